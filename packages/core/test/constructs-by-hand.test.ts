import { describe, expect, it } from 'vitest';
import { compare } from '../src/exact/rational.ts';
import { listsOf } from '../src/exact/repeat-value.ts';
import { compileRuleset, forecastRisk, scoreAccount, scoreCompact, whatIf } from '../src/index.ts';
import type { Condition, ValueNode } from '../src/ruleset/rule-language.generated.ts';
import type { Ruleset } from '../src/ruleset/ruleset.ts';
import { expectAgreement } from './expectations/expect-agreement.ts';
import { ruleOf, rulesetAround } from './fixtures/ruleset-around.ts';

type Metric = Ruleset['metrics'][string];
type Level = Ruleset['rules'][number]['levels'][number];
const asOf = '2026-06-15T12:00:00Z';
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf } as const;
const LISTS: NonNullable<Ruleset['lists']> = {
  trips: { at: 'at', fields: { at: 'time', kind: 'text', score: 'number' } },
};
const level = (when: Condition, more: Partial<Level> = {}): Level => ({
  when,
  severity: 'low',
  evidence: 'official',
  sources: [{ source: 'page' }],
  ...more,
});
const metric = (value?: ValueNode, more: Partial<Metric> = {}): Metric => ({
  title: 'A metric',
  unit: 'points',
  worse: 'higher',
  domain: ['-100', '100'],
  ...(value === undefined ? {} : { value }),
  ...more,
});

/** The status of a rule on one metric, which the naive second implementation gives as well. */
function statusOf(
  value: ValueNode,
  op: object,
  input: object,
  {
    more = {},
    metrics = {},
    ruleset: parts = {},
  }: { more?: Partial<Metric>; metrics?: Ruleset['metrics']; ruleset?: Partial<Ruleset> } = {},
): string | undefined {
  const ruleset = rulesetAround({
    lists: LISTS,
    metrics: { ...metrics, m: metric(value, more) },
    rules: [
      ruleOf({ id: 'golden.test.m', cause: 'one', levels: [level({ metric: 'm', ...op } as Condition)] }),
    ],
    ...parts,
  });
  const snapshot = { ...head, ...input };
  expectAgreement(ruleset, snapshot);
  return scoreAccount(snapshot, ruleset).findings[0]?.status;
}

const trip = (more: object, at = '2026-06-10T00:00:00Z') => ({ at, ...more });

describe('a sum of items that only may count', () => {
  const sum: ValueNode = { of: 'trips', take: { sum: 'score' }, where: { kind: ['x'] } };

  it('may be lowered by a negative one', () => {
    const trips = [trip({ kind: 'x', score: 5 }), trip({ score: -3 })];
    expect(statusOf(sum, { gte: '4' }, { trips })).toBe('unknown');
    expect(statusOf(sum, { gte: '2' }, { trips })).toBe('fired');
  });

  it('is lowered by a negative one that does', () => {
    const trips = [trip({ kind: 'x', score: 5 }), trip({ kind: 'x', score: -3 })];
    expect(statusOf(sum, { gte: '3' }, { trips })).toBe('clear');
    expect(statusOf(sum, { gte: '2' }, { trips })).toBe('fired');
  });
});

describe('a part of a sum that may have no value', () => {
  const age: ValueNode = { of: 'trips', take: 'oldest', where: { kind: ['x'] } };
  const trips = [trip({})];

  it('adds nothing or all of it', () => {
    const sum: ValueNode = { total: ['10', { plus: age }] };
    expect(statusOf(sum, { gte: '12' }, { trips })).toBe('unknown');
    expect(statusOf(sum, { gte: '10' }, { trips })).toBe('fired');
    expect(statusOf(sum, { gte: '16' }, { trips })).toBe('clear');
  });

  it('takes nothing away or all of it', () => {
    const sum: ValueNode = { total: ['10', { minus: age }] };
    expect(statusOf(sum, { gte: '8' }, { trips })).toBe('unknown');
    expect(statusOf(sum, { gte: '4' }, { trips })).toBe('fired');
    expect(statusOf(sum, { gte: '11' }, { trips })).toBe('clear');
  });
});

