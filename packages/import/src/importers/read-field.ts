import { formatTime } from '@risk-check/core/snapshot';
import type { FieldSource, TableRules } from '../formats/format.ts';
import type { ImportBook } from '../notes/import-book.ts';
import { compilePattern, type LinearPattern } from '../pattern/linear-pattern.ts';
import type { TableRow } from '../source/source.ts';
import { readCount } from '../values/decimals.ts';
import { readCurrency, readId } from '../values/ids.ts';
import { readMoney } from '../values/money.ts';
import { type DayOrder, dayProblem, readDueDay, readInstant, readPastDay } from '../values/times.ts';
import { type Cells, holds, isAmong } from './conditions.ts';

/** What a field is read with. */
interface Scope {
  readonly name: string;
  readonly table: TableRules;
  readonly cells: Cells;
  readonly days: DayOrder;
  readonly book: ImportBook;
}

/** What a spreadsheet makes of a long number. */
const ROUNDED = /^\d(?:[.,]\d+)?e\+?\d+$/i;
export const isRoundedId = (text: string | undefined): boolean => text !== undefined && ROUNDED.test(text);

/** Which of several times in one cell counts: of what has to happen to every item the last one. */
const OF_LAST: ReadonlySet<string> = new Set([
  'paidAt',
  'shippedAt',
  'trackedAt',
  'deliveredAt',
  'closedAt',
  'cancelledAt',
  'refundedAt',
]);

/** The value of a field in a row: the first source with a value. Undefined means unknown. */
export function readField(
  row: TableRow,
  sources: readonly FieldSource[],
  kind: string,
  scope: Scope,
): unknown {
  for (const source of sources) {
    const { when = [], unless = [] } = source;
    if (!when.every((test) => holds(test, row, scope.cells))) continue;
    if (unless.some((test) => holds(test, row, scope.cells))) continue;
    if (source.always !== undefined) return source.always;
    if (source.join) {
      const parts = source.join.map((key) => idPart(scope.cells.cell(row, key) ?? ''));
      if (parts.includes('')) continue;
      return withPrefix(readId(parts.join(':')), source.prefix);
    }
    const key = [source.column ?? []].flat().find((name) => scope.cells.cell(row, name));
    if (key === undefined) {
      const isGiven = [source.column ?? []].flat().some((name) => scope.cells.cell(row, name) !== undefined);
      if (isGiven && source.empty === null) return null;
      continue;
    }
    const text = matched(scope.cells.cell(row, key) ?? '', source);
    if (text === undefined) continue;
    return readValue(row, key, text, source, kind, scope);
  }
  return undefined;
}

/** The part of a text that a source's pattern finds; the text itself without one. */
function matched(text: string, source: FieldSource): string | undefined {
  if (source.match === undefined) return text;
  const find = patterns.get(source) ?? compilePattern(source.match);
  patterns.set(source, find);
  return find(text.slice(0, LONGEST_SEARCHED));
}
const patterns = new WeakMap<FieldSource, LinearPattern>();
const LONGEST_SEARCHED = 500;

const withPrefix = (id: string | undefined, prefix = ''): string | undefined =>
  id === undefined ? undefined : `${prefix}${id}`;

/** Part of an id that is made of several cells: an id, or a time; never another text, which may be a name. */
const idPart = (text: string): string =>
  TIMED.test(text) ? text.replace(/\D+/g, '-').slice(0, 40) : (readId(text) ?? '');
const TIMED = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d[\d:.+Z -]*(?:UTC)?$/;

function readValue(
  row: TableRow,
  key: string,
  text: string,
  source: FieldSource,
  kind: string,
  scope: Scope,
): unknown {
  const { book, cells, table } = scope;
  const refuse = (reason: string): undefined => {
    book.leaveOutValue(reason, cells.place(row, key));
    return undefined;
  };
  if (source.words) {
    const parts = [...new Set(partsOf(text, table))];
    if (parts.length === 0) return undefined;
    const word =
      parts.length === 1
        ? Object.entries(source.words).find(([, words]) => isAmong(String(parts[0]), words))?.[0]
        : undefined;
    if (word === undefined) return source.ignoreOthers ? undefined : refuse('unknown-word');
    return kind === 'flag' ? word === 'true' : word;
  }
  switch (kind) {
    case 'text':
      return (
        withPrefix(isRoundedId(text) ? undefined : readId(text), source.prefix) ??
        (scope.name === 'id' ? undefined : refuse('no-id'))
      );
    case 'time':
    case 'due':
      return readTimes(row, key, text, source, kind === 'due', scope);
    case 'money': {
      const amount = source.cents ? hundredths(text) : readMoney(text, table.decimal);
      if (amount === null) return refuse('not-a-number');
      const code = source.currency === undefined ? source.currencyCode : cells.cell(row, source.currency);
      const currency = readCurrency(code);
      if (currency === undefined) return undefined;
      return { value: source.absolute ? amount.replace('-', '') : amount, currency };
    }
    case 'number': {
      const whole = readCount(text);
      if (whole !== null) return whole;
      const number = readMoney(text, 'point');
      return number === null || number.startsWith('-') ? refuse('not-a-number') : Number(number);
    }
    default:
      return refuse('unknown-word');
  }
}

/** The values of a cell that says something. */
function partsOf(text: string, { several, empty = [] }: TableRules): readonly string[] {
  if (several === undefined) return [text];
  return text.split(several).filter((part) => !isAmong(part, empty));
}

function hundredths(text: string): string | null {
  const count = readMoney(text);
  if (count === null || count.includes('.')) return null;
  const digits = count.replace('-', '').padStart(3, '0');
  return `${count.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A time or a day, or several in one cell. */
function readTimes(
  row: TableRow,
  key: string,
  text: string,
  { zone }: FieldSource,
  isDue: boolean,
  { name, table, cells, days, book }: Scope,
): string | undefined {
  const times = partsOf(text, table).flatMap((part) => {
    const exact = readInstant(withZone(part, zone));
    const epochMs = Number.isNaN(exact)
      ? isDue
        ? readDueDay(part, days, book)
        : readPastDay(part, days, book)
      : exact;
    // A time that was never set, as some exports write it.
    if (epochMs === 0) return [];
    if (Number.isNaN(epochMs) || book.isOdd(epochMs)) {
      const problem = Number.isNaN(epochMs) ? dayProblem(part, book.lastYear) : 'odd-year';
      book.leaveOutValue(problem, cells.place(row, key));
      return [];
    }
    if (!Number.isNaN(exact) && !isDue) book.see(exact);
    return [epochMs];
  });
  if (times.length === 0) return undefined;
  return formatTime(OF_LAST.has(name) ? Math.max(...times) : Math.min(...times));
}

/** A time without a zone, where the export has one for all of them. */
export const withZone = (text: string, zone: FieldSource['zone']): string =>
  zone && ZONELESS.test(text.trim()) ? `${text.trim()}Z` : text;

const ZONELESS = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/;
