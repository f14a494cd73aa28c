import { daysFromEpoch, formatTime, parseTime } from '@risk-check/core/snapshot';
import type { ImportBook } from '../notes/import-book.ts';
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
 * Which number of `03/04/26` is the month; `year-first` and month names need no hint. Mixed: a spreadsheet has taken some
 * `03/04/26` for `03.04.26`, and has left those alone that it could not.
 */
export type DayOrder = 'month-first' | 'day-first' | 'year-first' | 'unknown' | 'mixed';

const ORDERS = { dmy: 'day-first', mdy: 'month-first', ymd: 'year-first' } as const;

/** How a file writes its days: as the caller says, as its rows show, as its format always does. */
export function dayOrderIn(
  texts: Iterable<string | undefined>,
  said: keyof typeof ORDERS | undefined,
  hint: DayOrder = 'unknown',
): DayOrder {
  if (said) return ORDERS[said];
  const shown = dayOrderOf(texts);
  return shown === 'unknown' ? hint : shown;
}

/** Whether a day can be read only where one knows how the file writes its days. */
export const isAmbiguousDay = (text: string): boolean =>
  SLASHED.test(text.trim()) &&
  Number.isNaN(readDay(text, 'unknown')) &&
  !Number.isNaN(readDay(text, 'day-first'));

/** Why a day cannot be read. */
export const dayProblem = (text: string): 'ambiguous-day' | 'not-a-day' =>
  isAmbiguousDay(text) ? 'ambiguous-day' : 'not-a-day';

/**
 * The UTC noon of a calendar day, since the file gives no zone: noon is the same day from UTC-12 to UTC+11.
 * NaN where no day can be read for sure.
 */
export function readDay(text: string, order: DayOrder): number {
  const parts = splitDay(text.normalize('NFC').trim(), order);
  if (!parts) return Number.NaN;
  const [year, month, day] = parts;
  const two = (n: number): string => String(n).padStart(2, '0');
  if (Number.isNaN(parseTime(`${year}-${two(month)}-${two(day)}T00:00:00Z`))) return Number.NaN;
  return daysFromEpoch(year, month, day) * DAY + DAY / 2;
}

/**
 * The same for something that has happened, so that the file is known to reach to the end of that day.
 * On the day judged at, which begins in the east 14 hours before it does at UTC, it has happened by then.
 */
export function readPastDay(text: string, order: DayOrder, book: ImportBook): number {
  const noon = readDay(text, order);
  if (Number.isNaN(noon)) return noon;
  book.seeDay();
  book.see(noon + DAY / 2 - 1000);
  return book.asOf < noon && book.asOf >= noon - DAY / 2 - FARTHEST_EAST ? book.asOf : noon;
}

function splitDay(text: string, order: DayOrder): readonly [number, number, number] | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  if (SERIAL.test(text)) return daySinceEpoch(Math.floor(Number(text)) - SERIAL_OF_1970);
  // `Feb 21, 2026`, `Jul-25-26`, `21. März 2026`, `21 de marzo de 2026`
  const named = /^(\p{L}+)\.?[ -](\d{1,2}),?[ -](\d{4}|\d{2})(?:[ ,].*)?$/u.exec(text);
  if (named) return [fullYear(named[3]), monthOf(String(named[1])), Number(named[2])];
  const dayNamed = /^(\d{1,2})\.?[ -](?:de )?(\p{L}+)\.?,?[ -](?:de )?(\d{4}|\d{2})(?:[ ,].*)?$/u.exec(text);
  if (dayNamed) return [fullYear(dayNamed[3]), monthOf(String(dayNamed[2])), Number(dayNamed[1])];
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?:[ ,].*)?$/.exec(text);
  if (dotted && order !== 'mixed') return [fullYear(dotted[3]), Number(dotted[2]), Number(dotted[1])];
  const slashed = dotted ?? SLASHED.exec(text);
  if (!slashed) return null;
  const [a, b] = [Number(slashed[1]), Number(slashed[2])];
  const year = fullYear(slashed[3]);
  if (order === 'month-first') return [year, a, b];
  if (order === 'day-first') return [year, b, a];
  if (order === 'year-first') return [fullYear(slashed[1]), b, year % 100];
  // Only one reading exists.
  if (a > 12) return [year, b, a];
  if (b > 12 || a === b) return [year, a, b];
  return null;
}

/** The number of a day, as a spreadsheet saves it that does not know it for one: from 2000 to 2099. */
const SERIAL = /^(?:3[67]|[4-6]\d|7[012])\d{3}(?:\.\d{1,12})?$/;
const SERIAL_OF_1970 = 25_569;

function daySinceEpoch(days: number): readonly [number, number, number] {
  const [year, month, day] = formatTime(days * DAY)
    .slice(0, 10)
    .split('-');
  return [Number(year), Number(month), Number(day)];
}

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?:[ ,].*)?$/;

/** How a file writes its days, where one of them can only be read in one way and none in the other. */
export function dayOrderOf(texts: Iterable<string | undefined>): DayOrder {
  let order: DayOrder = 'unknown';
  let hasDots = false;
  for (const text of texts) {
    hasDots ||= /^\d\d?\.\d/.test(text?.trim() ?? '');
    const [, first = '0', second = '0'] = SLASHED.exec(text?.trim() ?? '') ?? [];
    const [a, b] = [Number(first), Number(second)];
    if (a <= 12 === b <= 12) continue;
    const own = a > 12 ? 'day-first' : 'month-first';
    if (order !== 'unknown' && order !== own) return 'unknown';
    order = own;
  }
  return hasDots && order === 'month-first' ? 'mixed' : order;
}

const fullYear = (text: string | undefined): number =>
  text?.length === 2 ? 2000 + Number(text) : Number(text);

/** A day and time of the form `20261014020749000-0700`. */
export function readCompactInstant(text: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})?([+-]\d\d):?(\d\d)$/.exec(text.trim());
  if (!match) return Number.NaN;
  const [, y, mo, d, h, mi, s, ms = '000', oh, om] = match;
  return parseTime(`${y}-${mo}-${d}T${h}:${mi}:${s}.${ms}${oh}:${om}`);
}
