import { ownValue } from '../exact/own-value.ts';
import { compileForm, isObject } from '../form/compile-form.ts';
import type { Issue } from '../issues/errors.ts';
import { issueAt } from '../issues/issue-words.ts';
import { phrase } from '../issues/phrase.ts';
import type { Snapshot } from './snapshot.generated.ts';
import { kindForms, snapshotDefinitions } from './snapshot-form.generated.ts';
import type { ListDeclaration } from './snapshot-lists.ts';

type Scalar = string | number | boolean | null;
type Defaults = Readonly<Record<string, Readonly<Record<string, Scalar>>>>;

/** What the owner has stated for a whole list, and of how many items it tells. */
export interface Stated {
  list: string;
  field: string;
  value: Scalar;
  items: number;
}

/** A snapshot, and what of it was stated for whole lists. */
export interface Filled {
  readonly value: unknown;
  readonly stated: Stated[];
}

/** Fills in what a snapshot states for whole lists (`defaults`) where an item does not say it itself; the snapshot stays as it is. */
export function fillDefaults(value: unknown): Filled {
  const stated: Stated[] = [];
  if (!isObject(value) || !isObject(value.defaults)) return { value, stated };
  const filled: Record<string, unknown> = { ...value };
  for (const [list, fields] of Object.entries(value.defaults)) {
    const items = value[list];
    const rows = list === 'account' ? [items] : items;
    if (!Array.isArray(rows) || !isObject(fields)) continue;
    const counts = new Map<string, number>();
    const next = rows.map((row) => {
      if (!isObject(row)) return row;
      const lacking = Object.keys(fields).filter(
        (field) => row[field] === undefined && fields[field] !== undefined,
      );
      for (const field of lacking) counts.set(field, (counts.get(field) ?? 0) + 1);
      return lacking.length === 0
        ? row
        : { ...row, ...Object.fromEntries(lacking.map((field) => [field, fields[field]])) };
    });
    for (const [field, count] of counts)
      stated.push({ list, field, value: fields[field] as Scalar, items: count });
    filled[list] = list === 'account' ? next[0] : next;
  }
  return { value: filled, stated };
}

/** Values that a field cannot have; a name that does not exist is a warning, as anywhere. */
export function defaultIssues(
  { defaults }: Snapshot,
  lists: Readonly<Record<string, ListDeclaration>>,
): Issue[] {
  const issues: Issue[] = [];
  for (const [list, fields] of Object.entries((defaults ?? {}) as Defaults)) {
    const kinds = ownValue(lists, list)?.fields;
    // A name of no list is told as such; what `__proto__` holds has no form, and may be null.
    if (!kinds) continue;
    for (const [field, value] of Object.entries(fields)) {
      const kind = ownValue(kinds, field);
      if (kind !== undefined && compileForm(kindForms[kind], snapshotDefinitions)(value) !== null)
        issues.push(
          issueAt(
            'wrong-type',
            `defaults.${list}.${field}`,
            phrase('field-value', 'a value that {} can have', `${list}.${field}`),
            value,
          ),
        );
    }
  }
  return issues;
}
