import type { Interval } from '../exact/interval.ts';
import type { Context } from './context.ts';
import type { CompiledMetric } from './metric.ts';
import { ratioOf } from './ratio.ts';

/** What a share is a share of. */
export interface Counts {
  readonly top: Interval;
  readonly bottom: Interval;
}

/** The counts behind a share as they hold here, null where none are known: it was given as a number. */
export function countsOf({ index, ratio }: CompiledMetric, context: Context): Counts | null {
  const given = context.given(index);
  if (given) return given.counts;
  return ratio ? context.counts(index) : null;
}

/** A share without its minimum sample: what was really counted. */
export function rawShareOf(metric: CompiledMetric, context: Context): Interval {
  const counts = countsOf(metric, context);
  return counts && metric.ratio
    ? ratioOf(counts.top, counts.bottom, metric.ratio.rawShape)
    : context.metric(metric.index);
}
