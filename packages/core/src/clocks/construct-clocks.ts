import type { ConstructKey, ConstructNode, NodeOf } from '../evaluate/construct.ts';
import { type CONSTRUCTS, constructOf, keyOfNode } from '../evaluate/constructs.ts';
import type { ValueNode } from '../ruleset/rule-language.generated.ts';
import type { Clock } from './clock.ts';
import type { ClockScope } from './clock-scope.ts';
import { compositeClock } from './composite-clock.ts';
import { ledgerClock } from './ledger-clock.ts';
import { measureClock } from './measure-clock.ts';
import { runClock } from './run-clock.ts';

type IsComposite<K extends ConstructKey> = (typeof CONSTRUCTS)[K]['isComposite'];
type ClockOf<Node> = (node: Node, scope: ClockScope) => Clock;

/** How time alone changes each construct that is no composite; one that is missing fails to type-check. */
const CLOCKS: {
  readonly [K in ConstructKey as IsComposite<K> extends true ? never : K]: ClockOf<NodeOf<K>>;
} = { of: measureClock, ledger: ledgerClock, run: runClock };

/** How time alone changes what `compileNode` computes. */
export function nodeClock(node: ValueNode, scope: ClockScope): Clock {
  if (typeof node === 'string') return scope.metric(node);
  if (constructOf(node).isComposite) return compositeClock(node, scope);
  const clocks = CLOCKS as Readonly<Record<string, ClockOf<ConstructNode>>>;
  return (clocks[keyOfNode(node)] as ClockOf<ConstructNode>)(node, scope);
}
