import type { ValueNode } from '../ruleset/rule-language.generated.ts';
import type { CompiledNode, CompileScope } from './compile-scope.ts';
import { compileConstruct } from './constructs.ts';

/** Compiles the name of a metric, or a construct of the rule language. */
export function compileNode(node: ValueNode, scope: CompileScope): CompiledNode {
  if (typeof node !== 'string') return compileConstruct(node, scope);
  const { index } = scope.metric(node);
  return { evaluate: (context) => context.metric(index) };
}
