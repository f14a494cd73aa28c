import { describe, expect, it } from 'vitest';
import { type HeadroomReport, headroom, type ScoreOptions } from '../../src/index.ts';
import type { Condition, ValueNode } from '../../src/ruleset/rule-language.generated.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { after, at, HEAD, metricOf, NOW, told } from '../clocks/one-metric.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';
import { DAY } from '../reference/world.ts';

type Level = Ruleset['rules'][number]['levels'][number];
type Rule = Ruleset['rules'][number];
type Metric = Ruleset['metrics'][string];

const level = (when: Condition, more: Partial<Level> = {}): Level => ({
  when,
  severity: 'low',
  evidence: 'official',
  sources: [{ source: 'page' }],
  ...more,
});
const rule = (name: string, levels: Level[], more: Partial<Rule> = {}): Rule =>
  ruleOf({ id: `golden.test.${name}`, cause: name, levels, ...more });
const orders = (more: object = { window: { last: '24h' } }): ValueNode =>
  ({ of: 'orders', ...more }) as ValueNode;
const placed = (...hours: number[]) => ({ orders: hours.map((hour) => ({ placedAt: at(hour) })) });

function roomOf(
  metrics: Ruleset['metrics'],
  rules: Rule[],
  input: object,
  options?: ScoreOptions,
): HeadroomReport {
  return headroom({ ...HEAD, ...input } as unknown, rulesetAround({ metrics, rules }), options);
}

const given = (unit = 'orders', more: Partial<Metric> = {}): Metric => metricOf(undefined, { unit, ...more });

describe('the room of a rule', () => {
  it('is told for each level in force', () => {
    const levels = [
      level({ metric: 'm', gte: '2' }),
      level({ metric: 'm', gte: '5' }, { severity: 'high', evidence: 'reported' }),
      level({ metric: 'm', gte: '9' }, { until: '2026-06-15' }),
    ];
    const metrics = { m: given('defects', { title: 'Bad orders' }) };
    const rules = [rule('a', levels, { title: 'A rule', message: '{value} of {value:threshold}' })];
    const item = {
      ruleId: 'golden.test.a',
      title: 'A rule',
      metric: 'm',
      metricTitle: 'Bad orders',
      unit: 'defects',
      leadsOut: null,
      easesAt: null,
      legs: [],
    };
    const reached = { reached: true, more: 0, threshold: '2', message: '3 of 2' };
    const ahead = { reached: false, more: 2, threshold: '5', message: '3 of 5' };
    expect(roomOf(metrics, rules, { metrics: { m: 3 } })).toEqual({
      items: [
        { ...item, ...reached, level: 1, severity: 'low', evidence: 'official' },
        { ...item, ...ahead, level: 2, severity: 'high', evidence: 'reported' },
      ],
      roomLeft: [
        {
          metric: 'm',
          title: 'Bad orders',
          unit: 'defects',
          fits: 1,
          ruleId: 'golden.test.a',
          level: 2,
          evidence: 'reported',
          until: '2026-06-22T12:00:00Z',
        },
      ],
    });
  });

  const one: Condition = { metric: 'm', gte: '2' };
  const metrics = { m: given(), other: given() };
  const applies: Condition = { metric: 'other', gte: '1' };

  it.each<[string, Rule, object, number]>([
    ['that is clear', rule('a', [level(one)]), { m: 1 }, 1],
    ['that has fired', rule('a', [level(one)]), { m: 2 }, 1],
    ['that nobody knows', rule('a', [level(one)]), {}, 0],
    ['about dishonest conduct', rule('a', [level(one)], { dishonest: true }), { m: 1 }, 0],
    ['without effect', rule('a', [level(one)], { effect: 'none' }), { m: 1 }, 0],
    ['that is meant for the account', rule('a', [level(one)], { applies }), { m: 1, other: 1 }, 1],
    ['that is not meant for it', rule('a', [level(one)], { applies }), { m: 1, other: 0 }, 0],
    ['that may be meant for it, and is clear', rule('a', [level(one)], { applies }), { m: 1 }, 0],
    [
      'of which one level is meant for it',
      rule('a', [level(one), level(one, { applies })]),
      { m: 1, other: 0 },
      1,
    ],
    ['of which one level may be', rule('a', [level(one), level(one, { applies })]), { m: 1 }, 1],
    ['of which both levels are', rule('a', [level(one), level(one, { applies })]), { m: 1, other: 1 }, 2],
    ['that is experimental', rule('a', [level(one)], { status: 'experimental' }), { m: 1 }, 0],
  ])('%s', (_, only, values, size) => {
    expect(roomOf(metrics, [only], { metrics: values }).items).toHaveLength(size);
  });

  it('is told of experimental ones where that is wanted, and not of suppressed ones', () => {
    const rules = [rule('a', [level(one)], { status: 'experimental' }), rule('b', [level(one)])];
    const ids = (options: ScoreOptions) =>
      roomOf(metrics, rules, { metrics: { m: 1 } }, options).items.map(({ ruleId }) => ruleId.at(-1));
    expect(ids({ includeExperimental: true })).toEqual(['a', 'b']);
    const suppressions = [{ rule: 'golden.test.b', reason: 'known', until: at(0) }];
    expect(ids({ suppressions })).toEqual([]);
    expect(ids({ suppressions, asOf: at(1) })).toEqual(['b']);
  });

  it('comes first where it is reached, then by what is left, then by rule and level', () => {
    const on = (metric: string, ...limits: string[]): Level[] => limits.map((gte) => level({ metric, gte }));
    const any: Condition = {
      any: [
        { metric: 'm', gte: '5' },
        { metric: 'other', gte: '5' },
      ],
    };
    const rules = [
      rule('a', [level(any)]),
      rule('b', on('m', '7', '4')),
      rule('c', on('other', '3', '1')),
      rule('d', on('m', '1', '4')),
    ];
    const { items } = roomOf(metrics, rules, { metrics: { m: 2, other: 1 } });
    expect(items.map(({ ruleId, level: n, more }) => [ruleId.at(-1), n, more])).toEqual([
      ['c', 2, 0],
      ['d', 1, 0],
      ['b', 2, 2],
      ['c', 1, 2],
      ['d', 2, 2],
      ['b', 1, 5],
      ['a', 1, null],
    ]);
  });
});

