import type { CompiledNode } from '../evaluate/compile-scope.ts';
import type { ValueNode } from '../ruleset/rule-language.generated.ts';
import type { ChangeKind, Clock, Course } from './clock.ts';
import type { ClockScope } from './clock-scope.ts';
import { type StepFunction, sampledSteps, stepsFrom } from './steps.ts';

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
  steps: (course: Course) => StepFunction | null,
  node: ValueNode,
  scope: ClockScope,
): Clock {
  const sampled = sampledClock(clock, node, scope);
  const text = JSON.stringify(node);
  // What it reads of the items it refers to is not looked into.
  const isRead = (place: string): boolean =>
    text.includes('.') || place.split('.').every((name) => text.includes(name));
  return {
    ...clock,
    steps(course) {
      const { closed, context, earlier } = course;
      const known = closed.get(text);
      if (known) return known;
      const whole = earlier?.unknown.some(isRead) ? null : earlier?.course.closed.get(text);
      const found = whole ? stepsFrom(whole, context.at) : steps(course);
      if (found) closed.set(text, found);
      return found ?? sampled.steps?.(course) ?? null;
    },
  };
}

/** Computes the value again at each instant at which it may change. */
export function sampledClock(clock: Clock, node: ValueNode, scope: ClockScope): Clock {
  const value = scope.compile.node(node);
  return { ...clock, steps: (course) => sampleSteps(clock, value, course) };
}
