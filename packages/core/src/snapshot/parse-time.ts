const RFC3339 =
  /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:[Zz]|([+-])(\d\d):(\d\d))$/;

/** Days before each month of a common year. */
const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS_IN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days from 1970-01-01 to the given civil date (month 1-12), proleptic Gregorian. */
export function daysFromEpoch(year: number, month: number, day: number): number {
  const y = year - 1;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const inYear = (DAYS_BEFORE[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0) + day - 1;
  return y * 365 + leaps + inYear - 719162;
}

/**
 * Reads an RFC 3339 date-time strictly: an offset is required, impossible dates (30 February, 25:00, second 60) are
 * refused; seconds may be left out, fractions are cut to milliseconds.
 *
 * @returns Epoch milliseconds, or NaN when the text is not such a time.
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 */
export function parseTime(text: string): number {
  const match = RFC3339.exec(text);
  if (!match) return Number.NaN;
  const [, y, mo, d, h, mi, s = '0', fraction = '', sign, oh = '0', om = '0'] = match as unknown as string[];
  const year = Number(y);
  const month = Number(mo);
  const day = Number(d);
  if (year < 1 || month < 1 || month > 12) return Number.NaN;
  const days = (DAYS_IN[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
  if (day < 1 || day > days) return Number.NaN;
  const hour = Number(h);
  const minute = Number(mi);
  const second = Number(s);
  const offsetHours = Number(oh);
  const offsetMinutes = Number(om);
  if (hour > 23 || minute > 59 || second > 59 || offsetHours > 23 || offsetMinutes > 59) return Number.NaN;
  const offset = (offsetHours * 60 + offsetMinutes) * (sign === '-' ? -1 : 1);
  const seconds = daysFromEpoch(year, month, day) * 86400 + hour * 3600 + (minute - offset) * 60 + second;
  return seconds * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
}

/** Prints epoch milliseconds as `2026-02-10T08:00:00Z`, with milliseconds only where there are some. */
export function formatTime(epochMs: number): string {
  return new Date(epochMs).toISOString().replace('.000Z', 'Z');
}
