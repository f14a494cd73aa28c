import type { ValueNode } from '../../src/ruleset/rule-language.generated.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { at, metricOf } from './one-metric.ts';

type Metric = Ruleset['metrics'][string];

const day = { last: '24h' } as const;
const order = (more: object): ValueNode => ({ of: 'orders', ...more }) as ValueNode;
const dispute = (more: object): ValueNode => ({ of: 'disputes', ...more }) as ValueNode;
const violation = (more: object): ValueNode => ({ of: 'violations', ...more }) as ValueNode;
const ledger = (more: object): ValueNode =>
  ({
    ledger: { of: 'violations', points: { field: 'points' }, life: { last: '24h' }, ...more },
  }) as ValueNode;
const since = (more: object): ValueNode =>
  order({ window: { since: { of: 'notices', pick: 'newest' }, ...more } });

/** A value of every construct and every way in which time moves one; all lengths are quarters of a day. */
const VALUES: Readonly<Record<string, ValueNode>> = {
  all: order({}),
  present: { of: 'devices' },
  texts: { of: 'devices', take: { sum: 'accountIds' } },
  atPaid: order({ at: 'paidAt' }),
  open: dispute({ where: { closedAt: null } }),
  closed: dispute({ where: { closedAt: { not: null } } }),
  openBoth: dispute({ where: { closedAt: null, sellerContactedAt: null } }),
  openEither: dispute({ where: [{ closedAt: null }, { sellerContactedAt: null }] }),
  openOrKind: dispute({ where: [{ closedAt: null }, { kind: 'a' }] }),
  ofKind: dispute({ where: { kind: ['a', 'b'] }, window: day }),
  late: order({ where: { shippedAt: { gt: { time: 'shipBy' } } } }),
  lateBy: order({ where: { shippedAt: { gte: { time: 'shipBy', plus: '6h' } } } }),
  overdue: order({ where: { shippedAt: null, shipBy: { lt: { time: 'asOf' } } } }),
  dueSoon: order({ where: { shipBy: { lte: { time: 'asOf', plus: '12h' } } } }),
  paidLongAgo: order({ where: { paidAt: { lt: { time: 'asOf', plus: '-12h' } } } }),
  orderShipped: dispute({ where: { 'order.shippedAt': { not: null } } }),
  last: order({ window: day }),
  lag: order({ window: { ...day, lag: '6h' } }),
  lastPaid: order({ at: 'paidAt', window: day }),
  lastDue: order({ at: 'shipBy', window: { last: '18h' } }),
  lastOpen: dispute({ where: { closedAt: null }, window: day }),
  lastOverdue: order({ where: { shippedAt: { gt: { time: 'shipBy' } } }, window: { ...day, lag: '6h' } }),
  calendarDay: order({ window: { calendar: 'day' } }),
  daysBefore: order({ window: { calendar: 'day', back: 2, count: 2 } }),
  toDate: order({ window: { calendar: 'day', toDate: true, zone: '+06:00' } }),
  toDatePaid: order({ at: 'paidAt', where: { shippedAt: null }, window: { calendar: 'day', toDate: true } }),
  newest: order({ where: { units: { gte: '2' } }, window: { newest: 2 } }),
  newestWhere: order({ where: { shippedAt: null }, window: { newest: 2, where: { paidAt: { not: null } } } }),
  since: since({}),
  sinceFirst: since({ first: 1 }),
  ofOrders: dispute({ at: 'order.placedAt', window: day }),
  ofOrdersDay: dispute({ at: 'order.placedAt', window: { calendar: 'day' } }),
  sum: violation({ take: { sum: 'points' }, window: day }),
  money: order({ take: { sum: 'amount' }, currency: 'USD', window: day }),
  most: violation({ take: { max: 'points' }, window: day }),
  distinct: order({ take: { distinct: 'sellerId' }, window: day }),
  largest: order({ take: { largest: 'sellerId' }, window: day }),
  points: ledger({}),
  pointsEach: ledger({ points: '2', where: { resolvedAt: null } }),
  pointsFree: ledger({ points: '1', free: { count: 1 } }),
  pointsInBatches: ledger({ points: '1', collapse: { within: '12h' } }),
  pointsADay: ledger({ points: '2', perDay: '2' }),
  pointsByKind: ledger({ by: 'kind' }),
  pointsTogether: ledger({ lapse: 'together' }),
  pointsReset: ledger({ life: { reset: { months: [6], weekday: 'wed', nth: 3 } } }),
  pointsForEver: ledger({ life: 'ever' }),
  pointsResolved: ledger({ at: 'resolvedAt', points: '1' }),
  quotient: { ratio: ['last', 'all'] },
  share: { ratio: [order({ where: { shippedAt: null }, window: day }), order({ window: day })], part: true },
  sampled: {
    ratio: [order({ where: { shippedAt: null }, window: day }), order({ window: day })],
    part: true,
    atLeast: '3',
  },
  shareOfSum: { ratio: [{ total: [{ plus: 'last' }, { plus: 'open' }] }, { of: 'orders' }] },
  shareOfAges: { ratio: [order({ take: 'newest' }), { of: 'orders' }] },
  perDevice: { ratio: [{ of: 'orders', window: day }, { of: 'devices' }] },
  shareOfAbsent: { ratio: [{ of: 'credits', window: day }, { of: 'devices' }] },
  total: {
    total: ['1', { plus: 'last' }, { minus: 'open', per: '2', worth: '3' }, { plus: 'last' }],
    min: '0',
  },
  choice: {
    choose: [
      { when: { metric: 'last', gte: '2' }, use: { of: 'disputes' } },
      { use: { ratio: ['last', 'all'] } },
    ],
  },
  name: 'last',
  nameOfStill: 'present',
  nameOfTotal: 'total',
  nameOfName: 'nameOfTotal',
  days: { run: { every: 'day', enter: { metric: 'open', gte: '1' }, back: 3 } },
  daysUntil: {
    run: {
      every: 'day',
      zone: '+06:00',
      enter: { metric: 'all', gte: '2' },
      exit: { metric: 'open', lt: '1' },
      back: 4,
    },
  },
};

