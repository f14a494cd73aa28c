import { daysFromEpoch } from '../exact/parse-time.ts';

const FIRST_YEAR = 1970;
const YEARS = 200;
/** Days from 1970-01-01 to the first of each month of these years, and of the one after. */
const MONTH_STARTS = Int32Array.from({ length: YEARS * 12 + 1 }, (_, i) =>
  daysFromEpoch(FIRST_YEAR + Math.floor(i / 12), (i % 12) + 1, 1),
);
/** Bytes that the longer of the two forms takes. */
export const LONGEST_TIME = 24;
/** Added to a byte of 10 to 127, it sets the highest bit; to one of 0 to 9 it does not. */
const MORE_THAN_NINE = 0x76767676;
const HIGHEST_BITS = 0x80808080;
/** What the fourth byte XORs to for a dot; a Z gives 0. */
const DOT_FOR_Z = 0x74;

/**
 * Reads a time in one of the two forms that machines write, `2026-02-10T08:00:00Z` and `2026-02-10T08:00:00.000Z`, four
 * bytes at a time: most of a record is times.
 *
 * @returns What `parseTime` makes of it; NaN for every other form.
 */
export function commonTime(view: DataView, at: number): number {
  if (at + LONGEST_TIME > view.byteLength) return Number.NaN;
  // Against the same form with zeros for digits, each byte leaves its digit, and nothing where it is the mark it should be.
  const years = view.getInt32(at, true) ^ 0x30303030;
  const months = view.getInt32(at + 4, true) ^ 0x2d30302d;
  const days = view.getInt32(at + 8, true) ^ 0x30543030;
  const hours = view.getInt32(at + 12, true) ^ 0x30303a30;
  const seconds = view.getInt32(at + 16, true) ^ 0x5a30303a;
  const hasFraction = seconds >>> 24 === DOT_FOR_Z;
  const fraction = hasFraction ? view.getInt32(at + 20, true) ^ 0x5a303030 : 0;
  const marks =
    (months & 0xff0000ff) |
    (days & 0x00ff0000) |
    (hours & 0x0000ff00) |
    (seconds & (hasFraction ? 0x000000ff : 0xff0000ff)) |
    (fraction & 0xff000000);
  const digits =
    noDigits(years) |
    noDigits(months) |
    noDigits(days) |
    noDigits(hours) |
    noDigits(seconds & 0x00ffff00) |
    noDigits(fraction);
  if ((marks | (digits & HIGHEST_BITS)) !== 0) return Number.NaN;
  const year = two(years) * 100 + two(years >> 16) - FIRST_YEAR;
  const month = two(months >> 8) - 1;
  const day = two(days) - 1;
  const hour = (days >> 24) * 10 + (hours & 0xff);
  const minute = two(hours >> 16);
  const second = two(seconds >> 8);
  const place = year * 12 + month;
  if (
    (year | (YEARS - 1 - year) | month | (11 - month) | day | (23 - hour) | (59 - minute) | (59 - second)) <
    0
  )
    return Number.NaN;
  const inDay = hour * 3600 + minute * 60 + second;
  const since = MONTH_STARTS[place] as number;
  if (since + day >= (MONTH_STARTS[place + 1] as number)) return Number.NaN;
  return ((since + day) * 86_400 + inDay) * 1000 + (fraction & 0xff) * 100 + two(fraction >> 8);
}

const noDigits = (bytes: number): number => bytes | (bytes + MORE_THAN_NINE);

/** The number that the lowest two bytes say. */
const two = (bytes: number): number => (bytes & 0xff) * 10 + ((bytes >> 8) & 0xff);
