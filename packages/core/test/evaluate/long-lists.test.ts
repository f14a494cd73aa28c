import { describe, expect, it } from 'vitest';
import { traceRule } from '../../src/index.ts';
import {
  after,
  at,
  contextOf,
  courseOf,
  HEAD,
  said,
  stepsOf,
  told,
  withMetrics,
} from '../clocks/one-metric.ts';
import { accountOf, METRICS } from '../clocks/small-accounts.ts';
import { expectLinear } from '../expectations/expect-linear.ts';
import { rulesetAround, ruleThatShows } from '../fixtures/ruleset-around.ts';

const ruleset = withMetrics(METRICS);
/** So many that lists are picked from into typed arrays. */
const MANY = 10_050;
/** Before every window, and no newest one that counts. */
const past = Array.from({ length: MANY }, (_, i) => {
  const day = at(-20_000 - i);
  return { id: `past${i}`, placedAt: day, paidAt: day, shippedAt: day, shipBy: at(-19_000), units: 0 };
});
const WINDOWED = [
  'lateBy',
  'overdue',
  'last',
  'lag',
  'lastPaid',
  'lastDue',
  'calendarDay',
  'daysBefore',
  'toDate',
  'toDatePaid',
  'newest',
  'newestWhere',
  'money',
  'distinct',
  'largest',
  'share',
];

describe('a long list', () => {
  const accounts = Array.from(
    { length: 8 },
    (_, seed) => accountOf(seed) as { readonly orders?: object[] },
  ).flatMap(({ orders, ...rest }) => (orders ? { ...rest, orders } : []));
  it.each(WINDOWED)('with orders of long ago says of %s what it says without them', (name) => {
    const index = ruleset.metrics.get(name)?.index ?? -1;
    for (const [i, input] of accounts.entries()) {
      const { orders } = input;
      const half = i % (orders.length + 1);
      const long = { ...input, orders: [...orders.slice(0, half), ...past, ...orders.slice(half)] };
      const tellAll = (account: object): unknown => {
        const steps = stepsOf(ruleset, name, courseOf(ruleset, account, after(36)));
        return [
          said(contextOf(ruleset, account).metric(index)),
          said(contextOf(ruleset, account, after(-24)).metric(index)),
          [...(steps?.at ?? [])].map(told),
          steps?.values.map(said),
        ];
      };
      expect(tellAll(long)).toEqual(tellAll(input));
    }
  });

  it('is traced in proportion to its items', async () => {
    const shown = rulesetAround({ metrics: METRICS, rules: [ruleThatShows('last')] });
    await expectLinear(
      (units) => ({
        ...HEAD,
        orders: Array.from({ length: units }, (_, i) => ({ id: `o${i}`, placedAt: at((-40 * i) / units) })),
      }),
      (snapshot) => traceRule(snapshot as never, shown, 'golden.test.last'),
      1000,
    );
  });
});
