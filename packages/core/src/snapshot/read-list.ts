import { compileForm, isObject, unchecked } from '../form/compile-form.ts';
import type { Check, Form } from '../form/form.ts';
import { FIXED_WORDS } from './fixed-words.ts';
import { MAX_DEPTH } from './parse-snapshot.ts';
import { parseTime } from './parse-time.ts';
import { kindForms } from './snapshot-form.generated.ts';
import type { ListDeclaration } from './snapshot-lists.ts';

export type Item = Readonly<Record<string, unknown>>;

/** What one walk over a valid list has found. */
export interface ListReading {
  readonly rows: readonly Item[];
  /** Of each time field that occurs: epoch milliseconds per row, NaN for unknown, Infinity for "has not happened". */
  readonly times: ReadonlyMap<string, Float64Array>;
  /** Fields that neither the format nor the ruleset knows. */
  readonly unknownFields: ReadonlySet<string>;
  /** `field: word` for every word that means nothing. */
  readonly unknownWords: ReadonlySet<string>;
  /** true when two items have the same id. */
  readonly repeated: boolean;
}

/** Reads one list; null when it is not valid. */
export type ListReader = (value: unknown) => ListReading | null;

interface Field {
  /** null for a time, which is read instead. */
  readonly check: Check | null;
  /** The words that mean something, null when any does. */
  readonly words: ReadonlySet<string> | null;
}

const NONE: ReadonlySet<never> = new Set<never>();

/** Compiles the walk over one list. */
export function listReader(
  list: string,
  declaration: ListDeclaration,
  words: Readonly<Record<string, ReadonlySet<string>>>,
): ListReader {
  // Levels around a value: the snapshot, the list and the item; the account is no list.
  const room = MAX_DEPTH - (list === 'account' ? 2 : 3);
  const fields = new Map<string, Field>();
  for (const [name, kind] of Object.entries(declaration.fields)) {
    const fixed = FIXED_WORDS[`${list}.${name}`];
    fields.set(name, {
      check: kind === 'time' || kind === 'due' ? null : compileForm(kindForms[kind] as Form, [], room),
      words: kind === 'word' ? (words[`${list}.${name}`] ?? (fixed ? new Set(fixed) : null)) : null,
    });
  }
  const other = unchecked(room);
  const { key } = declaration;
  return (rows) => {
    if (!Array.isArray(rows)) return null;
    const times = new Map<string, Float64Array>();
    const ids = new Set<unknown>();
    let identified = 0;
    let unknownFields: Set<string> | null = null;
    let unknownWords: Set<string> | null = null;
    for (let i = 0; i < rows.length; i++) {
      const row: unknown = rows[i];
      if (!isObject(row)) return null;
      for (const name in row) {
        const value = row[name];
        const field = fields.get(name);
        if (field === undefined) {
          if (other(value) !== null) return null;
          unknownFields ??= new Set();
          unknownFields.add(name);
        } else if (field.check === null) {
          const time =
            value === null
              ? Number.POSITIVE_INFINITY
              : typeof value === 'string'
                ? parseTime(value)
                : Number.NaN;
          if (Number.isNaN(time)) return null;
          let column = times.get(name);
          if (column === undefined) {
            column = new Float64Array(rows.length).fill(Number.NaN);
            times.set(name, column);
          }
          column[i] = time;
        } else if (field.check(value) !== null) return null;
        else if (field.words !== null && typeof value === 'string' && !field.words.has(value)) {
          unknownWords ??= new Set();
          unknownWords.add(`${name}: ${value}`);
        }
      }
      if (key !== undefined && row[key] != null) {
        identified++;
        ids.add(row[key]);
      }
    }
    return {
      rows,
      times,
      unknownFields: unknownFields ?? NONE,
      unknownWords: unknownWords ?? NONE,
      repeated: ids.size < identified,
    };
  };
}
