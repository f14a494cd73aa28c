import { daysFromEpoch, formatTime, parseTime } from '@risk-check/core/snapshot';
import { FIRST_YEAR, type ImportBook, LAST_YEAR } from '../notes/import-book.ts';
import { monthOf } from './months.ts';

const DAY = 86_400_000;
const FARTHEST_EAST = 14 * 3_600_000;
/** RFC 3339, also without seconds, with an offset without colon or behind a space. NaN for anything else. */
export const readInstant = (text: string): number =>
  parseTime(
    text
      .trim()
      .replace(/^(\d{4}-\d\d-\d\d) /, '$1T')
      .replace(/ UTC$/, '')
      .replace(/ ?([+-]\d\d):?(\d\d)$/, '$1:$2'),
  );

/** An instant for the snapshot: RFC 3339, or epoch seconds or milliseconds; null where it cannot be read. */
export function instantText(value: unknown): string | null {
  let epochMs = Number.NaN;
  if (typeof value === 'string') epochMs = readInstant(value);
  // Seconds reach 1e11 in the year 5138, milliseconds did so in 1973.
  else if (typeof value === 'number' && value > 0) epochMs = value < 1e11 ? value * 1000 : value;
  return epochMs >= 0 && epochMs < 253_402_300_800_000 ? formatTime(Math.floor(epochMs)) : null;
}

/**
 * Which number of `03/04/26` is the month; four digits at the beginning and month names need no hint. Mixed: a spreadsheet
 * has taken some `03/04/26` for `03.04.26`, and has left those alone that it could not.
 */
export type DayOrder = 'month-first' | 'day-first' | 'year-first' | 'unknown' | 'mixed';
type KnownOrder = Exclude<DayOrder, 'unknown' | 'mixed'>;

const ORDERS = { dmy: 'day-first', mdy: 'month-first', ymd: 'year-first' } as const;

/**
 * How a file writes its days: as the caller says, as its rows show, as its format always does.
 *
 * @param texts - The cells of its days.
 * @param said - What the caller says.
 * @param hint - What its format says.
 * @param lastYear - The last year that a day can be of.
 */
export function dayOrderIn(
  texts: Iterable<string | undefined>,
  said: keyof typeof ORDERS | undefined,
  hint: DayOrder = 'unknown',
  lastYear = LAST_YEAR,
): DayOrder {
  if (said) return ORDERS[said];
  const slashed = openEvidence();
  const dotted = openEvidence();
  for (const text of texts) {
    const numbers = numbersOf(text?.trim() ?? '');
    if (numbers) (numbers.isDotted ? dotted : slashed).add(numbers, lastYear);
  }
  const kinds = [slashed, dotted].filter(({ fits }) => fits.size > 0);
  if (kinds.length === 0) return hint;
  if (dotted.fits.size > 0 && slashed.is('month-first')) return 'mixed';
  const left = KNOWN_ORDERS.filter((order) => kinds.every(({ orders }) => orders.has(order)));
  const [only = 'unknown'] = left;
  if (left.length < 2) return only;
  // Of two readings that a file allows, that of its format holds where it spreads the days over no more years.
  const yearsOf = (order: KnownOrder): number =>
    new Set(kinds.flatMap(({ fits }) => [...(fits.get(order) ?? [])])).size;
  const isIts = left.find((order) => order === hint);
  return isIts && left.every((order) => yearsOf(isIts) <= yearsOf(order)) ? isIts : 'unknown';
}

const KNOWN_ORDERS: readonly KnownOrder[] = ['day-first', 'month-first', 'year-first'];

/** Which orders read every day of a kind, and the years that each of them gives. */
function openEvidence() {
  const orders = new Set(KNOWN_ORDERS);
  const fits = new Map<KnownOrder, Set<number>>();
  return {
    orders,
    fits,
    is: (order: KnownOrder) => fits.size > 0 && orders.size === 1 && orders.has(order),
    add: (numbers: Numbers, lastYear: number): void => {
      const read = KNOWN_ORDERS.flatMap((order) => {
        const day = ordersOf(numbers).includes(order) ? inOrder(numbers, order, lastYear) : null;
        return day && !Number.isNaN(noonOf(day, lastYear)) ? [{ order, year: day[0] }] : [];
      });
      // A day that no order reads shows nothing.
      if (read.length === 0) return;
      for (const order of KNOWN_ORDERS) if (!read.some((one) => one.order === order)) orders.delete(order);
      for (const { order, year } of read) fits.set(order, (fits.get(order) ?? new Set()).add(year));
    },
  };
}

/** Whether a day can be read only where one knows how the file writes its days. */
export const isAmbiguousDay = (text: string, lastYear = LAST_YEAR): boolean =>
  noonsOf(text, 'unknown', lastYear).size > 1;

/** Why a day cannot be read. */
export function dayProblem(text: string, lastYear = LAST_YEAR): 'ambiguous-day' | 'odd-year' | 'not-a-day' {
  const read = noonsOf(text, 'unknown', lastYear);
  // The one reading of the text contradicts how the file writes its days.
  if (read.size > 0) return read.size > 1 ? 'ambiguous-day' : 'not-a-day';
  const days = candidatesOf(text.normalize('NFC').trim(), 'unknown', LAST_YEAR);
  return days.some((day) => !Number.isNaN(noonOf(day, 9999, 0))) ? 'odd-year' : 'not-a-day';
}

/**
 * The UTC noon of a calendar day, since the file gives no zone: noon is the same day from UTC-12 to UTC+11.
 * NaN where no day can be read for sure, or where it is of a year that can't be.
 */
export function readDay(text: string, order: DayOrder, lastYear = LAST_YEAR): number {
  const [noon = Number.NaN, ...others] = noonsOf(text, order, lastYear);
  return others.length === 0 ? noon : Number.NaN;
}

