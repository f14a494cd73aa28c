import fc from 'fast-check';
import type {
  Condition,
  Every,
  Ledger,
  Measure,
  Test,
  Tests,
  ValueNode,
  Where,
  Window,
} from '../../src/ruleset/rule-language.generated.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

type Metric = Ruleset['metrics'][string];
type Level = Ruleset['rules'][number]['levels'][number];

const optional = <T extends object>(
  shape: { [K in keyof T]: fc.Arbitrary<T[K]> },
  requiredKeys: (keyof T)[],
): fc.Arbitrary<T> => fc.record(shape, { requiredKeys: requiredKeys as never }) as unknown as fc.Arbitrary<T>;

const duration = fc.constantFrom('6h', '24h', '3d', '7d', '30d', '90d');
const zone = fc.constantFrom('+00:00', '-08:00', '+05:30');
const smallDecimal = fc.constantFrom('0', '1', '2', '3', '5', '0.25', '0.5', '1.5');
const every: fc.Arbitrary<Every> = fc.constantFrom<Every>(
  'day',
  'week',
  'month',
  'quarter',
  { dayOfMonth: 1 },
  { dayOfMonth: 20 },
  { dayOfMonth: 28 },
);

/** What can be asked of each list: times, words, flags, numbers, amounts, texts. */
const FIELDS = {
  orders: {
    times: ['placedAt', 'paidAt', 'shippedAt', 'cancelledAt'],
    dues: ['shipBy'],
    words: { cancelledBy: ['seller', 'buyer'] },
    numbers: ['units'],
    flags: ['business'],
    texts: ['sellerId', 'buyerId'],
    amounts: ['amount'],
  },
  disputes: {
    times: ['openedAt', 'closedAt', 'order.placedAt'],
    dues: [],
    words: { outcome: ['won', 'lost'], kind: ['a', 'b'] },
    numbers: [],
    flags: [],
    texts: ['orderId', 'order.sellerId'],
    amounts: ['amount'],
  },
  violations: {
    times: ['at', 'resolvedAt'],
    dues: [],
    words: { kind: ['a', 'b', 'c'], severity: ['s', 't'] },
    numbers: ['points'],
    flags: [],
    texts: ['listingId', 'kind'],
    amounts: [],
  },
  notices: {
    times: ['at', 'acknowledgedAt'],
    dues: ['respondBy'],
    words: { kind: ['warning', 'order'] },
    numbers: [],
    flags: [],
    texts: ['reason'],
    amounts: [],
  },
} as const;
type List = keyof typeof FIELDS;
const list = fc.constantFrom<List>('orders', 'disputes', 'violations', 'notices');

/** Words the synthetic rulesets declare. */
const WORDS = Object.fromEntries(
  Object.entries(FIELDS).flatMap(([name, { words }]) =>
    Object.entries(words).map(([field, values]) => [
      `${name}.${field}`,
      Object.fromEntries((values as readonly string[]).map((word) => [word, `The word ${word}.`])),
    ]),
  ),
);

function testOf(of: List): fc.Arbitrary<[string, Test]> {
  const { times, dues, words, numbers, flags } = FIELDS[of];
  const time = fc.constantFrom<string>(...times, ...dues);
  const operand = optional<{ time: string; plus: string }>(
    { time: fc.constantFrom<string>('asOf', ...times, ...dues), plus: fc.constantFrom('-3d', '2d', '24h') },
    ['time'],
  );
  const comparator = fc.constantFrom('gte', 'gt', 'lte', 'lt');
  const options: fc.Arbitrary<[string, Test]>[] = [
    fc.tuple(time, fc.constant(null)),
    fc.tuple(time, fc.constant({ not: null })),
    fc.tuple(
      time,
      fc.tuple(comparator, operand).map(([op, value]) => ({ [op]: value })),
    ),
  ];
  for (const [field, values] of Object.entries(words)) {
    const word = fc.constantFrom(...(values as readonly string[]));
    options.push(
      fc.tuple(
        fc.constant(field),
        fc.oneof<fc.Arbitrary<Test>[]>(
          word,
          fc.uniqueArray(word, { minLength: 1 }),
          word.map((not): Test => ({ not })),
        ),
      ),
    );
  }
  if (numbers.length > 0)
    options.push(
      fc.tuple(
        fc.constantFrom<string>(...numbers),
        fc.tuple(comparator, smallDecimal).map(([op, value]) => ({ [op]: value })),
      ),
    );
  if (flags.length > 0) options.push(fc.tuple(fc.constantFrom<string>(...flags), fc.boolean()));
  return fc.oneof(...options);
}

