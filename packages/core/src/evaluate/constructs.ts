import { choose } from './choose.ts';
import type { Construct, ConstructKey, ConstructNode, NodeOf } from './construct.ts';
import { ledger } from './ledger.ts';
import { measure } from './measure.ts';
import { ratio } from './ratio.ts';
import { run } from './run.ts';
import { total } from './total.ts';

/** Every construct by its telling key: one that the schema of the language has and this table lacks fails to type-check. */
export const CONSTRUCTS = { of: measure, ratio, total, choose, ledger, run } as const satisfies {
  readonly [K in ConstructKey]: Construct<NodeOf<K>>;
};

/** The telling key of a node, whose form has been checked. */
export const keyOfNode = (node: ConstructNode): ConstructKey =>
  Object.keys(CONSTRUCTS).find((key) => key in node) as ConstructKey;

export const constructOf = (node: ConstructNode): Construct<ConstructNode> => CONSTRUCTS[keyOfNode(node)];