describe('a test of items', () => {
  it('of what has not been done is neither missed nor done while its deadline is ahead', () => {
    const late: ValueNode = { of: 'orders', where: { shippedAt: { gt: { time: 'shipBy' } } } };
    const order = (shipBy: string) => [
      { id: 'a', placedAt: '2026-06-10T00:00:00Z', shippedAt: null, shipBy },
    ];
    expect(statusOf(late, { gte: '1' }, { orders: order('2026-06-20T00:00:00Z') })).toBe('clear');
    expect(statusOf(late, { gte: '1' }, { orders: order('2026-06-14T00:00:00Z') })).toBe('fired');
  });
});

describe('what follows a reference', () => {
  const recent: ValueNode = { of: 'disputes', at: 'order.placedAt', window: { last: '30d' } };

  it('meets no item without an id', () => {
    const input = { orders: [{ placedAt: '2026-06-10T00:00:00Z' }], disputes: [{ id: 'd' }] };
    expect(statusOf(recent, { gte: '1' }, input)).toBe('unknown');
  });

  it('counts nothing where both lists are empty', () => {
    expect(statusOf(recent, { gte: '1' }, { orders: [], disputes: [] })).toBe('clear');
  });
});

describe('a list that was cut by one of its times', () => {
  const late = (at: string): ValueNode => ({ of: 'orders', at, window: { last: '7d' } });
  const since = '2026-06-08T00:00:00Z';
  const cut = (observed: object) => ({ orders: [], observed: { orders: observed } });

  it('is whole by that one', () => {
    expect(statusOf(late('placedAt'), { gte: '1' }, cut({ since, by: 'placedAt' }))).toBe('clear');
    expect(statusOf(late('shippedAt'), { gte: '1' }, cut({ since, by: 'shippedAt' }))).toBe('clear');
  });

  it('may lack what happened by another: an order placed before the file begins was shipped after', () => {
    expect(statusOf(late('shippedAt'), { gte: '1' }, cut({ since, by: 'placedAt' }))).toBe('unknown');
    expect(statusOf(late('placedAt'), { gte: '1' }, cut({ since, by: 'shippedAt' }))).toBe('unknown');
  });

  it('is whole by every one where it does not say which, or holds everything', () => {
    expect(statusOf(late('shippedAt'), { gte: '1' }, cut({ since }))).toBe('clear');
    for (const begins of [{}, { since: null }])
      expect(statusOf(late('shippedAt'), { gte: '1' }, cut({ ...begins, by: 'placedAt' }))).toBe('clear');
  });

  it('has an end by every one', () => {
    expect(statusOf(late('shippedAt'), { gte: '1' }, cut({ until: since, by: 'placedAt' }))).toBe('unknown');
  });

  it('names its newest items by that one only', () => {
    const newest: ValueNode = {
      of: 'orders',
      at: 'shippedAt',
      where: { business: true },
      window: { newest: 1 },
    };
    const orders = [
      { id: 'a', placedAt: '2026-06-09T00:00:00Z', shippedAt: '2026-06-10T00:00:00Z', business: true },
    ];
    const known = (by: string) => ({ orders, observed: { orders: { since, by } } });
    expect(statusOf(newest, { gte: '1' }, known('shippedAt'))).toBe('fired');
    expect(statusOf(newest, { gte: '1' }, known('placedAt'))).toBe('unknown');
  });

  it('counts points that lapse by that one only', () => {
    const points: ValueNode = {
      ledger: { of: 'orders', at: 'shippedAt', points: '1', life: { last: '7d' } },
    };
    expect(statusOf(points, { gte: '1' }, cut({ since, by: 'shippedAt' }))).toBe('clear');
    expect(statusOf(points, { gte: '1' }, cut({ since, by: 'placedAt' }))).toBe('unknown');
  });

  it('is followed to the list that is referred to', () => {
    const recent: ValueNode = { of: 'disputes', at: 'order.shippedAt', window: { last: '7d' } };
    const known = (by: string) => ({ orders: [], disputes: [], observed: { orders: { since, by } } });
    expect(statusOf(recent, { gte: '1' }, known('shippedAt'))).toBe('clear');
    expect(statusOf(recent, { gte: '1' }, known('placedAt'))).toBe('unknown');
  });
});

