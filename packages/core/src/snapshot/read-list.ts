import { timeOf } from '../exact/parse-time.ts';
import { unknownTimes, unknownValues } from '../exact/repeat-value.ts';
import { compileForm, isObject, unchecked } from '../form/compile-form.ts';
import type { Check } from '../form/form.ts';
import { inExpectedOrder } from './expected-order.ts';
import { MAX_DEPTH } from './parse-snapshot.ts';
import { kindForms, snapshotDefinitions } from './snapshot-form.generated.ts';
import type { ListDeclaration } from './snapshot-lists.ts';

export type Item = Readonly<Record<string, unknown>>;

/** What one walk over a valid list has found. */
export interface ListReading {
  /** How many items there are. */
  readonly size: number;
  readonly rows: readonly Item[];
  /** Where the fields that the ruleset looks at have their columns. */
  readonly slots: ReadonlyMap<string, Slot>;
  /**
   * Only of fields that occur. Of a time: epoch milliseconds per row, NaN for unknown, Infinity for "has not happened". Of
   * others: their values, undefined for unknown.
   */
  readonly columns: readonly (readonly unknown[] | undefined)[];
  /** Fields that neither the format nor the ruleset knows. */
  readonly unknownFields: ReadonlySet<string>;
  /** `field: word` for every word that means nothing. */
  readonly unknownWords: ReadonlySet<string>;
  /** true when two items have the same id. */
  readonly repeated: boolean;
  /** The last instant that an item is said for, -Infinity when none is, Infinity when one has not happened. */
  readonly latest: number;
}

/** Reads one list; null when it is not valid. */
export type ListReader = (value: unknown) => ListReading | null;

export interface Slot {
  readonly index: number;
  readonly isTime: boolean;
}

interface Field {
  readonly name: string;
  /** Which column its values go to, -1 for none. */
  readonly slot: number;
  readonly kind: 'time' | 'text' | 'other';
  /** Check of a field that is neither a time nor a text; those two are most of a snapshot and are checked inline. */
  readonly check: Check;
  /** The words that mean something, null when any does. */
  readonly words: ReadonlySet<string> | null;
}

const NONE: ReadonlySet<never> = new Set<never>();

/**
 * Compiles the walk over one list.
 *
 * @param used - Fields that become columns.
 */
export function listReader(
  list: string,
  declaration: ListDeclaration,
  words: Readonly<Record<string, ReadonlySet<string>>>,
  used: ReadonlySet<string>,
): ListReader {
  // Levels around a value: the snapshot, the list and the item; the account is no list.
  const room = MAX_DEPTH - (list === 'account' ? 2 : 3);
  const fields = new Map<string, Field>();
  const slots = new Map<string, Slot>();
  for (const [name, kind] of Object.entries(declaration.fields)) {
    const isTime = kind === 'time' || kind === 'due';
    const slot = used.has(name) ? slots.size : -1;
    if (slot >= 0) slots.set(name, { index: slot, isTime });
    fields.set(name, {
      name,
      slot,
      kind: isTime ? 'time' : kind === 'text' || kind === 'word' ? 'text' : 'other',
      check: compileForm(kindForms[kind], snapshotDefinitions, room),
      words: kind === 'word' ? (words[`${list}.${name}`] ?? null) : null,
    });
  }
  const other = unchecked(room);
  // No rule looks at it, and nearly every snapshot has it.
  if (list === 'account')
    fields.set('id', { name: 'id', slot: -1, kind: 'other', check: compileForm('t'), words: null });
  const { at, key } = declaration;
  // The ruleset always asks for an item's own time: it decides whether the item exists yet.
  const own = at === undefined ? -1 : (slots.get(at)?.index ?? -1);
  const none = emptyReading(slots);
  const fieldOf = inExpectedOrder(fields);
  return (rows) => {
    if (!Array.isArray(rows)) return null;
    const size = rows.length;
    // Fast path: most lists of most accounts are empty.
    if (size === 0) return none;
    const columns = unknownValues(slots.size) as (unknown[] | undefined)[];
    let latest = -Infinity;
    let unknownFields: Set<string> | null = null;
    let unknownWords: Set<string> | null = null;
    for (let i = 0; i < size; i++) {
      const row: unknown = rows[i];
      if (!isObject(row)) return null;
      let place = 0;
      for (const name in row) {
        const value = row[name];
        const field = fieldOf(name, place++);
        // As if it were absent: rows of a database have it so.
        if (value === undefined) continue;
        if (field === undefined) {
          if (other(value) !== null) return null;
          unknownFields ??= new Set();
          unknownFields.add(name);
          continue;
        }
        const { slot, kind } = field;
        if (kind === 'time') {
          const time = timeOf(value);
          if (Number.isNaN(time)) return null;
          if (slot >= 0) {
            columns[slot] ??= unknownTimes(size);
            (columns[slot] as number[])[i] = time;
            if (slot === own && time > latest) latest = time;
          }
          continue;
        }
        if (kind === 'text' ? value !== null && typeof value !== 'string' : field.check(value) !== null)
          return null;
        const isKnown = field.words === null || typeof value !== 'string' || field.words.has(value);
        if (!isKnown) {
          unknownWords ??= new Set();
          unknownWords.add(`${name}: ${value}`);
        } else if (slot >= 0) {
          columns[slot] ??= unknownValues(size);
          (columns[slot] as unknown[])[i] = value;
        }
      }
    }
    return {
      ...none,
      size,
      rows,
      columns,
      unknownFields: unknownFields ?? NONE,
      unknownWords: unknownWords ?? NONE,
      repeated: key !== undefined && isRepeated(rows, key),
      latest,
    };
  };
}

/** The reading of a list without items. */
export const emptyReading = (slots: ReadonlyMap<string, Slot>): ListReading => ({
  size: 0,
  rows: [],
  slots,
  columns: [],
  unknownFields: NONE,
  unknownWords: NONE,
  repeated: false,
  latest: -Infinity,
});

/** Whether two items have the same id. Ids that only grow, as counters do, are told apart without a set. */
function isRepeated(rows: readonly Item[], key: string): boolean {
  let last = '';
  for (let i = 0; i < rows.length; i++) {
    const id = rows[i]?.[key];
    if (typeof id !== 'string' || id.length < last.length || (id.length === last.length && id <= last))
      return isRepeatedAnywhere(rows, key);
    last = id;
  }
  return false;
}

function isRepeatedAnywhere(rows: readonly Item[], key: string): boolean {
  const ids: unknown[] = [];
  for (const { [key]: id } of rows) if (id != null) ids.push(id);
  return new Set(ids).size < ids.length;
}
