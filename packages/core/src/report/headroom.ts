import { isExact } from '../exact/interval.ts';
import { FALSE, TRUE } from '../exact/kleene.ts';
import { add, ceil, compare, floor, max, multiply, negate, ONE, type Rational, toNumber } from '../exact/rational.ts';
import type { Leaf } from '../evaluate/condition.ts';
import type { Context } from '../evaluate/context.ts';
import type { RuleOutcome } from '../evaluate/evaluate-rule.ts';
import type { Finding } from './report-schema.ts';

type Headroom = NonNullable<Finding['headroom']>;

/** Units of which one more event is one more. */
const CONTINUOUS = /^(money:[A-Z]{3}|share|days|stars|label)$/;

/** How much further the metric may go before the next level fires, in its unit; null when that cannot be said. */
export function nextLevelHeadroom(outcome: RuleOutcome, context: Context): Headroom | null {
  const firedIndex = outcome.levels.findIndex(({ level }) => level === outcome.fired);
  const next = outcome.levels.find(
    ({ level, truth, knowable }, i) =>
      i > firedIndex && truth === FALSE && knowable === FALSE && (level.applies?.evaluate(context).truth ?? TRUE) === TRUE,
  );
  if (!next || (outcome.rule.applies?.evaluate(context).truth ?? TRUE) !== TRUE) return null;
  const { when, number } = next.level;
  if (when.kind === 'leaf') {
    const more = moreToReach(when.leaves[0] as Leaf, context);
    return more === null ? null : { level: number, more, unit: (when.leaves[0] as Leaf).metric.declaration.unit };
  }
  if (when.kind !== 'all' || when.parts.some((part) => part.kind !== 'leaf')) return null;
  const unmet = when.leaves.filter((leaf) => leaf.evaluate(context).truth === FALSE);
  const legs = unmet.map((leaf) => ({
    metric: leaf.metric.name,
    unit: leaf.metric.declaration.unit,
    more: moreToReach(leaf, context),
  }));
  if (legs.length === 1 && legs[0]) return legs[0].more === null ? null : { level: number, more: legs[0].more, unit: legs[0].unit };
  return { level: number, more: null, legs };
}

/** Further events (or units) until `leaf` holds; null when it has no exact value or no number of events leads there. */
export function moreToReach(leaf: Leaf, context: Context): number | null {
  const limits = leaf.limits(context);
  const value = context.metric(leaf.metric.index);
  if (!limits || compare(limits[0], limits[1]) !== 0 || !isExact(value)) return null;
  const limit = limits[0];
  const { unit, worse } = leaf.metric.declaration;
  if (leaf.metric.ratio) return worse === 'neither' ? null : badEventsToReach(leaf, limit, context);
  const upward = leaf.op === 'gte' || leaf.op === 'gt';
  const gap = upward ? add(limit, negate(value.lo)) : add(value.lo, negate(limit));
  const strict = leaf.op === 'gt' || leaf.op === 'lt';
  if (CONTINUOUS.test(unit)) return toNumber(gap);
  return strict ? floor(gap) + 1 : ceil(gap);
}

/** Bad events that still fit at today's denominator before a ratio crosses its limit. */
function badEventsToReach(leaf: Leaf, limit: Rational, context: Context): number | null {
  const parts = leaf.metric.ratio;
  if (!parts) return null;
  const top = parts.top.evaluate(context);
  const bottom = parts.bottom.evaluate(context);
  if (!isExact(top) || !isExact(bottom) || bottom.lo.n === 0) return null;
  const { part, atLeast, lowerIsWorse } = parts.shape;
  const base = atLeast ? max(bottom.lo, atLeast) : bottom.lo;
  const strict = leaf.op === 'gt' || leaf.op === 'lt';
  const bad = lowerIsWorse ? add(bottom.lo, negate(top.lo)) : top.lo;
  const badLimit = multiply(lowerIsWorse ? add(ONE, negate(limit)) : limit, base);
  const needed = strict ? floor(badLimit) + 1 : ceil(badLimit);
  const more = needed - toNumber(bad);
  return part && compare({ n: needed, d: 1 }, bottom.lo) > 0 ? null : Math.ceil(more);
}
