import { openCase, type ScoreOptions } from '../account/open-case.ts';
import type { AnyRuleset, RuleIdOf, SnapshotOf, Untyped } from '../account/typed-snapshot.ts';
import { compiledOnce } from '../compile/compile-ruleset.ts';
import type { CompiledLevel, CompiledRule, CompiledRuleset } from '../evaluate/compiled.ts';
import type { Context } from '../evaluate/context.ts';
import { evaluateRule } from '../evaluate/evaluate-rule.ts';
import { OptionsError } from '../issues/errors.ts';
import { issueAt } from '../issues/issue-words.ts';
import { nearestNameHint } from '../issues/nearest-name.ts';
import { phrase } from '../issues/phrase.ts';
import { scoreCase } from '../score/score-account.ts';
import type { RuleTrace, TracedLevel } from './rule-trace.ts';
import { traceCondition, truthShown } from './trace-condition.ts';
import { traceMetrics } from './trace-metric.ts';

/**
 * How one rule came to its outcome, step by step: which items of which lists counted, in which window, what was compared with
 * which limit, which levels are in force, and what was not known.
 *
 * @param snapshot - One account's activity, or what `prepareSnapshot` made of it.
 * @param ruleset - A ruleset of `@risk-check/rules-data`, or its compiled form.
 * @param ruleId - The rule; an experimental one is traced, too.
 * @param options - Those of scoring.
 * @throws {OptionsError} When the ruleset has no such rule; else as `scoreAccount` does.
 *
 * @example
 * const trace = traceRule(snapshot, ruleset, 'aliexpress.buyer.disputes-open-simultaneous');
 * for (const { list, items } of trace.metrics.flatMap(({ lists }) => lists)) console.log(list, items);
 */
export function traceRule<R extends AnyRuleset, const S>(
  snapshot: SnapshotOf<R> | Untyped<S>,
  ruleset: R,
  ruleId: RuleIdOf<R>,
  options?: ScoreOptions<RuleIdOf<R>> | null,
): RuleTrace<RuleIdOf<R>> {
  const rule = ruleCalled(ruleId, compiledOnce(ruleset));
  const isExperimental = rule.declaration.status === 'experimental';
  const base = openCase(
    snapshot,
    ruleset,
    isExperimental ? { ...options, includeExperimental: true } : options,
  );
  const { context } = base;
  const { status, why, levels, fired } = evaluateRule(rule, context);
  const report = scoreCase(base);
  const unknown = report.unknown.find((one) => one.ruleId === rule.id);
  const reached = new Map(levels.map(({ level, truth }) => [level, truth]));
  return {
    ruleId: rule.id as RuleIdOf<R>,
    title: rule.title,
    asOf: base.asOf,
    status,
    why,
    level: fired?.number ?? (status === 'clear' ? 0 : null),
    applies: rule.applies && traceCondition(rule.applies, rule.declaration.applies, context),
    levels: rule.levels.map((level): TracedLevel => {
      const { from = null, until = null } = level.declaration;
      const truth = reached.get(level);
      return {
        level: level.number,
        severity: level.severity,
        evidence: level.evidence,
        from,
        until,
        standing: standingOf(level, context),
        reached: truth === undefined ? null : truthShown(truth),
        applies: level.applies && traceCondition(level.applies, level.declaration.applies, context),
        when: traceCondition(level.when, level.declaration.when, context),
      };
    }),
    metrics: traceMetrics(rule, base.ruleset, context),
    needs: unknown?.needs ?? [],
    missing: unknown?.missing ?? [],
    finding: (report.findings.find((one) => one.ruleId === rule.id) ?? null) as RuleTrace<
      RuleIdOf<R>
    >['finding'],
    isExperimental,
    isSuppressed: report.suppressed.some((one) => one.ruleId === rule.id),
    supersededBy: (report.superseded.find((one) => one.ruleId === rule.id)?.by ?? null) as RuleIdOf<R> | null,
  };
}

function ruleCalled(ruleId: string, { rules, source }: CompiledRuleset): CompiledRule {
  const found = rules.find(({ id }) => id === ruleId);
  if (found) return found;
  const known = rules.map(({ id }) => id);
  throw new OptionsError([
    issueAt(
      'unknown-id',
      'ruleId',
      phrase('rule-of-ruleset', 'a rule of {}', source.id),
      ruleId,
      nearestNameHint(String(ruleId), known),
    ),
  ]);
}

function standingOf({ from, until }: CompiledLevel, { at }: Context): TracedLevel['standing'] {
  if (until <= from) return 'never';
  if (at < from) return 'later';
  return at < until ? 'in-force' : 'over';
}
