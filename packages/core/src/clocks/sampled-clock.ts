import type { CompiledNode } from '../evaluate/compile-scope.ts';
import type { ValueNode } from '../ruleset/rule-language.generated.ts';
import type { ChangeKind, Clock, Course } from './clock.ts';
import type { ClockScope } from './clock-scope.ts';
import { type StepFunction, sampledSteps } from './steps.ts';

/** The steps of a value without a closed form: it is computed again at each instant at which it may change. */
function sampleSteps(
  clock: Pick<Clock, 'instants'>,
  node: CompiledNode,
  { context, until }: Course,
): StepFunction {
  const kinds = new Map<number, ChangeKind>();
  clock.instants(context, until, (at, kind) => {
    if (!kinds.has(at)) kinds.set(at, kind);
  });
  return sampledSteps(node.evaluate(context), kinds, (at) => node.evaluate(context.judgedAt(at)));
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
    steps: (course) => steps(course) ?? sampled.steps?.(course) ?? null,
  };
}

/** Computes the value again at each instant at which it may change. */
export function sampledClock(clock: Clock, node: ValueNode, scope: ClockScope): Clock {
  const value = scope.compile.node(node);
  return { ...clock, steps: (course) => sampleSteps(clock, value, course) };
}
