import { importError } from '../notes/import-error.ts';
import { importPhrase } from '../notes/import-phrases.ts';
import { CSV_HEADERS, headerMatches } from './csv-headers.ts';
import { isHeader } from './fresh-rows.ts';
import type { Importer } from './importer.ts';
import { type CsvRecord, parseCsv, QuoteNotClosed } from './parse-csv.ts';
import { normalHeader, type Table, type TableRow } from './source.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** Some exports start with blank lines or a title. */
const MOST_PREAMBLE = 40;

/** Finds the delimiter and the header of a known export, then reads all cells as text. */
export function readCsv(text: string, wanted: Importer | undefined): Table {
  // The header of another export is an error that can name it.
  const head = findHeader(text, wanted) ?? (wanted && findHeader(text, undefined));
  if (!head) {
    throw importError(
      'unknown-format',
      wanted
        ? importPhrase('no-header-of', 'no header of {} in the first {} lines', wanted.id, MOST_PREAMBLE)
        : importPhrase('no-known-header', 'no header of a known export in the first {} lines', MOST_PREAMBLE),
      { line: 1 },
    );
  }
  let records: CsvRecord[];
  try {
    records = parseCsv(head.rest, head.delimiter);
  } catch (error) {
    if (!(error instanceof QuoteNotClosed)) throw error;
    const line = head.line + error.line - 1;
    throw importError(
      'invalid-csv',
      importPhrase('cell-not-closed', 'a cell that starts with " is not closed; the file may be cut off'),
      {
        line,
      },
    );
  }
  const header = (records[0]?.cells ?? []).map(normalHeader);
  // The parser counts CR and LF inside quotes as two lines, and tells where a row ends; blank lines before it are not its own.
  let counted = 0;
  const rows = records.slice(1).map(({ cells, lastLine }) => {
    counted += ends(cells, /\r\n/g);
    const line = head.line + lastLine - 1 - counted - ends(cells, /\r\n?|\n/g);
    return { line, cells };
  });
  const other = rows.find((row) => isOtherHeader(row, header));
  if (other)
    throw importError(
      'other-columns',
      importPhrase('columns-change', 'the columns change here; give what begins here as a file of its own'),
      { line: other.line },
    );
  return { kind: 'csv', header, ...withoutHalfCell(rows, header, text) };
}

/** Whether exports with different columns were joined into one file. */
function isOtherHeader(row: TableRow, header: readonly string[]): boolean {
  // A name of a column has no digits; most rows begin with some.
  if (!/^[\p{L}_ ]+$/u.test(normalHeader(row.cells[0] ?? ''))) return false;
  const cells = row.cells.map(normalHeader);
  return !isHeader(row, header) && CSV_HEADERS.some((known) => headerMatches(known, cells));
}

const ends = (cells: readonly string[], end: RegExp): number =>
  cells.reduce((sum, cell) => sum + (cell.match(end)?.length ?? 0), 0);

/** A download that broke off ends without a line end in a row that is shorter than all others. */
function withoutHalfCell(
  rows: readonly TableRow[],
  header: readonly string[],
  text: string,
): Pick<Table, 'rows' | 'cutAt'> {
  const last = rows.at(-1);
  const others = rows.slice(0, -1);
  const isCut =
    last !== undefined &&
    !/[\r\n]$/.test(text) &&
    last.cells.length < header.length &&
    others.every(({ cells }) => cells.length >= header.length);
  return isCut
    ? { rows: [...others, { ...last, cells: last.cells.slice(0, -1) }], cutAt: last.line }
    : { rows };
}

interface Head {
  readonly delimiter: string;
  /** Line of the header, from 1. */
  readonly line: number;
  readonly rest: string;
}

function findHeader(text: string, wanted: Importer | undefined): Head | null {
  let start = 0;
  for (let line = 1; line <= MOST_PREAMBLE && start < text.length; line++) {
    const end = text.slice(start).search(/\r\n?|\n/);
    const content = end < 0 ? text.slice(start) : text.slice(start, start + end);
    for (const delimiter of DELIMITERS) {
      const cells = content.split(delimiter).map(normalHeader);
      const known = CSV_HEADERS.some(
        (header) => (!wanted || header.importer === wanted.id) && headerMatches(header, cells),
      );
      if (known) return { delimiter, line, rest: text.slice(start) };
    }
    if (end < 0) break;
    start += end + (text.startsWith('\r\n', start + end) ? 2 : 1);
  }
  return null;
}