describe('the status of an account that was known until a day', () => {
  const after = (status: 'active' | 'restricted' | 'suspended', until: string): string | undefined => {
    const ruleset = rulesetAround({
      metrics: {},
      rules: [
        ruleOf({
          id: 'golden.test.m',
          cause: 'one',
          levels: [level({ fact: 'account.status', in: ['restricted', 'suspended'] })],
        }),
      ],
    });
    const snapshot = { ...head, account: { status }, observed: { account: { until } } };
    expectAgreement(ruleset, snapshot);
    return scoreAccount(snapshot, ruleset).findings[0]?.status;
  };

  it.each([
    ['active', 'clear', 'unknown'],
    ['restricted', 'fired', 'unknown'],
    // An account does not come back by itself.
    ['suspended', 'fired', 'fired'],
  ] as const)('%s: %s then, %s now', (status, then, now) => {
    expect(after(status, asOf)).toBe(then);
    expect(after(status, '2026-05-01T00:00:00Z')).toBe(now);
  });
});

describe('a place among so many for two of one instant', () => {
  const deliveries = (...statuses: string[]) => ({
    deliveries: statuses.map((status, i) => ({ id: `${i}`, at: '2026-06-10T00:00:00Z', status })),
  });
  const last: ValueNode = { of: 'deliveries', where: { status: ['late'] }, window: { newest: 1 } };
  const words = { ruleset: { words: { 'deliveries.status': { late: 'Late', done: 'Done' } } } };

  it('is open, whatever their ids are', () => {
    for (const statuses of [
      ['late', 'done'],
      ['done', 'late'],
    ])
      expect(statusOf(last, { gte: '1' }, deliveries(...statuses), words)).toBe('unknown');
  });

  it('changes nothing where both say the same, and where both have one', () => {
    const two: ValueNode = { ...last, window: { newest: 2 } };
    expect(statusOf(last, { gte: '1' }, deliveries('done', 'done'), words)).toBe('clear');
    expect(statusOf(two, { gte: '1' }, deliveries('late', 'done'), words)).toBe('fired');
  });

  it('leaves no place to what is older, however far the list reaches', () => {
    const observed = { deliveries: { since: '2026-06-09T00:00:00Z' } };
    const input = { ...deliveries('done', 'done'), observed };
    expect(statusOf(last, { gte: '1' }, input, words)).toBe('clear');
  });
});

