import { counted } from '../evaluate/measure.ts';
import type { ValueColumn } from '../evaluate/tables.ts';
import { between, type Interval, isSame } from '../exact/interval.ts';
import { compare, INFINITE, max, type Rational, reduce, ZERO } from '../exact/rational.ts';
import { CHANGE_KINDS, type ChangeKind } from './clock.ts';
import { inTimeOrder, type SortingRoom, sortingRoom } from './time-order.ts';

/**
 * A value now, and its steps after that, in columns: from `at[i]` on it is `values[i]`, until the next step, because of
 * `CHANGE_KINDS[kinds[i]]`. Those of a sweep have typed arrays.
 */
export interface StepFunction {
  readonly now: Interval;
  readonly at: readonly number[] | Float64Array;
  readonly values: readonly Interval[];
  readonly kinds: readonly number[] | Uint8Array;
  readonly inputs?: undefined;
}

interface GrowingSteps extends StepFunction {
  readonly at: number[];
  readonly values: Interval[];
  readonly kinds: number[];
}

/** A value without steps. */
export const still = (now: Interval): GrowingSteps => ({ now, at: [], values: [], kinds: [] });

/** Appends a step. */
function addStep(steps: GrowingSteps, at: number, value: Interval, kind: ChangeKind): void {
  steps.at.push(at);
  steps.values.push(value);
  steps.kinds.push(CHANGE_KINDS.indexOf(kind));
}

