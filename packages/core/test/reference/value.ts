import { add, compare, type Fraction, greatest, INFINITY, least, ZERO } from './fraction.ts';

/** Every number between two ends, and perhaps (or certainly) no value at all. */
export interface Range {
  readonly lo: Fraction;
  readonly hi: Fraction;
  /** A 0/0 is possible too. */
  readonly maybeNone: boolean;
}
export type Value = 'none' | Range;

export const range = (lo: Fraction, hi: Fraction, maybeNone = false): Range => ({ lo, hi, maybeNone });
export const exactly = (x: Fraction): Range => range(x, x);
export const anyCount: Range = range(ZERO, INFINITY);
export const isExact = (value: Value): boolean =>
  value !== 'none' && !value.maybeNone && compare(value.lo, value.hi) === 0;

/** Everything that one of the values allows. */
export function hull(values: readonly Value[]): Value {
  const ranges = values.filter((value) => value !== 'none');
  const [first, ...rest] = ranges;
  if (!first) return 'none';
  return range(
    rest.reduce((lo, value) => least(lo, value.lo), first.lo),
    rest.reduce((hi, value) => greatest(hi, value.hi), first.hi),
    ranges.length < values.length || ranges.some((value) => value.maybeNone),
  );
}

/** All parts together: one with nothing to measure adds nothing; no value when that is so of all of them. */
export function sum(parts: readonly Value[]): Value {
  const ranges = parts
    .filter((part) => part !== 'none')
    .map((part) => (part.maybeNone ? (hull([part, exactly(ZERO)]) as Range) : part));
  if (ranges.length === 0) return 'none';
  return range(
    ranges.reduce((total, { lo }) => add(total, lo), ZERO),
    ranges.reduce((total, { hi }) => add(total, hi), ZERO),
    parts.every((part) => part === 'none' || part.maybeNone),
  );
}

/** What the events allow, narrowed to the value given; one outside of it contradicts them and is not used. */
export function narrow(events: Value, given: Value): Value {
  if (events === 'none') return events;
  if (given === 'none') return events.maybeNone ? given : events;
  const lo = greatest(events.lo, given.lo);
  const hi = least(events.hi, given.hi);
  return compare(lo, hi) > 0 ? events : range(lo, hi, events.maybeNone && given.maybeNone);
}

export function clamp(value: Value, low: Fraction, high: Fraction): Value {
  if (value === 'none') return value;
  const into = (x: Fraction): Fraction => least(greatest(x, low), high);
  return range(into(value.lo), into(value.hi), value.maybeNone);
}
