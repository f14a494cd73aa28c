import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importFile } from '../../src/import/index.ts';
import { type Order, openOrders } from '../../src/import/values/orders.ts';

const instants = [
  '2026-03-01T00:00:00Z',
  '2026-03-02T00:00:00Z',
  '2026-03-09T12:30:00Z',
  '2026-11-01T00:00:00Z',
];
const instant = fc.constantFrom(...instants);
const happened = fc.option(fc.option(instant), { nil: undefined });
const row = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  placedAt: fc.option(instant, { nil: undefined }),
  paidAt: happened,
  shippedAt: happened,
  trackedAt: happened,
  cancelledAt: happened,
  refundedAt: happened,
  shipBy: happened,
  status: fc.constantFrom(
    'awaiting-payment',
    'paid',
    'shipped',
    'completed',
    'expired',
    'cancelled',
    undefined,
  ),
  units: fc.option(fc.nat(9), { nil: undefined }),
  amount: fc.option(
    fc.record({
      value: fc.nat(99_999).map((cents) => (cents / 100).toFixed(2)),
      currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD'),
    }),
    { nil: undefined },
  ),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const collect = (rows: readonly Row[]): Map<string, Order> => {
  const book = openOrders();
  for (const one of rows) {
    const said = Object.entries(one).filter(([, value]) => value !== undefined);
    book.add(Object.fromEntries(said) as Order);
  }
  return new Map(book.orders().map((order) => [String(order.id), order]));
};

/** What an order comes to, looked at all at once. */
function byHand(rows: readonly Row[]): Record<string, unknown> {
  const [first] = rows as [Row];
  if (rows.length === 1) return first;
  const known = <K extends keyof Row>(name: K): NonNullable<Row[K]>[] =>
    rows.flatMap((one) => one[name] ?? []) as NonNullable<Row[K]>[];
  const said = (name: keyof Row): boolean => rows.some((one) => one[name] !== undefined);
  const last = (name: 'paidAt' | 'shippedAt' | 'trackedAt' | 'cancelledAt') =>
    said(name) ? (known(name).toSorted().at(-1) ?? null) : undefined;
  const earliest = (name: 'placedAt' | 'refundedAt' | 'shipBy') =>
    said(name) ? (known(name).toSorted()[0] ?? null) : undefined;
  const words = rows.map(({ status }) => status);
  const live = (['awaiting-payment', 'paid', 'shipped', 'completed'] as const).find((word) =>
    words.includes(word),
  );
  const dead = words.includes(undefined)
    ? undefined
    : words.every((word) => word === 'expired')
      ? 'expired'
      : 'cancelled';
  const amounts = known('amount');
  const isPriced =
    amounts.length === rows.length && new Set(amounts.map(({ currency }) => currency)).size === 1;
  const cents = amounts.reduce((sum, { value }) => sum + Math.round(Number(value) * 100), 0);
  return {
    id: first.id,
    placedAt: earliest('placedAt'),
    paidAt: last('paidAt'),
    shippedAt: last('shippedAt'),
    trackedAt: last('trackedAt'),
    cancelledAt: last('cancelledAt'),
    refundedAt: earliest('refundedAt'),
    shipBy: earliest('shipBy'),
    status: live ?? dead,
    units: known('units').length === rows.length ? known('units').reduce((a, b) => a + b) : undefined,
    amount: isPriced ? { value: cents / 100, currency: amounts[0]?.currency } : undefined,
  };
}

/** Amounts as numbers: a sum may have fewer digits than its parts. */
const plain = ({ amount, ...rest }: Order): Record<string, unknown> => ({
  ...rest,
  amount: amount ? { value: Number(amount.value), currency: amount.currency } : undefined,
});

it('an order is what all its rows say together, in whatever order they come', () => {
  const inTwoOrders = fc
    .array(row, { maxLength: 8 })
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  fc.assert(
    fc.property(inTwoOrders, ([rows, shuffled]) => {
      const orders = collect(rows);
      expect(new Map([...collect(shuffled)].sort())).toEqual(new Map([...orders].sort()));
      for (const [id, order] of orders) {
        const expected = byHand(rows.filter((one) => one.id === id));
        expect(plain(order)).toEqual(plain(expected as Order));
      }
    }),
    { numRuns: 2000 },
  );
});

it.each([false, true])(
  'an eBay order of two items has what its own row says, also further down: %s',
  (isBelow) => {
    const header =
      'Sales Record Number,Order Number,Item Number,Quantity,Sale Date,Paid On Date,Shipped On Date,Transaction ID';
    const own = '7,12-1,,2,Jul-25-26,Jul-25-26,Jul-27-26,';
    const items = ['7,12-1,110,1,,,,1', '7,12-1,111,1,,,,2'];
    const rows = isBelow ? [...items, own] : [own, ...items];
    const { snapshot } = importFile([header, ...rows].join('\n'), { from: 'ebay-orders-csv' });
    expect(snapshot.orders).toMatchObject([
      { id: '12-1', paidAt: '2026-07-25T12:00:00Z', shippedAt: '2026-07-27T12:00:00Z' },
    ]);
  },
);
