import type { Leaf } from '../evaluate/condition.ts';
import type { Context } from '../evaluate/context.ts';
import type { RuleOutcome } from '../evaluate/evaluate-rule.ts';
import { isExact } from '../exact/interval.ts';
import { FALSE, TRUE } from '../exact/kleene.ts';
import { toNumber } from '../exact/rational.ts';
import { nextLevelHeadroom } from '../headroom/next-level-headroom.ts';
import type { CompiledLevel, CompiledRuleset } from '../ruleset/compile-ruleset.ts';
import { renderMessage } from './render-message.ts';
import type { Finding } from './report-schema.ts';
import { thresholdText } from './threshold-text.ts';

export interface FindingContext {
  readonly ruleset: CompiledRuleset;
  readonly context: Context;
  readonly points: number;
  readonly scoreWithout: number;
}

/** Turns the outcome of one rule into a finding of the report. */
export function describeFinding(
  outcome: RuleOutcome,
  { ruleset, context, points, scoreWithout }: FindingContext,
): Finding {
  const { rule, status, why, fired } = outcome;
  const { declaration } = rule;
  const shown = fired ?? nextLevel(outcome, context);
  // Filled key by key: a spread for each optional part made a fifth of the time of scoring.
  const finding: Partial<Finding> = { ruleId: declaration.id, title: declaration.title, status };
  if (why) finding.why = why;
  if (shown) finding.severity = shown.declaration.severity;
  finding.level = status === 'fired' ? (fired?.number ?? null) : status === 'clear' ? 0 : null;
  finding.cause = declaration.cause;
  finding.reason = ruleset.source.causes[declaration.cause]?.reason ?? '';
  if (shown) describeComparisons(finding, shown, context);
  finding.points = points;
  finding.scoreWithout = scoreWithout;
  const hasHeadroom = !declaration.dishonest && status !== 'not-applicable';
  finding.headroom = hasHeadroom ? nextLevelHeadroom(outcome, context) : null;
  if (shown) finding.evidence = shown.declaration.evidence;
  finding.sources = shown ? shown.sources.map((source) => ({ ...source })) : [];
  finding.message = renderMessage(rule.message, shown, context);
  finding.help = `${ruleset.source.site}/rules/${declaration.id}`;
  return finding as Finding;
}

/** The first level in force that has not fired and may still apply; where none may fire, the first that is meant for this account. */
function nextLevel(outcome: RuleOutcome, context: Context): CompiledLevel | null {
  const open = outcome.levels.filter(({ truth }) => truth !== TRUE);
  const applicable =
    open.find(({ knowable }) => knowable !== FALSE) ??
    open.find(({ level }) => (level.applies?.evaluate(context).truth ?? TRUE) !== FALSE) ??
    open[0];
  return applicable?.level ?? outcome.rule.levels[0] ?? null;
}

/** The one comparison of a level, or each of several. */
function describeComparisons(finding: Partial<Finding>, level: CompiledLevel, context: Context): void {
  const { leaves } = level.when;
  const only = level.when.kind === 'leaf' ? leaves[0] : undefined;
  if (only) {
    finding.metric = only.metric.name;
    describeComparison(finding, only, context);
  } else if (leaves.length > 0) finding.legs = leaves.map((leaf) => describeLeg(leaf, context));
}

type Leg = NonNullable<Finding['legs']>[number];
type Comparison = Pick<Leg, 'value' | 'atLeast' | 'atMost' | 'unit' | 'op' | 'threshold' | 'target'>;

function describeLeg(leaf: Leaf, context: Context): Leg {
  const leg: Partial<Leg> = { metric: leaf.metric.name, title: leaf.metric.declaration.title };
  describeComparison(leg, leaf, context);
  const { truth } = leaf.evaluate(context);
  leg.met = truth === TRUE ? true : truth === FALSE ? false : null;
  return leg as Leg;
}

/** The exact value, or the ends that are known, and what it is compared with. */
function describeComparison(shown: Partial<Comparison>, leaf: Leaf, context: Context): void {
  const { index, domain, declaration } = leaf.metric;
  const value = context.metric(index);
  if (value.empty !== 2) {
    if (isExact(value)) shown.value = toNumber(value.lo);
    else {
      if (toNumber(value.lo) > toNumber(domain[0])) shown.atLeast = toNumber(value.lo);
      if (toNumber(value.hi) < toNumber(domain[1])) shown.atMost = toNumber(value.hi);
    }
  }
  shown.unit = declaration.unit;
  shown.op = leaf.op;
  shown.threshold = thresholdText(leaf, context);
  // The platform's own target stands in the place of the dataset's threshold.
  if (leaf.target(context) !== null) shown.target = { replaces: String(leaf.threshold) };
}
