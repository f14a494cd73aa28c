const AS_OF = Date.parse('2026-06-15T12:00:00Z');
const DAY = 86_400_000;
/** So far back the events of an account go. */
const DAYS = 700;

/** @param {number} time */
const text = (time) => new Date(time).toISOString().replace('.000Z', 'Z');

/** The instants of so many events, in no order, the same ones in every run. @param {number} count */
function* instants(count) {
  let state = 1;
  for (let i = 0; i < count; i++) {
    state = (state * 16_807) % 2_147_483_647;
    yield AS_OF - Math.floor((state / 2_147_483_647) * DAYS * 86_400) * 1000;
  }
}

/** @param {string} platform @param {string} role @param {object} lists */
const account = (platform, role, lists) => ({
  snapshotVersion: 1,
  platform,
  role,
  asOf: text(AS_OF),
  account: { id: 'me', createdAt: '2020-01-01T00:00:00Z', status: 'active' },
  ...lists,
});

/**
 * Items as parsing makes them: texts that are joined keep their parts in memory.
 *
 * @param {number} count @param {(time: number, i: number) => object} make
 */
const list = (count, make) =>
  Array.from(instants(count), (time, i) => JSON.parse(JSON.stringify(make(time, i))));

/** @param {number} time @param {number} i */
function order(time, i) {
  const shipped = time + (1 + (i % 3)) * DAY;
  return {
    id: `o${i}`,
    placedAt: text(time),
    shipBy: text(time + 2 * DAY),
    deliverBy: text(time + 10 * DAY),
    shippedAt: i % 9 === 0 || shipped > AS_OF ? null : text(shipped),
    deliveredAt: shipped + 4 * DAY > AS_OF ? null : text(shipped + 4 * DAY),
    fulfilledBy: 'seller',
  };
}

/** @param {number} time @param {number} i */
const dispute = (time, i) => ({
  id: `d${i}`,
  kind: i % 2 ? 'item-not-received' : 'not-as-described',
  openedAt: text(time),
  escalatedAt: i % 4 ? text(time + 2 * DAY) : null,
  closedAt: i % 5 ? text(time + 20 * DAY) : null,
  amount: { value: `${5 + (i % 90)}.50`, currency: 'USD' },
});

/** An account of so many events, by what it has many of. */
export const ACCOUNTS = {
  'PayPal, disputes': {
    ruleset: 'paypal/merchant',
    of: (/** @type {number} */ count) =>
      account('paypal', 'merchant', { disputes: list(count, dispute), settlements: [] }),
  },
  'Amazon, orders': {
    ruleset: 'amazon/seller',
    of: (/** @type {number} */ count) =>
      account('amazon', 'seller', { orders: list(count, order), defects: [], violations: [], notices: [] }),
  },
  'eBay, orders': {
    ruleset: 'ebay/seller',
    of: (/** @type {number} */ count) =>
      account('ebay', 'seller', { orders: list(count, order), defects: [], disputes: [] }),
  },
  'Stripe, payments': {
    ruleset: 'stripe/merchant',
    of: (/** @type {number} */ count) =>
      account('stripe', 'merchant', {
        payments: list(count, (time, i) => ({
          id: `p${i}`,
          at: text(time),
          status: i % 9 ? 'succeeded' : 'declined',
        })),
        disputes: [],
      }),
  },
};