describe('what had not happened when a list ended', () => {
  const june = (day: number) => `2026-06-${String(day).padStart(2, '0')}T00:00:00Z`;
  const until = june(13);
  const order = {
    id: 'a',
    placedAt: june(1),
    shippedAt: null,
    status: 'paid',
    shipBy: june(10),
    cancelledBy: null,
  };
  const given = (observed: object, more: object = {}) => ({ orders: [{ ...order, ...more }], observed });
  const ended = (more: object = {}) => given({ orders: { since: june(1), until } }, more);
  // Of a month that had ended by then no item is missing, so only what is known of each is open.
  const placed = (where: object): ValueNode =>
    ({ of: 'orders', where, window: { last: '12d', lag: '3d' } }) as ValueNode;

  it.each<[string, object, string]>([
    ['is open', { shippedAt: null }, 'unknown'],
    ['whether it has', { shippedAt: { not: null } }, 'unknown'],
    ['against a deadline', { shippedAt: { gt: { time: 'shipBy' } } }, 'unknown'],
    ['as a word that others follow', { status: ['paid'] }, 'unknown'],
    ['as one of the words that may have followed', { status: ['cancelled'] }, 'unknown'],
    ['as a word that is not said', { cancelledBy: ['seller'] }, 'unknown'],
    ['what has a time of its own', { placedAt: { not: null } }, 'fired'],
  ])('%s', (_, where, status) => {
    expect(statusOf(placed(where), { gte: '1' }, ended())).toBe(status);
  });

  it('stays what it is at its end, and where the list has none', () => {
    const open = placed({ shippedAt: null, status: ['paid'] });
    for (const observed of [{}, { orders: { until: asOf } }, { orders: { until: null } }])
      expect(statusOf(open, { gte: '1' }, given(observed))).toBe('fired');
  });

  it('stays what has happened, and a word that no other follows', () => {
    const over = placed({ shippedAt: { not: null }, status: ['completed'] });
    expect(statusOf(over, { gte: '1' }, ended({ shippedAt: june(4), status: 'completed' }))).toBe('fired');
  });

  it('did not happen in a window that ends before the list does', () => {
    const shipped = (lag: string): ValueNode => ({
      of: 'orders',
      at: 'shippedAt',
      window: { last: '10d', lag },
    });
    expect(statusOf(shipped('3d'), { gte: '1' }, ended())).toBe('clear');
    expect(statusOf(shipped('1d'), { gte: '1' }, ended())).toBe('unknown');
  });

  it('may be the newest, and the oldest', () => {
    for (const take of ['newest', 'oldest'] as const) {
      const age: ValueNode = { of: 'orders', at: 'shippedAt', take };
      expect(statusOf(age, { gte: '0' }, ended())).toBe('unknown');
    }
  });

  it('may have brought points, and lifted them', () => {
    const points: ValueNode = {
      ledger: { of: 'orders', points: { by: 'status', table: { cancelled: '2' }, other: '0' }, life: 'ever' },
    };
    expect(statusOf(points, { gte: '1' }, ended())).toBe('unknown');
    const open: ValueNode = {
      ledger: { of: 'orders', where: { shippedAt: null }, points: '1', life: 'ever' },
    };
    expect(statusOf(open, { gte: '1' }, ended())).toBe('unknown');
    expect(statusOf(open, { gte: '1' }, given({}))).toBe('fired');
  });

  it('is open in the items that are referred to, whatever refers to them', () => {
    const where = { 'order.shippedAt': null } as const;
    const open: ValueNode = { of: 'disputes', where };
    const disputes = [{ id: 'd', orderId: 'a', openedAt: june(2) }];
    expect(statusOf(open, { gte: '1' }, { ...given({}), disputes })).toBe('fired');
    expect(statusOf(open, { gte: '1' }, { ...ended(), disputes })).toBe('unknown');
    // The end of the list that refers to them says nothing of them.
    const of = { disputes: { until } };
    const closed = { closedAt: null, ...where };
    const there = { ...given(of), disputes: [{ ...disputes[0], closedAt: null }] };
    expect(statusOf(open, { gte: '1' }, there)).toBe('fired');
    expect(statusOf({ of: 'disputes', where: closed }, { gte: '1' }, there)).toBe('unknown');
  });

  it('is asked of a newer list, and not of each item', () => {
    const ruleset = rulesetAround({
      metrics: { m: metric(placed({ shippedAt: null })) },
      rules: [ruleOf({ id: 'golden.test.m', cause: 'one', levels: [level({ metric: 'm', gte: '1' })] })],
    });
    const { unknown } = scoreAccount({ ...head, ...ended() }, ruleset);
    expect(unknown).toMatchObject([{ ruleId: 'golden.test.m', needs: ['observed.orders'], missing: [] }]);
  });

  it('was known before the end, is open after it, and in a forecast opens then', () => {
    const ruleset = rulesetAround({
      metrics: { m: metric({ of: 'orders', where: { shippedAt: null } }) },
      rules: [ruleOf({ id: 'golden.test.m', cause: 'one', levels: [level({ metric: 'm', gte: '1' })] })],
    });
    const at = (instant: string) =>
      scoreAccount({ ...head, ...ended() }, ruleset, { asOf: instant }).findings;
    expect(at(until)).toMatchObject([{ status: 'fired' }]);
    expect(at('2026-06-13T00:00:00.001Z')).toMatchObject([{ status: 'unknown' }]);
    const later = given({ orders: { until: june(20) } });
    expect(forecastRisk({ ...head, ...later }, ruleset).steps).toMatchObject([
      { at: '2026-06-20T00:00:00.001Z', score: 0 },
    ]);
  });
});

