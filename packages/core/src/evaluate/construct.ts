import type { Condition, ValueNode, Where, Window } from '../ruleset/rule-language.generated.ts';
import type { CompiledNode, CompileScope } from './compile-scope.ts';

/** A value that is written as an object; the name of a metric is the other kind. */
export type ConstructNode = Exclude<ValueNode, string>;

type RequiredKeys<T> = { [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? never : K }[keyof T];
type TellingKey<T> = T extends unknown ? RequiredKeys<T> : never;

/** The keys that tell constructs apart, from the schema of the language: `of`, `ratio`, `ledger`, ... */
export type ConstructKey = TellingKey<ConstructNode>;
export type NodeOf<K extends ConstructKey> = Extract<ConstructNode, Record<K, unknown>>;

/** Receives what a construct is made of and what it reads. */
export interface PartVisitor {
  node(part: ValueNode): void;
  condition(part: Condition): void;
  list(name: string): void;
  /** A field of an item, or of the item it refers to: `closedAt`, `order.placedAt`. */
  field(path: string): void;
  where(tests: Where | undefined): void;
}

/**
 * Everything the engine knows of one construct of the rule language, but for how time alone changes its value: that is in
 * `clocks/construct-clocks.ts`, so that an application that only scores does not carry it.
 */
export interface Construct<Node> {
  /** true when its value follows from the values of its parts alone: then it needs no clock of its own. */
  readonly isComposite: boolean;
  compile(node: Node, scope: CompileScope): CompiledNode;
  /** Visits its parts, and everything it reads itself. */
  visit(node: Node, visitor: PartVisitor): void;
  /** The window that dates its value, null when it has none; `windowOf` answers for a part. */
  window(node: Node, windowOf: WindowOf): Window | null;
  /** What a ratio with it as numerator counts; `events` unless said. */
  countedUnit?(node: Node): string;
}

export type WindowOf = (part: ValueNode) => Window | null;

/** The window of the first part that has one. */
export function firstWindow(parts: readonly ValueNode[], windowOf: WindowOf): Window | null {
  for (const part of parts) {
    const window = windowOf(part);
    if (window) return window;
  }
  return null;
}
