import type { CompiledRuleset } from '../evaluate/compiled.ts';
import type { Context } from '../evaluate/context.ts';
import type { RuleOutcome } from '../evaluate/evaluate-rule.ts';
import { isExact } from '../exact/interval.ts';
import { openConditions, unsaidIn } from './open-conditions.ts';

/** Names the data that would settle a rule: lists (`disputes`), `metrics.x`, `facts.x`, `account`, `params.x`. */
export function missingInputs(outcome: RuleOutcome, ruleset: CompiledRuleset, context: Context): string[] {
  const needs = new Set<string>();
  for (const condition of openConditions(outcome)) {
    for (const name of unsaidIn(condition, context)) needs.add(name);
    for (const { metric } of condition.leaves) {
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
