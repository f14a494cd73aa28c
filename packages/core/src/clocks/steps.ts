import type { ValueColumn } from '../evaluate/tables.ts';
import { between, exactCount, type Interval, isSame } from '../exact/interval.ts';
import { INFINITE, reduce, whole } from '../exact/rational.ts';
import type { ChangeKind } from './clock.ts';

/** A value from one instant on, until the next step. */
export interface Step {
  readonly at: number;
  readonly value: Interval;
  readonly kind: ChangeKind;
}

/** A value now, and its steps after that. */
export interface StepFunction {
  readonly now: Interval;
  readonly steps: readonly Step[];
}

/** Value of a step function at an instant not before its start. */
export function valueAt({ now, steps }: StepFunction, instant: number): Interval {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as Step).at <= instant) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1]?.value ?? now;
}

/** When one item counts by time alone: from `enters` (included) until `leaves` (excluded). One item may count several times. */
export interface Span {
  readonly enters: number;
  /** Why it enters: it happens as recorded, the window reaches it, or a deadline passes. */
  readonly by: ChangeKind;
  readonly leaves: number;
  /** Why it leaves. */
  readonly until: ChangeKind;
  /** false when it only may count. */
  readonly sure: boolean;
  /** Which item of its list. */
  readonly item: number;
}

/** How many spans hold, after `from` and up to `until`: one step for each instant at which that changes. */
export function countSteps(spans: readonly Span[], from: number, until: number): StepFunction {
  let sure = 0;
  let possible = 0;
  const change: Change = (span, by) => {
    possible += by;
    if (span.sure) sure += by;
  };
  return spanSteps(spans, from, until, change, () => countBetween(sure, possible));
}

/** Known counts, which most are, are made once. */
const countBetween = (sure: number, possible: number): Interval =>
  sure === possible ? exactCount(sure) : between(whole(sure), whole(possible));

/** How many different values the spans hold, where a value not said (undefined) may be one more and null is none. */
export function distinctSteps(
  spans: readonly Span[],
  values: ValueColumn,
  from: number,
  until: number,
): StepFunction {
  const groups = new Map<unknown, ValueGroup>();
  const count = { sure: 0, possible: 0 };
  const change: Change = (span, by) => {
    const value = values[span.item];
    if (value === null) return;
    // An absent value may or may not equal the others.
    const key = value === undefined ? span : value;
    let group = groups.get(key);
    if (!group) {
      group = { sure: 0, possible: 0 };
      groups.set(key, group);
    }
    const edge = by === 1 ? 1 : 0;
    group.possible += by;
    if (group.possible === edge) count.possible += by;
    if (!span.sure || key === span) return;
    group.sure += by;
    if (group.sure === edge) count.sure += by;
  };
  return spanSteps(spans, from, until, change, () => countBetween(count.sure, count.possible));
}

interface ValueGroup {
  sure: number;
  possible: number;
}

/**
 * The sum of what the spans bring, exact: in whole parts of one common denominator; null where those would be too many for
 * a double to hold.
 */
export function sumSteps(
  spans: readonly Span[],
  amountOf: (item: number) => Interval,
  from: number,
  until: number,
): StepFunction | null {
  const held = spans.filter((span) => isWithin(span, from, until));
  const amounts = held.map(({ item }) => amountOf(item));
  let parts = 1;
  for (const { lo, hi } of amounts)
    for (const { d } of [lo, hi]) if (parts % d !== 0) parts = d % parts === 0 ? d : parts * d;
  const lows = amounts.map(({ lo }, i) => (held[i]?.sure || lo.n < 0 ? lo.n * (parts / lo.d) : 0));
  const highs = amounts.map(({ hi }, i) => (held[i]?.sure || hi.n > 0 ? hi.n * (parts / hi.d) : 0));
  let most = 0;
  for (const part of [...lows, ...highs]) if (part < Infinity) most += Math.abs(part);
  if (!Number.isSafeInteger(parts) || !Number.isSafeInteger(most)) return null;
  const sum = { lo: 0, hi: 0, endless: 0 };
  const change: Change = (_, by, i) => {
    const high = highs[i] as number;
    sum.lo += by * (lows[i] as number);
    if (high < Infinity) sum.hi += by * high;
    else sum.endless += by;
  };
  return spanSteps(held, from, until, change, () =>
    between(reduce({ n: sum.lo, d: parts }), sum.endless > 0 ? INFINITE : reduce({ n: sum.hi, d: parts })),
  );
}

const isWithin = ({ enters, leaves }: Span, from: number, until: number): boolean =>
  leaves > enters && leaves > from && enters <= until;

/** Effect of the start or end of a span on a value; `index` is the index of the span. */
type Change = (span: Span, by: 1 | -1, index: number) => void;

/** Sweep over starts and ends of spans: one step per instant at which the value changes. */
function spanSteps(
  spans: readonly Span[],
  from: number,
  until: number,
  change: Change,
  value: () => Interval,
): StepFunction {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i] as Span;
    if (!isWithin(span, from, until)) continue;
    if (span.enters > from) starts.push(i);
    else change(span, 1, i);
    if (span.leaves <= until) ends.push(i);
  }
  const startOf = (i: number | undefined): number => (i === undefined ? Infinity : (spans[i] as Span).enters);
  const endOf = (i: number | undefined): number => (i === undefined ? Infinity : (spans[i] as Span).leaves);
  starts.sort((a, b) => startOf(a) - startOf(b));
  ends.sort((a, b) => endOf(a) - endOf(b));
  const now = value();
  let last = now;
  const steps: Step[] = [];
  let nextStart = 0;
  let nextEnd = 0;
  for (;;) {
    const at = Math.min(startOf(starts[nextStart]), endOf(ends[nextEnd]));
    if (at === Infinity) return { now, steps };
    // Of several spans that turn at once the first one tells why.
    let first = Infinity;
    let kind: ChangeKind = 'leaves';
    for (; startOf(starts[nextStart]) === at; nextStart++) {
      const i = starts[nextStart] as number;
      const span = spans[i] as Span;
      change(span, 1, i);
      if (i < first) [first, kind] = [i, span.by];
    }
    for (; endOf(ends[nextEnd]) === at; nextEnd++) {
      const i = ends[nextEnd] as number;
      const span = spans[i] as Span;
      change(span, -1, i);
      if (i < first) [first, kind] = [i, span.until];
    }
    const next = value();
    if (isSame(next, last)) continue;
    last = next;
    steps.push({ at, value: next, kind });
  }
}

/** A value made of others. `make` is asked each time one of them turns, and reads what they are then. */
export function combineSteps(
  inputs: readonly StepFunction[],
  make: (values: readonly Interval[]) => Interval,
): StepFunction {
  const values = inputs.map(({ now }) => now);
  const now = make(values);
  const places = inputs.map(() => 0);
  const steps: Step[] = [];
  for (;;) {
    let at = Infinity;
    for (let k = 0; k < inputs.length; k++) {
      const next = nextOf(k);
      if (next && next.at < at) at = next.at;
    }
    if (at === Infinity) return { now, steps };
    let kind: ChangeKind = 'leaves';
    for (let k = 0; k < inputs.length; k++) {
      const next = nextOf(k);
      if (next?.at !== at) continue;
      values[k] = next.value;
      kind = next.kind;
      places[k] = (places[k] as number) + 1;
    }
    steps.push({ at, value: make(values), kind });
  }

  function nextOf(k: number): Step | undefined {
    return inputs[k]?.steps[places[k] as number];
  }
}