function whereOf(of: List): fc.Arbitrary<Where> {
  const tests = fc
    .array(testOf(of), { minLength: 1, maxLength: 2 })
    .map((entries): Tests => Object.fromEntries(entries));
  return fc.oneof({ arbitrary: tests, weight: 4 }, { arbitrary: fc.tuple(tests, tests), weight: 1 });
}

/** One window of each kind for a list. */
export function windowsOf(of: List): Record<'last' | 'calendar' | 'newest' | 'since', fc.Arbitrary<Window>> {
  const calendar = fc.oneof(
    optional<Window & { calendar: Every }>(
      {
        calendar: every,
        count: fc.integer({ min: 1, max: 3 }),
        back: fc.integer({ min: 1, max: 3 }),
        zone,
      } as never,
      ['calendar'],
    ),
    optional<Window & { calendar: Every }>(
      { calendar: every, toDate: fc.constant(true), count: fc.integer({ min: 1, max: 3 }), zone } as never,
      ['calendar', 'toDate' as never],
    ),
  );
  const anchor = list.chain((from) =>
    optional(
      {
        of: fc.constant(from),
        where: whereOf(from),
        at: fc.constantFrom<string>(...FIELDS[from].times),
        pick: fc.constantFrom('oldest', 'newest'),
      } as never,
      ['of', 'pick'] as never,
    ),
  );
  return {
    last: optional({ last: duration, lag: duration } as never, ['last'] as never),
    calendar,
    newest: optional(
      { newest: fc.integer({ min: 1, max: 4 }), where: whereOf(of) } as never,
      ['newest'] as never,
    ),
    since: optional(
      { since: anchor, first: fc.integer({ min: 1, max: 3 }), where: whereOf(of) } as never,
      ['since'] as never,
    ).map((window: { first?: number; where?: Where }) =>
      // `where` only says which are the first.
      window.first === undefined ? (({ where: _, ...rest }) => rest)(window) : window,
    ) as unknown as fc.Arbitrary<Window>,
  };
}

function measureWith(window: (of: List) => fc.Arbitrary<Window>): fc.Arbitrary<Measure> {
  return list.chain((of) => {
    const { times, texts, numbers, amounts } = FIELDS[of];
    const takes: fc.Arbitrary<object>[] = [
      fc.constant({}),
      fc.constantFrom<string>(...texts).map((distinct) => ({ take: { distinct } })),
      fc.constantFrom<string>(...texts).map((largest) => ({ take: { largest } })),
    ];
    if (numbers.length > 0)
      takes.push(
        fc
          .tuple(fc.constantFrom('sum', 'max'), fc.constantFrom<string>(...numbers))
          .map(([kind, path]) => ({ take: { [kind]: path } })),
      );
    if (amounts.length > 0)
      takes.push(
        fc.constantFrom('sum', 'max').map((kind) => ({ take: { [kind]: amounts[0] }, currency: 'USD' })),
      );
    return fc
      .tuple(
        optional<Measure>(
          {
            of: fc.constant(of),
            where: whereOf(of),
            at: fc.constantFrom<string>(...times),
            window: window(of),
          } as never,
          ['of', 'window'],
        ),
        fc.oneof(...takes),
      )
      .map(([measure, take]) => ({ ...measure, ...take }) as Measure);
  });
}

const withoutWindow = measureWith((of) => windowsOf(of).last).map(
  ({ window: _, at: __, ...measure }): Measure => measure,
);
const ages: fc.Arbitrary<Measure> = fc
  .tuple(
    measureWith((of) => windowsOf(of).last),
    fc.constantFrom('oldest', 'newest'),
    fc.boolean(),
  )
  .map(
    ([{ take: _, currency: __, window, ...measure }, take, keep]) =>
      ({
        ...measure,
        ...(keep && window ? { window } : {}),
        take,
      }) as Measure,
  );

