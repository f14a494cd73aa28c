import { describe, expect, it } from 'vitest';
import {
  type CompiledRuleset,
  compileRuleset,
  type ForecastStep,
  forecastRisk,
  prepareSnapshot,
  type RiskReport,
  scoreAccount,
  scoreCompact,
  timelineRisk,
} from '../../src/index.ts';
import type { Condition, ValueNode } from '../../src/ruleset/rule-language.generated.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { after, at, HEAD, metricOf } from '../clocks/one-metric.ts';
import { AGES, accountOf, METRICS } from '../clocks/small-accounts.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

type Level = Ruleset['rules'][number]['levels'][number];

const SEVERITIES = ['low', 'medium', 'high'] as const;
const EVIDENCE = ['official', 'reported', 'heuristic'] as const;
const END = after(36);

/** A rule of two levels for each comparison, each with a cause of its own, so that none hides another. */
function rulesOn(comparisons: readonly (readonly [Condition, Condition])[]): Ruleset['rules'] {
  return comparisons.map((pair, i) =>
    ruleOf({
      id: `golden.test.r${i}`,
      cause: `c${i}`,
      levels: pair.map(
        (when, j): Level => ({
          when,
          severity: SEVERITIES[(i + j) % 3] ?? 'low',
          evidence: EVIDENCE[(i + 2 * j) % 3] ?? 'official',
          sources: [{ source: 'page' }],
        }),
      ),
    }),
  );
}

interface State {
  readonly score: number;
  readonly worstCase: number;
  readonly band: string;
}
interface Walk {
  readonly from: State & { readonly at: string };
  readonly steps: readonly ForecastStep[];
  readonly knownUntil: string | null;
}

type Levels = ReadonlyMap<string, number | null>;

/** What a report says of each rule, as a forecast does: 0 is clear, null unknown or not applicable. */
const levelsOf = ({ findings }: RiskReport): Levels =>
  new Map(findings.map(({ ruleId, status, level }) => [ruleId, status === 'clear' ? 0 : (level ?? null)]));

/** What a walk through time says at each quarter of a day and around it, and what scoring again says. */
function expectScoredAgain(walk: Walk, snapshot: object, compiled: CompiledRuleset, until: number): void {
  const prepared = prepareSnapshot(snapshot as never, compiled);
  const start = Date.parse(walk.from.at);
  const end = walk.knownUntil === null ? until : Date.parse(walk.knownUntil) - 1;
  const steps = walk.steps.map((step) => ({ ...step, instant: Date.parse(step.at) }));
  const wanted: string[] = [];
  const found: string[] = [];
  for (let hour = start; hour <= until; hour += after(6) - after(0))
    for (const instant of [hour - 1, hour, hour + 1]) {
      if (instant < start || instant > end) continue;
      const asOf = new Date(instant).toISOString();
      const { score, worstCase, band } = scoreCompact(prepared, compiled, { asOf });
      const state = steps.findLast((step) => step.instant <= instant) ?? walk.from;
      wanted.push(JSON.stringify([asOf, score, worstCase, band]));
      found.push(JSON.stringify([asOf, state.score, state.worstCase, state.band]));
    }
  expect(found).toEqual(wanted);
  // Each rule that has reached another level is told, with both.
  for (const { at: asOf, changes, instant } of steps) {
    const before = new Date(instant - 1).toISOString();
    const [was, is] = [before, asOf].map((time) =>
      levelsOf(scoreAccount(prepared, compiled, { asOf: time })),
    );
    const moved = [...(is as Levels)].filter(([id, level]) => was?.get(id) !== level);
    const told = new Map(changes.map(({ ruleId, from, to }) => [ruleId, [from, to]]));
    expect(moved.map(([id]) => told.get(id))).toEqual(moved.map(([id, level]) => [was?.get(id), level]));
  }
  for (const [i, { changes, score, worstCase, band }] of steps.entries()) {
    const last = steps[i - 1] ?? walk.from;
    const isNew = score !== last.score || worstCase !== last.worstCase || band !== last.band;
    expect(isNew || changes.length > 0).toBe(true);
  }
}

