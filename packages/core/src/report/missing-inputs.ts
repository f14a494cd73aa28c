import { allowedParam } from '../evaluate/condition.ts';
import type { Context } from '../evaluate/context.ts';
import type { RuleOutcome } from '../evaluate/evaluate-rule.ts';
import { isExact } from '../exact/interval.ts';
import { TRUE } from '../exact/kleene.ts';
import type { CompiledRuleset } from '../ruleset/compile-ruleset.ts';

/** Names the data that would settle a rule: lists (`disputes`), `metrics.x`, `facts.x`, `account`, `params.x`. */
export function missingInputs(outcome: RuleOutcome, ruleset: CompiledRuleset, context: Context): string[] {
  const needs = new Set<string>();
  const conditions = [outcome.rule.applies];
  for (const { level, truth, knowable } of outcome.levels)
    if (truth !== TRUE && knowable > 0) conditions.push(level.when, level.applies);
  for (const condition of conditions) {
    if (!condition) continue;
    for (const fact of condition.facts) {
      if (context.fact(fact) !== undefined) continue;
      needs.add(
        fact === 'region' || fact === 'program' || fact.startsWith('account.') ? fact : `facts.${fact}`,
      );
    }
    for (const { metric, threshold } of condition.leaves) {
      if (threshold !== null && typeof threshold === 'object' && allowedParam(threshold, context) === null) {
        needs.add(`params.${threshold.param}`);
      }
      const value = context.metric(metric.index);
      if (isExact(value) || value.empty === 2) continue;
      const inputs = ruleset.metricInputs(metric.name);
      const lists = [...inputs.lists];
      const absent = lists.filter((list) => !context.tables.table(list).known);
      for (const list of absent.length > 0 ? absent : lists) needs.add(list);
      for (const name of inputs.metrics) {
        const input = ruleset.metrics.get(name);
        if (input && !input.fromEvents && !isExact(context.metric(input.index))) needs.add(`metrics.${name}`);
      }
    }
  }
  return [...needs].sort();
}