/** How many of some instants in order of time are not after another. */
export function countUntil(at: ArrayLike<number>, instant: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A step function computed from others on demand; it stores nothing. */
export interface MadeSteps {
  readonly now: Interval;
  readonly inputs: readonly StepFunction[];
  /** What it is where the others are these. */
  make(values: readonly Interval[]): Interval;
}
export type Steps = StepFunction | MadeSteps;

/** Value of a step function at an instant not before its start. */
export function valueAt(steps: Steps, instant: number): Interval {
  if (steps.inputs) return steps.make(steps.inputs.map((input) => valueAt(input, instant)));
  const place = countUntil(steps.at, instant);
  return place === 0 ? steps.now : (steps.values[place - 1] as Interval);
}

/** The same in columns. */
export function columnsOf(steps: Steps): StepFunction {
  if (!steps.inputs) return steps;
  const columns = still(steps.now);
  eachStep(steps, (at, value, kind) => addStep(columns, at, value, kind));
  return columns;
}

/** The same from an instant on. */
export function stepsFrom(steps: StepFunction, instant: number): StepFunction {
  const { at, values, kinds } = steps;
  const place = countUntil(at, instant);
  const now = valueAt(steps, instant);
  return { now, at: at.slice(place), values: values.slice(place), kinds: kinds.slice(place) };
}

/** What a value is up to an instant, and from then on. */
export function joinSteps(before: StepFunction, from: number, after: StepFunction): StepFunction {
  const steps = still(before.now);
  const add = (at: number, value: Interval, kind: ChangeKind): void => addStep(steps, at, value, kind);
  eachStep(before, add);
  if (!isSame(after.now, before.values.at(-1) ?? before.now)) add(from, after.now, 'reach');
  eachStep(after, add);
  return firstSteps(steps.at.length, steps.now, steps);
}

/**
 * What a value is made of over a course, in columns: which items count at its start, and the instants after it, up to its
 * end, at which one begins or ceases to count. One item may do so several times. Only the first `heldSize` and `size` places
 * hold something.
 */
export interface Sweep {
  /** Whether items may be missing at the start. */
  open: boolean;
  heldSize: number;
  /** Items that count at the start, as marks. */
  readonly held: number[];
  size: number;
  times: Float64Array;
  marks: Int32Array;
  /** Why, as places in `CHANGE_KINDS`: it happens as recorded, the window reaches it, a deadline passes. */
  kinds: Uint8Array;
  sorting: SortingRoom;
  /** Room for the values and reasons of steps until it is known how many there are. */
  readonly values: Interval[];
  reasons: Uint8Array;
  /** Known counts, and those from 0 up to a number: long lists come to the same ones again and again, for each metric. */
  readonly exact: Interval[];
  readonly upTo: Interval[];
}

/** Turns and items that a sweep has room for at first. */
const FIRST_ROOM = 64;

const newSweep = (): Sweep => ({
  open: false,
  heldSize: 0,
  held: [],
  size: 0,
  times: new Float64Array(FIRST_ROOM),
  marks: new Int32Array(FIRST_ROOM),
  kinds: new Uint8Array(FIRST_ROOM),
  sorting: sortingRoom(FIRST_ROOM),
  values: [],
  reasons: new Uint8Array(FIRST_ROOM),
  exact: [],
  upTo: [],
});

/** An instant at which something begins or ceases to count. */
export function addTurn(sweep: Sweep, at: number, mark: number, kind: ChangeKind): void {
  const place = sweep.size++;
  if (place === sweep.times.length) {
    sweep.times = grown(sweep.times);
    sweep.marks = grown(sweep.marks);
    sweep.kinds = grown(sweep.kinds);
    sweep.reasons = grown(sweep.reasons);
    sweep.sorting = sortingRoom(sweep.times.length);
  }
  sweep.times[place] = at;
  sweep.marks[place] = mark;
  sweep.kinds[place] = CHANGE_KINDS.indexOf(kind);
}

function grown<A extends Float64Array | Int32Array | Uint8Array>(array: A): A {
  const longer = new (array.constructor as new (size: number) => A)(1.5 * array.length);
  longer.set(array);
  return longer;
}

/** Room that is used again for each value of short lists: growing it takes longer than filling it. */
const room = /* @__PURE__ */ newSweep();
const SHORT = 1000;

/** Where long lists are swept, one after the other: that of a course, since it takes much room. */
export type LongSweep = { sweep?: Sweep };

/** Where a list of so many items is swept; what an earlier one says is gone then. */
export function sweepFor(size: number, long: LongSweep = {}): Sweep {
  if (size > SHORT) long.sweep ??= newSweep();
  const sweep = (size > SHORT && long.sweep) || room;
  sweep.heldSize = 0;
  sweep.size = 0;
  return sweep;
}

/** A mark is the place of an item in its list and two bits: whether it surely counts, and whether it ceases to count. */
const SURE = 2;
export const CEASES = 1;
export const markOf = (item: number, isSure: boolean): number => (item << 2) | (isSure ? SURE : 0);
const itemOf = (mark: number): number => mark >> 2;
/** Marks of no item: from then on some may be missing, or none. */
export const OPENS = -1;
export const CLOSES = -3;

/** Items that count at some time, once for each time. */
function countedMarks({ held, heldSize, marks, size }: Sweep): number[] {
  const counted = held.slice(0, heldSize);
  for (let place = 0; place < size; place++) {
    const mark = marks[place] as number;
    if (!(mark & CEASES)) counted.push(mark);
  }
  return counted;
}

/** Items that count at some time; one may be there several times. */
export const countedItems = (sweep: Sweep): number[] => countedMarks(sweep).map(itemOf);

/** How many items count: one step for each instant at which that changes. */
export function countSteps(sweep: Sweep): StepFunction {
  let surely = 0;
  let possible = 0;
  const change: Change = (mark, by) => {
    possible += by;
    if (mark & SURE) surely += by;
  };
  const { exact, upTo } = sweep;
  return sweepSteps(sweep, change, (open) => {
    if (open || (surely !== possible && surely !== 0)) return counted(surely, possible, open);
    const known = surely === possible ? exact : upTo;
    let value = known[possible];
    if (!value) {
      value = counted(surely, possible, false);
      known[possible] = value;
    }
    return value;
  });
}

/**
 * How many different values the items have, or how often the most frequent one occurs, where a value not said (undefined)
 * may be one more and null is none.
 */
export function groupSteps(sweep: Sweep, values: ValueColumn, isLargest: boolean): StepFunction {
  const [surely, possible] = [newGroups(), newGroups()];
  let unsaid = 0;
  const change: Change = (mark, by) => {
    const value = values[itemOf(mark)];
    if (value === null) return;
    // An absent value may or may not equal the others.
    if (value === undefined) {
      unsaid += by;
      return;
    }
    resize(possible, value, by);
    if (mark & SURE) resize(surely, value, by);
  };
  const size = ({ size, largest }: Groups): number => (isLargest ? largest : size);
  return sweepSteps(sweep, change, (open) => counted(size(surely), size(possible) + unsaid, open));
}

/** How many items have each value. */
interface Groups {
  readonly members: Map<unknown, number>;
  /** How many values so many items have. */
  readonly ofSize: number[];
  size: number;
  largest: number;
}

const newGroups = (): Groups => ({ members: new Map(), ofSize: [], size: 0, largest: 0 });

function resize(groups: Groups, value: unknown, by: 1 | -1): void {
  const { members, ofSize } = groups;
  const before = members.get(value) ?? 0;
  const now = before + by;
  members.set(value, now);
  if (before + now === 1) groups.size += by;
  ofSize[before] = (ofSize[before] ?? 0) - 1;
  ofSize[now] = (ofSize[now] ?? 0) + 1;
  // One item more or less moves the largest by one at most.
  if (now > groups.largest || (before === groups.largest && ofSize[before] === 0)) groups.largest = now;
}

/**
 * The sum of what the items bring, exact: in whole parts of one common denominator; null where those would be too many for
 * a double to hold.
 */
export function sumSteps(sweep: Sweep, amountOf: (item: number) => Interval): StepFunction | null {
  const counted = countedMarks(sweep);
  const amounts: Interval[] = [];
  for (const mark of counted) amounts[itemOf(mark)] ??= amountOf(itemOf(mark));
  let parts = 1;
  for (const mark of counted) {
    const { lo, hi } = amounts[itemOf(mark)] as Interval;
    for (const { d } of [lo, hi]) if (parts % d !== 0) parts = d % parts === 0 ? d : parts * d;
  }
  const lowOf = (mark: number): number => {
    const { lo } = amounts[itemOf(mark)] as Interval;
    return mark & SURE || lo.n < 0 ? lo.n * (parts / lo.d) : 0;
  };
  const highOf = (mark: number): number => {
    const { hi } = amounts[itemOf(mark)] as Interval;
    return mark & SURE || hi.n > 0 ? hi.n * (parts / hi.d) : 0;
  };
  let most = 0;
  for (const mark of counted)
    for (const part of [lowOf(mark), highOf(mark)]) if (part < Infinity) most += Math.abs(part);
  if (!Number.isSafeInteger(parts) || !Number.isSafeInteger(most)) return null;
  const sum = { lo: 0, hi: 0, endless: 0 };
  const change: Change = (mark, by) => {
    const high = highOf(mark);
    sum.lo += by * lowOf(mark);
    if (high < Infinity) sum.hi += by * high;
    else sum.endless += by;
  };
  return sweepSteps(sweep, change, (open) =>
    between(
      reduce({ n: sum.lo, d: parts }),
      open || sum.endless > 0 ? INFINITE : reduce({ n: sum.hi, d: parts }),
    ),
  );
}

/** The most that one of the items brings, and nothing where each brings less. */
export function mostSteps(sweep: Sweep, amountOf: (item: number) => Interval): StepFunction {
  const [surely, possible] = [newAmounts(), newAmounts()];
  const change: Change = (mark, by) => {
    const { lo, hi } = amountOf(itemOf(mark));
    changeCount(possible, hi, by);
    if (mark & SURE) changeCount(surely, lo, by);
  };
  return sweepSteps(sweep, change, (open) => between(surely.most, open ? INFINITE : possible.most));
}

/** Amounts with how many items bring each, and the largest of them. */
interface Amounts {
  readonly counts: Map<string, { readonly amount: Rational; count: number }>;
  most: Rational;
}

const newAmounts = (): Amounts => ({ counts: new Map(), most: ZERO });

function changeCount(amounts: Amounts, amount: Rational, by: 1 | -1): void {
  const { counts } = amounts;
  const key = `${amount.n}/${amount.d}`;
  const found = counts.get(key) ?? { amount, count: 0 };
  found.count += by;
  counts.set(key, found);
  if (by > 0) amounts.most = max(amounts.most, amount);
  if (found.count > 0) return;
  counts.delete(key);
  if (compare(amount, amounts.most) < 0) return;
  amounts.most = ZERO;
  for (const one of counts.values()) amounts.most = max(amounts.most, one.amount);
}

/** Effect of an item that begins or ceases to count on a value. */
type Change = (mark: number, by: 1 | -1) => void;

/** One step per instant at which the value changes. */
function sweepSteps(sweep: Sweep, change: Change, value: (open: boolean) => Interval): StepFunction {
  const { heldSize, held, size, marks, kinds } = sweep;
  let { open } = sweep;
  for (let place = 0; place < heldSize; place++) change(held[place] as number, 1);
  const now = value(open);
  let last = now;
  const { values, reasons } = sweep;
  let steps = 0;
  const { order, sorted } = inTimeOrder(sweep);
  for (let place = 0; place < size; ) {
    // Of several that turn at once one that begins to count tells why, else the first.
    const at = sorted[place] as number;
    let why = order[place] as number;
    for (; place < size && sorted[place] === at; place++) {
      const turn = order[place] as number;
      const mark = marks[turn] as number;
      if (mark < 0) open = mark === OPENS;
      else if (mark & CEASES) change(mark, -1);
      else {
        change(mark, 1);
        why = turn;
      }
    }
    const next = value(open);
    if (isSame(next, last)) continue;
    last = next;
    // A step comes after one turn or several, so its place in the same room is read already.
    sorted[steps] = at;
    values[steps] = next;
    reasons[steps++] = kinds[why] as number;
  }
  return firstSteps(steps, now, { at: sorted, values, kinds: reasons });
}

/** As long as they have to be. */
const firstSteps = (
  size: number,
  now: Interval,
  { at, values, kinds }: Omit<StepFunction, 'now'>,
): StepFunction => ({
  now,
  at: at.slice(0, size),
  values: values.slice(0, size),
  kinds: kinds.slice(0, size),
});

/** A value made of others. */
export const combineSteps = (all: readonly Steps[], make: MadeSteps['make']): MadeSteps => ({
  now: make(all.map(({ now }) => now)),
  inputs: all.map(columnsOf),
  make,
});

/** Visits each step in order of time. Those of a value made of others come wherever one of them turns. */
export function eachStep(steps: Steps, visit: (at: number, value: Interval, kind: ChangeKind) => void): void {
  if (!steps.inputs) {
    const { at, values, kinds } = steps;
    for (let i = 0; i < at.length; i++)
      visit(at[i] as number, values[i] as Interval, CHANGE_KINDS[kinds[i] as number] as ChangeKind);
    return;
  }
  const { inputs, make } = steps;
  const values = inputs.map(({ now }) => now);
  const places = inputs.map(() => 0);
  for (;;) {
    let at = Infinity;
    for (let k = 0; k < inputs.length; k++) {
      const next = inputs[k]?.at[places[k] as number] as number;
      if (next < at) at = next;
    }
    if (at === Infinity) return;
    let kind: ChangeKind = 'left';
    for (let k = 0; k < inputs.length; k++) {
      const input = inputs[k] as StepFunction;
      const place = places[k] as number;
      if (input.at[place] !== at) continue;
      values[k] = input.values[place] as Interval;
      kind = CHANGE_KINDS[input.kinds[place] as number] as ChangeKind;
      places[k] = place + 1;
    }
    visit(at, make(values), kind);
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