const ledgers: fc.Arbitrary<Ledger> = list.chain((of) => {
  const { times, numbers, words, texts } = FIELDS[of];
  const award = fc.oneof<fc.Arbitrary<string | string[] | null>[]>(
    smallDecimal,
    fc.constant(['1', '4']),
    fc.constant(null),
  );
  const word = Object.keys(words)[0] ?? '';
  const table = fc.record({
    [words[word as never]?.[0] ?? 'a']: award,
    [words[word as never]?.[1] ?? 'b']: award,
  });
  const points = fc.oneof<fc.Arbitrary<unknown>[]>(
    smallDecimal,
    optional(
      {
        by: fc.constant(word),
        table,
        other: award,
        ...(numbers[0] ? { field: fc.constant(numbers[0]) } : {}),
      } as never,
      ['by', 'table'] as never,
    ),
    ...(numbers[0]
      ? [
          optional(
            { field: fc.constant(numbers[0]), range: fc.constant(['0', '6']) } as never,
            ['field'] as never,
          ),
        ]
      : []),
  );
  const reset = fc.oneof(
    optional(
      {
        months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
        zone,
      } as never,
      ['months'] as never,
    ),
    optional(
      {
        months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
        weekday: fc.constantFrom('mon', 'wed', 'sun'),
        nth: fc.constantFrom(1, 2, 4, -1),
        zone,
      } as never,
      ['months', 'weekday', 'nth'] as never,
    ),
  );
  const life = fc.oneof<fc.Arbitrary<unknown>[]>(
    fc.constant('ever'),
    duration.map((last) => ({ last })),
    reset.map((day) => ({ reset: day })),
  );
  const plain = {
    of: fc.constant(of),
    where: whereOf(of),
    at: fc.constantFrom<string>(...times),
    points,
    life,
  };
  const limited = optional(
    {
      ...plain,
      by: fc.constantFrom<string>(...texts),
      free: optional(
        { count: fc.integer({ min: 1, max: 2 }), per: fc.constantFrom('ever', 'life') } as never,
        ['count'] as never,
      ),
      perDay: fc.constantFrom('1', '2', '4'),
      zone,
      lapse: fc.constantFrom('each', 'together'),
    } as never,
    ['of', 'life'] as never,
  );
  // Those without limits are read another way by forecasts, and would be few among the others.
  const inner = fc.oneof(limited, optional(plain as never, ['of', 'life'] as never));
  const within = fc.constantFrom('6h', '24h', '3d');
  // Batches collapse only where every event brings the same points.
  return fc.tuple(inner, fc.option(within)).map(([rules, time]: [{ points?: unknown }, string | null]) => {
    const collapses = time !== null && (rules.points === undefined || typeof rules.points === 'string');
    return {
      ledger: { ...rules, ...(collapses ? { collapse: { within: time } } : {}) },
    } as unknown as Ledger;
  });
});

export type Construct =
  | 'last'
  | 'calendar'
  | 'newest'
  | 'since'
  | 'all'
  | 'age'
  | 'ratio'
  | 'total'
  | 'choose'
  | 'ledger'
  | 'run'
  | 'name';
export const CONSTRUCTS: readonly Construct[] = [
  'all',
  'last',
  'calendar',
  'newest',
  'since',
  'age',
  'ratio',
  'total',
  'choose',
  'ledger',
  'run',
  'name',
];

/** A metric that has labels, where there are edges. */
const RATED = 'rated';
const LABELS = ['good', 'fair', 'bad'];

/**
 * A condition on the metrics of some names.
 *
 * @param hasEdges - Whether limits, facts and labels are among them that few rules have.
 */
