import type { Leaf } from '../evaluate/condition.ts';
import type { Context } from '../evaluate/context.ts';
import { isExact } from '../exact/interval.ts';
import {
  add,
  ceil,
  compare,
  divide,
  floor,
  max,
  multiply,
  negate,
  ONE,
  type Rational,
  toNumber,
} from '../exact/rational.ts';

/** What `moreToReach` counts in: for a ratio the events of its numerator. */
export const unitOfMore = ({ metric }: Leaf): string => metric.ratio?.unit ?? metric.unit;

/** Further events (or units) until `leaf` holds; null when it has no exact value or no number of events leads there. */
export function moreToReach(leaf: Leaf, context: Context): number | null {
  const limits = leaf.limits(context);
  const value = context.metric(leaf.metric.index);
  if (!limits || !leaf.metric.observable || compare(limits[0], limits[1]) !== 0 || !isExact(value))
    return null;
  const limit = limits[0];
  if (leaf.metric.ratio)
    return leaf.metric.declaration.worse === 'neither' ? null : badEventsToReach(leaf, limit, context);
  const upward = leaf.op === 'gte' || leaf.op === 'gt';
  const gap = upward ? add(limit, negate(value.lo)) : add(value.lo, negate(limit));
  const strict = leaf.op === 'gt' || leaf.op === 'lt';
  if (leaf.metric.isContinuous) return toNumber(gap);
  return strict ? floor(gap) + 1 : ceil(gap);
}

/** Bad events that still fit at today's denominator before a ratio crosses its limit. */
function badEventsToReach(leaf: Leaf, limit: Rational, context: Context): number | null {
  const { ratio, index } = leaf.metric;
  const counts = context.counts(index);
  if (!ratio || !counts) return null;
  const { top, bottom } = counts;
  const { part, atLeast, lowerIsWorse } = ratio.shape;
  // The distance to an average, such as stars, is not a number of events.
  if (!isExact(top) || !isExact(bottom) || bottom.lo.n === 0 || (lowerIsWorse && !part)) return null;
  const base = atLeast ? max(bottom.lo, atLeast) : bottom.lo;
  const strict = leaf.op === 'gt' || leaf.op === 'lt';
  const bad = lowerIsWorse ? add(bottom.lo, negate(top.lo)) : top.lo;
  const badLimit = multiply(lowerIsWorse ? add(ONE, negate(limit)) : limit, base);
  const needed = strict ? floor(badLimit) + 1 : ceil(badLimit);
  const more = needed - toNumber(bad);
  return part && compare({ n: needed, d: 1 }, bottom.lo) > 0 ? null : Math.ceil(more);
}

/**
 * Good events that lead a ratio out of a level that holds, at today's bad ones; null when none do, or it is no ratio.
 * One fewer does not.
 */
export function goodEventsToLeave(leaf: Leaf, context: Context): number | null {
  const limits = leaf.limits(context);
  const { ratio, index } = leaf.metric;
  const counts = context.counts(index);
  if (!limits || compare(limits[0], limits[1]) !== 0 || !counts || !ratio?.shape.part) return null;
  const { top, bottom } = counts;
  if (!isExact(top) || !isExact(bottom)) return null;
  const { lowerIsWorse, atLeast } = ratio.shape;
  const bad = lowerIsWorse ? add(bottom.lo, negate(top.lo)) : top.lo;
  const badLimit = lowerIsWorse ? add(ONE, negate(limits[0])) : limits[0];
  if (badLimit.n <= 0) return null;
  // bad / (n + m) must fall to the limit, or below it where the limit itself still fires.
  const needed = divide(bad, badLimit);
  const size = leaf.op === 'gt' || leaf.op === 'lt' ? ceil(needed) : floor(needed) + 1;
  if (atLeast && size <= toNumber(atLeast)) return null;
  return Math.max(0, size - toNumber(bottom.lo));
}
