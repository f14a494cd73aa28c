import { formatTime, parseTime, timeOf } from '../../snapshot/parse-time.ts';
import { type ListDeclaration, snapshotLists } from '../../snapshot/snapshot-lists.ts';
import type { Snapshot } from '../../snapshot/snapshot-schema.ts';

interface Reach {
  readonly since?: string;
  readonly until?: string;
}

interface Range {
  readonly since: number;
  readonly until: number;
  /** Until when the other snapshot leaves that it holds all: a page of a list says so of the pages before it, too. */
  readonly sureUntil: number;
}

/** How far the joined list reaches without a hole; undefined when it holds all. */
export function mergeReach(older: Snapshot, newer: Snapshot, list: string): Reach | undefined {
  const before = rangeOf(older, newer, list);
  const after = rangeOf(newer, older, list);
  if (!before || !after) {
    const only = before ?? after;
    return only && print(only, newer);
  }
  const isJoined = before.sureUntil >= after.since && after.sureUntil >= before.since;
  if (isJoined)
    return print(
      { since: Math.min(before.since, after.since), until: Math.max(before.until, after.until) },
      newer,
    );
  // Between the two something may be missing, so only the later one is whole.
  const { since, sureUntil } = before.sureUntil > after.sureUntil ? before : after;
  return print({ since, until: sureUntil }, newer);
}

function rangeOf(snapshot: Snapshot, other: Snapshot, list: string): Range | undefined {
  if (!Object.hasOwn(snapshot, list)) return undefined;
  const reach =
    snapshot.observed && Object.hasOwn(snapshot.observed, list) ? snapshot.observed[list] : undefined;
  const since = reach?.since ? parseTime(reach.since) : -Infinity;
  const until = Math.min(reach?.until ? parseTime(reach.until) : Infinity, parseTime(snapshot.asOf));
  const own = itemsOf(snapshot, list);
  const ids = new Set(own.map(({ id }) => id));
  const last = own.reduce((latest, { time }) => (time > latest && time <= until ? time : latest), since);
  const misses = itemsOf(other, list).some(({ id, time }) => time > last && time <= until && !ids.has(id));
  return { since, until, sureUntil: misses ? last : until };
}

/** The items of a list by their id and their own time, NaN where they have none. */
function itemsOf(snapshot: Snapshot, list: string): { readonly id: unknown; readonly time: number }[] {
  const { at = '' } = (snapshotLists as Readonly<Record<string, ListDeclaration>>)[list] ?? {};
  const items = Object.hasOwn(snapshot, list) ? snapshot[list] : undefined;
  return Array.isArray(items) ? items.map((item) => ({ id: item.id, time: timeOf(item[at]) })) : [];
}

function print({ since, until }: { since: number; until: number }, newer: Snapshot): Reach | undefined {
  const reach = {
    ...(since === -Infinity ? {} : { since: formatTime(since) }),
    ...(until >= parseTime(newer.asOf) ? {} : { until: formatTime(until) }),
  };
  return Object.keys(reach).length > 0 ? reach : undefined;
}
