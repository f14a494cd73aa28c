import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Level, scoreAccount } from '../src/index.ts';
import { realRulesets } from './fixtures/real-rulesets.ts';
import { ruleOf, rulesetAround } from './fixtures/ruleset-around.ts';

/** One rule that looks at another metric in each region. */
const level: Omit<Level, 'when'> = {
  severity: 'high',
  evidence: 'official',
  sources: [{ source: 'page' }],
};
const ruleset = rulesetAround({
  metrics: {
    lateRate30d: { title: 'Late orders, 30 days', unit: 'share', worse: 'higher' },
    lateRate: { title: 'Late orders on the dashboard', unit: 'share', worse: 'higher' },
  },
  rules: [
    ruleOf({
      id: 'golden.test.late',
      cause: 'late',
      message: '{value:title}: {value} of {value:threshold}; {lateRate:title}; {lateRate:name}',
      levels: [
        { ...level, applies: { fact: 'region', in: ['US'] }, when: { metric: 'lateRate30d', gte: '0.04' } },
        { ...level, applies: { fact: 'region', in: ['CA'] }, when: { metric: 'lateRate', gte: '0.05' } },
      ],
    }),
  ],
});

it.each([
  ['US', 'Late orders, 30 days: 6% of 4%; Late orders on the dashboard; {lateRate:name}'],
  ['CA', 'Late orders on the dashboard: 7% of 5%; Late orders on the dashboard; {lateRate:name}'],
])('in %s names the metric of the level that is shown', (region, message) => {
  const { findings } = scoreAccount(
    {
      snapshotVersion: 1,
      platform: 'golden',
      role: 'test',
      asOf: '2026-06-15T12:00:00Z',
      region,
      metrics: { lateRate30d: '0.06', lateRate: '0.07' },
    },
    ruleset,
  );
  expect(findings[0]).toMatchObject({ status: 'fired', message });
});

it('says a share once where its ends look alike: no disputes of what may be no sales', () => {
  const example = new URL('../../../examples/visa-merchant/small-shop-with-lists.json', import.meta.url);
  const snapshot = JSON.parse(readFileSync(example, 'utf8'));
  const visa = realRulesets.find(({ id }) => id === 'visa.merchant');
  if (!visa) throw new Error('no ruleset');
  const { findings } = scoreAccount(snapshot, visa, { asOf: '2026-07-02T00:00:00Z' });
  const { message } = findings.find(({ ruleId }) => ruleId === 'visa.merchant.vamp-non-compliant') ?? {};
  expect(message).toMatch(/: 0 items, 0% of the card-not-present sales$/);
});