describe('the way to a level', () => {
  const metrics = { a: given('defects', { title: 'A' }), b: given('claims', { title: 'B' }), c: given() };
  const on = (metric: string, gte = '4'): Condition => ({ metric, gte });
  const itemOf = (when: Condition, values: object) => {
    const [item] = roomOf(metrics, [rule('r', [level(when)])], { metrics: values }).items;
    return (
      item && [item.metric, item.threshold, item.more, item.legs.map(({ metric, more }) => [metric, more])]
    );
  };

  it.each<[string, Condition, object, unknown]>([
    ['of one comparison', on('a'), { a: 1 }, ['a', '4', 3, []]],
    [
      'of all of several of which one is open',
      { all: [on('a'), on('b')] },
      { a: 1, b: 9 },
      ['a', '4', 3, [['a', 3]]],
    ],
    [
      'of all of several that are open',
      { all: [on('a'), on('b'), on('c')] },
      { a: 1, b: 2, c: 5 },
      [
        null,
        null,
        null,
        [
          ['a', 3],
          ['b', 2],
        ],
      ],
    ],
    ['of any of several', { any: [on('a'), on('b')] }, { a: 1, b: 2 }, [null, null, null, []]],
    [
      'of all of several of which one is any of others',
      { all: [on('a'), { any: [on('b'), on('c')] }] },
      { a: 1, b: 2, c: 3 },
      [null, null, null, []],
    ],
    [
      'that has been gone, of all of several',
      { all: [on('a'), on('b')] },
      { a: 4, b: 9 },
      [null, null, 0, []],
    ],
  ])('%s', (_, when, values, expected) => {
    expect(itemOf(when, values)).toEqual(expected);
  });

  it('names each leg in its own unit', () => {
    const [item] = roomOf(metrics, [rule('r', [level({ all: [on('a'), on('b')] })])], {
      metrics: { a: 1, b: 2 },
    }).items;
    expect(item?.legs).toEqual([
      { metric: 'a', title: 'A', unit: 'defects', more: 3 },
      { metric: 'b', title: 'B', unit: 'claims', more: 2 },
    ]);
  });

  it('is no number for a level that only may hold beside one that does', () => {
    const levels = [level(on('a', '1')), level(on('b'))];
    const { items } = roomOf(metrics, [rule('r', levels)], { metrics: { a: 1 } });
    expect(items.map(({ reached, metric, more }) => [reached, metric, more])).toEqual([
      [true, 'a', 0],
      [false, 'b', null],
    ]);
  });
});

