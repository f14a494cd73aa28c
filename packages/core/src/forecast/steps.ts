import type { ValueColumn } from '../evaluate/tables.ts';
import { between, type Interval } from '../exact/interval.ts';
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

/** What a step function is at an instant that is not before its start. */
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
  /** What it enters by: it happens as recorded, the window reaches it, a deadline passes. */
  readonly by: ChangeKind;
  readonly leaves: number;
  /** What it leaves by. */
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
  const instants: number[] = [];
  const turns = new Map<number, { sure: number; possible: number; readonly kind: ChangeKind }>();
  const turn = (at: number, by: number, isSure: boolean, kind: ChangeKind): void => {
    let known = turns.get(at);
    if (!known) {
      known = { sure: 0, possible: 0, kind };
      instants.push(at);
      turns.set(at, known);
    }
    known.possible += by;
    if (isSure) known.sure += by;
  };
  for (const { enters, by, leaves, until: end, sure: isSure } of spans) {
    if (leaves <= enters || leaves <= from || enters > until) continue;
    if (enters > from) turn(enters, 1, isSure, by);
    else {
      possible++;
      if (isSure) sure++;
    }
    if (leaves <= until) turn(leaves, -1, isSure, end);
  }
  instants.sort((a, b) => a - b);
  const now = between(whole(sure), whole(possible));
  const steps = instants.map((at): Step => {
    const here = turns.get(at) as { sure: number; possible: number; kind: ChangeKind };
    sure += here.sure;
    possible += here.possible;
    return { at, value: between(whole(sure), whole(possible)), kind: here.kind };
  });
  return { now, steps };
}

/** How many different values the spans hold, where a value not said (undefined) may be one more and null is none. */
export function distinctSteps(
  spans: readonly Span[],
  values: ValueColumn,
  from: number,
  until: number,
): StepFunction {
  const groups = new Map<unknown, ValueGroup>();
  const count = { sure: 0, possible: 0 };
  const turns: Turn[] = [];
  for (const { enters, by, leaves, until: end, sure, item } of spans) {
    const value = values[item];
    if (value === null || leaves <= enters || leaves <= from || enters > until) continue;
    const isSaid = value !== undefined;
    const isSure = sure && isSaid;
    // Of a value not said nobody knows whether it is another one.
    let group = isSaid ? groups.get(value) : undefined;
    if (!group) {
      group = { sure: 0, possible: 0 };
      if (isSaid) groups.set(value, group);
    }
    if (enters > from) turns.push({ at: enters, by: 1, sure: isSure, group, kind: by });
    else move(count, group, 1, isSure);
    if (leaves <= until) turns.push({ at: leaves, by: -1, sure: isSure, group, kind: end });
  }
  turns.sort((a, b) => a.at - b.at);
  const now = between(whole(count.sure), whole(count.possible));
  const steps: Step[] = [];
  for (let i = 0; i < turns.length; ) {
    const { at, kind } = turns[i] as Turn;
    const before = { ...count };
    for (; turns[i]?.at === at; i++) {
      const { group, by, sure } = turns[i] as Turn;
      move(count, group, by, sure);
    }
    if (count.sure !== before.sure || count.possible !== before.possible)
      steps.push({ at, value: between(whole(count.sure), whole(count.possible)), kind });
  }
  return { now, steps };
}

interface ValueGroup {
  sure: number;
  possible: number;
}

interface Turn {
  readonly at: number;
  readonly by: 1 | -1;
  readonly sure: boolean;
  readonly group: ValueGroup;
  readonly kind: ChangeKind;
}

/** Begins or ends a span of a group, and counts the groups that have one. */
function move(count: ValueGroup, group: ValueGroup, by: 1 | -1, isSure: boolean): void {
  const edge = by === 1 ? 1 : 0;
  group.possible += by;
  if (group.possible === edge) count.possible += by;
  if (!isSure) return;
  group.sure += by;
  if (group.sure === edge) count.sure += by;
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
  const held = spans.filter(({ enters, leaves }) => leaves > enters && leaves > from && enters <= until);
  const values = held.map(({ item }) => amountOf(item));
  let parts = 1;
  for (const { lo, hi } of values)
    for (const { d } of [lo, hi]) if (parts % d !== 0) parts = d % parts === 0 ? d : parts * d;
  const sum = { lo: 0, hi: 0, endless: 0 };
  let most = 0;
  const turns: { readonly at: number; readonly kind: ChangeKind; readonly add: () => void }[] = [];
  for (const [i, { enters, by, leaves, until: end, sure }] of held.entries()) {
    const { lo, hi } = values[i] as Interval;
    const low = sure || lo.n < 0 ? lo.n * (parts / lo.d) : 0;
    const isEndless = !Number.isFinite(hi.n);
    const high = isEndless || !(sure || hi.n > 0) ? 0 : hi.n * (parts / hi.d);
    most += Math.abs(low) + Math.abs(high);
    const add = (times: 1 | -1) => (): void => {
      sum.lo += times * low;
      sum.hi += times * high;
      if (isEndless) sum.endless += times;
    };
    if (enters > from) turns.push({ at: enters, kind: by, add: add(1) });
    else add(1)();
    if (leaves <= until) turns.push({ at: leaves, kind: end, add: add(-1) });
  }
  if (!Number.isSafeInteger(parts) || !Number.isSafeInteger(most)) return null;
  const value = (): Interval =>
    between(reduce({ n: sum.lo, d: parts }), sum.endless > 0 ? INFINITE : reduce({ n: sum.hi, d: parts }));
  const now = value();
  const steps: Step[] = [];
  turns.sort((a, b) => a.at - b.at);
  for (let i = 0; i < turns.length; ) {
    const { at, kind } = turns[i] as (typeof turns)[number];
    for (; turns[i]?.at === at; i++) turns[i]?.add();
    steps.push({ at, value: value(), kind });
  }
  return { now, steps };
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
    for (const [k, input] of inputs.entries()) {
      const next = input.steps[places[k] as number];
      if (next && next.at < at) at = next.at;
    }
    if (at === Infinity) return { now, steps };
    let kind: ChangeKind = 'leaves';
    for (const [k, input] of inputs.entries()) {
      const next = input.steps[places[k] as number];
      if (next?.at !== at) continue;
      values[k] = next.value;
      kind = next.kind;
      places[k] = (places[k] as number) + 1;
    }
    steps.push({ at, value: make(values), kind });
  }
}
