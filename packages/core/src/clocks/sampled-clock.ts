import type { CompiledNode } from '../evaluate/compile-scope.ts';
import type { Context } from '../evaluate/context.ts';
import { isSame } from '../exact/interval.ts';
import type { ValueNode } from '../ruleset/rule-language.generated.ts';
import type { ChangeKind, Clock } from './clock.ts';
import type { ClockScope } from './clock-scope.ts';
import type { Step, StepFunction } from './steps.ts';

/** The steps of a value without a closed form: it is computed again at each instant at which it may change. */
function sampleSteps(
  clock: Pick<Clock, 'instants'>,
  node: CompiledNode,
  context: Context,
  until: number,
): StepFunction {
  const kinds = new Map<number, ChangeKind>();
  clock.instants(context, until, (at, kind) => {
    if (!kinds.has(at)) kinds.set(at, kind);
  });
  const now = node.evaluate(context);
  const steps: Step[] = [];
  let last = now;
  for (const [at, kind] of [...kinds].sort(([a], [b]) => a - b)) {
    const value = node.evaluate(context.judgedAt(at));
    if (isSame(value, last)) continue;
    steps.push({ at, value, kind });
    last = value;
  }
  return { now, steps };
}

/** Takes the steps in closed form, and computes the value again where there are none. */
export function closedClock(
  clock: Clock,
  steps: NonNullable<Clock['steps']>,
  node: ValueNode,
  scope: ClockScope,
): Clock {
  const sampled = sampledClock(clock, node, scope);
  return {
    ...clock,
    steps: (context, until) => steps(context, until) ?? sampled.steps?.(context, until) ?? null,
  };
}

/** Computes the value again at each instant at which it may change. */
export function sampledClock(clock: Clock, node: ValueNode, scope: ClockScope): Clock {
  const value = scope.compile.node(node);
  return { ...clock, steps: (context, until) => sampleSteps(clock, value, context, until) };
}
