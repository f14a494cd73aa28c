import { parseTime } from '../../snapshot/parse-time.ts';
import type { Draft } from '../importer.ts';
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

/** Two rows of one order: amounts and units add up, of everything else the first known one counts. */
function join(a: Order, b: Order): Order {
  const { amount, units, status, ...rest } = { ...b, ...a };
  const sum =
    a.amount && b.amount && a.amount.currency === b.amount.currency
      ? { value: addDecimals(a.amount.value, b.amount.value), currency: a.amount.currency }
      : null;
  // An item of the order may be cancelled while another is not: the order is then not cancelled.
  const isMixed = a.status !== b.status;
  const live = [a.status, b.status].find((word) => word !== 'cancelled' && word !== undefined);
  return {
    ...rest,
    ...(sum ? { amount: sum } : {}),
    ...(a.units != null && b.units != null ? { units: a.units + b.units } : {}),
    ...(isMixed ? (live == null ? {} : { status: live }) : a.status == null ? {} : { status: a.status }),
  };
}

/** How far a list of orders reaches: the oldest order in it, unless the export holds all. */
export function reachOf(orders: readonly Order[]): Draft['observed'] {
  const times = orders
    .flatMap(({ placedAt }) => placedAt ?? [])
    .sort((x, y) => (parseTime(x) < parseTime(y) ? -1 : 1));
  return times[0] === undefined ? undefined : { orders: { since: times[0] } };
}
