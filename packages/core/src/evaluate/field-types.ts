import { ownValue } from '../exact/own-value.ts';
import { RulesetError } from '../issues/errors.ts';
import { type Fail, phrase } from '../issues/phrase.ts';
import type { ListAddition } from '../ruleset/rule-language.generated.ts';
import type { FieldKind } from '../snapshot/field-kinds.ts';
import { keyOf, type ListDeclaration, REFERENCES, snapshotLists } from '../snapshot/snapshot-lists.ts';

/** The account itself reads like a list of one item. */
const ACCOUNT: ListDeclaration = { fields: { createdAt: 'time', emailConfirmedAt: 'time', status: 'word' } };

/** Every list a ruleset can read: those of all snapshots and its own. */
export function mergeLists(
  additions: Readonly<Record<string, ListAddition>> | undefined,
): Record<string, ListDeclaration> {
  const lists: Record<string, ListDeclaration> = { account: ACCOUNT, ...snapshotLists };
  for (const [name, addition] of Object.entries(additions ?? {})) {
    const base = lists[name];
    lists[name] = {
      ...base,
      ...addition,
      fields: { ...base?.fields, ...addition.fields } as Record<string, FieldKind>,
    };
  }
  return lists;
}

const NO_FIELD = '{} has no field "{}"';

/** A field of a list that a metric reads. */
export interface ReadField {
  /** `orders.cancelledAt` */
  readonly name: string;
  readonly list: string;
  readonly field: string;
}

/** Looks fields up while a ruleset is compiled; an unknown name is the ruleset's error. */
export interface FieldTypes {
  /** Per list the fields that have been asked for. */
  readonly used: ReadonlyMap<string, ReadonlySet<string>>;
  kindOf(list: string, path: string): FieldKind;
  /**
   * Does something, and notes the fields that are asked for meanwhile, each as one object; what is noted inside is not
   * noted again.
   *
   * @param lists - Where the lists are noted.
   */
  noting<T>(
    lists: Set<string>,
    compile: () => T,
  ): { readonly result: T; readonly fields: ReadonlySet<ReadField> };
  listOf(list: string): ListDeclaration;
  /** The place of one whose items are looked at among the lists. */
  placeOf(list: string): number;
  readonly fail: Fail;
}

/** @param where - Which part of the ruleset is being compiled, for the error. */
export function fieldTypes(
  lists: Readonly<Record<string, ListDeclaration>>,
  where: () => string,
): FieldTypes {
  const fail: Fail = (...args) => {
    const words = phrase(...args);
    throw new RulesetError([{ code: 'unresolved', path: where(), phrase: words, message: words.text }]);
  };
  const listOf = (name: string): ListDeclaration =>
    ownValue(lists, name) ??
    fail('no-list', 'there is no list "{}"; declare it under `lists` in _ruleset.json', name);
  const used = new Map<string, Set<string>>();
  let noted = { lists: new Set<string>(), fields: new Set<ReadField>() };
  const known = new Map<string, ReadField>();
  const use = (list: string, field: string): void => {
    const name = `${list}.${field}`;
    const read = known.get(name) ?? { name, list, field };
    known.set(name, read);
    noted.fields.add(read);
    used.set(list, (used.get(list) ?? new Set()).add(field));
  };
  // An item's own time decides whether it exists yet.
  for (const [list, { at }] of Object.entries(lists)) if (at !== undefined) use(list, at);
  return {
    used,
    fail,
    listOf,
    noting(lists, compile) {
      const before = noted;
      const fields = new Set<ReadField>();
      noted = { lists, fields };
      const result = compile();
      noted = before;
      return { result, fields };
    },
    placeOf(list) {
      noted.lists.add(list);
      return Object.keys(lists).indexOf(list);
    },
    kindOf(list, path) {
      const dot = path.indexOf('.');
      const reference = dot < 0 ? null : ownValue(REFERENCES, path.slice(0, dot));
      if (dot >= 0 && !reference)
        return fail(
          'no-reference',
          '{}: nothing is referred to as "{}"',
          `${list}.${path}`,
          path.slice(0, dot),
        );
      const target = reference ? reference.list : list;
      const field = reference ? path.slice(dot + 1) : path;
      if (reference && !ownValue(listOf(list).fields, reference.by))
        return fail('no-field', NO_FIELD, list, reference.by);
      if (reference) {
        noted.lists.add(target);
        use(list, reference.by);
        use(target, keyOf(listOf(target)));
      }
      use(target, field);
      return ownValue(listOf(target).fields, field) ?? fail('no-field', NO_FIELD, target, field);
    },
  };
}
