import type { ValueColumn } from '../evaluate/tables.ts';
import { between, exactCount, type Interval, isSame } from '../exact/interval.ts';
import { INFINITE, reduce } from '../exact/rational.ts';
import { unknownTimes } from '../exact/repeat-value.ts';
import type { ChangeKind } from './clock.ts';
import { inTimeOrder } from './time-order.ts';

/**
 * A value now, and its steps after that, in columns: from `at[i]` on it is `values[i]`, until the next step. Plain arrays of
 * numbers hold times without an object for each.
 */
export interface StepFunction {
  readonly now: Interval;
  readonly at: readonly number[];
  readonly values: readonly Interval[];
  readonly kinds: readonly ChangeKind[];
}

interface StepColumns extends StepFunction {
  readonly at: number[];
  readonly values: Interval[];
  readonly kinds: ChangeKind[];
}

/** A value without steps. */
export const still = (now: Interval): StepColumns => ({ now, at: [], values: [], kinds: [] });

/** Appends a step. */
function addStep(steps: StepColumns, at: number, value: Interval, kind: ChangeKind): void {
  steps.at.push(at);
  steps.values.push(value);
  steps.kinds.push(kind);
}

/** Value of a step function at an instant not before its start. */
export function valueAt({ now, at, values }: StepFunction, instant: number): Interval {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) <= instant) low = middle + 1;
    else high = middle;
  }
  return values[low - 1] ?? now;
}

/** When items count by time alone, in columns: from `enters` (included) until `leaves` (excluded). One item may count several times. */
export interface Spans {
  /** How many there are. */
  size: number;
  readonly enters: number[];
  /** Why it enters: it happens as recorded, the window reaches it, or a deadline passes. */
  readonly by: ChangeKind[];
  readonly leaves: number[];
  /** Why it leaves. */
  readonly until: ChangeKind[];
  /** false when it only may count. */
  readonly sure: boolean[];
  /** Which item of its list. */
  readonly items: number[];
}

/** Room for about so many: columns that grow are copied again and again. */
export const roomForSpans = (count: number): Spans => ({
  size: 0,
  enters: unknownTimes(count),
  by: new Array(count),
  leaves: unknownTimes(count),
  until: new Array(count),
  sure: new Array(count),
  items: new Array(count),
});

/** Appends a span, unless it would end before it begins. */
export function addSpan(
  spans: Spans,
  item: number,
  enters: number,
  by: ChangeKind,
  leaves: number,
  until: ChangeKind,
  sure: boolean,
): void {
  if (enters >= leaves) return;
  const place = spans.size++;
  spans.items[place] = item;
  spans.enters[place] = enters;
  spans.by[place] = by;
  spans.leaves[place] = leaves;
  spans.until[place] = until;
  spans.sure[place] = sure;
}

/** How many spans hold, after `from` and up to `until`: one step for each instant at which that changes. */
export function countSteps(spans: Spans, from: number, until: number): StepFunction {
  const { sure } = spans;
  let surely = 0;
  let possible = 0;
  const change: Change = (span, by) => {
    possible += by;
    if (sure[span]) surely += by;
  };
  return spanSteps(spans, from, until, change, () => countBetween(surely, possible));
}

/** Known counts, which most are, are made once. */
const countBetween = (sure: number, possible: number): Interval =>
  sure === possible ? exactCount(sure) : between(exactCount(sure).lo, exactCount(possible).lo);

