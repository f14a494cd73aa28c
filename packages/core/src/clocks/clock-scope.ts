import type { CompileScope } from '../evaluate/compile-scope.ts';
import type { Condition, ValueNode } from '../ruleset/rule-language.generated.ts';
import type { Clock } from './clock.ts';

/** Access to the clocks of other parts. */
export interface ClockScope {
  /** Compiles the values themselves, to compute them at any instant. */
  readonly compile: CompileScope;
  metric(name: string): Clock;
  condition(condition: Condition): Clock;
  node(node: ValueNode): Clock;
}