export function conditionOn(names: readonly string[], depth = 1, hasEdges = false): fc.Arbitrary<Condition> {
  const op = fc.constantFrom('gte', 'gt', 'lte', 'lt');
  const threshold = fc.oneof<{ arbitrary: fc.Arbitrary<unknown>; weight: number }[]>(
    { arbitrary: smallDecimal, weight: 12 },
    { arbitrary: fc.constant(null), weight: 1 },
    { arbitrary: fc.constant({ param: 'limit', oneOf: ['1', '2', '5'] }), weight: 1 },
    ...(hasEdges ? [{ arbitrary: fc.constantFrom('-1', '0.8', '7', '8', '10', '90'), weight: 6 }] : []),
  );
  const comparison = fc.tuple(fc.constantFrom(...names), op, threshold, fc.integer({ min: 0, max: 3 })).map(
    ([metric, key, value, n]) =>
      ({
        metric,
        [key]: value,
        ...(typeof value === 'string' && n === 0 ? { target: true } : {}),
      }) as unknown as Condition,
  );
  const fact = fc.oneof<fc.Arbitrary<Condition>[]>(
    fc.constantFrom('in', 'notIn').map((key) => ({ fact: 'assured', [key]: [true] }) as unknown as Condition),
    fc.constantFrom('in', 'notIn').map((key) => ({ fact: 'region', [key]: ['EU'] }) as unknown as Condition),
    ...(hasEdges
      ? [
          fc
            .tuple(
              fc.constantFrom('in', 'notIn'),
              fc.constantFrom(
                ['program', 'pro'],
                ['account.status', 'active'],
                ['account.status', 'restricted'],
              ),
            )
            .map(([key, [name, value]]) => ({ fact: name, [key]: [value] }) as unknown as Condition),
        ]
      : []),
  );
  const rated = fc
    .tuple(op, fc.constantFrom(...LABELS))
    .map(([key, label]) => ({ metric: RATED, [key]: label }) as unknown as Condition);
  const leaf = fc.oneof(
    { arbitrary: comparison, weight: 6 },
    { arbitrary: fact, weight: hasEdges ? 2 : 1 },
    ...(hasEdges ? [{ arbitrary: rated, weight: 1 }] : []),
  );
  if (depth === 0) return leaf;
  const parts = fc.array(conditionOn(names, depth - 1, hasEdges), { minLength: 2, maxLength: 3 });
  return fc.oneof(
    { arbitrary: leaf, weight: 3 },
    { arbitrary: parts.map((all) => ({ all })), weight: 1 },
    { arbitrary: parts.map((any) => ({ any })), weight: 1 },
  );
}

/** A value of one construct; `names` are the metrics it may name. */
export function nodeOf(
  construct: Construct,
  names: readonly string[],
  hasEdges = false,
): fc.Arbitrary<ValueNode> {
  const part: fc.Arbitrary<ValueNode> = fc.oneof<fc.Arbitrary<ValueNode>[]>(
    fc.constantFrom(...names),
    withoutWindow,
    measureWith((of) => windowsOf(of).last),
    measureWith((of) => windowsOf(of).calendar),
    measureWith((of) => windowsOf(of).newest),
  );
  if (construct === 'all') return withoutWindow;
  if (construct === 'age') return ages;
  if (construct === 'name') return fc.constantFrom(...names);
  if (construct === 'ledger') return ledgers;
  if (construct === 'ratio') {
    const plain = fc.tuple(part, part).map((ratio): ValueNode => ({ ratio }));
    const share = fc
      .tuple(
        measureWith((of) => fc.oneof(...Object.values(windowsOf(of)))),
        fc.constantFrom(undefined, '1', '3'),
      )
      .map(
        ([{ take: _, currency: __, where, ...rest }, atLeast]): ValueNode => ({
          ratio: [{ ...rest, ...(where ? { where } : {}) }, rest],
          part: true,
          ...(atLeast === undefined ? {} : { atLeast }),
        }),
      );
    return fc.oneof(plain, share);
  }
  if (construct === 'total') {
    const term = fc
      .tuple(
        fc.constantFrom('plus', 'plus', 'minus'),
        // What has not happened has no age, and adds nothing.
        hasEdges ? fc.oneof(part, ages) : part,
        fc.constantFrom({}, {}, { per: '2', worth: '3' }),
      )
      .map(([sign, node, steps]) => ({ [sign]: node, ...steps }));
    const terms = fc.array(fc.oneof<fc.Arbitrary<unknown>[]>(term, term, smallDecimal), {
      minLength: 1,
      maxLength: 3,
    });
    return optional(
      { total: terms, min: fc.constantFrom('0', '1'), max: fc.constantFrom('5', '20') } as never,
      ['total'] as never,
    ) as unknown as fc.Arbitrary<ValueNode>;
  }
  if (construct === 'choose') {
    const branch = fc.record({ when: conditionOn(names, 0), use: part });
    return fc
      .tuple(fc.array(branch, { minLength: 1, maxLength: 2 }), part)
      .map(([branches, use]): ValueNode => ({ choose: [...branches, { use }] }));
  }
  if (construct === 'run') {
    return optional(
      {
        every,
        zone,
        enter: conditionOn(names),
        enterAfter: fc.integer({ min: 1, max: 3 }),
        exit: conditionOn(names),
        exitAfter: fc.integer({ min: 1, max: 3 }),
        counts: fc.constantFrom('state', 'enter'),
        back: fc.integer({ min: 1, max: 6 }),
      } as never,
      ['every', 'enter', 'back'] as never,
    ).map((run) => ({ run }) as unknown as ValueNode);
  }
  return measureWith((of) => windowsOf(of)[construct]);
}

