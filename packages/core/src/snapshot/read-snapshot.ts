import { compileForm, isObject, unchecked } from '../form/compile-form.ts';
import type { Check } from '../form/form.ts';
import type { Ruleset } from '../ruleset/ruleset-schema.ts';
import { MAX_DEPTH } from './parse-snapshot.ts';
import { type ListReader, type ListReading, listReader } from './read-list.ts';
import type { Snapshot } from './snapshot.generated.ts';
import { headDefinitions, headFields } from './snapshot-form.generated.ts';
import type { ListDeclaration } from './snapshot-lists.ts';

/** What one walk over a valid snapshot has found. */
export interface Reading {
  readonly snapshot: Snapshot;
  readonly lists: ReadonlyMap<string, ListReading>;
  /** Properties that neither the format nor the ruleset knows. */
  readonly unknownProperties: readonly string[];
}

/**
 * Reads a value as a snapshot for one ruleset; null when it is none, which `parseSnapshot` can explain.
 *
 * @param known - What the same reader has made of another snapshot: what both share is not read again.
 */
export type SnapshotReader = (value: unknown, known?: Reading) => Reading | null;

/**
 * Compiles the walk over a snapshot: it checks, reads times and notices what is odd, in one pass.
 *
 * @param used - Per list the fields that the ruleset looks at.
 */
export function snapshotReader(
  source: Pick<Ruleset, 'platform' | 'role'>,
  lists: Readonly<Record<string, ListDeclaration>>,
  words: Readonly<Record<string, ReadonlySet<string>>>,
  used: ReadonlyMap<string, ReadonlySet<string>>,
): SnapshotReader {
  const parts = new Map<string, Part>();
  let required = 0;
  for (const [name, form] of Object.entries(headFields)) {
    const isRequired = !name.endsWith('?');
    if (isRequired) required++;
    const check = compileForm(form, headDefinitions, MAX_DEPTH - 1);
    parts.set(name.replace('?', ''), { check, reader: null, isRequired });
  }
  for (const [name, list] of Object.entries(lists)) {
    const reader = listReader(name, list, words, used.get(name) ?? new Set());
    parts.set(name, { check: parts.get(name)?.check ?? null, reader, isRequired: false });
  }
  const other = unchecked(MAX_DEPTH - 1);
  return (value, known) => {
    if (!isObject(value) || value.platform !== source.platform || value.role !== source.role) return null;
    const readings = new Map<string, ListReading>();
    const unknownProperties: string[] = [];
    let missing = required;
    for (const name in value) {
      const content = value[name];
      const isShared = known !== undefined && known.snapshot[name as keyof Snapshot] === content;
      const part = parts.get(name);
      if (!part) {
        if (!isShared && other(content) !== null) return null;
        unknownProperties.push(name);
        continue;
      }
      const { check, reader, isRequired } = part;
      if (isRequired) missing--;
      if (!isShared && check && check(content) !== null) return null;
      if (!reader) continue;
      const reading = isShared ? known.lists.get(name) : reader(name === 'account' ? [content] : content);
      if (!reading) return null;
      readings.set(name, reading);
    }
    if (missing > 0) return null;
    return { snapshot: value as unknown as Snapshot, lists: readings, unknownProperties };
  };
}

/** What is known of one property before a snapshot comes. */
interface Part {
  /** null for a list that is no object: its reader checks. */
  readonly check: Check | null;
  readonly reader: ListReader | null;
  readonly isRequired: boolean;
}
