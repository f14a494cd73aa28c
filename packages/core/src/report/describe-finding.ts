import type { CompiledLevel } from '../evaluate/compiled.ts';
import type { Leaf } from '../evaluate/condition.ts';
import type { Context } from '../evaluate/context.ts';
import { countsOf } from '../evaluate/counts.ts';
import type { RuleOutcome, Why } from '../evaluate/evaluate-rule.ts';
import type { CompiledMetric } from '../evaluate/metric.ts';
import { isExact } from '../exact/interval.ts';
import { FALSE, TRUE } from '../exact/kleene.ts';
import { compare, toNumber } from '../exact/rational.ts';
import type { Finding } from './finding.ts';
import { nextLevelHeadroom } from './next-level-headroom.ts';
import { renderMessage } from './render-message.ts';
import type { FindingBase } from './report.generated.ts';
import { thresholdText } from './threshold-text.ts';

/** Turns the outcome of one rule into a finding of the report. */
export function describeFinding(
  outcome: RuleOutcome,
  context: Context,
  points: number,
  scoreWithout: number,
): Finding {
  const { rule, status, why, fired, shown } = outcome;
  const { id: ruleId, title, cause, reason, help } = rule;
  const level = status === 'fired' ? (fired?.number ?? null) : status === 'clear' ? 0 : null;
  const hasHeadroom = !rule.isDishonest && status !== 'not-applicable';
  const headroom = hasHeadroom ? nextLevelHeadroom(outcome, context) : null;
  const message = renderMessage(rule.message, shown, context);
  const only = shown && why === null ? onlyLeaf(shown) : undefined;
  if (shown && only && only.target(context) === null) {
    const value = context.metric(only.metric.index);
    // Fast path, one literal: an object that grows key by key takes five times as long.
    if (isExact(value) && shownCounts(only.metric, context) === null) {
      return {
        ruleId,
        title,
        status,
        severity: shown.severity,
        level,
        cause,
        reason,
        metric: only.metric.name,
        value: toNumber(value.lo),
        unit: only.metric.unit,
        op: only.op,
        threshold: thresholdText(only, context),
        points,
        scoreWithout,
        headroom,
        evidence: shown.evidence,
        sources: shown.sources,
        message,
        help,
      } as Finding;
    }
  }
  const finding: Unfinished = { ruleId, title, status };
  if (why) finding.why = why;
  if (shown) finding.severity = shown.severity;
  finding.level = level;
  finding.cause = cause;
  finding.reason = reason;
  if (shown) describeComparisons(finding, shown, context);
  finding.points = points;
  finding.scoreWithout = scoreWithout;
  finding.headroom = headroom;
  if (shown) finding.evidence = shown.evidence;
  finding.sources = shown?.sources ?? [];
  finding.message = message;
  finding.help = help;
  return finding as Finding;
}

/** A finding before it is complete: what its status allows is known at the end. */
type Unfinished = Partial<FindingBase> &
  Partial<Pick<RuleOutcome, 'status'>> & { why?: Why; level?: number | null };

const onlyLeaf = ({ when }: CompiledLevel): Leaf | undefined =>
  when.kind === 'leaf' ? when.leaves[0] : undefined;

/** The one comparison of a level, or each of several. */
function describeComparisons(finding: Unfinished, level: CompiledLevel, context: Context): void {
  const { leaves } = level.when;
  const only = onlyLeaf(level);
  if (only) {
    finding.metric = only.metric.name;
    describeComparison(finding, only, context);
  } else if (leaves.length > 0) finding.legs = leaves.map((leaf) => describeLeg(leaf, context));
}

type Leg = NonNullable<Finding['legs']>[number];
/** A value, and the limit that it is compared with. */
export type Comparison = Pick<
  Leg,
  'raw' | 'sampleFloor' | 'value' | 'atLeast' | 'atMost' | 'unit' | 'op' | 'threshold' | 'target'
>;

function describeLeg(leaf: Leaf, context: Context): Leg {
  const leg: Partial<Leg> = { metric: leaf.metric.name, title: leaf.metric.declaration.title };
  describeComparison(leg, leaf, context);
  const { truth } = leaf.evaluate(context);
  leg.met = truth === TRUE ? true : truth === FALSE ? false : null;
  return leg as Leg;
}

/** The value of a metric, and what it is compared with. */
export function describeComparison(shown: Partial<Comparison>, leaf: Leaf, context: Context): void {
  describeValue(shown, leaf.metric, context);
  shown.op = leaf.op;
  shown.threshold = thresholdText(leaf, context);
  // The platform's own target stands in the place of the dataset's threshold.
  if (leaf.target(context) !== null) shown.target = { replaces: String(leaf.threshold) };
}

/** The exact value, or the ends that are known. */
export function describeValue(shown: Partial<Comparison>, metric: CompiledMetric, context: Context): void {
  const { index, domain, unit } = metric;
  const value = context.metric(index);
  if (value.empty !== 2) {
    if (isExact(value)) shown.value = toNumber(value.lo);
    else {
      // Where there may be nothing to measure, nothing is the least it can be.
      if (!value.empty && toNumber(value.lo) > toNumber(domain[0])) shown.atLeast = toNumber(value.lo);
      if (toNumber(value.hi) < toNumber(domain[1])) shown.atMost = toNumber(value.hi);
    }
  }
  shown.unit = unit;
  Object.assign(shown, shownCounts(metric, context));
}

/** A share as it was counted, and the minimum sample where that has lowered it; null where its counts are not known. */
function shownCounts(metric: CompiledMetric, context: Context): Pick<Leg, 'raw' | 'sampleFloor'> | null {
  if (metric.declaration.unit !== 'share') return null;
  const counts = countsOf(metric, context);
  if (!counts || !isExact(counts.top) || !isExact(counts.bottom)) return null;
  const raw = { numerator: toNumber(counts.top.lo), denominator: toNumber(counts.bottom.lo) };
  const least = metric.ratio?.shape.atLeast ?? null;
  return least && compare(counts.bottom.lo, least) < 0 ? { raw, sampleFloor: toNumber(least) } : { raw };
}