function metricOf(construct: Construct, names: readonly string[], hasEdges: boolean): fc.Arbitrary<Metric> {
  const about: fc.Arbitrary<Partial<Metric>> = fc.record(
    {
      published: fc.constant<true>(true),
      freshFor: fc.constantFrom<string>('7d', '30d'),
      windowDays: fc.constantFrom<number>(7, 30),
      observable: fc.constant<false>(false),
      domain: fc.constant<string[]>(['0', '4']),
    },
    { requiredKeys: [] },
  );
  const rare = fc.oneof(
    { arbitrary: fc.constant<Partial<Metric>>({}), weight: 3 },
    { arbitrary: about, weight: 1 },
  );
  const worse = fc.constantFrom(
    { worse: 'higher' as const },
    { worse: 'higher' as const },
    { worse: 'lower' as const, best: '3' },
  );
  const edges = fc.record({
    unit: fc.constantFrom(
      'events',
      'events',
      'points',
      'points|{} point|{} points',
      'days',
      'money:USD',
      'stars',
    ),
    domain: fc.constantFrom<string[] | undefined>(undefined, undefined, ['-20', '20']),
    worse: fc.constantFrom<{ worse: 'lower' | 'higher'; best?: string } | undefined>(
      undefined,
      { worse: 'lower' },
      { worse: 'higher', best: '1' },
    ),
  });
  const beyond = hasEdges ? edges : fc.constant({ unit: 'events', domain: undefined, worse: undefined });
  return fc.tuple(nodeOf(construct, names, hasEdges), worse, rare, beyond).map(
    ([value, direction, more, { unit, domain, worse: other }]): Metric => ({
      title: 'A metric',
      unit: typeof value === 'object' && 'ratio' in value && value.part ? 'share' : unit,
      ...(other ?? direction),
      ...(domain && !(typeof value === 'object' && 'ratio' in value && value.part) ? { domain } : {}),
      ...more,
      ...(more.domain && typeof value === 'object' && 'ratio' in value && value.part
        ? { domain: ['0', '1'] }
        : {}),
      value,
    }),
  );
}

function levelOn(names: readonly string[], hasEdges: boolean): fc.Arbitrary<Level> {
  const dates = fc.record(
    {
      from: fc.constantFrom(
        ...(hasEdges
          ? ['2026-06-15', '2026-06-16', '2026-06-20', '2026-06-22', '2026-06-23', '2026-07-20']
          : ['2025-06-01', '2026-03-01']),
      ),
      until: fc.constantFrom('2026-06-15', '2026-09-01', ...(hasEdges ? ['2026-06-20'] : [])),
    },
    { requiredKeys: [] },
  );
  return fc
    .tuple(
      fc.record({
        when: conditionOn(names, 1, hasEdges) as fc.Arbitrary<Level['when']>,
        severity: fc.constantFrom<Level['severity']>('info', 'low', 'medium', 'high', 'critical'),
        evidence: fc.constantFrom<Level['evidence']>(
          'official',
          'documented',
          'reported',
          'anecdotal',
          'heuristic',
        ),
        sources: fc.constant<Level['sources']>([{ source: 'page' }]),
      }),
      fc.oneof(
        { arbitrary: fc.constant({}), weight: hasEdges ? 2 : 5 },
        { arbitrary: fc.record({ applies: conditionOn(['given'], 0, hasEdges) }), weight: 1 },
      ),
      fc.oneof({ arbitrary: fc.constant({}), weight: hasEdges ? 1 : 5 }, { arbitrary: dates, weight: 1 }),
    )
    .map(([level, applies, dated]) => ({ ...level, ...applies, ...dated }));
}