function expectBothWays(ruleset: CompiledRuleset, input: object): void {
  const snapshot = { ...HEAD, ...input } as never;
  expectScoredAgain(forecastRisk(snapshot, ruleset, { until: at(36) }), snapshot, ruleset, END);
  const timeline = timelineRisk(snapshot, ruleset, { from: at(-36), to: at(36) });
  expectScoredAgain(timeline, snapshot, ruleset, END);
}

const all = { ...METRICS, ...AGES };
const names = Object.keys(all).filter((name) => name !== 'shareOfAges');
const groups = Array.from({ length: Math.ceil(names.length / 6) }, (_, i) => names.slice(6 * i, 6 * i + 6));

describe('a walk through time says what scoring again says', () => {
  it.each(groups.map((group) => [group.join(', '), group] as const))('of %s', (_, group) => {
    const limits = (metric: string): readonly [Condition, Condition] => {
      if (metric in AGES)
        return [
          { metric, gte: '0.75' },
          { metric, gt: '1.5' },
        ];
      return metric === 'shareOfGood'
        ? [
            { metric, lt: '0.9' },
            { metric, lte: '0.5' },
          ]
        : [
            { metric, gte: '1' },
            { metric, gte: '3' },
          ];
    };
    // Those of the group, and what they name.
    const named = ['all', 'last', 'open', 'present', 'total', 'nameOfTotal', 'newestAge', ...group];
    const metrics = Object.fromEntries(named.map((name) => [name, all[name] as (typeof all)[string]]));
    const ruleset = compileRuleset(rulesetAround({ metrics, rules: rulesOn(group.map(limits)) }));
    for (let seed = 0; seed < 4; seed++) expectBothWays(ruleset, accountOf(seed));
  });
});

const orders = (more: object): ValueNode => ({ of: 'orders', ...more }) as ValueNode;
const day = { window: { last: '24h' } } as const;
const unshipped = orders({ ...day, where: { shippedAt: null } });
const fresh = { freshFor: '24h' } as const;

/** Numbers that are given, alone and beside events. */
const GIVEN: Ruleset['metrics'] = {
  alone: metricOf(undefined, fresh),
  beside: metricOf(orders(day), fresh),
  published: metricOf(orders(day), { ...fresh, published: true }),
  byName: metricOf('alone'),
  quotient: metricOf({ ratio: ['alone', orders({})] }),
  today: metricOf(orders({ window: { calendar: 'day', toDate: true } }), fresh),
  yesterday: metricOf(orders({ window: { calendar: 'day' } })),
  age: metricOf(orders({ take: 'oldest' }), { unit: 'days', freshFor: '30h' }),
  share: metricOf({ ratio: [unshipped, orders(day)], part: true, atLeast: '3' }, fresh),
  publishedShare: metricOf(
    { ratio: [unshipped, orders(day)], part: true, atLeast: '4' },
    { freshFor: '40h', published: true },
  ),
  shareOfName: metricOf({ ratio: ['beside', { total: [{ plus: 'beside' }, { plus: orders({}) }] }] }),
  towards: metricOf(undefined, { ...fresh, unit: 'days' }),
};
const counts = (numerator: number, denominator: number, hours: number) => ({
  numerator,
  denominator,
  asOf: at(hours),
});
const values: Readonly<Record<string, readonly unknown[]>> = {
  alone: [{ value: 2, asOf: at(-12) }, { value: 4, asOf: at(-6) }, 1],
  beside: [
    { value: 3, asOf: at(-6) },
    { above: 1, asOf: at(-12) },
  ],
  published: [{ value: 1, asOf: at(-18) }, 3],
  today: [{ value: 3, asOf: at(-6) }, 2],
  yesterday: [
    [
      { period: '2026-06-14', value: 3 },
      { period: '2026-06-15', value: 1 },
    ],
    2,
  ],
  age: [{ value: 0.5, asOf: at(-6) }, 1],
  share: [counts(1, 2, -12), { value: '0.5', asOf: at(-6) }],
  publishedShare: [counts(2, 3, -24), counts(1, 10, -12)],
  towards: [
    { value: 2, target: 1, asOf: at(-6) },
    { value: 1, target: 2 },
  ],
};

