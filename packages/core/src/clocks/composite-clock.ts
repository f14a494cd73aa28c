import { compileNode } from '../evaluate/compile-node.ts';
import type { CompileScope } from '../evaluate/compile-scope.ts';
import { compileCondition } from '../evaluate/condition.ts';
import type { ConstructNode } from '../evaluate/construct.ts';
import type { Context } from '../evaluate/context.ts';
import { eachPart, isComposite } from '../evaluate/each-part.ts';
import type { CompiledMetric } from '../evaluate/metric.ts';
import type { Interval } from '../exact/interval.ts';
import { type Clock, type Course, together } from './clock.ts';
import type { ClockScope } from './clock-scope.ts';
import { DerivedContext } from './derived-context.ts';
import { combineSteps, type Steps } from './steps.ts';

/** The clock of a construct whose value follows from its parts alone, such as a ratio. */
export function compositeClock(node: ConstructNode, scope: ClockScope): Clock {
  const parts: Clock[] = [];
  eachPart(
    node,
    (part) => parts.push(scope.node(part)),
    (part) => parts.push(scope.condition(part)),
  );
  return { ...together(parts), steps: compositeSteps(node, scope) };
}

/** Its steps: computed as ever, with the steps of its parts in the place of the parts. */
function compositeSteps(node: ConstructNode, scope: ClockScope): NonNullable<Clock['steps']> {
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
      if (typeof part === 'string' || isComposite(part)) return compileNode(part, inner);
      const place = parts.length;
      parts.push(scope.node(part));
      return { evaluate: (context) => (context as PartsContext).parts[place] as Interval };
    },
    condition: (condition) =>
      compileCondition(condition, { metric: addMetric, fail: scope.compile.types.fail }),
  };
  const value = compileNode(node, inner);
  return (course) => {
    const inputs = stepsOfAll(parts, course);
    return (
      inputs &&
      combineSteps(inputs, (values) => value.evaluate(new PartsContext(course.context, values, partOfMetric)))
    );
  };
}

/** The steps of every one, null where one has none. */
export function stepsOfAll(clocks: readonly Clock[], course: Course): Steps[] | null {
  const all: Steps[] = [];
  for (const clock of clocks) {
    const steps = clock.steps?.(course);
    if (!steps) return null;
    all.push(steps);
  }
  return all;
}

/** Carries the values of the parts that are no metrics. */
class PartsContext extends DerivedContext {
  constructor(
    readonly account: Context,
    readonly parts: readonly Interval[],
    private readonly partOfMetric: ReadonlyMap<number, number>,
  ) {
    super(account, account.at, account.asOf);
  }

  metric(index: number): Interval {
    return this.parts[this.partOfMetric.get(index) as number] as Interval;
  }
}