describe('the way out of a share', () => {
  const bad = (more: object): ValueNode => orders({ ...more, where: { cancelledAt: { not: null } } });
  const share = (more: object): Metric => metricOf({ ratio: [bad(more), orders(more)], part: true });
  const day = { window: { last: '24h' } };
  const metrics = {
    a: share(day),
    b: share({ window: { last: '48h' } }),
    over: share({ window: { calendar: 'day' } }),
    sofar: share({ window: { calendar: 'day', toDate: true } }),
    alone: given(),
  };
  // Of those of this day one of two is bad, and of those of two days one of three.
  const input = {
    orders: [
      { placedAt: at(-1), cancelledAt: at(-1) },
      { placedAt: at(-2), cancelledAt: null },
      { placedAt: at(-30), cancelledAt: null },
    ],
    metrics: { alone: 5 },
  };
  const out = (when: Condition, more: object = {}) => {
    const [item] = roomOf(metrics, [rule('r', [level(when)])], { ...input, ...more }).items;
    return item && [item.reached, item.leadsOut];
  };
  const on = (metric: string, gte = '0.25'): Condition => ({ metric, gte });

  it.each<[string, Condition, unknown]>([
    // One of five is less than a quarter.
    ['of one share', on('a'), [true, 3]],
    ['of another share', on('b'), [true, 2]],
    ['of both, by the shorter of the two', { all: [on('a'), on('b')] }, [true, 2]],
    ['of a share and a number, by the share', { all: [on('alone', '4'), on('a')] }, [true, 3]],
    ['of any of both, is none that can be named', { any: [on('a'), on('b')] }, [true, null]],
    ['of a number, is none', on('alone', '4'), [true, null]],
    ['of a day so far', on('sofar'), [true, 3]],
    ['of what has not been reached, is none', on('a', '0.75'), [false, null]],
  ])('%s', (_, when, expected) => {
    expect(out(when)).toEqual(expected);
  });

  it('of a day that has ended is none', () => {
    const yesterday = { orders: input.orders.map((order) => ({ ...order, placedAt: at(-20) })) };
    expect(out(on('over'), yesterday)).toEqual([true, null]);
  });
});