describe('a walk through time says what scoring again says, up to where a given number is too old', () => {
  const limit = (metric: string): readonly [Condition, Condition] => {
    if (/^(share|publishedShare|shareOfName)$/.test(metric))
      return [
        { metric, gte: '0.4' },
        { metric, gt: '0.5' },
      ];
    if (metric === 'towards')
      return [
        { metric, gte: '3', target: true },
        { metric, gte: '5' },
      ];
    return metric === 'age'
      ? [
          { metric, gte: '0.75' },
          { metric, gt: '1.5' },
        ]
      : [
          { metric, gte: '1' },
          { metric, gte: '3' },
        ];
  };

  it.each(Object.keys(GIVEN))('of %s', (name) => {
    const ruleset = compileRuleset(rulesetAround({ metrics: GIVEN, rules: rulesOn([limit(name)]) }));
    for (let seed = 0; seed < 6; seed++) {
      const given = Object.entries(values).flatMap(([metric, some]) => {
        const one = some[(seed + metric.length) % (some.length + (metric === name ? 0 : 1))];
        return one === undefined ? [] : [[metric, one] as const];
      });
      const { orders: listed, account } = accountOf(seed);
      const input = { account, metrics: Object.fromEntries(given) };
      expectBothWays(ruleset, listed && seed % 4 !== 3 ? { ...input, orders: listed } : input);
    }
  });
});

describe('a walk from before a snapshot was taken to after it says what scoring again says', () => {
  // Words of a state have no date, and are not known before; the other lists and numbers are.
  const states: Ruleset['metrics'] = {
    cancelled: metricOf(orders({ ...day, where: { status: 'cancelled' } })),
    any: metricOf(orders(day)),
    lost: metricOf({ of: 'disputes', where: { outcome: 'lost' }, window: { last: '30h' } }),
    ofCancelled: metricOf({
      of: 'disputes',
      where: { 'order.status': 'cancelled' },
      window: { last: '30h' },
    }),
  };
  const limits = Object.keys(states).map(
    (metric) =>
      [
        { metric, gte: '1' },
        { metric, gte: '2' },
      ] as const,
  );
  const rules = rulesOn(limits);
  const ruleset = compileRuleset(
    rulesetAround({
      metrics: states,
      facts: { shared: { title: 'Shared', ask: 'Is it shared?', type: 'flag' } },
      rules: rules.map((rule, i) => (i === 1 ? { ...rule, applies: { fact: 'shared', in: [true] } } : rule)),
    }),
  );

  it.each<[string, object]>([
    ['words and facts', { facts: { shared: true }, status: 'cancelled', outcome: 'lost' }],
    ['words and a fact that says no', { facts: { shared: false }, status: 'paid', outcome: 'won' }],
    ['words of one list', { facts: {}, status: 'cancelled', outcome: null }],
    ['words of the other', { facts: { shared: true }, outcome: 'lost' }],
    ['facts', { facts: { shared: true } }],
    ['nothing of that kind', { facts: {} }],
  ])('of an account that says %s', (_, told) => {
    const { facts, status, outcome } = told as { facts: object; status?: string; outcome?: string | null };
    const word = (name: string, value: unknown) => (value === undefined ? {} : { [name]: value });
    expectBothWays(ruleset, {
      facts,
      orders: [-30, -18, -6, 6].map((hours, i) => ({
        id: `o${i}`,
        placedAt: at(hours),
        ...word('status', status),
      })),
      disputes: [-24, -12, 12].map((hours, i) => ({
        id: `d${i}`,
        orderId: `o${i}`,
        openedAt: at(hours),
        ...word('outcome', outcome),
      })),
    });
  });
});
