import { describe, expect, it } from 'vitest';
import { formatTime } from '../../src/exact/parse-time.ts';
import { belongings, orderOutlooks } from '../../src/recovery/order-outlooks.ts';
import type { GuideOrderOutlook } from '../../src/ruleset/guide-language.generated.ts';
import type { Snapshot } from '../../src/snapshot/snapshot-schema.ts';
import { cited, datesOf, guideWith, ms, OTHER, PAGE } from './small-guide.ts';

const AT = '2026-03-11T12:00:00Z';
const rules = datesOf();
const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}T00:00:00Z`;
const DAY = 86_400_000;
const STATES = [
  'shipped',
  'paid',
  'awaiting-payment',
  'delivered',
  'frozen',
  'cancelled-by-check',
  'refund-due',
  'cart',
  'credits',
  'disputes',
] as const;
const entryOf = (id: GuideOrderOutlook['id'], more: Partial<GuideOrderOutlook> = {}): GuideOrderOutlook => ({
  id,
  outlook: `What becomes of ${id}.`,
  do: [`Do it for ${id}.`],
  sources: PAGE,
  ...more,
});
const snapshotOf = (more: object): Snapshot =>
  ({ snapshotVersion: 1, platform: 'golden', role: 'test', asOf: AT, ...more }) as Snapshot;

// So far off that nothing is over: the date tells since when the order is in its state.
const FAR = { max: 400, unit: 'days' } as const;
const everyState = guideWith({ orders: STATES.map((id) => entryOf(id, { expected: FAR })) });

/** State of the order `o`, and since when. */
function stateOf(order: object, lists: object = {}): string {
  const orders = [{ id: 'o', ...order }] as Snapshot['orders'];
  const [found] = orderOutlooks(snapshotOf({ orders, ...lists }), everyState, ms(AT), rules);
  if (!found) return 'none';
  const since = found.date ? formatTime(ms(found.date.at) - 400 * DAY) : '?';
  return `${found.state} since ${since === AT ? 'now' : since.slice(0, 10)}`;
}

describe('the state of an order', () => {
  const paid = { paidAt: day(3) };
  it.each([
    ['paid at a time', paid, 'paid since 2026-03-03'],
    ['paid this moment', { paidAt: AT }, 'paid since now'],
    ['paid by its status, placed at a time', { status: 'paid', placedAt: day(2) }, 'paid since 2026-03-02'],
    ['paid by its status alone', { status: 'paid' }, 'paid since ?'],
    ['paid before it was placed', { ...paid, placedAt: day(2) }, 'paid since 2026-03-03'],
    ['placed and no word of a payment', { placedAt: day(2) }, 'none'],
    ['placed and not paid', { placedAt: day(2), paidAt: null }, 'awaiting-payment since ?'],
    ['to be paid later', { paidAt: day(20) }, 'awaiting-payment since ?'],
    ['not paid by its status', { status: 'awaiting-payment' }, 'awaiting-payment since ?'],
    ['shipped', { ...paid, shippedAt: day(5) }, 'shipped since 2026-03-05'],
    ['shipped by its status', { ...paid, status: 'shipped' }, 'shipped since ?'],
    ['to be shipped later', { ...paid, shippedAt: day(20) }, 'paid since 2026-03-03'],
    ['delivered', { ...paid, shippedAt: day(5), deliveredAt: day(6) }, 'delivered since 2026-03-06'],
    [
      'closed after it was delivered',
      { deliveredAt: day(6), closedAt: day(7) },
      'delivered since 2026-03-07',
    ],
    ['to be closed later', { deliveredAt: day(6), closedAt: day(20) }, 'delivered since 2026-03-06'],
    ['shipped, to be closed later', { shippedAt: day(5), closedAt: day(20) }, 'shipped since 2026-03-05'],
    ['completed by its status', { ...paid, status: 'completed' }, 'delivered since ?'],
    ['cancelled by its status', { ...paid, status: 'cancelled' }, 'none'],
    ['expired', { paidAt: null, status: 'expired' }, 'none'],
    ['cancelled', { ...paid, cancelledAt: day(5) }, 'none'],
    ['to be cancelled later', { ...paid, cancelledAt: day(20) }, 'paid since 2026-03-03'],
    ['refunded', { ...paid, shippedAt: day(4), refundedAt: day(5) }, 'none'],
    ['to be refunded later', { ...paid, refundedAt: day(20) }, 'paid since 2026-03-03'],
  ])('%s', (_, order, state) => {
    expect(stateOf(order)).toBe(state);
  });

  const checked = { ...paid, status: 'cancelled', cancelledBy: 'security-review', cancelledAt: day(5) };
  it.each([
    ['which was not refunded', checked, 'cancelled-by-check since 2026-03-05'],
    [
      'which is to be refunded later',
      { ...checked, refundedAt: day(20) },
      'cancelled-by-check since 2026-03-05',
    ],
    ['which was refunded', { ...checked, refundedAt: day(6) }, 'none'],
    ['by somebody else', { ...checked, cancelledBy: 'buyer' }, 'none'],
  ])('cancelled by a security review, %s', (_, order, state) => {
    expect(stateOf(order)).toBe(state);
  });

  const back = (orderId: string, reversedAt?: string | null) => ({
    orderId,
    filedAt: day(4),
    ...(reversedAt === undefined ? {} : { reversedAt }),
  });
  it.each([
    ['that was not reversed', [back('o', null)], 'frozen since ?'],
    ['of which nothing more is known', [back('o')], 'frozen since ?'],
    ['that is reversed later', [back('o', day(20))], 'frozen since ?'],
    ['that was reversed', [back('o', day(6))], 'paid since 2026-03-03'],
    ['that was reversed, and another', [back('o', day(6)), back('o', null)], 'frozen since ?'],
    ['of another order', [back('other', null)], 'paid since 2026-03-03'],
  ])('with a chargeback %s', (_, chargebacks, state) => {
    expect(stateOf(paid, { chargebacks })).toBe(state);
  });

  const done = { ...paid, status: 'completed' };
  const own = (more: object) => ({ orderId: 'o', openedAt: day(4), ...more });
  it.each([
    ['that is won', paid, [own({ outcome: 'won', closedAt: day(5) })], 'refund-due since 2026-03-05'],
    [
      'that is won in part',
      paid,
      [own({ outcome: 'partial', closedAt: day(5) })],
      'refund-due since 2026-03-05',
    ],
    ['that is won on an unknown day', paid, [own({ outcome: 'won' })], 'refund-due since ?'],
    ['that is won and not closed', paid, [own({ outcome: 'won', closedAt: null })], 'refund-due since ?'],
    ['that ends later', paid, [own({ outcome: 'won', closedAt: day(20) })], 'disputes since ?'],
    ['that is open', paid, [own({ closedAt: null })], 'disputes since ?'],
    ['of which nothing more is known', paid, [own({})], 'disputes since ?'],
    ['that is lost', paid, [own({ outcome: 'lost', closedAt: day(5) })], 'paid since 2026-03-03'],
    ['that is lost after all is over', done, [own({ outcome: 'lost', closedAt: day(5) })], 'none'],
    ['of another order', done, [{ ...own({}), orderId: 'other' }], 'delivered since ?'],
    [
      'that is open, one of two',
      done,
      [own({ outcome: 'lost', closedAt: day(5) }), own({})],
      'disputes since ?',
    ],
    [
      'that is won, and refunded',
      { ...done, refundedAt: day(6) },
      [own({ outcome: 'won', closedAt: day(5) })],
      'none',
    ],
    [
      'that is won, and refunded later',
      { ...done, refundedAt: day(20) },
      [own({ outcome: 'won', closedAt: day(5) })],
      'refund-due since 2026-03-05',
    ],
    [
      'that is won, beside one that is open',
      paid,
      [own({ closedAt: null }), own({ outcome: 'won', closedAt: day(5) })],
      'refund-due since 2026-03-05',
    ],
  ])('with a dispute %s', (_, order, disputes, state) => {
    expect(stateOf(order, { disputes })).toBe(state);
  });

  it('is frozen by a chargeback, whatever became of a dispute', () => {
    const disputes = [own({ outcome: 'won', closedAt: day(5) })];
    expect(stateOf(paid, { disputes, chargebacks: [back('o', null)] })).toBe('frozen since ?');
  });

  it('has nothing to do with what belongs to no order, where the order has no id', () => {
    for (const none of [undefined, null]) {
      const chargebacks = [{ orderId: none, filedAt: day(4), reversedAt: null }];
      const disputes = [{ orderId: none, openedAt: day(4) }];
      expect(stateOf({ id: none, ...paid }, { chargebacks, disputes })).toBe('paid since 2026-03-03');
    }
  });
});

describe('the outlook of an order', () => {
  const datesOfPaid = (more: Partial<GuideOrderOutlook>, paidAt = day(8)) =>
    orderOutlooks(
      snapshotOf({ orders: [{ id: 'o', paidAt }] }),
      guideWith({ orders: [entryOf('paid', more)] }),
      ms(AT),
      rules,
    ).map(({ date }) => date);
  const days = (max: number) => ({ max, unit: 'days' }) as const;

  it.each<[string, Partial<GuideOrderOutlook>, string, unknown[]]>([
    ['ask later', { after: days(7) }, day(8), [{ kind: 'ask-if-silent', at: day(15) }]],
    ['ask now', { after: days(2) }, day(8), [{ kind: 'ask-if-silent', at: AT }]],
    ['a window', { closes: days(7) }, day(8), [{ kind: 'window-closes', at: day(15) }]],
    [
      'a window that closes now',
      { closes: days(1) },
      '2026-03-10T12:00:00Z',
      [{ kind: 'window-closes', at: AT }],
    ],
    ['a window that is closed', { closes: days(1) }, '2026-03-10T11:59:59Z', []],
    ['money', { expected: days(7) }, day(8), [{ kind: 'money-back-by', at: day(15) }]],
    ['money that should have come', { expected: days(2) }, day(8), []],
    ['both', { closes: days(7), expected: days(5) }, day(8), [{ kind: 'window-closes', at: day(15) }]],
    [
      'a question before a window',
      { after: days(7), closes: days(1) },
      day(8),
      [{ kind: 'ask-if-silent', at: day(15) }],
    ],
    ['nothing', {}, day(8), [null]],
  ])('has a date: %s', (_, more, paidAt, dates) => {
    expect(datesOfPaid(more, paidAt)).toEqual(dates);
  });

  it('has no date where the order has none, however long ago it may be', () => {
    const guide = guideWith({ orders: [entryOf('shipped', { closes: days(1) })] });
    const orders = [{ id: 'o', status: 'shipped' }];
    expect(orderOutlooks(snapshotOf({ orders }), guide, ms(AT), rules)).toMatchObject([
      { state: 'shipped', date: null },
    ]);
  });

  it('is as the guide says it, in the order of the list, and left out where it says nothing', () => {
    const guide = guideWith({ orders: [entryOf('paid', { sources: OTHER }), entryOf('shipped')] });
    const orders = [
      { id: 'a', shippedAt: day(5) },
      { id: 'b', paidAt: null },
      { id: 'c', paidAt: day(3) },
    ];
    expect(orderOutlooks(snapshotOf({ orders }), guide, ms(AT), rules)).toEqual([
      {
        orderId: 'a',
        state: 'shipped',
        sent: true,
        outlook: 'What becomes of shipped.',
        do: ['Do it for shipped.'],
        date: null,
        sources: [cited('page')],
      },
      {
        orderId: 'c',
        state: 'paid',
        sent: null,
        outlook: 'What becomes of paid.',
        do: ['Do it for paid.'],
        date: null,
        sources: [cited('other')],
      },
    ]);
    expect(orderOutlooks(snapshotOf({ orders }), guideWith(), ms(AT), rules)).toEqual([]);
    expect(orderOutlooks(snapshotOf({}), guide, ms(AT), rules)).toEqual([]);
  });

  it.each([
    ['its status', { status: 'shipped' }, true],
    ['that it was delivered', { deliveredAt: day(6) }, true],
    ['that it was not', { paidAt: day(3), shippedAt: null }, false],
    ['that it will be', { paidAt: day(3), shippedAt: day(20) }, false],
    ['nothing', { paidAt: day(3) }, null],
    ['nothing but that it is paid', { status: 'paid' }, null],
  ])('is sent or not as %s says', (_, order, sent) => {
    const orders = [{ id: 'o', ...order }] as Snapshot['orders'];
    expect(orderOutlooks(snapshotOf({ orders }), everyState, ms(AT), rules).map((one) => one.sent)).toEqual([
      sent,
    ]);
  });

  it('goes by the place of the order among all that were given, where it has no id', () => {
    const [first, second, third] = [{ paidAt: day(20) }, { paidAt: day(3) }, { id: 'c', paidAt: day(3) }];
    const listed = [first, second, third];
    const kept = orderOutlooks(snapshotOf({ orders: [second, third] }), everyState, ms(AT), rules, listed);
    expect(kept.map(({ orderId }) => orderId)).toEqual(['#2', 'c']);
  });
});

describe('what belongs to no single order', () => {
  const named = (disputes: Snapshot['disputes'] | undefined) =>
    belongings(snapshotOf(disputes ? { disputes } : {}), everyState, ms(AT)).map(({ id }) => id);

  it.each([
    ['nothing is known of disputes', undefined, true],
    ['there are none', [], false],
    ['one is open', [{ closedAt: day(5) }, { closedAt: null }], true],
    ['nobody knows whether one is closed', [{}], true],
    ['one ends later', [{ closedAt: day(20) }], true],
    ['all are closed', [{ closedAt: day(5) }, { closedAt: AT }], false],
  ])('are cart and credits, and disputes unless all are closed: %s', (_, disputes, isNamed) => {
    expect(named(disputes)).toEqual(isNamed ? ['cart', 'credits', 'disputes'] : ['cart', 'credits']);
  });

  it('is as the guide says it', () => {
    const guide = guideWith({ orders: [entryOf('credits', { sources: OTHER }), entryOf('paid')] });
    expect(belongings(snapshotOf({}), guide, ms(AT))).toEqual([
      {
        id: 'credits',
        outlook: 'What becomes of credits.',
        do: ['Do it for credits.'],
        sources: [cited('other')],
      },
    ]);
    expect(belongings(snapshotOf({}), guideWith(), ms(AT))).toEqual([]);
  });
});

describe('whether an order was sent, by the end of its list', () => {
  const paid = { id: 'o', paidAt: day(3) };
  it.each([
    ['not sent by the end of the list, long before', { ...paid, shippedAt: null }, day(6), null],
    ['sent by the end of the list', { ...paid, shippedAt: day(5) }, day(6), true],
    ['not sent, in a list that reaches to now', { ...paid, shippedAt: null }, AT, false],
  ])('%s', (_, order, until, sent) => {
    const snapshot = snapshotOf({ orders: [order], observed: { orders: { until } } });
    expect(orderOutlooks(snapshot, everyState, ms(AT), rules).map((one) => one.sent)).toEqual([sent]);
  });
});
