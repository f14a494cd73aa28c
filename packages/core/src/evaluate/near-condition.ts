import { DAY } from '../exact/duration.ts';
import type { Interval } from '../exact/interval.ts';
import { TRUE } from '../exact/kleene.ts';
import {
  add,
  ceil,
  compare,
  floor,
  max,
  min,
  multiply,
  negate,
  ONE,
  parseDecimal,
  type Rational,
  whole,
  ZERO,
} from '../exact/rational.ts';
import type { NearNumbers } from '../ruleset/ruleset.ts';
import type { Op } from './comparators.ts';
import {
  type CompiledCondition,
  compareInterval,
  FAILS,
  joinConditions,
  type Leaf,
  type Limits,
  NOTHING,
  type Outcome,
  outcomeOf,
} from './condition.ts';
import type { Context } from './context.ts';
import { rawShareOf } from './counts.ts';
import type { CompiledMetric } from './metric.ts';

/**
 * The condition that holds where another one nearly does: each comparison is moved one event, or the last fifth of the way,
 * towards the safe side. It never holds less than the other one.
 *
 * @returns null when nothing of it can be near.
 */
export function nearCondition(when: CompiledCondition, numbers: NearNumbers): CompiledCondition | null {
  const near = relax(when, numbers);
  return near === when ? null : near;
}

/** The same condition where there is nothing to relax. */
function relax(when: CompiledCondition, numbers: NearNumbers): CompiledCondition {
  if (when.kind === 'fact') return when;
  if (when.kind === 'leaf') {
    const leaf = nearLeaf(when.leaves[0] as Leaf, numbers);
    return leaf ? { ...when, leaves: [leaf], evaluate: leaf.evaluate } : when;
  }
  const parts = when.parts.map((part) => relax(part, numbers));
  // In "a rate over X and at least N events" the second comparison is a floor, as long as there is a first.
  const floors = when.kind === 'all' && !when.parts.every(isFloor) ? when.parts.map(isFloor) : [];
  if (!floors.includes(true) && parts.every((part, i) => part === when.parts[i])) return when;
  // A floor that is not known does not calm anybody: the level is near, and the floor is asked for.
  return joinConditions(when.kind, parts, floors);
}

/** A minimum count, a minimum sample or an eligibility. */
export function isFloor({ kind, leaves }: CompiledCondition): boolean {
  if (kind === 'fact') return true;
  const [leaf] = leaves;
  return kind === 'leaf' && leaf !== undefined && isUpward(leaf.op) && !leaf.metric.isContinuous;
}

const isUpward = (op: Op): boolean => op === 'gte' || op === 'gt';

/** How a comparison is moved. */
interface Nearer {
  readonly op: Op;
  /** null where there is no way to the limit. */
  move(limit: Rational): Rational | null;
}

/** null when the comparison has no way to it, or only one step. */
function nearLeaf(leaf: Leaf, numbers: NearNumbers): Leaf | null {
  const { metric } = leaf;
  if (leaf.threshold === null || !metric.observable || metric.scale) return null;
  const ahead = metric.hasDeadlines ? numbers.days * DAY : 0;
  const isRaw = metric.ratio?.shape.atLeast != null;
  const nearer = nearerOf(leaf, numbers);
  if (!nearer && ahead === 0) return null;
  const { op, move } = nearer ?? { op: leaf.op, move: (limit: Rational) => limit };
  const moved = (limits: Limits | null): Limits | null => {
    const [least, most] = limits ? [move(limits[0]), move(limits[1])] : [null, null];
    return least && most && [least, most];
  };
  const judge = (value: Interval, limits: Limits | null): Outcome => {
    if (value.empty === 2) return NOTHING;
    if (limits === null) return FAILS;
    const truth = compareInterval(value, op, limits[0], limits[1]);
    return outcomeOf(truth, truth, false);
  };
  // Limits that are the same for most accounts are moved once.
  let last: Limits | null = null;
  let lastMoved: Limits | null = null;
  const limits: Leaf['limits'] = (context) => {
    const now = leaf.limits(context);
    if (now !== last) [last, lastMoved] = [now, moved(now)];
    return lastMoved;
  };
  const fixed = isFixed(leaf) && !isRaw && ahead === 0 ? limits(NO_CONTEXT) : null;
  return {
    ...leaf,
    op,
    limits,
    ownLimits: (context) => moved(leaf.ownLimits(context)),
    judge,
    near: { of: leaf, isRaw, ahead },
    // Whoever has reached a limit has reached one that lies before it.
    evaluate: fixed ? (context) => judge(context.metric(metric.index), fixed) : whole,
  };

  function whole(context: Context): Outcome {
    const value = context.metric(metric.index);
    let near = leaf.judge(value, leaf.limits(context));
    if (near.truth !== TRUE && nearer)
      near = larger(near, judge(isRaw ? rawShareOf(metric, context) : value, limits(context)));
    return ahead === 0 ? near : larger(near, later(context));
  }

  function later(context: Context): Outcome {
    if (context.given(metric.index)) return FAILS;
    return leaf.judge(context.later(ahead).metric(metric.index), leaf.limits(context));
  }
}

