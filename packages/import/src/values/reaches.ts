import { formatTime } from '@risk-check/core/snapshot';
import type { Draft } from '../source/importer.ts';

/** Between which instants a part of a list holds all that has happened; Infinity as `since`: it holds all of no time. */
export interface Reach {
  readonly since: number;
  readonly until: number;
}

/** Unknown coverage. */
export const NO_REACH: Reach = { since: Infinity, until: Number.NaN };

/** A list whose latest entry comes first holds all between its last entry and its first. No reach where it is in another order. */
export function sortedReach(times: readonly number[]): Reach {
  const isSorted = times.every((time, i) => time <= (times[i - 1] ?? Infinity));
  const [first, last] = [times[0], times.at(-1)];
  return !isSorted || first === undefined || last === undefined ? NO_REACH : { since: last, until: first };
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

type ReachText = NonNullable<Draft['observed']>[string];

/** The same for the snapshot, with its proof. */
export const printReach = (
  { since, until }: Reach,
  by: string,
  because: NonNullable<ReachText['because']>,
): ReachText => ({ since: formatTime(since), until: formatTime(until), by, because });
