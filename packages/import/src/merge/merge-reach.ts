import type { Snapshot } from '@risk-check/core';
import {
  formatTime,
  type ListDeclaration,
  parseTime,
  snapshotLists,
  timeOf,
} from '@risk-check/core/snapshot';
import { listOf } from './entries.ts';

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
  const items = listOf(snapshot, list);
  if (!items) return undefined;
  const reach =
    snapshot.observed && Object.hasOwn(snapshot.observed, list) ? snapshot.observed[list] : undefined;
  const since = reach?.since ? parseTime(reach.since) : -Infinity;
  const until = Math.min(reach?.until ? parseTime(reach.until) : Infinity, parseTime(snapshot.asOf));
  const { at = '' } = (snapshotLists as Readonly<Record<string, ListDeclaration>>)[list] ?? {};
  const ids = new Set(items.map(({ id }) => id));
  const last = items.map((item) => timeOf(item[at])).reduce((a, b) => (b > a && b <= until ? b : a), since);
  const misses = listOf(other, list)?.some(
    (item) => timeOf(item[at]) > last && timeOf(item[at]) <= until && !ids.has(item.id),
  );
  return { since, until, sureUntil: misses ? last : until };
}

function print({ since, until }: { since: number; until: number }, newer: Snapshot): Reach | undefined {
  const reach = {
    ...(since === -Infinity ? {} : { since: formatTime(since) }),
    ...(until >= parseTime(newer.asOf) ? {} : { until: formatTime(until) }),
  };
  return Object.keys(reach).length > 0 ? reach : undefined;
}
