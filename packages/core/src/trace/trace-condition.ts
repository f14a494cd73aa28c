import type { CompiledCondition } from '../evaluate/condition.ts';
import type { Context } from '../evaluate/context.ts';
import { FALSE, TRUE, type Truth } from '../exact/kleene.ts';
import { type Comparison, describeComparison } from '../report/describe-finding.ts';
import type { Condition } from '../ruleset/rule-language.generated.ts';
import type { TracedCondition, TracedTruth } from './rule-trace.ts';

export const truthShown = (truth: Truth): TracedTruth =>
  truth === TRUE ? true : truth === FALSE ? false : null;

/** A condition with the truth of each of its parts; `declared` is the same as it is written. */
export function traceCondition(
  condition: CompiledCondition,
  declared: Condition | undefined,
  context: Context,
): TracedCondition {
  const holds = truthShown(condition.evaluate(context).truth);
  const [leaf] = condition.leaves;
  if (condition.kind === 'leaf' && leaf) {
    const shown: Partial<Comparison> = {};
    describeComparison(shown, leaf, context);
    return { kind: 'comparison', holds, metric: leaf.metric.name, ...shown };
  }
  if (declared && 'fact' in declared) {
    const value = context.fact(declared.fact);
    return {
      kind: 'fact',
      holds,
      fact: declared.fact,
      ...(value === undefined ? {} : { value }),
      ...(declared.in ? { in: declared.in } : {}),
      ...(declared.notIn ? { notIn: declared.notIn } : {}),
    };
  }
  const parts = declared && ('all' in declared ? declared.all : 'any' in declared ? declared.any : []);
  return {
    kind: condition.kind === 'any' ? 'any' : 'all',
    holds,
    parts: condition.parts.map((part, i) => traceCondition(part, parts?.[i], context)),
  };
}
