import type { Snapshot } from '@risk-check/core';
import {
  formatTime,
  type ListDeclaration,
  parseTime,
  snapshotLists,
  timeOf,
} from '@risk-check/core/snapshot';
import { listOf } from './entries.ts';

type Reach = NonNullable<Snapshot['observed']>[string];

/** How far a list reaches, in epoch milliseconds. */
interface Range {
  readonly by?: Reach['by'] | undefined;
  readonly because?: Reach['because'] | undefined;
  readonly since: number;
  readonly until: number;
}

interface Cut extends Range {
  /** Up to which time the other snapshot doesn't contradict that the list is whole: a later page also speaks for the pages before it. */
  readonly sureUntil: number;
}

/** How far the joined list reaches without a hole; undefined when it holds all. */
export function mergeReach(older: Snapshot, newer: Snapshot, list: string): Reach | undefined {
  const before = cutOf(older, newer, list);
  const after = cutOf(newer, older, list);
  if (!before || !after) {
    const only = before ?? after;
    return only && print(only, newer);
  }
  const isJoined =
    before.sureUntil >= after.since && after.sureUntil >= before.since && cutAlike(before, after, list);
  if (isJoined) {
    const { by = after.by, because } = before;
    return print(
      {
        since: Math.min(before.since, after.since),
        until: Math.max(before.until, after.until),
        by,
        because: because && after.because && (because === after.because ? because : 'periods-joined'),
      },
      newer,
    );
  }
  // Between the two something may be missing, so only the later one is whole.
  const later = before.sureUntil > after.sureUntil ? before : after;
  return print({ ...later, until: later.sureUntil }, newer);
}

/** What a snapshot says of how far a list reaches, and no further than its own instant. */
export function rangeOf(snapshot: Snapshot, list: string): Range {
  const reach =
    snapshot.observed && Object.hasOwn(snapshot.observed, list) ? snapshot.observed[list] : undefined;
  return {
    ...reach,
    since: reach?.since ? parseTime(reach.since) : -Infinity,
    until: Math.min(reach?.until ? parseTime(reach.until) : Infinity, parseTime(snapshot.asOf)),
  };
}

function cutOf(snapshot: Snapshot, other: Snapshot, list: string): Cut | undefined {
  const items = listOf(snapshot, list);
  if (!items) return undefined;
  const range = rangeOf(snapshot, list);
  const { since, until, by: at = ownTime(list) } = range;
  const ids = new Set(items.map(({ id }) => id));
  const last = items.map((item) => timeOf(item[at])).reduce((a, b) => (b > a && b <= until ? b : a), since);
  const misses = listOf(other, list)?.some(
    (item) => timeOf(item[at]) > last && timeOf(item[at]) <= until && !ids.has(item.id),
  );
  return { ...range, sureUntil: misses ? last : until };
}

const ownTime = (list: string): string =>
  (snapshotLists as Readonly<Record<string, ListDeclaration>>)[list]?.at ?? '';

/** Whether two parts of a list are about one time: one that was cut by none is also about the time that an item begins with. */
function cutAlike({ by: one }: Range, { by: other }: Range, list: string): boolean {
  return one === other || [one, other].every((by) => by === undefined || by === ownTime(list));
}

function print({ since, until, by, because }: Range, newer: Snapshot): Reach | undefined {
  const reach = {
    ...(since === -Infinity ? {} : { since: formatTime(since) }),
    ...(until >= parseTime(newer.asOf) ? {} : { until: formatTime(until) }),
    ...(by === undefined ? {} : { by }),
    ...(because === undefined ? {} : { because }),
  };
  return Object.keys(reach).length > 0 ? reach : undefined;
}
