import type { ConstructKey, ConstructNode, NodeOf } from '../evaluate/construct.ts';
import { keyOfNode } from '../evaluate/constructs.ts';
import { type CompositeKey, isComposite } from '../evaluate/each-part.ts';
import type { ValueNode } from '../ruleset/rule-language.generated.ts';
import type { Clock } from './clock.ts';
import type { ClockScope } from './clock-scope.ts';
import { compositeClock } from './composite-clock.ts';
import { ledgerClock } from './ledger-clock.ts';
import { measureClock } from './measure-clock.ts';
import { runClock } from './run-clock.ts';

type ClockOf<Node> = (node: Node, scope: ClockScope) => Clock;

/** How time alone changes each construct that is no composite; one that is missing fails to type-check. */
const CLOCKS: {
  readonly [K in Exclude<ConstructKey, CompositeKey>]: ClockOf<NodeOf<K>>;
} = { of: measureClock, ledger: ledgerClock, run: runClock };

/** How time alone changes what `compileNode` computes. */
export function nodeClock(node: ValueNode, scope: ClockScope): Clock {
  if (typeof node === 'string') return scope.metric(node);
  if (isComposite(node)) return compositeClock(node, scope);
  const clocks = CLOCKS as Readonly<Record<string, ClockOf<ConstructNode>>>;
  return (clocks[keyOfNode(node)] as ClockOf<ConstructNode>)(node, scope);
}
