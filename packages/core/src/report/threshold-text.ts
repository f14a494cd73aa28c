import { allowedParam, type Leaf } from '../evaluate/condition.ts';
import type { Context } from '../evaluate/context.ts';

/** The threshold as its exact decimal text; null when it is not published or the owner has not said it. */
export function thresholdText({ threshold, target }: Leaf, context: Context): string | null {
  const own = target(context);
  if (own !== null) return own;
  if (threshold === null || typeof threshold === 'string') return threshold;
  return allowedParam(threshold, context) ? String(context.param(threshold.param)) : null;
}