describe('a list that is known up to a day', () => {
  it('is whole for a month that ended before it', () => {
    const may: ValueNode = { of: 'orders', window: { calendar: 'month', back: 1 } };
    const known = (until: string) => ({
      orders: [],
      observed: { orders: { since: '2026-01-01T00:00:00Z', until } },
    });
    expect(statusOf(may, { gte: '1' }, known('2026-06-05T00:00:00Z'))).toBe('clear');
    expect(statusOf(may, { gte: '1' }, known('2026-05-20T00:00:00Z'))).toBe('unknown');
  });

  it('is whole for its newest items where that day is the present', () => {
    const newest: ValueNode = { of: 'trips', where: { kind: ['x'] }, window: { newest: 2 } };
    const trips = [trip({ kind: 'x' }), trip({ kind: 'x' }, '2026-06-11T00:00:00Z')];
    const known = (until: string) => ({
      trips,
      observed: { trips: { since: '2026-01-01T00:00:00Z', until } },
    });
    expect(statusOf(newest, { gte: '2' }, known(asOf))).toBe('fired');
    expect(statusOf(newest, { gte: '2' }, known('2026-06-15T11:00:00Z'))).toBe('unknown');
  });

  it('may be named without saying anything of it', () => {
    const orders: ValueNode = { of: 'orders', window: { last: '30d' } };
    const ruleset = rulesetAround({
      metrics: { m: metric(orders) },
      rules: [ruleOf({ id: 'golden.test.m', cause: 'one', levels: [level({ metric: 'm', gte: '1' })] })],
    });
    const snapshot = { ...head, orders: [{ id: 'a', placedAt: asOf }], observed: { orders: undefined } };
    expect(forecastRisk(snapshot, ruleset).steps.length).toBeGreaterThan(0);
  });
});

describe('points that add up', () => {
  it('are capped by the days of UTC where a ledger names no zone', () => {
    const points: ValueNode = { ledger: { of: 'violations', life: 'ever', perDay: '1' } };
    const violations = ['2026-06-10T01:00:00Z', '2026-06-10T23:00:00Z'].map((at, i) => ({
      id: `v${i}`,
      at,
      policy: 'p',
    }));
    const zone = { ruleset: { zone: '+05:00' } };
    expect(statusOf(points, { gte: '2' }, { violations }, zone)).toBe('clear');
    expect(statusOf(points, { gte: '1' }, { violations }, zone)).toBe('fired');
  });

  it('of no known group are sure for none', () => {
    const points: ValueNode = { ledger: { of: 'violations', life: 'ever', by: 'policy' } };
    expect(statusOf(points, { gte: '1' }, { violations: [{ id: 'v', at: asOf }] })).toBe('unknown');
  });
});

describe('a longer window than the one that is given', () => {
  const over = (last: string, take?: object): ValueNode =>
    ({ of: 'trips', window: { last }, ...(take ? { take } : {}) }) as ValueNode;
  const given = (take?: object) =>
    statusOf(
      over('365d', take),
      { gte: '3' },
      { metrics: { short: 5 } },
      {
        metrics: { short: metric(over('60d', take)) },
      },
    );

  it('holds at least as many events, and not at least as high a sum', () => {
    expect(given()).toBe('fired');
    expect(given({ distinct: 'kind' })).toBe('fired');
    expect(given({ sum: 'score' })).toBe('unknown');
  });
});

describe('what is near', () => {
  const two = (a: Partial<Level>, b: Partial<Level>, names = ['a', 'b']) =>
    rulesetAround({
      metrics: Object.fromEntries(
        names.map((name) => [name, metric(undefined, { unit: 'orders', domain: ['0', '100'] })]),
      ),
      rules: names.map((name) =>
        ruleOf({
          id: `golden.test.${name}`,
          cause: name,
          levels: [level({ metric: name, gte: '5' }, name === 'a' ? a : b)],
        }),
      ),
    });
  const low = { severity: 'low', evidence: 'heuristic' } as const;
  const grave = { severity: 'high', evidence: 'heuristic' } as const;

  it.each([
    ['beside a grave one', two(low, grave), { a: 4, b: 4 }],
    ['alone', two(low, grave, ['a']), { a: 4 }],
    ['a grave one alone', two(low, grave, ['b']), { b: 4 }],
    ['two grave ones', two(grave, grave), { a: 4, b: 4 }],
  ])('comes to the band that the account has once it is reached: %s', (_, ruleset, metrics) => {
    const { near } = scoreAccount({ ...head, metrics }, ruleset);
    expect(near).toHaveLength(Object.keys(metrics).length);
    for (const { ruleId, bandThen, scoreThen } of near) {
      const reached = { ...metrics, [ruleId.slice('golden.test.'.length)]: 5 };
      const { band, score } = scoreAccount({ ...head, metrics: reached }, ruleset);
      expect([ruleId, bandThen, scoreThen]).toEqual([ruleId, band, score]);
    }
  });

  it('is a deadline that comes within days, and no other time', () => {
    const near = (where: object, respondBy: string) =>
      scoreAccount(
        {
          ...head,
          notices: [{ at: '2026-06-14T00:00:00Z', kind: 'other', acknowledgedAt: null, respondBy }],
        },
        rulesetAround({
          metrics: { m: metric({ of: 'notices', where } as ValueNode, { unit: 'requests' }) },
          rules: [ruleOf({ id: 'golden.test.m', cause: 'one', levels: [level({ metric: 'm', gte: '1' })] })],
        }),
      ).near.map(({ days }) => days);
    const missed = { acknowledgedAt: null, respondBy: { lte: { time: 'asOf' } } };
    expect(near(missed, '2026-06-20T00:00:00Z')).toEqual([7]);
    expect(near(missed, '2026-07-20T00:00:00Z')).toEqual([]);
    expect(near({ kind: ['appeal'] }, '2026-06-20T00:00:00Z')).toEqual([]);
  });
});

