import { formatTime, parseTime } from '../../snapshot/parse-time.ts';
import type { Snapshot } from '../../snapshot/snapshot-schema.ts';

interface Reach {
  readonly since?: string;
  readonly until?: string;
}

/** How far the joined list reaches without a hole; undefined when it holds all. */
export function mergeReach(older: Snapshot, newer: Snapshot, list: string): Reach | undefined {
  const before = rangeOf(older, list);
  const after = rangeOf(newer, list);
  if (!before || !after) {
    const only = before ?? after;
    return only && print(only, newer);
  }
  const isJoined = before.until >= after.since && after.until >= before.since;
  if (isJoined)
    return print(
      { since: Math.min(before.since, after.since), until: Math.max(before.until, after.until) },
      newer,
    );
  // Between the two something may be missing, so only the later one is whole.
  return print(after, newer);
}

function rangeOf(snapshot: Snapshot, list: string): { since: number; until: number } | undefined {
  if (!Object.hasOwn(snapshot, list)) return undefined;
  const reach =
    snapshot.observed && Object.hasOwn(snapshot.observed, list) ? snapshot.observed[list] : undefined;
  return {
    since: reach?.since ? parseTime(reach.since) : -Infinity,
    until: Math.min(reach?.until ? parseTime(reach.until) : Infinity, parseTime(snapshot.asOf)),
  };
}

function print({ since, until }: { since: number; until: number }, newer: Snapshot): Reach | undefined {
  const reach = {
    ...(since === -Infinity ? {} : { since: formatTime(since) }),
    ...(until >= parseTime(newer.asOf) ? {} : { until: formatTime(until) }),
  };
  return Object.keys(reach).length > 0 ? reach : undefined;
}
