import { compiledOnce } from '../compile/compile-ruleset.ts';
import type { CompiledRuleset } from '../evaluate/compiled.ts';
import type { Ruleset } from '../ruleset/ruleset.ts';
import type { FieldKind } from '../snapshot/field-kinds.ts';

export interface ListDescription {
  /** The field that holds an item's own time. */
  readonly at: string | undefined;
  /** The field that identifies an item. */
  readonly key: string | undefined;
  /** Whether the ruleset looks at the list at all. */
  readonly isRead: boolean;
  readonly fields: Readonly<Record<string, FieldDescription>>;
}

export interface FieldDescription {
  readonly kind: FieldKind;
  /** Whether the ruleset looks at it. */
  readonly isRead: boolean;
  /** The words that mean something, undefined where any text does. */
  readonly words: readonly string[] | undefined;
}

/** Who it is, and whether it has ended. */
const ALWAYS: ReadonlySet<string> = new Set(['id', 'status']);

/** What a chunk may hold: every list that the ruleset knows, and `account`, with their fields. */
export function describeLists(ruleset: Ruleset | CompiledRuleset): Readonly<Record<string, ListDescription>> {
  const { lists, words, used, readByRules } = compiledOnce(ruleset);
  const read = readByRules().lists;
  return Object.fromEntries(
    Object.entries(lists).map(([name, { at, key, fields }]) => {
      const all: Record<string, FieldKind> = name === 'account' ? { id: 'text', ...fields } : fields;
      const described = Object.entries(all).map(([field, kind]) => {
        const isRead = used.get(name)?.has(field) === true || (name === 'account' && ALWAYS.has(field));
        const known = kind === 'word' ? words[`${name}.${field}`] : undefined;
        return [field, { kind, isRead, words: known && [...known] }] as const;
      });
      return [
        name,
        { at, key, isRead: name === 'account' || read.has(name), fields: Object.fromEntries(described) },
      ];
    }),
  );
}