/** Whether its limit is the same for every account. */
const isFixed = ({ takesTarget, threshold }: Leaf): boolean => !takesTarget && typeof threshold !== 'object';

const larger = (a: Outcome, b: Outcome): Outcome => (b.knowable > a.knowable ? b : a);

function nearerOf(leaf: Leaf, numbers: NearNumbers): Nearer | null {
  const { op, metric } = leaf;
  const upward = isUpward(op);
  const share = parseDecimal(numbers.share) ?? ONE;
  const fixed = isFixed(leaf) ? leaf.ownLimits(NO_CONTEXT)?.[0] : null;
  if (isCounted(metric) && upward) {
    if (metric.declaration.worse !== 'higher') return null;
    const firesFrom = (limit: Rational): number => (op === 'gt' ? floor(limit) + 1 : ceil(limit));
    const move = (limit: Rational): Rational => {
      const events = whole(firesFrom(limit) - numbers.events);
      // Points come in heaps: of them the last part of the way counts, too.
      return max(ONE, isPoints(metric) ? min(events, lastPart(limit, ZERO, share)) : events);
    };
    if (fixed && compare(move(fixed), whole(firesFrom(fixed))) >= 0) return null;
    return { op: 'gte', move };
  }
  const best = bestOf(metric);
  if (best === null) return null;
  const isPast = (limit: Rational): boolean =>
    upward ? compare(best, limit) >= 0 : compare(best, limit) <= 0;
  if (fixed && isPast(fixed)) return null;
  const move = (limit: Rational): Rational | null => (isPast(limit) ? null : lastPart(limit, best, share));
  if (!metric.isAge || !upward) return { op: upward ? 'gte' : 'lte', move };
  const soon = (limit: Rational): Rational => max(best, add(limit, whole(-numbers.days)));
  return fixed && compare(soon(fixed), lastPart(fixed, best, share)) > 0
    ? { op: 'gte', move }
    : { op: 'gt', move: (limit) => (isPast(limit) ? null : soon(limit)) };
}

/** Where the last part of the way from the best value to a limit begins. */
const lastPart = (limit: Rational, best: Rational, share: Rational): Rational =>
  add(best, multiply(share, add(limit, negate(best))));

/** The best value that a way can be measured from. */
function bestOf({ declaration, best }: CompiledMetric): Rational | null {
  if (declaration.best !== undefined) return best;
  if (declaration.worse === 'higher') return ZERO;
  return declaration.worse === 'lower' && declaration.unit === 'share' ? ONE : null;
}

const isCounted = ({ isContinuous, ratio }: CompiledMetric): boolean => !isContinuous && ratio === null;
const isPoints = ({ unit }: CompiledMetric): boolean => unit === 'points' || unit.startsWith('points|');

/** For limits that ask nothing of an account. */
const NO_CONTEXT = {} as Context;
