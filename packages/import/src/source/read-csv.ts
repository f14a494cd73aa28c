import type { Phrase } from '@risk-check/core/snapshot';
import type { Format } from '../formats/format.ts';
import { ImportError, type ImportIssue, importError } from '../notes/import-error.ts';
import { importPhrase } from '../notes/import-phrases.ts';
import { isHeader } from './fresh-rows.ts';
import { columnNames, matchHeader, nearestFormat } from './match-header.ts';
import { type CsvRecord, parseCsv, QuoteNotClosed } from './parse-csv.ts';
import { normalHeader, type Table, type TableRow } from './source.ts';
import { unusedExport } from './unused-exports.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** Some exports start with blank lines or a title. */
const MOST_PREAMBLE = 40;

/** Finds the delimiter and the header of a known export, then reads all cells as text. */
export function readCsv(text: string, wanted: Format | undefined, known: readonly Format[]): Table {
  // The header of another export is an error that can name that export.
  const head = (wanted && findHeader(text, [wanted])) ?? findHeader(text, known);
  if (!head) throw unknownTable(text, wanted, known);
  const formats = wanted ? [wanted, ...known] : known;
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
  const other = rows.find((row) => isOtherHeader(row, header, formats));
  if (other)
    throw importError(
      'other-columns',
      importPhrase('columns-change', 'the columns change here; give what begins here as a file of its own'),
      { line: other.line },
    );
  return { kind: 'csv', header, ...withoutHalfCell(rows, header, text) };
}

/** Whether exports with different columns were joined into one file. */
function isOtherHeader(row: TableRow, header: readonly string[], formats: readonly Format[]): boolean {
  // A name of a column has no digits; most rows begin with some.
  if (!/^[\p{L}_ ]+$/u.test(normalHeader(row.cells[0] ?? ''))) return false;
  const cells = row.cells.map(normalHeader);
  return !isHeader(row, header) && matchHeader(cells, formats) !== undefined;
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

function findHeader(text: string, formats: readonly Format[]): Head | null {
  for (const { line, content, start } of firstLines(text))
    for (const delimiter of DELIMITERS)
      if (matchHeader(splitHeader(content, delimiter), formats))
        return { delimiter, line, rest: text.slice(start) };
  return null;
}

const splitHeader = (line: string, delimiter: string): string[] => {
  // A name of a column may hold the delimiter; one that holds a line end is not found.
  if (!line.includes('"')) return line.split(delimiter).map(normalHeader);
  try {
    return (parseCsv(line, delimiter)[0]?.cells ?? []).map(normalHeader);
  } catch {
    return line.split(delimiter).map(normalHeader);
  }
};

interface Line {
  /** From 1. */
  readonly line: number;
  readonly content: string;
  readonly start: number;
}

function* firstLines(text: string): Generator<Line> {
  let start = 0;
  for (let line = 1; line <= MOST_PREAMBLE && start < text.length; line++) {
    const end = text.slice(start, start + LONGEST_HEADER).search(/\r\n?|\n/);
    yield { line, start, content: text.slice(start, end < 0 ? start + LONGEST_HEADER : start + end) };
    if (end < 0) return;
    start += end + (text.startsWith('\r\n', start + end) ? 2 : 1);
  }
}

/** What the header of an unknown table looks like, so that the error can say what it has and lacks. */
function unknownTable(text: string, wanted: Format | undefined, known: readonly Format[]): ImportError {
  const words = wanted
    ? importPhrase('no-header-of', 'no header of {} in the first {} lines', wanted.id, MOST_PREAMBLE)
    : importPhrase(
        'no-known-header',
        'none of the first {} lines names the columns of a known export',
        MOST_PREAMBLE,
      );
  const issues: ImportIssue[] = [issueOf('unknown-format', words, 1)];
  const { header, most } = fullestHeader(text, columnNames(known));
  const unused = firstUnused(text);
  if (unused) return new ImportError(unused);
  // Of a row in which no name of a column is known nobody can say that it holds no names of people.
  if (header && most >= Math.max(2, header.cells.length / 8)) {
    const shown = header.cells.filter((cell) => NAME_OF_COLUMN.test(cell)).slice(0, MOST_COLUMNS_NAMED);
    issues.push(
      issueOf(
        'header-found',
        importPhrase('header-found', 'its columns are: {}', shown.join(', ')),
        header.line,
      ),
    );
    const nearest = nearestFormat(header.cells, wanted ? [wanted] : known);
    if (nearest)
      issues.push(
        issueOf(
          'nearest-format',
          importPhrase(
            'nearest-format',
            'the nearest known export is {}, which also has: {}',
            nearest.format.id,
            nearest.lacks.join(', '),
          ),
          header.line,
        ),
      );
  }
  return new ImportError(issues);
}

/** How many columns of known exports the header of a text names. */
export const knownColumnsIn = (text: string, names: ReadonlySet<string>): number =>
  fullestHeader(text, names).most;

/** The line among the first ones that names most columns of known exports. */
function fullestHeader(
  text: string,
  names: ReadonlySet<string>,
): { readonly header?: { readonly line: number; readonly cells: readonly string[] }; readonly most: number } {
  let header: { readonly line: number; readonly cells: readonly string[] } | undefined;
  let most = 0;
  for (const { line, content } of firstLines(text))
    for (const delimiter of DELIMITERS) {
      const cells = splitHeader(content, delimiter);
      const found = cells.filter((cell) => names.has(cell)).length;
      if (found > most) [header, most] = [{ line, cells }, found];
    }
  return header ? { header, most } : { most };
}

/** A known export that nothing is taken from. */
function firstUnused(text: string): readonly ImportIssue[] | undefined {
  for (const { line, content } of firstLines(text))
    for (const delimiter of DELIMITERS) {
      const issues = unusedExport(splitHeader(content, delimiter));
      if (issues) return issues.map((issue) => ({ ...issue, line }));
    }
  return undefined;
}

const issueOf = (code: string, phrase: Phrase, line: number): ImportIssue => ({
  code,
  path: '',
  line,
  phrase,
  message: phrase.text,
});

/** Letters and the few signs that column names use; addresses, numbers and phone numbers don't match. */
const NAME_OF_COLUMN = /^(?!.*\d{3})[\p{L}\p{M}\d #.,:/()&'’%_+-]{1,60}$/u;
const MOST_COLUMNS_NAMED = 60;
/** Longest header of any export; a longer line isn't searched. */
const LONGEST_HEADER = 20_000;
