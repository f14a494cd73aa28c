import { describe, it } from 'vitest';
import { compileRuleset, forecastRisk, prepareSnapshot, timelineRisk } from '../../src/index.ts';
import type { ValueNode } from '../../src/ruleset/rule-language.generated.ts';
import { at, HEAD, metricOf } from '../clocks/one-metric.ts';
import { expectLinear } from '../expectations/expect-linear.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

/** Longer than the spans that are asked for. */
const HOURS = 24 * 400;
const orders = (more: object = {}): ValueNode => ({ of: 'orders', ...more }) as ValueNode;
const days = { window: { last: '30d' } } as const;

/** Orders of which every one comes at an instant of its own, most of them shipped. */
function snapshotOf(count: number, more: object = {}): object {
  return {
    ...HEAD,
    ...more,
    orders: Array.from({ length: count }, (_, i) => {
      const hours = -(HOURS * ((i * 7919) % count)) / count;
      return {
        id: `o${i}`,
        placedAt: at(hours),
        shippedAt: i % 9 ? at(Math.min(0, hours + 30)) : null,
        shipBy: at(hours + 48),
        sellerId: `s${i % 50}`,
        units: i % 7,
      };
    }),
  };
}

const reach = { observed: { orders: { since: at(-HOURS), until: at(0) } } };

const share = metricOf({ ratio: [orders({ ...days, where: { shippedAt: null } }), orders(days)] });
const CASES: readonly (readonly [string, ValueNode, object])[] = [
  ['a list that reaches as far as an export', orders({ ...days, where: { shippedAt: null } }), reach],
  [
    'a share over such a list',
    { ratio: [orders({ ...days, where: { units: { gt: '3' } } }), orders(days)] },
    reach,
  ],
  ['deadlines that are near', orders({ where: { shippedAt: null, shipBy: { lt: { time: 'asOf' } } } }), {}],
  ['the value most often met', orders({ ...days, take: { largest: 'sellerId' } }), {}],
  [
    'states from week to week',
    { run: { every: 'week', enter: { metric: 'share', gte: '0.1' }, back: 6 } },
    {},
  ],
];

describe('a walk through time takes time in proportion to the events', () => {
  it.each(CASES)('of %s', async (_what, value, more) => {
    const ruleset = compileRuleset(
      rulesetAround({
        metrics: { one: metricOf(value), share },
        rules: [
          ruleOf({
            id: 'golden.test.r0',
            cause: 'one',
            levels: [
              {
                when: { metric: 'one', gte: '5' },
                severity: 'low',
                evidence: 'official',
                sources: [{ source: 'page' }],
              },
            ],
          }),
        ],
      }),
    );
    await expectLinear(
      (count) => snapshotOf(count, more),
      (snapshot) => {
        const prepared = prepareSnapshot(snapshot as never, ruleset);
        timelineRisk(prepared, ruleset);
        forecastRisk(prepared, ruleset);
      },
      1000,
    );
  });
});
