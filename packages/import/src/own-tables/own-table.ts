import { FIXED_WORDS, snapshotLists } from '@risk-check/core/snapshot';
import type { FieldSource, Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.generated.ts';
import { columnsOf } from '../source/match-header.ts';
import { parseCsv, QuoteNotClosed } from '../source/parse-csv.ts';
import { normalHeader } from '../source/source.ts';
import { readId } from '../values/ids.ts';
import { dayOrderIn, isAmbiguousDay, readDay, readInstant } from '../values/times.ts';

/** The head of a table that no format knows, for a person who says what its columns are. */
export interface TableSketch {
  readonly header: readonly string[];
  /** Its first rows. */
  readonly rows: readonly (readonly string[])[];
}

/** The fields of a list that a person is asked for, the needed ones first. */
export const ASKED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  orders: [
    'id',
    'placedAt',
    'status',
    'paidAt',
    'shipBy',
    'shippedAt',
    'deliveredAt',
    'cancelledAt',
    'refundedAt',
  ],
  disputes: ['id', 'openedAt', 'orderId', 'closedAt'],
  chargebacks: ['id', 'filedAt', 'orderId', 'reversedAt'],
  settlements: ['id', 'at'],
  reviews: ['at', 'stars', 'orderId'],
};

const DELIMITERS = [',', ';', '\t', '|'];
const MOST_READ = 200_000;
const ROWS_SHOWN = 200;
const MOST_PREAMBLE = 40;

/** The table in a text: its header is the first row of at least two names that has as many cells as the rows below it. */
export function sketchTable(text: string): TableSketch | null {
  const short = text.replace(/^\uFEFF/, '').slice(0, MOST_READ);
  for (const delimiter of DELIMITERS) {
    const rows = recordsOf(short, delimiter);
    for (const [i, cells] of rows.slice(0, MOST_PREAMBLE).entries()) {
      const next = rows[i + 1];
      const isHeader =
        cells.length > 1 &&
        next?.length === cells.length &&
        cells.filter((cell) => /\p{L}/u.test(cell) && !/\d{3}/.test(cell)).length >=
          Math.max(2, cells.length / 2);
      if (isHeader) return { header: cells, rows: rows.slice(i + 1, i + 1 + ROWS_SHOWN) };
    }
  }
  return null;
}

function recordsOf(text: string, delimiter: string): (readonly string[])[] {
  try {
    return parseCsv(text, delimiter).map(({ cells }) => cells);
  } catch (error) {
    if (!(error instanceof QuoteNotClosed)) throw error;
    // Cut in the middle of a cell.
    const end = text.lastIndexOf('"');
    return end > 0 && end < text.length ? recordsOf(text.slice(0, end), delimiter) : [];
  }
}

/** The column that a field most likely is: by its name as any known export spells it, else by what stands in it. */
export function guessColumn(sketch: TableSketch, list: string, field: string): number | undefined {
  const names = new Set(
    FORMATS.flatMap(({ table }) =>
      (table?.lists ?? []).flatMap((rule) => {
        const source = rule.list === list ? rule.fields[field] : undefined;
        const keys = [source ?? []]
          .flat()
          .flatMap((one) => (typeof one === 'string' ? [one] : [one.column ?? []].flat()));
        return table ? keys.flatMap((key) => [...(columnsOf(table).byKey.get(key) ?? [])]) : [];
      }),
    ),
  );
  const byName = sketch.header.findIndex((cell) => names.has(normalHeader(cell)));
  if (byName >= 0) return byName;
  const kind = kindOf(list, field);
  const fits = (i: number): boolean => {
    const cells = sketch.rows.map((row) => row[i]?.trim() ?? '').filter((cell) => cell !== '');
    if (cells.length === 0) return false;
    if (field === 'id')
      return (
        cells.every((cell) => readId(cell) !== undefined) &&
        new Set(cells).size === cells.length &&
        !cells.every(isTime)
      );
    return (kind === 'time' || kind === 'due') && field === firstTimeOf(list) && cells.every(isTime);
  };
  const byValues = sketch.header.findIndex((_, i) => fits(i));
  return byValues >= 0 ? byValues : undefined;
}

const isTime = (cell: string): boolean =>
  !Number.isNaN(readInstant(cell)) ||
  !Number.isNaN(readDay(cell, 'day-first')) ||
  !Number.isNaN(readDay(cell, 'month-first'));

const kindOf = (list: string, field: string): string | undefined =>
  (snapshotLists as Readonly<Record<string, { fields: Readonly<Record<string, string>> }>>)[list]?.fields[
    field
  ];

const firstTimeOf = (list: string): string | undefined =>
  (snapshotLists as Readonly<Record<string, { at?: string }>>)[list]?.at;

/** Whether a column holds days that can be read in two ways, and none that settles it. */
export function isAmbiguousColumn(sketch: TableSketch, column: number): boolean {
  const cells = sketch.rows.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
  return dayOrderIn(cells, undefined) === 'unknown' && cells.some((cell) => isAmbiguousDay(cell));
}

/** The different words of a column, as far as they are few. */
export function wordsOf(sketch: TableSketch, column: number, most = 12): readonly string[] {
  const words = [...new Set(sketch.rows.map((row) => row[column]?.trim() ?? ''))].filter(
    (word) => word !== '',
  );
  return words.length <= most ? words : [];
}

/** The words that a field of a list can have. */
export const statesOf = (list: string, field: string): readonly string[] =>
  (FIXED_WORDS as Readonly<Record<string, readonly string[]>>)[`${list}.${field}`] ?? [];

/** What a person has said of a table. */
export interface TableAnswers {
  readonly platform: string;
  readonly role: string;
  readonly list: string;
  /** The name of the column of each field. */
  readonly columns: Readonly<Record<string, string>>;
  readonly days?: 'day-first' | 'month-first' | 'year-first';
  /** State of each word of the status column. */
  readonly words?: Readonly<Record<string, string>>;
}

/** A format of one's own: the same kind of file as those of this package, so that it can be shared and become one of them. */
export function ownFormat(answers: TableAnswers, readOn: string): Format {
  const { platform, role, list, columns, days, words = {} } = answers;
  const states = new Map<string, string[]>();
  for (const [word, state] of Object.entries(words)) states.set(state, [...(states.get(state) ?? []), word]);
  const fields = Object.fromEntries(
    Object.keys(columns).flatMap((field): [string, string | FieldSource][] => {
      if (kindOf(list, field) !== 'word') return [[field, field]];
      return states.size > 0
        ? [[field, { column: field, words: Object.fromEntries(states), ignoreOthers: true }]]
        : [];
    }),
  );
  return {
    id: 'own-table',
    version: 1,
    title: 'A table of your own',
    trust: 'own',
    kind: 'table',
    platform,
    roles: [role],
    layout: {
      sources: ['said by the owner of the table'],
      readOn,
      verified: 'Not verified by anybody else.',
    },
    table: {
      columns: Object.fromEntries(Object.entries(columns).map(([field, name]) => [field, [name]])),
      recognise: { own: Object.keys(columns) },
      ...(days === undefined ? {} : { days }),
      lists: [{ list, fields }],
    },
  };
}
