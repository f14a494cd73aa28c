import { compileRuleset, forecastRisk, prepareSnapshot, scoreAccount } from '@risk-check/core';
import amazon from '@risk-check/rules-data/amazon/seller';
import doordash from '@risk-check/rules-data/doordash/dasher';
import tiktok from '@risk-check/rules-data/tiktok-shop/seller';
import { sideBySide } from '../measure.js';
import { golden } from '../measured-rulesets.js';
import { snapshotOf } from '../snapshots.js';
import { duration, table, times } from '../table.js';

const SIZES = [1, 10, 100];
const MANY = 100;
const AS_OF = '2026-06-15T12:00:00Z';

/** Whether an event costs more in a large account than in a small one. */
export async function manyEvents() {
  const snapshots = SIZES.map((size) => snapshotOf('golden', 'test', size));
  const measured = await sideBySide(
    Object.fromEntries(SIZES.map((size, i) => [size, () => scoreAccount(snapshots[i], golden)])),
  );
  const rows = SIZES.map((size) => {
    const { time, ratio } = measured[size];
    return [200 * size, duration(time), `${(time / (200 * size)).toFixed(0)} ns`, times(ratio / size)];
  });
  const seller = compileRuleset(amazon);
  const windowed = [
    ...(await rowsFor('amazon.seller, rolling windows', seller, accountOfOrders)),
    ...(await rowsFor('doordash.dasher, the newest 100', compileRuleset(doordash), accountOfReviews)),
  ];
  const ahead = await forecastRows([
    ['amazon.seller, windows and deadlines', seller, accountOfOrders],
    ['tiktok-shop.seller, states from day to day', compileRuleset(tiktok), accountOfShop],
  ]);
  return `## Many events

${table(['events', '`scoreAccount`', 'per event', 'times that at 200 (at most 1.3)'], rows)}

Windows, without reading the snapshot (\`prepareSnapshot\` has). Where a list stands in order of time, oldest or newest first, a window is found by halving and only what lies in it is looked at; where it is mixed, a window is one pass over one column of numbers. Sorting a mixed list would cost what twenty such passes cost.

${table(['ruleset', 'events', 'order', '`scoreAccount`', 'per event', 'times that at 200'], windowed)}

A year ahead, without reading the snapshot. Every order brings instants at which something may change, and all but few have a closed form.

${table(['ruleset', 'events', '`forecastRisk`', 'per event', 'times that at 200'], ahead)}`;
}

async function forecastRows(accounts) {
  const cases = accounts.flatMap(([name, ruleset, accountOf]) =>
    [1, MANY].map((size) => ({ name, size, ruleset, account: accountOf(size, 'mixed') })),
  );
  const runs = cases.map(({ account, ruleset }, i) => {
    let turn = 0;
    const asOf = () => new Date(Date.parse(account.asOf) + (turn++ % 16) * 1000).toISOString();
    const prepared = prepareSnapshot(account, ruleset);
    return [i, () => forecastRisk(prepared, ruleset, { asOf: asOf() })];
  });
  const measured = await sideBySide(Object.fromEntries(runs));
  return cases.map(({ name, size, ruleset }, i) => {
    const { time } = measured[i];
    const small = cases.findIndex((other) => other.size === 1 && other.ruleset === ruleset);
    return [
      name,
      200 * size,
      duration(time),
      `${(time / (200 * size)).toFixed(0)} ns`,
      times(time / size / measured[small].time),
    ];
  });
}

async function rowsFor(name, ruleset, accountOf) {
  const cases = [1, MANY].flatMap((size) =>
    ['mixed', 'oldest first'].map((order) => ({ size, order, account: accountOf(size, order) })),
  );
  const runs = cases.map(({ account }, i) => {
    const prepared = prepareSnapshot(account, ruleset);
    let turn = 0;
    // Another instant each time, so that nothing is left over from the last one.
    const asOf = () => new Date(Date.parse(account.asOf) + (turn++ % 16) * 1000).toISOString();
    return [i, () => scoreAccount(prepared, ruleset, { asOf: asOf() })];
  });
  const measured = await sideBySide(Object.fromEntries(runs));
  return cases.map(({ size, order }, i) => {
    const small = cases.findIndex((other) => other.size === 1 && other.order === order);
    const { time } = measured[i];
    return [
      name,
      200 * size,
      order,
      duration(time),
      `${(time / (200 * size)).toFixed(0)} ns`,
      times(time / size / measured[small].time),
    ];
  });
}

function accountOfOrders(size, order) {
  const account = snapshotOf('amazon', 'seller', size);
  return { ...account, orders: inOrder(account.orders.map(withDeadlines), 'placedAt', order) };
}

function accountOfShop(size, order) {
  const account = snapshotOf('tiktok-shop', 'seller', size);
  const orders = account.orders.map(withDeadlines);
  return { ...account, program: 'cross-border', orders: inOrder(orders, 'placedAt', order) };
}

/** Shipped and delivered sometimes too late, and the newest ones not yet. */
function withDeadlines(order, i) {
  const after = (days) => new Date(Date.parse(order.placedAt) + days * 86_400_000).toISOString();
  const shipped = after(1 + (i % 3));
  const shippedAt = i % 9 === 0 || shipped > AS_OF ? null : shipped;
  return {
    ...order,
    shipBy: after(2.5),
    deliverBy: after(10),
    shippedAt,
    deliveredAt: null,
    fulfilledBy: 'seller',
  };
}

function accountOfReviews(size, order) {
  const account = snapshotOf('doordash', 'dasher', size);
  const orders = account.orders.map((item) => ({ ...item, status: 'completed' }));
  const reviews = orders.map(({ id, closedAt }, i) => ({ id, at: closedAt, stars: 5 - (i % 3) }));
  return {
    ...account,
    orders: inOrder(orders, 'placedAt', order),
    reviews: inOrder(reviews, 'at', order),
  };
}

const inOrder = (items, at, order) =>
  order === 'mixed' ? items : items.toSorted((a, b) => (a[at] < b[at] ? -1 : 1));
