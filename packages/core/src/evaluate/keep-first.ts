import { FALSE, TRUE, type Truth, type Truths, UNKNOWN } from '../exact/kleene.ts';
import type { TimeColumn } from './tables.ts';

/**
 * Keeps the first `n` candidates in time (`direction` 1: oldest first, -1: newest first). Of items of one time any may come
 * first.
 *
 * @param truth - Lowered to what is known of each item's being kept.
 * @param candidates - Which items may take a place.
 * @returns Of the newest: the instant before which nothing can matter any more, infinite where there is none.
 */
export function keepFirst(
  truth: Truths,
  candidates: Truths,
  times: TimeColumn,
  n: number,
  direction: 1 | -1,
): number {
  const timeOf = (i: number): number => times[i] as number;
  const lower = (i: number, to: Truth): void => {
    if (to < (truth[i] as Truth)) truth[i] = to;
  };
  const last = timeOfNth(candidates, times, n, direction);
  const dated: number[] = [];
  let undated = 0;
  for (let i = 0; i < truth.length; i++) {
    lower(i, candidates[i] as Truth);
    if (candidates[i] === FALSE) continue;
    const time = timeOf(i);
    if (direction * time > last) truth[i] = FALSE;
    else if (!Number.isNaN(time)) dated.push(i);
    else {
      // Its place is not known, and it may take any other's.
      lower(i, UNKNOWN);
      undated++;
    }
  }
  dated.sort((i, j) => direction * (timeOf(i) - timeOf(j)));
  let surelyBefore = 0;
  for (let start = 0; start < dated.length; ) {
    const time = timeOf(dated[start] as number);
    let end = start;
    let surelyNow = 0;
    for (; timeOf(dated[end] as number) === time; end++)
      if (candidates[dated[end] as number] === TRUE) surelyNow++;
    for (; start < end; start++) {
      const i = dated[start] as number;
      if (surelyBefore >= n) lower(i, FALSE);
      else if (undated + end > n) lower(i, UNKNOWN);
    }
    surelyBefore += surelyNow;
  }
  return direction * last - 1;
}

/**
 * The time, times `direction`, of the n-th sure candidate: what comes later is out, and need not be sorted. Infinite when
 * there are fewer.
 */
function timeOfNth(candidates: Truths, times: TimeColumn, n: number, direction: 1 | -1): number {
  const size = candidates.length;
  if (size < n) return Infinity;
  // Fast path: in a list sorted by time the first n are found by scanning from one end.
  const isReversed = direction * ((times[0] as number) - (times[size - 1] as number)) > 0;
  const first: number[] = [];
  for (let step = 0; step < size; step++) {
    const i = isReversed ? size - 1 - step : step;
    if (candidates[i] !== TRUE) continue;
    const time = direction * (times[i] as number);
    if (!(first.length < n ? time <= Number.MAX_VALUE : time < (first[n - 1] as number))) continue;
    let place = first.length;
    while (place > 0 && (first[place - 1] as number) > time) place--;
    first.splice(place, 0, time);
    if (first.length > n) first.pop();
  }
  return first[n - 1] ?? Infinity;
}
