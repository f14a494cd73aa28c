import { FALSE, TRUE, type Truth, UNKNOWN } from '../exact/kleene.ts';
import type { TimeColumn } from './tables.ts';

/**
 * Keeps the first `n` candidates in time (`direction` 1: oldest first, -1: newest first). Of items of one time the key
 * decides, so that the order of the input cannot; of those without one any may come first.
 *
 * @param truth - Lowered to what is known of each item's being kept.
 * @param candidates - Which items may take a place.
 * @returns The instant before which nothing can matter any more: of the n-th sure pick, if there is one.
 */
export function keepFirst(
  truth: Truth[],
  candidates: readonly Truth[],
  times: TimeColumn,
  keys: readonly unknown[],
  n: number,
  direction: 1 | -1,
): number {
  const timeOf = (i: number): number => times[i] as number;
  const isKeyed = (i: number): boolean => typeof keys[i] === 'string';
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
  dated.sort(
    (i, j) =>
      direction * (timeOf(i) - timeOf(j)) ||
      Number(isKeyed(j)) - Number(isKeyed(i)) ||
      ((keys[i] as string) < (keys[j] as string) ? -1 : 1),
  );
  let surelyEarlier = 0;
  for (let start = 0; start < dated.length; ) {
    const time = timeOf(dated[start] as number);
    let end = start;
    let keyed = 0;
    for (; timeOf(dated[end] as number) === time; end++) if (isKeyed(dated[end] as number)) keyed++;
    let surelyNow = 0;
    for (let place = start; place < end; place++) {
      const i = dated[place] as number;
      const hasPlace = place < start + keyed;
      const surelyBefore = surelyEarlier + (hasPlace ? surelyNow : 0);
      const maybeBefore = undated + (hasPlace ? place + (end - start - keyed) : end - 1);
      if (surelyBefore >= n) lower(i, FALSE);
      else if (maybeBefore >= n) lower(i, UNKNOWN);
      if (candidates[i] === TRUE) surelyNow++;
    }
    surelyEarlier += surelyNow;
    start = end;
  }
  let sure = 0;
  let earliest = Infinity;
  for (const i of dated) {
    if (truth[i] !== TRUE) continue;
    sure++;
    earliest = Math.min(earliest, timeOf(i));
  }
  return sure >= n ? earliest - 1 : -Infinity;
}

/**
 * The time, times `direction`, of the n-th sure candidate: what comes later is out, and need not be sorted. Infinite when
 * there are fewer.
 */
function timeOfNth(candidates: readonly Truth[], times: TimeColumn, n: number, direction: 1 | -1): number {
  const size = candidates.length;
  if (size <= n) return Infinity;
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
