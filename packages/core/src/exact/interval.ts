import { compare, max, min, type Rational, whole, ZERO } from './rational.ts';

/** Whether a value may be missing because there is nothing to measure (0/0): it cannot, it may, it is. */
export type Emptiness = 0 | 1 | 2;

/** Everything a value can still be, given what is known: `lo` to `hi`, both included. */
export interface Interval {
  readonly lo: Rational;
  readonly hi: Rational;
  readonly empty: Emptiness;
}

export const exactly = (value: Rational): Interval => ({ lo: value, hi: value, empty: 0 });
const SMALL: Interval[] = [];

/** A known count; the small ones, which most are, are made once. */
export function exactCount(count: number): Interval {
  if (!(count >= 0 && count < 256)) return exactly(whole(count));
  let interval = SMALL[count];
  if (!interval) {
    interval = exactly(whole(count));
    SMALL[count] = interval;
  }
  return interval;
}

export const between = (lo: Rational, hi: Rational, empty: Emptiness = 0): Interval => ({ lo, hi, empty });

/** A known 0/0: nothing to measure. */
export const NO_VALUE: Interval = between(ZERO, ZERO, 2);

export const isExact = (value: Interval): boolean =>
  value.empty === 0 && (value.lo === value.hi || compare(value.lo, value.hi) === 0);

export const isSame = (a: Interval, b: Interval): boolean =>
  a.empty === b.empty && compare(a.lo, b.lo) === 0 && compare(a.hi, b.hi) === 0;

/** The smallest interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  if (a.empty === 2 && b.empty === 2) return a;
  if (a.empty === 2) return { ...b, empty: 1 };
  if (b.empty === 2) return { ...a, empty: 1 };
  return between(min(a.lo, b.lo), max(a.hi, b.hi), a.empty || b.empty ? 1 : 0);
}

/** Intersection, or null when they contradict each other. */
export function intersect(a: Interval, b: Interval): Interval | null {
  if (a.empty === 2 || b.empty === 2) return a.empty > 0 && b.empty > 0 ? NO_VALUE : null;
  const lo = max(a.lo, b.lo);
  const hi = min(a.hi, b.hi);
  if (compare(lo, hi) > 0) return null;
  return between(lo, hi, a.empty && b.empty ? 1 : 0);
}

/** The interval cut to a domain. */
export function clamp(value: Interval, lo: Rational, hi: Rational): Interval {
  if (value.empty === 2) return value;
  const low = min(max(value.lo, lo), hi);
  const high = max(min(value.hi, hi), lo);
  return low === value.lo && high === value.hi ? value : between(low, high, value.empty);
}
