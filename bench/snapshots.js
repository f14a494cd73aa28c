const AS_OF = Date.parse('2026-06-15T12:00:00Z');
const DAY = 86_400_000;

/** A fixed sequence of numbers in [0, 1) (Park and Miller), so that every run measures the same snapshot. */
function sequence() {
  let state = 1;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A lively but healthy account with `200 * size` events: orders, disputes, payments and logins; every other list is empty. */
export function snapshotOf(platform, role, size = 1) {
  const random = sequence();
  const before = (days) =>
    new Date(AS_OF - Math.floor(random() * days * 86_400) * 1000).toISOString().replace('.000Z', 'Z');
  const list = (n, make) => Array.from({ length: n * size }, (_, i) => make(i));
  return {
    snapshotVersion: 1,
    platform,
    role,
    asOf: '2026-06-15T12:00:00Z',
    account: { id: 'me', createdAt: new Date(AS_OF - 1868 * DAY).toISOString(), status: 'active' },
    orders: list(80, (i) => ({
      id: `o${i}`,
      placedAt: before(90),
      paidAt: before(80),
      closedAt: before(60),
      sellerId: `s${i % 30}`,
    })),
    disputes: list(15, (i) => ({
      id: `d${i}`,
      orderId: `o${i}`,
      openedAt: before(200),
      closedAt: i % 5 ? before(50) : null,
    })),
    payments: list(60, (i) => ({
      id: `p${i}`,
      at: before(90),
      status: i % 9 ? 'succeeded' : 'declined',
      methodId: 'card-1',
    })),
    logins: list(45, (i) => ({
      id: `l${i}`,
      at: before(7),
      ip: `198.51.100.${i % 9}`,
      deviceId: 'phone',
      country: 'DE',
    })),
    devices: [{ id: 'phone', accountIds: ['me'] }],
    chargebacks: [],
    appeals: [],
    notices: [],
    linkedAccounts: [],
    conduct: [],
    violations: [],
  };
}
