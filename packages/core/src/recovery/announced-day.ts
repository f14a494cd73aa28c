import { formatTime, parseTime } from '../exact/parse-time.ts';
import { fold } from '../notices/split-sentences.ts';

const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;
/** Stands for a month, with its number behind it. */
const MONTH = '¤';
/** "5 December 2026" and "5 de diciembre", "December 5, 2026", 2026-12-05 and 2026年12月5日, 12月5日, 5.12.2026 and its like. */
const DATE =
  /(?<!\d)(?:(\d\d?)(?!\d)\S{0,3}\s(?:d[eio]l?\s|of\s)?¤(\d+)(?:,?\s(?:del?\s)?(20\d\d))?|¤(\d+)\.?\s(\d\d?)(?!\d)(?:\S{0,3}\s(20\d\d))?|(20\d\d)(?:-|\s?年\s?)(\d\d?)(?:-|\s?月\s?)(\d\d?)|(\d\d?)\s?月\s?(\d\d?)\s?日|(\d\d?)([./-])(\d\d?)\13(20\d\d))(?!\d)/g;
const DAY = 86_400_000;

/**
 * The day for which a message announces something, `2026-12-05`; null where it names none, or where several could be
 * meant. Of a day without a year the one nearest to the message is meant.
 *
 * @param sentence - The sentence that announces it, where that is known.
 * @param at - When the message came, epoch milliseconds.
 * @param months - The words of each month.
 */
export function announcedDay(
  text: string,
  sentence: string | null,
  at: number,
  months: readonly (readonly string[])[],
): string | null {
  const today = at - (at % DAY);
  const isAhead = (day: number): boolean => day >= today;
  const near = daysOf(sentence ?? '', today, months);
  const ahead = near.filter(isAhead).sort((a, b) => a - b);
  // A sentence before or after it may hold the day.
  const [one, other] = new Set(daysOf(text, today, months).filter(isAhead));
  const found = ahead[0] ?? (other === undefined ? one : undefined) ?? near.at(-1);
  return found === undefined ? null : formatTime(found).slice(0, 10);
}

/** The days that a text names, epoch milliseconds. */
export function daysOf(text: string, today: number, months: readonly (readonly string[])[]): number[] {
  const numbered = text.replaceAll(WORD, (word) => {
    const folded = fold(word);
    const month = months.findIndex((names) =>
      names.some((name) => folded === name || (name.length > 4 && folded.startsWith(name))),
    );
    // "You may 5 times", but "5 May".
    return month < 0 || word === 'may' ? word : `${MONTH}${month + 1}`;
  });
  return Array.from(numbered.matchAll(DATE)).flatMap((found) => {
    const [, d1, m1, y1, m2, d2, y2, y3, m3, d3, m4, d4, first, sign, second, y5] = found;
    const day = dated(
      y1 ?? y2 ?? y3 ?? y5,
      m1 ?? m2 ?? m3 ?? m4 ?? second,
      d1 ?? d2 ?? d3 ?? d4 ?? first,
      today,
    );
    if (!sign || sign === '.') return day;
    // Half the world writes the month first: taken only where one of both can be meant.
    const both = [...day, ...dated(y5, first, second, today)];
    const ahead = both.filter((time) => time >= today);
    return both[1] && both[0] !== both[1] ? (ahead[1] ? [] : ahead) : both.slice(0, 1);
  });
}

/** The day in a list of one; none where no calendar has it. */
function dated(year: string | undefined, month = '', day = '', today = 0): number[] {
  const now = new Date(today).getUTCFullYear();
  return (year ? [year] : [now, now - 1, now + 1])
    .map((one) => parseTime(`${one}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T00:00Z`))
    .filter((time) => time > 0)
    .sort((a, b) => Math.abs(a - today) - Math.abs(b - today))
    .slice(0, 1);
}
