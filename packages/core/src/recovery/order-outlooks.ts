import { formatTime, parseTime } from '../exact/parse-time.ts';
import type { GuideOrderOutlook } from '../ruleset/guide-language.generated.ts';
import type { Guide } from '../ruleset/ruleset.generated.ts';
import type { Snapshot } from '../snapshot/snapshot-schema.ts';
import { addAmount, type DateRules } from './add-amount.ts';
import { type CitedSource, citeSources } from './cite-sources.ts';

export interface OrderOutlook {
  readonly orderId: string;
  readonly state: GuideOrderOutlook['id'];
  /** Whether it was sent; null where that isn't known, as after the end of the list (`observed.orders.until`). */
  readonly sent: boolean | null;
  readonly outlook: string;
  readonly do: readonly string[];
  /** When to act: ask if nothing moved, or before a window closes, or when money should be back. */
  readonly date: {
    readonly kind: 'ask-if-silent' | 'window-closes' | 'money-back-by';
    readonly at: string;
  } | null;
  readonly sources: readonly CitedSource[];
}

/** Money and rights that belong to no single order. */
export interface BelongingOutlook {
  readonly id: GuideOrderOutlook['id'];
  readonly outlook: string;
  readonly do: readonly string[];
  readonly sources: readonly CitedSource[];
}

type Order = NonNullable<Snapshot['orders']>[number];
type Time = number | null | undefined;

/**
 * What becomes of each order that still matters at an instant; finished ones are left out.
 *
 * @param listed - All orders as they were given: one without an id goes by its place among them.
 */
export function orderOutlooks(
  snapshot: Snapshot,
  guide: Guide,
  at: number,
  rules: DateRules,
  listed: readonly Order[] = [],
): OrderOutlook[] {
  const places = new Map(listed.map((order, i) => [order, i + 1]));
  const entries = new Map((guide.orders ?? []).map((entry) => [entry.id, entry]));
  const end = snapshot.observed?.orders?.until;
  const knownUntil = Math.min(at, end == null ? at : parseTime(end));
  return (snapshot.orders ?? []).flatMap((order) => {
    const found = stateOf(order, snapshot, at);
    const entry = found ? entries.get(found.state) : undefined;
    if (!found || !entry) return [];
    const date = dateOf(entry, found.since, at, rules);
    if (date === 'over') return [];
    return [
      {
        orderId: order.id ?? `#${places.get(order)}`,
        state: entry.id,
        sent: sentOf(order, found.state, at, knownUntil),
        outlook: entry.outlook,
        do: entry.do,
        date,
        sources: citeSources(entry.sources, guide.sources),
      },
    ];
  });
}

/** Cart, credits and running disputes. */
export function belongings(snapshot: Snapshot, guide: Guide, at: number): BelongingOutlook[] {
  const none = snapshot.disputes?.every(({ closedAt }) => timeUntil(at, closedAt) != null);
  return (guide.orders ?? [])
    .filter(({ id }) => id === 'cart' || id === 'credits' || (id === 'disputes' && !none))
    .map(({ id, outlook, do: steps, sources }) => ({
      id,
      outlook,
      do: steps,
      sources: citeSources(sources, guide.sources),
    }));
}

function dateOf(
  entry: GuideOrderOutlook,
  since: Time,
  at: number,
  rules: DateRules,
): OrderOutlook['date'] | 'over' {
  if (since == null) return null;
  if (entry.after)
    return {
      kind: 'ask-if-silent',
      at: formatTime(Math.max(at, addAmount(since, entry.after, rules).latest)),
    };
  const end = entry.closes ?? entry.expected;
  if (!end) return null;
  const { latest } = addAmount(since, end, rules);
  if (latest < at) return 'over';
  return { kind: entry.closes ? 'window-closes' : 'money-back-by', at: formatTime(latest) };
}

function sentOf(
  order: Order,
  state: GuideOrderOutlook['id'],
  at: number,
  knownUntil: number,
): boolean | null {
  if (state === 'shipped' || state === 'delivered') return true;
  const time = timeUntil(at, order.shippedAt);
  if (time === null && knownUntil < at) return null;
  return time === undefined ? null : time !== null;
}

/** The time a text says, null where it has not come by `at`. */
function timeUntil(at: number, text: string | null | undefined): Time {
  if (text == null) return text as null | undefined;
  const time = parseTime(text);
  return time <= at ? time : null;
}

function stateOf(
  order: Order,
  snapshot: Snapshot,
  at: number,
): { state: GuideOrderOutlook['id']; since: Time } | null {
  const { id, status } = order;
  const mine = <T extends { orderId?: string | null }>(list: readonly T[] | undefined): readonly T[] =>
    id == null ? [] : (list ?? []).filter(({ orderId }) => orderId === id);
  const past = (text: string | null | undefined): Time => timeUntil(at, text);
  if (mine(snapshot.chargebacks).some(({ reversedAt }) => past(reversedAt) == null))
    return { state: 'frozen', since: null };
  const disputes = mine(snapshot.disputes);
  // How one that closes later will end is not known yet.
  const won = disputes.find(
    ({ outcome, closedAt }) =>
      (outcome === 'won' || outcome === 'partial') && (closedAt == null || past(closedAt)),
  );
  const refunded = past(order.refundedAt) != null;
  if (won && !refunded) return { state: 'refund-due', since: past(won.closedAt) };
  if (disputes.some(({ closedAt }) => past(closedAt) == null)) return { state: 'disputes', since: null };
  if (order.cancelledBy === 'security-review')
    return refunded ? null : { state: 'cancelled-by-check', since: past(order.cancelledAt) };
  const isOver = status === 'cancelled' || status === 'expired' || past(order.cancelledAt) != null;
  if (isOver || refunded) return null;
  const closed = past(order.closedAt) ?? past(order.deliveredAt);
  if (closed != null || status === 'completed')
    return disputes.length > 0 ? null : { state: 'delivered', since: closed };
  const shipped = past(order.shippedAt);
  if (shipped != null || status === 'shipped') return { state: 'shipped', since: shipped };
  const paid = past(order.paidAt);
  if (paid != null || status === 'paid') return { state: 'paid', since: paid ?? past(order.placedAt) };
  return status === 'awaiting-payment' || paid === null ? { state: 'awaiting-payment', since: null } : null;
}
