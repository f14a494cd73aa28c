import type { Condition, ValueNode } from '../ruleset/rule-language.generated.ts';
import type { ConstructKey, ConstructNode, NodeOf } from './construct.ts';
import { keyOfNode } from './constructs.ts';
import { termsOf } from './total.ts';

/** Constructs whose value follows from the values of their parts alone: they need no clock of their own. */
export const COMPOSITES = ['ratio', 'total', 'choose'] as const satisfies readonly ConstructKey[];
export type CompositeKey = (typeof COMPOSITES)[number];

type OnPart<Part> = (part: Part) => void;
type Visit<Node> = (node: Node, onNode: OnPart<ValueNode>, onCondition: OnPart<Condition>) => void;

/** What each construct is made of, in the order in which it is written; one that is missing fails to type-check. */
const PARTS: { readonly [K in ConstructKey]: Visit<NodeOf<K>> } = {
  of() {},
  ratio: ({ ratio }, onNode) => ratio.forEach(onNode),
  total: (node, onNode) => termsOf(node).forEach(onNode),
  choose({ choose }, onNode, onCondition) {
    for (const { when, use } of choose) {
      if (when !== undefined) onCondition(when);
      onNode(use);
    }
  },
  ledger() {},
  run({ run: { enter, exit } }, _, onCondition) {
    onCondition(enter);
    if (exit !== undefined) onCondition(exit);
  },
};

/** Visits the values and conditions that a construct is made of. */
export const eachPart: Visit<ConstructNode> = (node, onNode, onCondition) =>
  (PARTS as Readonly<Record<string, Visit<ConstructNode>>>)[keyOfNode(node)]?.(node, onNode, onCondition);

export const isComposite = (node: ConstructNode): boolean =>
  (COMPOSITES as readonly string[]).includes(keyOfNode(node));