describe('a number that is supposed', () => {
  it('stands against what the events say', () => {
    const ruleset = rulesetAround({
      metrics: { m: metric({ of: 'orders' }, { unit: 'orders', domain: ['0', '100'] }) },
      rules: [ruleOf({ id: 'golden.test.m', cause: 'one', levels: [level({ metric: 'm', gte: '1' })] })],
    });
    const snapshot = { ...head, orders: [{ id: 'a', placedAt: asOf }] };
    const { before, after } = whatIf(snapshot, ruleset, [{ metric: 'm', value: 0 }]);
    expect([before.score > 0, after.score]).toEqual([true, 0]);
  });
});

describe('before its own instant', () => {
  it('a snapshot leaves open the numbers that it gives, and none that no rule reads', () => {
    const ruleset = rulesetAround({
      metrics: { a: metric(), b: metric() },
      rules: ['a', 'b'].map((name) =>
        ruleOf({ id: `golden.test.${name}`, cause: name, levels: [level({ metric: name, gte: '1' })] }),
      ),
    });
    const snapshot = { ...head, metrics: { a: 1, b: 2, zzz: 3 } };
    const { warnings } = scoreAccount(snapshot, ruleset, { asOf: '2026-06-01T00:00:00Z' });
    const [then] = warnings.filter(({ code }) => code === 'not-known-then');
    expect(then?.args).toMatchObject({ fields: 'metrics.a, metrics.b' });
  });
});

describe('rules that are left out', () => {
  it('are left out of what is kept of other accounts, too', () => {
    const used = compileRuleset(
      rulesetAround({
        metrics: {
          a: metric({ of: 'orders', window: { last: '30d' } }),
          b: metric({ of: 'disputes', window: { last: '30d' } }),
        },
        rules: ['a', 'b'].map((name) =>
          ruleOf({ id: `golden.test.${name}`, cause: name, levels: [level({ metric: name, lt: '1' })] }),
        ),
      }),
    );
    const snapshot = { ...head, orders: [], disputes: [] };
    const options = { suppressions: [{ rule: 'golden.test.a', reason: 'known' }] };
    for (let again = 0; again < 3; again++) {
      expect(scoreCompact(snapshot, used).fired).toEqual(['golden.test.a', 'golden.test.b']);
      const { score, fired } = scoreCompact(snapshot, used, options);
      expect([score, fired]).toEqual([scoreAccount(snapshot, used, options).score, ['golden.test.b']]);
    }
  });
});

it('equal fractions are equal where their products are past a double', () => {
  expect(compare({ n: 3 * 2 ** 50, d: 7 * 2 ** 20 }, { n: 3 * 2 ** 30, d: 7 })).toBe(0);
});

describe('a list of one value', () => {
  const sevens = listsOf(7);

  it.each([0, 1, 3, 1024, 1025, 3000])('has it as often as is asked for: %d', (size) => {
    expect(sevens(size)).toEqual(Array.from({ length: size }, () => 7));
  });

  it('is another one each time', () => {
    const one = sevens(3);
    one[0] = 8;
    expect(sevens(3)).toEqual([7, 7, 7]);
  });
});
