import { compileChoose } from '../evaluate/choose.ts';
import type { CompiledNode, CompileScope } from '../evaluate/compile-scope.ts';
import { compileCondition } from '../evaluate/condition.ts';
import type { Context } from '../evaluate/context.ts';
import type { CompiledMetric } from '../evaluate/metric.ts';
import { compileRatio } from '../evaluate/ratio.ts';
import { compileTotal } from '../evaluate/total.ts';
import type { Interval } from '../exact/interval.ts';
import type { Choose, Ratio, Total, ValueNode } from '../ruleset/rule-language.generated.ts';
import type { Clock } from './clock.ts';
import { DerivedContext } from './derived-context.ts';
import { combineSteps, type StepFunction } from './steps.ts';

/** Ratios, totals and choices: what they come to follows from their parts alone. */
export type Composite = Ratio | Total | Choose;

/** What the steps of a composite need of the ruleset. */
export interface CompositeScope {
  readonly compile: CompileScope;
  metric(name: string): Clock;
  measure(node: ValueNode): Clock;
}

/** The steps of a value that is made of others: computed as ever, with the steps of its parts in the place of the parts. */
export function compositeSteps(node: Composite, scope: CompositeScope): NonNullable<Clock['steps']> {
  const parts: Clock[] = [];
  const partOfMetric = new Map<number, number>();
  const addMetric = (name: string): CompiledMetric => {
    const metric = scope.compile.metric(name);
    if (!partOfMetric.has(metric.index)) {
      partOfMetric.set(metric.index, parts.length);
      parts.push(scope.metric(name));
    }
    return metric;
  };
  const inner: CompileScope = {
    ...scope.compile,
    metric: addMetric,
    node: (part) => {
      if (typeof part === 'string') {
        const { index } = addMetric(part);
        return { evaluate: (context) => context.metric(index) };
      }
      if (isComposite(part)) return compileComposite(part, inner);
      const place = parts.length;
      parts.push(scope.measure(part));
      return { evaluate: (context) => (context as PartsContext).parts[place] as Interval };
    },
    condition: (condition) =>
      compileCondition(condition, { metric: addMetric, fail: scope.compile.types.fail }),
  };
  const value = compileComposite(node, inner);
  return (context, until) => {
    const inputs: StepFunction[] = [];
    for (const part of parts) {
      const steps = part.steps?.(context, until);
      if (!steps) return null;
      inputs.push(steps);
    }
    return combineSteps(inputs, (values) => value.evaluate(new PartsContext(context, values, partOfMetric)));
  };
}

export const isComposite = (node: ValueNode): node is Composite =>
  typeof node === 'object' && ('ratio' in node || 'total' in node || 'choose' in node);

function compileComposite(node: Composite, scope: CompileScope): CompiledNode {
  if ('ratio' in node) return compileRatio(node, scope);
  return 'total' in node ? compileTotal(node, scope) : compileChoose(node, scope);
}

/** Carries the values of the parts that are no metrics. */
class PartsContext extends DerivedContext {
  constructor(
    account: Context,
    readonly parts: readonly Interval[],
    partOfMetric: ReadonlyMap<number, number>,
  ) {
    super(account, (index) => parts[partOfMetric.get(index) as number] as Interval);
  }
}
