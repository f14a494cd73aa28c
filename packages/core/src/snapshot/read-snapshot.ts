import { compileForm, isObject, unchecked } from '../form/compile-form.ts';
import type { Check, Form } from '../form/form.ts';
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
  const readers = new Map<string, ListReader>();
  for (const [name, list] of Object.entries(lists))
    readers.set(name, listReader(name, list, words, used.get(name) ?? new Set()));
  const { checks, required } = headChecks();
  const other = unchecked(MAX_DEPTH - 1);
  return (value, known) => {
    if (!isObject(value) || value.platform !== source.platform || value.role !== source.role) return null;
    for (const name of required) if (!(name in value)) return null;
    const readings = new Map<string, ListReading>();
    const unknownProperties: string[] = [];
    for (const name in value) {
      const content = value[name];
      const isShared = known !== undefined && known.snapshot[name as keyof Snapshot] === content;
      const check = checks.get(name);
      if (check && !isShared && check(content) !== null) return null;
      const reader = readers.get(name);
      if (reader) {
        const reading = isShared ? known.lists.get(name) : reader(name === 'account' ? [content] : content);
        if (!reading) return null;
        readings.set(name, reading);
      } else if (!check) {
        if (!isShared && other(content) !== null) return null;
        unknownProperties.push(name);
      }
    }
    return { snapshot: value as unknown as Snapshot, lists: readings, unknownProperties };
  };
}

/** Checks of the properties that are no lists. */
function headChecks(): { checks: ReadonlyMap<string, Check>; required: readonly string[] } {
  const names = Object.keys(headFields);
  return {
    checks: new Map(
      names.map((name) => [
        name.replace('?', ''),
        compileForm(headFields[name] as Form, headDefinitions, MAX_DEPTH - 1),
      ]),
    ),
    required: names.filter((name) => !name.endsWith('?')),
  };
}
