import type { ValueColumn } from '../evaluate/tables.ts';
import { between, type Interval } from '../exact/interval.ts';
import { whole } from '../exact/rational.ts';
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

/** When one item counts by time alone: from `enters` (included) until `leaves` (excluded). */
export interface Span {
  readonly enters: number;
  /** What it enters by: it happens as recorded, or the window reaches it. */
  readonly by: 'recorded' | 'enters';
  readonly leaves: number;
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
  for (const { enters, by, leaves, sure: isSure } of spans) {
    if (leaves <= enters || leaves <= from || enters > until) continue;
    if (enters > from) turn(enters, 1, isSure, by);
    else {
      possible++;
      if (isSure) sure++;
    }
    if (leaves <= until) turn(leaves, -1, isSure, 'leaves');
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
  for (const { enters, by, leaves, sure, item } of spans) {
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
    if (leaves <= until) turns.push({ at: leaves, by: -1, sure: isSure, group, kind: 'leaves' });
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

/** A value made of two others. */
export function joinSteps(
  a: StepFunction,
  b: StepFunction,
  join: (a: Interval, b: Interval) => Interval,
): StepFunction {
  const steps: Step[] = [];
  let [left, right] = [a.now, b.now];
  const now = join(left, right);
  let [i, j] = [0, 0];
  while (i < a.steps.length || j < b.steps.length) {
    const nextA = a.steps[i];
    const nextB = b.steps[j];
    const at = Math.min(nextA?.at ?? Number.POSITIVE_INFINITY, nextB?.at ?? Number.POSITIVE_INFINITY);
    let kind: ChangeKind = 'leaves';
    if (nextA?.at === at) {
      left = nextA.value;
      kind = nextA.kind;
      i++;
    }
    if (nextB?.at === at) {
      right = nextB.value;
      kind = nextB.kind;
      j++;
    }
    steps.push({ at, value: join(left, right), kind });
  }
  return { now, steps };
}
