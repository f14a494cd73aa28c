import fc from 'fast-check';
import type { Condition, Tests, ValueNode } from '../../src/ruleset/rule-language.generated.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

type Level = Ruleset['rules'][number]['levels'][number];

const duration = fc.constantFrom('24h', '3d', '30d', '90d');
/** Filters that an unresolved violation of the kinds a and b always passes, and others may not. */
const bad: fc.Arbitrary<{ where?: Tests }> = fc.constantFrom(
  {},
  { where: { kind: ['a', 'b'] } },
  { where: { resolvedAt: null } },
  { where: { resolvedAt: null, kind: { not: 'c' } } },
);
const window = fc.oneof(
  fc.constant({}),
  fc.record({ window: fc.record({ last: duration }) }),
  fc.record({ window: fc.record({ last: duration, lag: duration }) }),
  fc.record({
    window: fc.record({
      calendar: fc.constantFrom('day', 'week', 'month', 'quarter'),
      back: fc.integer({ min: 1, max: 2 }),
    }),
  }),
);
const take = fc.constantFrom(
  {},
  { take: { distinct: 'listingId' } },
  { take: { largest: 'listingId' } },
  { take: { sum: 'points' } },
  { take: { max: 'points' } },
  { take: { largest: 'kind' } },
);
const measure = fc
  .tuple(bad, window, take)
  .map((parts) => Object.assign({ of: 'violations' }, ...parts) as ValueNode);
const newest = fc
  .tuple(bad, fc.integer({ min: 1, max: 4 }))
  .map(([where, n]): ValueNode => ({ of: 'violations', ...where, window: { newest: n } }));
const share = fc.tuple(bad, window, fc.constantFrom({}, { atLeast: '3' })).map(
  ([where, part, least]) =>
    ({
      ratio: [
        { of: 'violations', ...where, ...part },
        { of: 'violations', ...part },
      ],
      part: true,
      ...least,
    }) as ValueNode,
);
const life = fc.oneof<fc.Arbitrary<unknown>[]>(
  fc.constant('ever'),
  duration.map((last) => ({ last })),
  fc.constant({ reset: { months: [1, 4, 7, 10], weekday: 'mon', nth: 1 } }),
);

/** Ledgers; batches collapse only where every event brings the same points. */
export const ledgerNodes: fc.Arbitrary<ValueNode> = fc
  .tuple(
    bad,
    fc.oneof(
      fc.record(
        { points: fc.constantFrom('1', '2'), collapse: fc.constantFrom({ within: '6h' }, { within: '3d' }) },
        { requiredKeys: [] },
      ),
      fc.constant({ points: { field: 'points', range: ['0', '9'] } }),
      fc.constant({ points: { by: 'kind', table: { a: '2', b: ['1', '4'] }, other: '0' } }),
    ),
    life,
    fc.record(
      {
        by: fc.constant('listingId'),
        perDay: fc.constantFrom('2', '3'),
        lapse: fc.constantFrom('each', 'together'),
      },
      { requiredKeys: [] },
    ),
    fc.boolean(),
    fc.constantFrom({ count: 1 }, { count: 2, per: 'life' }),
  )
  .map(([where, points, lasts, more, isFree, free]) => {
    const constant = typeof (points as { points?: unknown }).points !== 'object';
    // The first ones are free: with points that differ, an older event may make a dearer one cost.
    return {
      ledger: {
        of: 'violations',
        ...where,
        ...points,
        life: lasts,
        ...more,
        ...(isFree && constant ? { free } : {}),
      },
    } as unknown as ValueNode;
  });

const total = fc.array(fc.oneof(measure, ledgerNodes), { minLength: 1, maxLength: 2 }).map(
  (nodes): ValueNode => ({
    total: [
      '1',
      ...nodes.map((plus) => ({ plus, per: '2', worth: '3' })),
      ...nodes.map((plus) => ({ plus })),
    ],
    max: '30',
  }),
);
const run = fc
  .record({
    every: fc.constantFrom('week', 'month'),
    enterAfter: fc.integer({ min: 1, max: 2 }),
    exitAfter: fc.integer({ min: 1, max: 3 }),
    counts: fc.constantFrom('state', 'enter'),
    back: fc.integer({ min: 1, max: 6 }),
    limit: fc.constantFrom('1', '2'),
  })
  .map(
    ({ limit, ...rest }) =>
      ({ run: { ...rest, enter: { metric: `per${rest.every}`, gte: limit } } }) as ValueNode,
  );

export const riskyNodes: fc.Arbitrary<ValueNode> = fc.oneof(measure, newest, share, ledgerNodes, total, run);

/** Rulesets in which one more violation is never better: metrics that only grow with it, limits from below. */
export const monotoneRulesets: fc.Arbitrary<Ruleset> = fc
  .array(riskyNodes, { minLength: 1, maxLength: 3 })
  .chain((nodes) => {
    const metrics = Object.fromEntries(
      nodes.map((value, i) => [
        `m${i}`,
        {
          title: 'A metric',
          unit: typeof value === 'object' && 'ratio' in value ? 'share' : 'violations',
          worse: 'higher' as const,
          value,
        },
      ]),
    );
    const per = (calendar: 'week' | 'month') => ({
      title: 'Of a period',
      unit: 'violations',
      worse: 'higher' as const,
      value: { of: 'violations', where: { kind: ['a', 'b'] }, window: { calendar } },
    });
    const leaf = fc
      .tuple(
        fc.constantFrom(...Object.keys(metrics)),
        fc.constantFrom('gte', 'gt'),
        fc.constantFrom('0.2', '0.5', '1', '2', '3', '5'),
      )
      .map(([metric, op, limit]) => ({ metric, [op]: limit }) as unknown as Condition);
    const when = fc.oneof(
      leaf,
      fc.tuple(leaf, leaf).map((all): Condition => ({ all })),
      fc.tuple(leaf, leaf).map((any): Condition => ({ any })),
    );
    const level: fc.Arbitrary<Level> = fc.record({
      when,
      severity: fc.constantFrom<Level['severity']>('low', 'medium', 'high'),
      evidence: fc.constantFrom<Level['evidence']>('official', 'reported', 'heuristic'),
      sources: fc.constant<Level['sources']>([{ source: 'page' }]),
    });
    return fc
      .array(fc.tuple(fc.constantFrom('one', 'two'), fc.array(level, { minLength: 1, maxLength: 2 })), {
        minLength: 1,
        maxLength: 4,
      })
      .map((drafts) => ({
        ...rulesetAround({
          metrics: { ...metrics, perweek: per('week'), permonth: per('month') },
          rules: drafts.map(([cause, levels], i) => ruleOf({ id: `golden.test.r${i}`, cause, levels })),
        }),
        words: {
          'violations.kind': { a: 'The word a.', b: 'The word b.', c: 'The word c.' },
          'violations.severity': { s: 'The word s.', t: 'The word t.' },
        },
      }));
  });
