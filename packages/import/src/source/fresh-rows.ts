import type { PhrasePart } from '@risk-check/core/snapshot';
import type { ImportBook } from '../notes/import-book.ts';
import { importPhrase } from '../notes/import-phrases.ts';
import { newestStates, type States } from './newest-states.ts';
import type { Place } from './place.ts';
import { normalHeader, type TableRow } from './source.ts';

/**
 * The rows of a table that say something new. Exports that were joined into one file repeat the header and, where they
 * overlap, whole rows, or rows with a changed state only; their amounts and units would be counted twice.
 *
 * @param areNameless - Whether rows have no id: two equal ones below one header are two things, below two headers one.
 */
export function freshRows(
  header: readonly string[],
  rows: readonly TableRow[],
  book: ImportBook,
  states?: States<TableRow>,
  areNameless = false,
): readonly TableRow[] {
  let times = new Map<string, number>();
  const texts = new Map<TableRow, string>();
  for (const row of rows) {
    if (isHeader(row, header)) {
      book.read();
      book.leaveOut('header-again', placeOf(row));
      times = new Map();
      continue;
    }
    // A row that cannot be told from others by what it is about is known by all that it says.
    const text = textOf(row);
    const before = times.get(text) ?? 0;
    times.set(text, before + 1);
    texts.set(row, areNameless ? `${before} ${text}` : text);
  }
  const known = {
    stateOf: () => 0,
    ...states,
    keyOf: (row: TableRow) => states?.keyOf(row) ?? texts.get(row),
  };
  return newestStates([...texts.keys()], known, { textOf, placeOf }, book);
}

export const isHeader = ({ cells }: TableRow, header: readonly string[]): boolean =>
  cells.length === header.length && cells.every((cell, i) => normalHeader(cell) === header[i]);

const placeOf = ({ line }: TableRow): PhrasePart => importPhrase('line', 'line {}', line);
const textOf = ({ cells }: TableRow): string => JSON.stringify(cells.map((cell) => cell.trim()));

/** The same for the items of a JSON list; an item without a key is always new. */
export const freshItems = (
  items: readonly Place[],
  states: States<Place>,
  book: ImportBook,
): readonly Place[] =>
  newestStates(
    items,
    states,
    { textOf: ({ value }) => JSON.stringify(value), placeOf: ({ path }) => path },
    book,
  );
