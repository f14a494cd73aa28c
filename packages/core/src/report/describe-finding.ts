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
  const { declaration } = outcome.rule;
  const shown = outcome.fired ?? nextLevel(outcome, context);
  return {
    ruleId: declaration.id,
    title: declaration.title,
    status: outcome.status,
    ...(outcome.why ? { why: outcome.why } : {}),
    ...(shown ? { severity: shown.declaration.severity } : {}),
    level:
      outcome.status === 'fired' ? (outcome.fired?.number ?? null) : outcome.status === 'clear' ? 0 : null,
    cause: declaration.cause,
    reason: ruleset.source.causes[declaration.cause]?.reason ?? '',
    ...(shown ? comparisonOf(shown, context) : {}),
    points,
    scoreWithout,
    headroom:
      declaration.dishonest || outcome.status === 'not-applicable'
        ? null
        : nextLevelHeadroom(outcome, context),
    ...(shown ? { evidence: shown.declaration.evidence } : {}),
    sources: shown ? sourcesOf(shown, ruleset) : [],
    message: renderMessage(declaration.message ?? declaration.title, ruleset, shown, context),
    help: `${ruleset.source.site}/rules/${declaration.id}`,
  };
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

type Comparison = Pick<
  Finding,
  'metric' | 'value' | 'atLeast' | 'atMost' | 'unit' | 'op' | 'threshold' | 'target' | 'legs'
>;

function comparisonOf(level: CompiledLevel, context: Context): Comparison {
  const { leaves } = level.when;
  const only = level.when.kind === 'leaf' ? leaves[0] : undefined;
  if (only) {
    return {
      metric: only.metric.name,
      ...knownValue(only, context),
      unit: only.metric.declaration.unit,
      op: only.op,
      threshold: thresholdText(only, context),
      ...replacedBy(only, context),
    };
  }
  if (leaves.length === 0) return {};
  return {
    legs: leaves.map((leaf) => ({
      metric: leaf.metric.name,
      title: leaf.metric.declaration.title,
      ...knownValue(leaf, context),
      unit: leaf.metric.declaration.unit,
      op: leaf.op,
      threshold: thresholdText(leaf, context),
      ...replacedBy(leaf, context),
      met: met(leaf, context),
    })),
  };
}

/** Says so where the platform's own target stands in the place of the dataset's threshold. */
function replacedBy(leaf: Leaf, context: Context): Pick<Finding, 'target'> {
  return leaf.target(context) === null ? {} : { target: { replaces: String(leaf.threshold) } };
}

function met(leaf: Leaf, context: Context): boolean | null {
  const { truth } = leaf.evaluate(context);
  return truth === TRUE ? true : truth === FALSE ? false : null;
}

/** The exact value, or the end that is known. */
function knownValue(leaf: Leaf, context: Context): { value?: number; atLeast?: number; atMost?: number } {
  const value = context.metric(leaf.metric.index);
  if (value.empty === 2) return {};
  if (isExact(value)) return { value: toNumber(value.lo) };
  const [lo, hi] = leaf.metric.domain;
  return {
    ...(toNumber(value.lo) > toNumber(lo) ? { atLeast: toNumber(value.lo) } : {}),
    ...(toNumber(value.hi) < toNumber(hi) ? { atMost: toNumber(value.hi) } : {}),
  };
}

function sourcesOf(level: CompiledLevel, ruleset: CompiledRuleset): Finding['sources'] {
  return level.declaration.sources.flatMap(({ source: key }) => {
    const source = ruleset.source.sources[key];
    if (!source) return [];
    const { url, title, publisher, publishedOn, readOn } = source;
    return [{ url, title, publisher, publishedOn, readOn }];
  });
}
