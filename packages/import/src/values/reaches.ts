import { formatTime } from '@risk-check/core/snapshot';
import { PARTIAL_REACH } from './partial-reach.ts';

/** Between which instants a part of a list holds all that has happened; Infinity as `since`: it holds all of no time. */
export interface Reach {
  readonly since: number;
  readonly until: number;
}

/** Unknown coverage. */
export const NO_REACH: Reach = { since: Infinity, until: Number.NaN };

/** A page begins with its latest entry, and what is before its last one is on the next page. No `until` where it is in another order. */
export function pageReach(times: readonly number[], hasMore: boolean): Reach {
  const isSorted = times.every((time, i) => time <= (times[i - 1] ?? Infinity));
  const last = isSorted ? times.at(-1) : undefined;
  const until = isSorted ? (times[0] ?? -Infinity) : Number.NaN;
  return { since: hasMore ? (last ?? Infinity) : -Infinity, until };
}

/** What several parts of one list cover together: back from the latest one to the first hole. */
export const joinReaches = (parts: readonly Reach[]): Reach | undefined =>
  [...parts]
    .sort((a, b) => b.until - a.until)
    .reduce<Reach | undefined>(
      (whole, part) =>
        whole && part.until < whole.since
          ? whole
          : { until: whole?.until ?? part.until, since: Math.min(part.since, whole?.since ?? Infinity) },
      undefined,
    );

/** The same for the snapshot. */
export const printReach = ({ since, until }: Reach): { since: string; until?: string } => ({
  since: Number.isFinite(since) ? formatTime(since) : PARTIAL_REACH,
  ...(Number.isFinite(until) ? { until: formatTime(until) } : {}),
});