/**
 * The same for something that has happened, so that the file is known to reach to the end of that day.
 * On the day judged at, which begins in the east 14 hours before it does at UTC, it has happened by then.
 */
export function readPastDay(text: string, order: DayOrder, book: ImportBook): number {
  const noon = readDay(text, order, book.lastYear);
  if (Number.isNaN(noon)) return noon;
  book.seeDay();
  book.see(noon + DAY / 2 - 1000);
  return book.asOf < noon && book.asOf >= noon - DAY / 2 - FARTHEST_EAST ? book.asOf : noon;
}

/** The same for something that is due, or may have happened. */
export const readDueDay = (text: string, order: DayOrder, { lastYear }: ImportBook): number =>
  readDay(text, order, lastYear);

type Day = readonly [year: number, month: number, day: number];

const noonsOf = (text: string, order: DayOrder, lastYear: number): ReadonlySet<number> =>
  new Set(
    candidatesOf(text.normalize('NFC').trim(), order, lastYear)
      .map((day) => noonOf(day, lastYear))
      .filter((noon) => !Number.isNaN(noon)),
  );

function noonOf([year, month, day]: Day, lastYear: number, firstYear = FIRST_YEAR): number {
  if (!(year >= firstYear && year <= lastYear)) return Number.NaN;
  const text = [String(year).padStart(4, '0'), ...[month, day].map((n) => String(n).padStart(2, '0'))];
  if (Number.isNaN(parseTime(`${text.join('-')}T00:00:00Z`))) return Number.NaN;
  return daysFromEpoch(year, month, day) * DAY + DAY / 2;
}

/** Every day that a text can mean. */
function candidatesOf(text: string, order: DayOrder, lastYear: number): readonly Day[] {
  const numbers = numbersOf(text);
  if (numbers) {
    const allowed = ordersOf(numbers);
    if (order === 'mixed')
      return (['day-first', 'month-first'] as const).map((one) => inOrder(numbers, one, lastYear));
    // Dots are written between the day and the month, never between the month and the day.
    const own = order === 'month-first' && numbers.isDotted ? 'day-first' : order;
    return allowed
      .filter((one) => own === 'unknown' || one === own)
      .map((one) => inOrder(numbers, one, lastYear));
  }
  const day = dayOf(text, lastYear);
  return day ? [day] : [];
}

function dayOf(text: string, lastYear: number): Day | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  if (SERIAL.test(text)) return daySinceEpoch(Math.floor(Number(text)) - SERIAL_OF_1970);
  // `Feb 21, 2026`, `Jul-25-26`, `21. März 2026`, `21 de marzo de 2026`
  const named = /^(\p{L}+)\.?[ -](\d{1,2}),?[ -](\d{4}|\d{2})(?:[ ,].*)?$/u.exec(text);
  if (named) return [fullYear(named[3], lastYear), monthOf(String(named[1])), Number(named[2])];
  const dayNamed = /^(\d{1,2})\.?[ -](?:de )?(\p{L}+)\.?,?[ -](?:de )?(\d{4}|\d{2})(?:[ ,].*)?$/u.exec(text);
  return dayNamed
    ? [fullYear(dayNamed[3], lastYear), monthOf(String(dayNamed[2])), Number(dayNamed[1])]
    : null;
}

/** Three numbers, of which the last one may be a year of two digits, and the first one then, too. */
interface Numbers {
  readonly parts: readonly [string, string, string];
  readonly isDotted: boolean;
}

function numbersOf(text: string): Numbers | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?:[ ,].*)?$/.exec(text);
  const found = dotted ?? /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?:[ ,].*)?$/.exec(text);
  const [, a = '', b = '', c = ''] = found ?? [];
  return found && { parts: [a, b, c], isDotted: dotted !== null };
}

function ordersOf({ parts: [first, , last], isDotted }: Numbers): readonly KnownOrder[] {
  const years: readonly KnownOrder[] = first.length === 2 && last.length === 2 ? ['year-first'] : [];
  return isDotted ? ['day-first', ...years] : ['day-first', 'month-first', ...years];
}

function inOrder({ parts: [a, b, c] }: Numbers, order: KnownOrder, lastYear: number): Day {
  if (order === 'year-first') return [fullYear(a, lastYear), Number(b), Number(c)];
  const [day, month] = order === 'day-first' ? [a, b] : [b, a];
  return [fullYear(c, lastYear), Number(month), Number(day)];
}

/** The number of a day, as a spreadsheet saves it that does not know it for one: from 2000 to 2099. */
const SERIAL = /^(?:3[67]|[4-6]\d|7[012])\d{3}(?:\.\d{1,12})?$/;
const SERIAL_OF_1970 = 25_569;

function daySinceEpoch(days: number): Day {
  const [year, month, day] = formatTime(days * DAY)
    .slice(0, 10)
    .split('-');
  return [Number(year), Number(month), Number(day)];
}

/** Two digits are the one year between the first and the last that ends in them; NaN where there is none. */
function fullYear(text: string | undefined, lastYear: number): number {
  if (text?.length !== 2) return Number(text);
  const year = 1900 + Number(text) + (1900 + Number(text) < FIRST_YEAR ? 100 : 0);
  return year <= lastYear ? year : Number.NaN;
}

/** A day and time of the form `20261014020749000-0700`. */
export function readCompactInstant(text: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})?([+-]\d\d):?(\d\d)$/.exec(text.trim());
  if (!match) return Number.NaN;
  const [, y, mo, d, h, mi, s, ms = '000', oh, om] = match;
  return parseTime(`${y}-${mo}-${d}T${h}:${mi}:${s}.${ms}${oh}:${om}`);
}
