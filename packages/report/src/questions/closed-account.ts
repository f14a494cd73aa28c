import type { Snapshot } from '@risk-check/core';
import type { Words } from '../words/words.ts';
import type { Money } from './read-money.ts';

/** What an owner says of an account that is locked or closed. */
export interface ClosedAccount {
  readonly platform: string;
  readonly role: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The owner's time zone, an IANA name; absent where nobody knows it. */
  readonly zone?: string | undefined;
  /** When it was locked; null where that is not known. */
  readonly since: number | null;
  /** Null where that is not known. */
  readonly appeal: 'none' | 'pending' | 'rejected' | null;
  /** Names of metrics, of those in `justBefore`, that were new before the lock. */
  readonly justBefore: readonly string[];
  /** All open orders; null for none, and where that is not known. */
  readonly open: Money | null;
  /** Those of them with a tracking number; null where that is not known. */
  readonly onTheWay: Money | 'none' | null;
}

const DAY = 86_400_000;

/** How many "many" are at least: as many as the limits that people report. */
const MANY: Readonly<Record<string, number>> = { distinctIps3d: 6, disputesOpen: 5, unpaidOrders: 3 };

/** What can have been new just before a lock, as far as the rules of the account look at it: metric and words. */
export const justBefore = (
  metrics: Readonly<Record<string, unknown>>,
  { dialogue }: Pick<Words, 'dialogue'>,
): readonly (readonly [metric: string, said: string])[] =>
  Object.entries(dialogue.before).filter(([name]) => name in metrics);

/** The snapshot that says the same. */
export function closedAccountSnapshot(said: ClosedAccount): Snapshot {
  const { platform, role, now, since, appeal } = said;
  const metrics = Object.fromEntries(said.justBefore.map((name) => [name, MANY[name] ?? 1]));
  const orders = ordersOf(said);
  const at = since === null ? null : new Date(since).toISOString();
  return {
    snapshotVersion: 1,
    platform,
    role,
    asOf: new Date(now).toISOString(),
    ...(said.zone === undefined ? {} : { timeZone: said.zone }),
    account: { status: 'suspended' },
    notices: at === null ? [] : [{ at, kind: 'suspension' }],
    ...(appeal === 'none' ? { appeals: [] } : {}),
    ...(at !== null && (appeal === 'pending' || appeal === 'rejected')
      ? { appeals: [{ submittedAt: at, status: appeal }] }
      : {}),
    ...(Object.keys(metrics).length > 0 ? { metrics } : {}),
    ...(orders.length > 0 ? { orders } : {}),
  };
}

/** What was understood of the money: `1 on the way, 150 USD; 2 paid, no tracking number, 250 USD`. */
export function moneyUnderstood(open: Money, said: ClosedAccount['onTheWay'], words: Words): string {
  const show = (cents: number): string => `${words.number(String(cents / 100))} ${open.currency}`;
  if (said === null) return words.dialogue.moneyUnknown(open.count, show(open.cents)).replace(/^= /, '');
  const onTheWay = said === 'none' ? null : said;
  const way = waitingOf(open, onTheWay);
  return words.dialogue
    .moneyRead(onTheWay?.count ?? 0, show(onTheWay?.cents ?? 0), way.count, show(way.cents))
    .replace(/^= /, '');
}

const waitingOf = (open: Money, onTheWay: Money | null) => ({
  count: open.count - (onTheWay?.count ?? 0),
  cents: Math.max(0, open.cents - (onTheWay?.cents ?? 0)),
});

function ordersOf({ open, onTheWay, since, now }: ClosedAccount): NonNullable<Snapshot['orders']> {
  if (!open) return [];
  const at = new Date((since ?? now) - DAY).toISOString();
  const share = ({ count, cents }: Pick<Money, 'count' | 'cents'>, sent: boolean | null) =>
    Array.from({ length: count }, (_, i) => ({
      id: `${sent ? 'sent' : 'paid'}-${i + 1}`,
      placedAt: at,
      paidAt: at,
      status: sent ? ('shipped' as const) : ('paid' as const),
      ...(sent === null ? {} : { shippedAt: sent ? at : null }),
      amount: {
        value: ((Math.floor(cents / count) + (i < cents % count ? 1 : 0)) / 100).toFixed(2),
        currency: open.currency,
      },
    }));
  if (onTheWay === null) return share(open, null);
  const way = onTheWay === 'none' ? { count: 0, cents: 0 } : onTheWay;
  return [...share(way, true), ...share(waitingOf(open, onTheWay === 'none' ? null : onTheWay), false)];
}
