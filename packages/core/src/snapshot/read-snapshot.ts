import { timeOf } from '../exact/parse-time.ts';
import { compileForm, isObject, unchecked } from '../form/compile-form.ts';
import type { Check } from '../form/form.ts';
import type { Ruleset } from '../ruleset/ruleset.ts';
import { inExpectedOrder } from './expected-order.ts';
import { MAX_DEPTH, MOST_EVENTS } from './parse-snapshot.ts';
import { type ListReader, type ListReading, listReader } from './read-list.ts';
import type { Snapshot } from './snapshot.generated.ts';
import { headFields, snapshotDefinitions } from './snapshot-form.generated.ts';
import type { ListDeclaration } from './snapshot-lists.ts';

/** What one walk over a valid snapshot has found. */
export interface Reading {
  readonly snapshot: Snapshot;
  /** Its own `asOf`, epoch milliseconds. */
  readonly asOf: number;
  /** Its lists, at their places: a map with each snapshot would cost more than reading the lists of most. */
  readonly lists: readonly (ListReading | undefined)[];
  /** List name -> column index, in ruleset order. */
  readonly places: ReadonlyMap<string, number>;
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
  const places = new Map<string, number>();
  let required = 0;
  for (const [name, form] of Object.entries(headFields)) {
    const isRequired = !name.endsWith('?');
    if (isRequired) required++;
    const check = READ_ANYWAY.test(name) ? null : compileForm(form, snapshotDefinitions, MAX_DEPTH - 1);
    const bare = name.replace('?', '');
    parts.set(bare, { name: bare, check, reader: null, isRequired, place: -1 });
  }
  for (const [name, list] of Object.entries(lists)) {
    const reader = listReader(name, list, words, used.get(name) ?? new Set());
    const place = places.size;
    places.set(name, place);
    parts.set(name, { name, check: parts.get(name)?.check ?? null, reader, isRequired: false, place });
  }
  const partOf = inExpectedOrder(parts);
  const other = unchecked(MAX_DEPTH - 1);
  return (value, known) => {
    if (!isObject(value) || value.platform !== source.platform || value.role !== source.role) return null;
    const readings = new Array<ListReading | undefined>(places.size);
    const unknownProperties: string[] = [];
    let missing = required;
    let position = 0;
    let events = 'account' in value ? -1 : 0;
    for (const name in value) {
      const content = value[name];
      const isShared = known !== undefined && known.snapshot[name as keyof Snapshot] === content;
      const part = partOf(name, position++);
      if (content === undefined) continue;
      if (!part) {
        if (!isShared && other(content) !== null) return null;
        unknownProperties.push(name);
        continue;
      }
      const { check, reader, isRequired, place } = part;
      if (isRequired) missing--;
      if (!isShared && check && check(content) !== null) return null;
      if (!reader) continue;
      const reading = isShared ? known.lists[place] : reader(name === 'account' ? [content] : content);
      if (!reading) return null;
      events += reading.size;
      readings[place] = reading;
    }
    const asOf = timeOf(value.asOf);
    if (missing > 0 || events > MOST_EVENTS || !Number.isFinite(asOf)) return null;
    const snapshot = value as unknown as Snapshot;
    return { snapshot, asOf, lists: readings, places, unknownProperties };
  };
}

/** The reader looks closer at these than their forms do. */
const READ_ANYWAY = /^(platform|role|asOf|account)/;

/** What is known of one property before a snapshot comes. */
interface Part {
  readonly name: string;
  /** null for a list that is no object: its reader checks. */
  readonly check: Check | null;
  readonly reader: ListReader | null;
  readonly isRequired: boolean;
  /** Where the reading of a list is put, -1 for what is no list. */
  readonly place: number;
}
