import type { ValueNode } from '../ruleset/rule-language.generated.ts';

/** A value that is written as an object; the name of a metric is the other kind. */
export type ConstructNode = Exclude<ValueNode, string>;

type RequiredKeys<T> = { [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? never : K }[keyof T];
type TellingKey<T> = T extends unknown ? RequiredKeys<T> : never;

/** The keys that tell constructs apart, from the schema of the language: `of`, `ratio`, `ledger`, ... */
export type ConstructKey = TellingKey<ConstructNode>;
export type NodeOf<K extends ConstructKey> = Extract<ConstructNode, Record<K, unknown>>;