/** The same as metrics: negative points stay what they are, but where a domain cuts them. */
export const METRICS: Readonly<Record<string, Metric>> = {
  ...Object.fromEntries(
    Object.entries(VALUES).map(([name, value]) => [
      name,
      metricOf(value, typeof value === 'object' && 'ratio' in value ? {} : { domain: ['-99', '99'] }),
    ]),
  ),
  shareOfGood: metricOf(
    {
      ratio: [order({ where: { shippedAt: { not: null } }, window: day }), order({ window: day })],
      part: true,
      atLeast: '3',
    },
    { worse: 'lower', best: '1' },
  ),
  sumFromZero: metricOf(violation({ take: { sum: 'points' }, window: day })),
  sumWithin: metricOf(violation({ take: { sum: 'points' }, window: day }), { domain: ['-1', '1'] }),
  sumFromOne: metricOf(order({ window: day }), { domain: ['1', '2'] }),
};

/** What grows with time, and the limit that conditions ask it for. */
export const AGES: Readonly<Record<string, Metric>> = {
  oldest: metricOf(dispute({ take: 'oldest', where: { closedAt: null } }), { unit: 'days' }),
  newestAge: metricOf(order({ take: 'newest' }), { unit: 'days' }),
  sincePaid: metricOf(order({ at: 'paidAt', take: 'oldest' }), { unit: 'days' }),
};

/** Picks, the same ones for each seed. */
function picker(seed: number): <T>(...from: readonly T[]) => T {
  let state = seed * 7919 + 1;
  return (...from) => {
    state = (state * 48_271) % 2_147_483_647;
    return from[state % from.length] as never;
  };
}

/** Parts of a snapshot whose times lie before and after the present, are not said, or have not come. */
export function accountOf(seed: number): Record<string, unknown> {
  const pick = picker(seed);
  const hours = Array.from({ length: 15 }, (_, i) => 6 * (i - 8));
  /** A field, which may be missing. */
  const field = (name: string, value: unknown): object => (pick(0, 1, 1, 1, 1, 1) ? { [name]: value } : {});
  const time = (name: string): object => field(name, pick(0, 1, 1) ? at(pick(...hours)) : null);
  const own = (name: string): object => ({
    ...time(name),
    ...(pick(0, 1, 1) ? { [name]: at(pick(...hours)) } : {}),
  });
  const list = <T>(make: (i: number) => T, most = 6): T[] =>
    Array.from({ length: pick(0, 1, 2, 4, most) }, (_, i) => make(i));
  const orders = list((i) => ({
    id: `o${i}`,
    ...own('placedAt'),
    ...time('paidAt'),
    ...time('shippedAt'),
    ...time('shipBy'),
    ...field('units', pick(1, 2, 3)),
    ...field('sellerId', pick('p', 'q', null)),
    ...field('amount', { value: pick('1', '0.25', '12.10'), currency: 'USD' }),
  }));
  const disputes = list((i) => ({
    id: `d${i}`,
    ...field('orderId', `o${i}`),
    ...own('openedAt'),
    ...time('closedAt'),
    ...time('sellerContactedAt'),
    ...field('kind', pick('a', 'b', 'c')),
  }));
  const violations = list(() => ({
    ...own('at'),
    ...time('resolvedAt'),
    ...field('points', pick(1, 2, 0.5, -1)),
    ...field('kind', pick('a', 'b')),
  }));
  const reach = (): object => ({
    ...(pick(0, 1) ? { since: at(pick(-36, -12, -6)) } : {}),
    ...(pick(0, 1) ? { until: at(pick(-6, 0, 6, 18)) } : {}),
  });
  const observed = Object.fromEntries(
    ['orders', 'disputes', 'violations', 'notices']
      .filter(() => pick(0, 0, 0, 1))
      .map((name) => [name, reach()]),
  );
  const lists = {
    orders,
    disputes,
    violations,
    notices: list(() => ({ ...own('at') }), 2),
    devices: list((i) => ({ id: `x${i}`, accountIds: ['a', 'b'] }), 2),
  };
  const kept = Object.entries(lists).filter(() => pick(0, 1, 1, 1, 1, 1, 1, 1));
  return {
    account: pick(0, 1) ? { createdAt: at(-60) } : {},
    ...Object.fromEntries(kept),
    ...(seed % 3 === 0 ? { observed } : {}),
  };
}
