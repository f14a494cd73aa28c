import type { ImportBook } from '../import-book.ts';
import type { Place } from './place.ts';
import { normalHeader, type TableRow } from './source.ts';

/**
 * The rows of a table that say something new. Exports that were joined into one file repeat the header and, where they
 * overlap, whole rows; amounts and units of those would be counted twice.
 */
export function freshRows(
  header: readonly string[],
  rows: readonly TableRow[],
  book: ImportBook,
): readonly TableRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const text = JSON.stringify(row.cells.map((cell) => cell.trim()));
    const again = isHeader(row, header) ? 'header-again' : seen.has(text) ? 'row-again' : undefined;
    seen.add(text);
    if (again !== undefined) leave(again, `line ${row.line}`, book);
    return again === undefined;
  });
}

export const isHeader = ({ cells }: TableRow, header: readonly string[]): boolean =>
  cells.length === header.length && cells.every((cell, i) => normalHeader(cell) === header[i]);

/** The same for the items of a JSON list; an item without a key is always new. */
export function freshItems(
  items: readonly Place[],
  keyOf: (item: Place) => string | undefined,
  book: ImportBook,
): readonly Place[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    const isAgain = key !== undefined && seen.has(key);
    if (key !== undefined) seen.add(key);
    if (isAgain) leave('row-again', item.path, book);
    return !isAgain;
  });
}

function leave(reason: string, place: string, book: ImportBook): void {
  book.read();
  book.leaveOut(reason, place);
}
