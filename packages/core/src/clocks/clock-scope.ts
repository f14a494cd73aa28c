import type { CompileScope } from '../evaluate/compile-scope.ts';
import type { Context } from '../evaluate/context.ts';
import type { Condition, ValueNode } from '../ruleset/rule-language.generated.ts';
import type { Clock, Course, Emit } from './clock.ts';

/** Access to the clocks of other parts. */
export interface ClockScope {
  /** Compiles the values themselves, to compute them at any instant. */
  readonly compile: CompileScope;
  metric(name: string): Clock;
  condition(condition: Condition): ConditionClock;
  node(node: ValueNode): Clock;
  /** The account at an instant of a course. */
  contextAt(course: Course, instant: number): Context;
  /** A course from where on it is seen from an instant before it. */
  movedTo(from: number, course: Course): Course;
}

export interface ConditionClock extends Clock {
  /** Emits every instant at which what it says may change. */
  turns(course: Course, emit: Emit): void;
}
