import { expect, it } from 'vitest';
import { MOST_OUTCOMES } from '../src/evaluate/evaluate-rule.ts';
import { compileRuleset, scoreAccount } from '../src/index.ts';
import { ruleOf, rulesetAround } from './fixtures/ruleset-around.ts';

const NAMES = Array.from({ length: 12 }, (_, i) => `m${i}`);
/** A rule of which accounts can say 4096 different things. */
const ruleset = rulesetAround({
  metrics: Object.fromEntries(NAMES.map((name) => [name, { title: name, unit: 'count', worse: 'higher' }])),
  rules: [
    ruleOf({
      id: 'golden.test.many',
      cause: 'many',
      levels: NAMES.map((metric, i) => ({
        when: { metric, gte: '1' },
        severity: (['low', 'medium', 'high', 'critical'] as const)[i % 4] ?? 'low',
        evidence: 'official' as const,
        sources: [{ source: 'page' }],
      })),
    }),
  ],
});
const snapshotOf = (said: number) => ({
  snapshotVersion: 1,
  platform: 'golden',
  role: 'test',
  asOf: '2026-01-01T00:00:00Z',
  metrics: Object.fromEntries(NAMES.map((name, i) => [name, (said >> i) & 1])),
});

it('keeps few outcomes of a rule, however many different accounts come, and no wrong ones', () => {
  const compiled = compileRuleset(ruleset);
  let most = 0;
  for (let said = 0; said < 2 ** NAMES.length; said++) {
    const report = scoreAccount(snapshotOf(said), compiled);
    if (said % 97 === 0) expect(report).toEqual(scoreAccount(snapshotOf(said), ruleset));
    const [rule] = compiled.rules;
    if (said % 31 === 0 && rule) most = Math.max(most, rule.said.size);
  }
  expect(most).toBeGreaterThan(MOST_OUTCOMES / 2);
  expect(most).toBeLessThanOrEqual(MOST_OUTCOMES);
});