/**
 * Random rulesets: a metric of each wanted construct, one that is only given, and rules of all shapes over them.
 *
 * @param hasEdges - Whether they have what few rules have, such as labels, levels that begin soon and numbers below 0.
 */
export function rulesetsWith(constructs: readonly Construct[], hasEdges = false): fc.Arbitrary<Ruleset> {
  const base: Record<string, Metric> = {
    given: { title: 'Given', unit: 'events', worse: 'higher' },
    placed: {
      title: 'Orders',
      unit: 'orders',
      worse: 'neither',
      value: { of: 'orders', window: { last: '30d' } },
    },
    monthly: {
      title: 'Violations of a month',
      unit: 'violations',
      worse: 'higher',
      value: { of: 'violations', window: { calendar: 'month' } },
    },
  };
  const inner = Object.keys(base);
  const chosen = fc.tuple(...constructs.map((construct) => metricOf(construct, inner, hasEdges)));
  const labels: Record<string, Metric> = hasEdges
    ? { [RATED]: { title: 'Rated', unit: 'label', worse: 'higher', scale: LABELS } }
    : {};
  return fc.tuple(chosen, zone).chain(([made, offset]) => {
    const metrics = { ...base, ...labels, ...Object.fromEntries(made.map((metric, i) => [`m${i}`, metric])) };
    const names = made.map((_, i) => `m${i}`);
    const rule = fc.record({
      cause: fc.constantFrom('one', 'two', 'three'),
      levels: fc.array(levelOn([...names, ...names, 'given'], hasEdges), { minLength: 1, maxLength: 3 }),
      applies: fc.oneof(
        { arbitrary: fc.constant(undefined), weight: 4 },
        { arbitrary: conditionOn(['given'], 0, hasEdges), weight: 1 },
      ),
      more: hasEdges
        ? fc.constantFrom(
            {},
            {},
            {},
            { dishonest: true as const },
            { near: { share: 0.5, days: 30, reason: 'Because.' } },
          )
        : fc.constant({}),
      yields: fc.integer({ min: 0, max: 3 }),
      none: fc.integer({ min: 0, max: 11 }),
    });
    return fc.array(rule, { minLength: 1, maxLength: 5 }).map((drafts) => {
      const rules = drafts.map(({ cause, levels, applies, more, none }, i) =>
        ruleOf({
          id: `golden.test.r${i}`,
          cause,
          levels,
          ...(applies ? { applies } : {}),
          ...(none === 0 ? { effect: 'none' as const } : {}),
          ...more,
        }),
      );
      // A rule gives way only to earlier ones of its cause, so that there is no circle.
      const ordered = rules.map((one, i) => {
        const earlier = rules
          .slice(0, i)
          .filter(({ cause }) => cause === one.cause)
          .map(({ id }) => id);
        return drafts[i]?.yields === 0 && earlier.length > 0 ? { ...one, suppressedBy: earlier } : one;
      });
      const ruleset = rulesetAround({ metrics, rules: ordered });
      return {
        ...ruleset,
        zone: offset,
        words: WORDS,
        facts: { assured: { title: 'Assured', ask: 'Assured?', type: 'flag' as const } },
        params: { limit: { title: 'Limit', ask: 'Which limit?' } },
      };
    });
  });
}

/** Random rulesets with some of all constructs. */
export const rulesets: fc.Arbitrary<Ruleset> = fc
  .uniqueArray(fc.constantFrom(...CONSTRUCTS), { minLength: 1, maxLength: 3 })
  .chain(rulesetsWith);
