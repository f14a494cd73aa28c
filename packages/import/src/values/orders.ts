import type { Draft } from '../source/importer.ts';
import { addDecimals } from './decimals.ts';

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
