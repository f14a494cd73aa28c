import type { Leaf } from '../evaluate/condition.ts';
import type { Context } from '../evaluate/context.ts';
import type { RuleOutcome } from '../evaluate/evaluate-rule.ts';
import { FALSE } from '../exact/kleene.ts';
import { moreToReach, unitOfMore } from './more-to-reach.ts';
import type { Finding } from './report-schema.ts';

type Headroom = NonNullable<Finding['headroom']>;

/** How much further the metric may go before the next level fires, in its unit; null when that cannot be said. */
export function nextLevelHeadroom({ next }: RuleOutcome, context: Context): Headroom | null {
  if (!next) return null;
  const { when, number } = next;
  if (when.kind === 'leaf') {
    const more = moreToReach(when.leaves[0] as Leaf, context);
    return more === null ? null : { level: number, more, unit: unitOfMore(when.leaves[0] as Leaf) };
  }
  if (when.kind !== 'all' || when.parts.some((part) => part.kind !== 'leaf')) return null;
  const unmet = when.leaves.filter((leaf) => leaf.evaluate(context).truth === FALSE);
  const legs = unmet.map((leaf) => ({
    metric: leaf.metric.name,
    unit: unitOfMore(leaf),
    more: moreToReach(leaf, context),
  }));
  if (legs.length === 1 && legs[0])
    return legs[0].more === null ? null : { level: number, more: legs[0].more, unit: legs[0].unit };
  return { level: number, more: null, legs };
}
