import { between, type Interval } from '../exact/interval.ts';
import { whole } from '../exact/rational.ts';
import type { ChangeKind } from './compile-scope.ts';

/** A value from one instant on, until the next step. */
export interface Step {
  readonly at: number;
  readonly value: Interval;
  readonly kind: ChangeKind;
}

/** When one item counts by time alone: from `enters` (included) until `leaves` (excluded). */
export interface Span {
  readonly enters: number;
  readonly leaves: number;
  /** false when it only may count. */
  readonly sure: boolean;
}

/** How many spans hold, after `from` and up to `until`: one step for each instant at which that changes. */
export function countSteps(spans: readonly Span[], from: number, until: number): Step[] {
  let sure = 0;
  let possible = 0;
  // Each turn is an instant and what it adds to the two counts.
  const instants: number[] = [];
  const added = new Map<number, [sure: number, possible: number]>();
  const turn = (at: number, by: number, isSure: boolean): void => {
    const known = added.get(at);
    if (known) {
      known[0] += isSure ? by : 0;
      known[1] += by;
    } else {
      instants.push(at);
      added.set(at, [isSure ? by : 0, by]);
    }
  };
  for (const { enters, leaves, sure: isSure } of spans) {
    if (leaves <= enters || leaves <= from || enters > until) continue;
    if (enters > from) turn(enters, 1, isSure);
    else {
      possible++;
      if (isSure) sure++;
    }
    if (leaves <= until) turn(leaves, -1, isSure);
  }
  instants.sort((a, b) => a - b);
  return instants.map((at) => {
    const [sureBy, possibleBy] = added.get(at) ?? [0, 0];
    sure += sureBy;
    possible += possibleBy;
    return { at, value: between(whole(sure), whole(possible)), kind: possibleBy > 0 ? 'enters' : 'leaves' };
  });
}

/** The steps of a value made of two others, each starting from its present value. */
export function joinSteps(
  a: readonly Step[],
  b: readonly Step[],
  [firstA, firstB]: readonly [Interval, Interval],
  join: (a: Interval, b: Interval) => Interval,
): Step[] {
  const steps: Step[] = [];
  let [left, right] = [firstA, firstB];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const nextA = a[i];
    const nextB = b[j];
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
  return steps;
}