/** How many different values the spans hold, where a value not said (undefined) may be one more and null is none. */
export function distinctSteps(spans: Spans, values: ValueColumn, from: number, until: number): StepFunction {
  const { items, sure } = spans;
  const groups = new Map<unknown, ValueGroup>();
  let surely = 0;
  let possible = 0;
  const change: Change = (span, by) => {
    const value = values[items[span] as number];
    if (value === null) return;
    // An absent value may or may not equal the others.
    if (value === undefined) {
      possible += by;
      return;
    }
    let group = groups.get(value);
    if (!group) {
      group = { sure: 0, possible: 0 };
      groups.set(value, group);
    }
    const edge = by === 1 ? 1 : 0;
    group.possible += by;
    if (group.possible === edge) possible += by;
    if (!sure[span]) return;
    group.sure += by;
    if (group.sure === edge) surely += by;
  };
  return spanSteps(spans, from, until, change, () => countBetween(surely, possible));
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
  spans: Spans,
  amountOf: (item: number) => Interval,
  from: number,
  until: number,
): StepFunction | null {
  const { items, sure } = spans;
  const amounts: Interval[] = [];
  for (let span = 0; span < spans.size; span++)
    amounts.push(isWithin(spans, span, from, until) ? amountOf(items[span] as number) : NOTHING);
  let parts = 1;
  for (const { lo, hi } of amounts)
    for (const { d } of [lo, hi]) if (parts % d !== 0) parts = d % parts === 0 ? d : parts * d;
  const lows = amounts.map(({ lo }, i) => (sure[i] || lo.n < 0 ? lo.n * (parts / lo.d) : 0));
  const highs = amounts.map(({ hi }, i) => (sure[i] || hi.n > 0 ? hi.n * (parts / hi.d) : 0));
  let most = 0;
  for (const part of [...lows, ...highs]) if (part < Infinity) most += Math.abs(part);
  if (!Number.isSafeInteger(parts) || !Number.isSafeInteger(most)) return null;
  const sum = { lo: 0, hi: 0, endless: 0 };
  const change: Change = (span, by) => {
    const high = highs[span] as number;
    sum.lo += by * (lows[span] as number);
    if (high < Infinity) sum.hi += by * high;
    else sum.endless += by;
  };
  return spanSteps(spans, from, until, change, () =>
    between(reduce({ n: sum.lo, d: parts }), sum.endless > 0 ? INFINITE : reduce({ n: sum.hi, d: parts })),
  );
}

const NOTHING = /* @__PURE__ */ exactCount(0);

function isWithin({ enters, leaves }: Spans, span: number, from: number, until: number): boolean {
  const start = enters[span] as number;
  const end = leaves[span] as number;
  return end > start && end > from && start <= until;
}

/** Effect of the start or end of a span on a value. */
type Change = (span: number, by: 1 | -1) => void;

/** Sweep over starts and ends of spans: one step per instant at which the value changes. */
function spanSteps(
  spans: Spans,
  from: number,
  until: number,
  change: Change,
  value: () => Interval,
): StepFunction {
  const { enters, leaves } = spans;
  const times: number[] = [];
  /** Twice the place of a span, and one more for its end. */
  const turns: number[] = [];
  for (let span = 0; span < spans.size; span++) {
    if (!isWithin(spans, span, from, until)) continue;
    const start = enters[span] as number;
    const end = leaves[span] as number;
    if (start > from) {
      times.push(start);
      turns.push(2 * span);
    } else change(span, 1);
    if (end > until) continue;
    times.push(end);
    turns.push(2 * span + 1);
  }
  let last = value();
  const steps = still(last);
  const order = inTimeOrder(times);
  for (let place = 0; place < order.length; ) {
    // Of several spans that turn at once the first one tells why.
    const first = order[place] as number;
    const at = times[first] as number;
    for (; place < order.length && times[order[place] as number] === at; place++) {
      const turn = turns[order[place] as number] as number;
      change(turn >> 1, turn & 1 ? -1 : 1);
    }
    const next = value();
    if (isSame(next, last)) continue;
    last = next;
    const turn = turns[first] as number;
    addStep(steps, at, next, (turn & 1 ? spans.until : spans.by)[turn >> 1] as ChangeKind);
  }
  return steps;
}

/** A value made of others. `make` is asked each time one of them turns, and reads what they are then. */
export function combineSteps(
  inputs: readonly StepFunction[],
  make: (values: readonly Interval[]) => Interval,
): StepFunction {
  const values = inputs.map(({ now }) => now);
  const steps = still(make(values));
  const places = inputs.map(() => 0);
  for (;;) {
    let at = Infinity;
    for (let k = 0; k < inputs.length; k++) {
      const next = inputs[k]?.at[places[k] as number] as number;
      if (next < at) at = next;
    }
    if (at === Infinity) return steps;
    let kind: ChangeKind = 'leaves';
    for (let k = 0; k < inputs.length; k++) {
      const input = inputs[k] as StepFunction;
      const place = places[k] as number;
      if (input.at[place] !== at) continue;
      values[k] = input.values[place] as Interval;
      kind = input.kinds[place] as ChangeKind;
      places[k] = place + 1;
    }
    addStep(steps, at, make(values), kind);
  }
}

/** The steps of a value that is computed again at each of these instants, where it changes. */
export function sampledSteps(
  now: Interval,
  instants: ReadonlyMap<number, ChangeKind>,
  valueThen: (at: number) => Interval,
): StepFunction {
  const steps = still(now);
  let last = now;
  for (const at of [...instants.keys()].sort((a, b) => a - b)) {
    const value = valueThen(at);
    if (isSame(value, last)) continue;
    addStep(steps, at, value, instants.get(at) as ChangeKind);
    last = value;
  }
  return steps;
}
