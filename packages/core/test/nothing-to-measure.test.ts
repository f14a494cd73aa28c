import { expect, it } from 'vitest';
import { scoreAccount } from '../src/index.ts';
import { ruleOf, rulesetAround } from './fixtures/ruleset-around.ts';

const level = (region: string, metric: string) => ({
  when: { metric, gte: '0.02' },
  applies: { fact: 'region', in: [region] },
  severity: 'critical' as const,
  evidence: 'official' as const,
  sources: [{ source: 'page' }],
});

/** A limit per region, of which one looks at another metric. */
const ruleset = rulesetAround({
  metrics: {
    late: {
      title: 'Late orders',
      unit: 'share',
      worse: 'higher',
      value: {
        ratio: [{ of: 'orders', where: { cancelledBy: 'seller' } }, { of: 'orders' }],
        part: true,
      },
    },
    lateOnDashboard: { title: 'Late orders on the dashboard', unit: 'share', worse: 'higher' },
  },
  rules: [
    ruleOf({
      id: 'golden.test.late',
      cause: 'late',
      levels: [level('US', 'late'), level('CA', 'lateOnDashboard')],
    }),
  ],
});

const findingIn = (region: string | undefined) =>
  scoreAccount(
    {
      snapshotVersion: 1,
      platform: 'golden',
      role: 'test',
      asOf: '2026-06-15T12:00:00Z',
      orders: [],
      ...(region && { region }),
    },
    ruleset,
  ).findings[0];

it('does not let the limit of another region turn "nothing to measure" into "clear"', () => {
  expect(findingIn('US')).toMatchObject({ status: 'not-applicable', why: 'nothing-to-measure' });
});

it('waits for the number, where the limit that applies has one', () => {
  expect(findingIn('CA')).toMatchObject({ status: 'unknown' });
  expect(findingIn(undefined)).toMatchObject({ status: 'unknown' });
});

it('leaves a rule without a limit for the region out', () => {
  expect(findingIn('FR')).toMatchObject({ status: 'not-applicable', why: 'excluded' });
});