describe('when a metric eases', () => {
  const easesAt = (metric: Metric, input: object, when: Condition = { metric: 'm', gte: '9' }) => {
    const [item] = roomOf({ m: metric, ...others }, [rule('r', [level(when)])], input).items;
    if (!item) throw new Error('there is no room');
    return item.easesAt === null ? null : told(Date.parse(item.easesAt));
  };
  const others = { other: metricOf({ of: 'disputes', window: { last: '24h' } }), given: given() };
  const shipped = { ...placed(-5), metrics: { given: 1 } };
  const none: Condition = { metric: 'm', lt: '0' };
  const good: ValueNode = {
    ratio: [orders({ window: { last: '24h' }, where: { shippedAt: { not: null } } }), orders()],
    part: true,
  };

  it.each<[string, Metric, object, Condition | undefined, string | null]>([
    ['as an event leaves', metricOf(orders()), placed(-5), undefined, '19h'],
    ['once it is better than now, not than before', metricOf(orders()), placed(-5, 2), undefined, '26h'],
    ['that nothing moves', metricOf(orders({})), placed(-5), undefined, null],
    ['that has no bad side', metricOf(orders(), { worse: 'neither' }), placed(-5, 2), undefined, null],
    [
      'that is bad when it is low, as it rises',
      metricOf(orders(), { worse: 'lower' }),
      placed(-5, 2),
      none,
      '2h',
    ],
    [
      'that is bad when it is low, if it only falls',
      metricOf(orders(), { worse: 'lower' }),
      placed(-5),
      none,
      null,
    ],
    [
      'that is bad when it is low, not as less of it may be',
      metricOf({ of: 'disputes', where: { kind: 'a' }, window: { last: '24h' } }, { worse: 'lower' }),
      {
        disputes: [{ openedAt: at(-5), kind: 'a' }, { openedAt: at(-6) }],
      },
      none,
      null,
    ],
    [
      'as nothing is left to measure',
      metricOf(good, { worse: 'lower' }),
      { orders: [{ placedAt: at(-5), shippedAt: at(-5) }] },
      { metric: 'm', lt: '0.5' },
      '19h',
    ],
    [
      'that measures nothing, not as it does so again',
      metricOf(good),
      { orders: [{ placedAt: at(2), shippedAt: at(2) }], metrics: { given: 1 } },
      {
        all: [
          { metric: 'given', gte: '9' },
          { metric: 'm', gte: '0.5' },
        ],
      },
      null,
    ],
    [
      'of an age, as the oldest leaves',
      metricOf(orders({ take: 'oldest', window: { last: '24h' } }), { unit: 'days' }),
      placed(-2, -20),
      undefined,
      '4h',
    ],
    [
      'of an age, as none is left',
      metricOf(orders({ take: 'oldest', window: { last: '24h' } }), { unit: 'days' }),
      placed(-2, -5),
      undefined,
      '22h',
    ],
    [
      'of an age that only grows',
      metricOf(orders({ take: 'oldest' }), { unit: 'days' }),
      placed(-2),
      undefined,
      null,
    ],
    [
      'within a year',
      metricOf(orders({ window: { last: '400d' } })),
      placed(-34 * 24),
      undefined,
      `${366 * 24}h`,
    ],
    ['after a year', metricOf(orders({ window: { last: '400d' } })), placed(-33 * 24), undefined, null],
    [
      'of an age within a year',
      metricOf(orders({ take: 'oldest', window: { last: '400d' } }), { unit: 'days' }),
      placed(-34 * 24),
      { metric: 'm', gte: '99' },
      `${366 * 24}h`,
    ],
    [
      'of several as the first of them eases',
      metricOf(orders()),
      { ...shipped, disputes: [{ openedAt: at(-9) }] },
      {
        all: [
          { metric: 'm', gte: '9' },
          { metric: 'given', gte: '9' },
          { metric: 'other', gte: '9' },
        ],
      },
      '15h',
    ],
  ])('%s', (_, metric, input, when, expected) => {
    expect(easesAt(metric, input, when)).toBe(expected);
  });
});

