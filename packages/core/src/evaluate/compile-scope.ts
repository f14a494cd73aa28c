import type { Interval } from '../exact/interval.ts';
import type { Condition, ValueNode } from '../ruleset/rule-language.generated.ts';
import type { CompiledCondition } from './condition.ts';
import type { Context } from './context.ts';
import type { FieldTypes } from './field-types.ts';
import type { CompiledMetric } from './metric.ts';

/** A value ready to be computed. */
export interface CompiledNode {
  evaluate(context: Context): Interval;
}

/** Services for compiling nodes. */
export interface CompileScope {
  readonly types: FieldTypes;
  /** The ruleset's zone, for calendars that name none. */
  readonly zone: string;
  /** Whether the metric being compiled gets worse upwards or downwards. */
  readonly worse: 'higher' | 'lower' | 'neither';
  metric(name: string): CompiledMetric;
  node(node: ValueNode): CompiledNode;
  condition(condition: Condition): CompiledCondition;
}
