import { daysFromEpoch, formatTime, parseTime } from '@risk-check/core/snapshot';
import type { Draft } from '../source/importer.ts';
import { addDecimals } from './decimals.ts';
import { PARTIAL_REACH } from './partial-reach.ts';

export type Order = NonNullable<Draft['orders']>[number];

/** Collects rows into orders: exports have a row per item, and an order is counted once. */
export interface OrderBook {
  readonly add: (order: Order) => void;
  readonly orders: () => Order[];
}

export function openOrders(): OrderBook {
  const byId = new Map<string, Order>();
  let nameless: Order | undefined;
  return {
    add(order) {
      const id = order.id;
      // An export without ids is one file for one order.
      if (typeof id !== 'string') {
        nameless = nameless ? join(nameless, order) : order;
        return;
      }
      const known = byId.get(id);
      byId.set(id, known ? join(known, order) : order);
    },
    orders: () => [...byId.values(), ...(nameless ? [nameless] : [])],
  };
}

/** What has happened to an order when it has happened to its last item. */
const OF_LAST_ITEM: ReadonlySet<string> = new Set([
  'paidAt',
  'shippedAt',
  'trackedAt',
  'deliveredAt',
  'closedAt',
  'cancelledAt',
  'invoicedAt',
]);
/** How far an item can be; one that has come to nothing says nothing of the others. */
const STEPS: readonly unknown[] = ['awaiting-payment', 'paid', 'shipped', 'completed'];

/**
 * Two rows of one order, in whatever order they come: amounts and units add up; what has to happen to every item happens
 * with the last one, and has not happened while one is left; the order is as far as the item that is least far; of
 * deadlines and all else the earlier one counts. What only one of them speaks of holds for both.
 */
function join(a: Order, b: Order): Order {
  const [one, other] = [a, b] as Record<string, unknown>[];
  const joined: Record<string, unknown> = {};
  for (const name in { ...one, ...other }) {
    const value = ofBoth(name, one?.[name], other?.[name]);
    if (value !== undefined) joined[name] = value;
  }
  return joined as Order;
}

function ofBoth(name: string, x: unknown, y: unknown): unknown {
  if (name === 'amount') return sumOf(x as Order['amount'], y as Order['amount']);
  if (name === 'units') return x == null || y == null ? undefined : Number(x) + Number(y);
  if (name === 'status') return leastFar(x, y);
  if (x === undefined || y === undefined) return x === undefined ? y : x;
  const isOfLast = OF_LAST_ITEM.has(name);
  if (x === null || y === null) return isOfLast ? null : (x ?? y);
  return (x as string) < (y as string) === isOfLast ? y : x;
}

function sumOf(x: Order['amount'], y: Order['amount']): Order['amount'] {
  if (!x || !y || x.currency !== y.currency) return undefined;
  return { value: addDecimals(x.value, y.value), currency: x.currency };
}

/** An order is cancelled when all its items are. */
function leastFar(x: unknown, y: unknown): unknown {
  const [first] = STEPS.filter((step) => step === x || step === y);
  return first ?? (x === y ? x : x === undefined || y === undefined ? undefined : 'cancelled');
}

/** The orders of which only a part is known, or of which none has a day. */
export const PART_OF_ORDERS = { orders: { since: PARTIAL_REACH } };

/** How far a list of orders reaches: the oldest order in it, unless the export holds all. */
export function reachOf(orders: readonly Order[]): NonNullable<Draft['observed']> {
  const since = placedTimes(orders)[0];
  return since === undefined ? PART_OF_ORDERS : { orders: { since } };
}

/** The same of an export of whole months: it was made at any time after them. */
export function monthsOf(orders: readonly Order[]): NonNullable<Draft['observed']> {
  const times = placedTimes(orders);
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return PART_OF_ORDERS;
  const [year, month] = [Number(last.slice(0, 4)), Number(last.slice(5, 7))];
  const until = daysFromEpoch(month < 12 ? year : year + 1, (month % 12) + 1, 1) * 86_400_000;
  return { orders: { since: `${first.slice(0, 7)}-01T00:00:00Z`, until: formatTime(until) } };
}

const placedTimes = (orders: readonly Order[]): string[] =>
  orders.flatMap(({ placedAt }) => placedAt ?? []).sort((x, y) => (parseTime(x) < parseTime(y) ? -1 : 1));