describe('the room of the week', () => {
  const on = (metric: string, gte = '5'): Rule => rule(metric, [level({ metric, gte })]);
  const left = (metrics: Ruleset['metrics'], rules: Rule[], input: object) =>
    roomOf(metrics, rules, input).roomLeft.map(({ metric, fits, ruleId, level: n }) => [
      metric,
      fits,
      ruleId.split('.')[2],
      n,
    ]);

  it.each<[string, Metric, unknown, number | undefined]>([
    ['orders', given('orders'), 2, 2],
    ['what is counted in no months', given('monthly-plans'), 2, 2],
    ['what is counted in something of months', given('calendar months'), 2, 2],
    ['weeks', given('weeks'), 2, undefined],
    ['months', given('months'), 2, undefined],
    ['months with forms of their own', given('months|{} month|{} months'), 2, undefined],
    ['money', given('money:USD'), 2, undefined],
    ['days', given('days'), 2, undefined],
    ['a number that is bad when it is low', given('points', { worse: 'lower' }), 9, undefined],
    ['what has been reached', given('orders'), 5, undefined],
    ['what is one short of its limit', given('orders'), 4, 0],
    ['what nobody knows', given('orders'), { above: 1 }, undefined],
  ])('of %s', (_, metric, value, fits) => {
    const when: Condition = metric.worse === 'lower' ? { metric: 'm', lte: '5' } : { metric: 'm', gte: '5' };
    const found = left({ m: metric }, [rule('m', [level(when)])], { metrics: { m: value } });
    expect(found).toEqual(fits === undefined ? [] : [['m', fits, 'm', 1]]);
  });

  it('of a period that has ended is none, and of one that runs there is', () => {
    const over = metricOf(orders({ window: { calendar: 'day' } }));
    const sofar = metricOf(orders({ window: { calendar: 'day', toDate: true } }));
    expect(left({ over, sofar }, [on('over'), on('sofar')], placed(-5, -20))).toEqual([
      ['sofar', 3, 'sofar', 1],
    ]);
  });

  it('of what several comparisons look at is that of the nearest', () => {
    const rules = [
      rule('a', [level({ metric: 'm', gte: '9' })]),
      rule('b', [level({ metric: 'm', gte: '2' }), level({ metric: 'm', gte: '6' })]),
      rule('c', [
        level({
          all: [
            { metric: 'm', gte: '1' },
            { metric: 'n', gte: '8' },
          ],
        }),
      ]),
      rule('d', [
        level({
          any: [
            { metric: 'k', gte: '2' },
            { metric: 'n', gte: '2' },
          ],
        }),
      ]),
    ];
    const metrics = { m: given(), n: given(), k: given() };
    expect(left(metrics, rules, { metrics: { m: 3, n: 1, k: 1 } })).toEqual([
      ['m', 2, 'b', 2],
      ['n', 6, 'c', 1],
    ]);
  });

  it('comes in order of what fits, then of the names of metrics', () => {
    const metrics = { b: given(), a: given(), c: given(), d: given() };
    const rules = [on('b'), on('a'), on('c', '4'), on('d', '9')];
    const names = (values: object) => left(metrics, rules, { metrics: values }).map(([metric]) => metric);
    expect(names({ a: 1, b: 1, c: 1, d: 1 })).toEqual(['c', 'a', 'b', 'd']);
    // Rules come in the order of their ids, and that is another one.
    const others = ['z', 'y', 'x'].map((metric, i) => rule(`r${i}`, [level({ metric, gte: '5' })]));
    const more = { x: given(), y: given(), z: given() };
    expect(left(more, others, { metrics: { x: 1, y: 1, z: 1 } }).map(([metric]) => metric)).toEqual([
      'x',
      'y',
      'z',
    ]);
  });

  it('comes first where least fits, though more of something else is left now', () => {
    const week = { window: { last: '7d' } };
    const bad = orders({ ...week, where: { cancelledAt: { not: null } } });
    const metrics = { a: given(), b: metricOf({ ratio: [bad, orders(week)], part: true }) };
    const listed = Array.from({ length: 10 }, (_, i) => ({
      placedAt: at(i < 5 ? -156 : 0),
      cancelledAt: i === 9 ? at(0) : null,
    }));
    const input = { metrics: { a: 2 }, orders: listed };
    // Three more of the one and four of the other now, two of that in half a day.
    expect(left(metrics, [on('a'), on('b', '0.5')], input)).toEqual([
      ['b', 1, 'b', 1],
      ['a', 2, 'a', 1],
    ]);
  });

  it('of a share that is bad when it is low is there', () => {
    const month = { window: { last: '30d' } };
    const good = orders({ ...month, where: { shippedAt: { not: null } } });
    const metrics = { m: metricOf({ ratio: [good, orders(month)], part: true }, { worse: 'lower' }) };
    const listed = [-1, -2, -3, -4].map((hours) => ({ placedAt: at(hours), shippedAt: at(hours) }));
    // Two bad ones of four are half of them.
    const rules = [rule('a', [level({ metric: 'm', lte: '0.5' })])];
    expect(left(metrics, rules, { orders: listed })).toEqual([['m', 1, 'a', 1]]);
  });

  it.each<[string, object[], number, number]>([
    // Five of ten are good and leave in half a day: of five, three bad ones are too many.
    ['as good events leave', [...Array(5).fill(-156), ...Array(4).fill(0)], 4, 1],
    ['as no more leave in a week', Array(9).fill(0), 4, 3],
    ['as so many leave that the limit is reached', [...Array(2).fill(-156)], 1, 0],
  ])('is what fits at every instant, %s', (_, goodOnes, more, fits) => {
    const week = { window: { last: '7d' } };
    const bad = orders({ ...week, where: { cancelledAt: { not: null } } });
    const metrics = { m: metricOf({ ratio: [bad, orders(week)], part: true }, { unit: 'share' }) };
    const listed = [
      { placedAt: new Date(NOW).toISOString(), cancelledAt: at(0) },
      ...(goodOnes as unknown as number[]).map((hours) => ({ placedAt: at(hours), cancelledAt: null })),
    ];
    const { items, roomLeft } = roomOf(metrics, [on('m', '0.5')], { orders: listed });
    expect([items[0]?.more, roomLeft[0]?.fits]).toEqual([more, fits]);
    expect(roomLeft[0]?.until).toBe(new Date(after(0) + 7 * DAY).toISOString().replace('.000', ''));
  });
});
