import type { PhrasePart } from '@risk-check/core/snapshot';
import { importPhrase } from '../notes/import-phrases.ts';
import { normalHeader, type Table, type TableRow } from './source.ts';

export interface Columns<F extends string> {
  /** The cell, trimmed; undefined where the table has no such column or the row ends before it. */
  readonly cell: (row: TableRow, field: F) => string | undefined;
  /** Where a cell stands, for a note: the column is named by us, never by the file. */
  readonly place: (row: TableRow, field: F) => PhrasePart;
}

/** Finds the columns of a table by any of their names, so that renamed and translated headers work. */
export function findColumns<F extends string>(
  table: Table,
  names: Readonly<Record<F, readonly string[]>>,
): Columns<F> {
  const index = new Map<F, number>();
  for (const [field, spellings] of Object.entries(names) as [F, readonly string[]][]) {
    const found = spellings.map((name) => table.header.indexOf(normalHeader(name))).find((i) => i >= 0);
    if (found !== undefined) index.set(field, found);
  }
  return {
    cell: (row, field) => {
      const at = index.get(field);
      return at === undefined ? undefined : row.cells[at]?.trim();
    },
    place: (row, field) =>
      importPhrase('line-column', 'line {}, {}', row.line, normalHeader(names[field]?.[0] ?? field)),
  };
}
