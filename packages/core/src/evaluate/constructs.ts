import { compileChoose } from './choose.ts';
import type { CompiledNode, CompileScope } from './compile-scope.ts';
import type { ConstructKey, ConstructNode, NodeOf } from './construct.ts';
import { compileLedger } from './ledger.ts';
import { compileMeasure } from './measure.ts';
import { compileRatio } from './ratio.ts';
import { compileRun } from './run.ts';
import { compileTotal } from './total.ts';

/**
 * How each construct of the rule language is compiled, by its telling key: one that the schema of the language has and this
 * table lacks fails to type-check. How time alone changes its value is in `clocks/construct-clocks.ts`, so that an
 * application that only scores does not carry it.
 */
export const CONSTRUCTS: {
  readonly [K in ConstructKey]: (node: NodeOf<K>, scope: CompileScope) => CompiledNode;
} = {
  of: compileMeasure,
  ratio: compileRatio,
  total: compileTotal,
  choose: compileChoose,
  ledger: compileLedger,
  run: compileRun,
};

/** The telling key of a node, whose form has been checked. */
export const keyOfNode = (node: ConstructNode): ConstructKey =>
  Object.keys(CONSTRUCTS).find((key) => key in node) as ConstructKey;

export const compileConstruct = (node: ConstructNode, scope: CompileScope): CompiledNode =>
  CONSTRUCTS[keyOfNode(node)](node as never, scope);
