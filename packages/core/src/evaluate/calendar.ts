import { DAY } from '../exact/duration.ts';
import { daysFromEpoch } from '../exact/parse-time.ts';
import type { Every, Reset } from '../ruleset/rule-language.generated.ts';

/** Calendar periods at a fixed offset; all times are epoch milliseconds. */
export interface Calendar {
  /** Start of the period that holds `t`, moved by `by` periods. */
  startOf(t: number, by: number): number;
  /** Label of the period that holds `t`: `2026-04`, `2026-Q2`, `2026-W15` or `2026-04-20`. */
  labelOf(t: number): string;
}

function civil(t: number): { year: number; month: number; day: number } {
  const date = new Date(t);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Epoch milliseconds of the first instant of a month; months before 1 and after 12 run into other years. */
function monthStart(year: number, month: number, day = 1): number {
  const index = year * 12 + month - 1;
  return daysFromEpoch(Math.floor(index / 12), (index % 12) + 1, day) * DAY;
}

/** The calendar of a period length at an offset (milliseconds east of UTC). */
export function calendarOf(every: Every, offset: number): Calendar {
  const shifted = (start: (local: number, by: number) => number) => (t: number, by: number) =>
    start(t + offset, by) - offset;
  const label = (name: (local: number) => string) => (t: number) => name(t + offset);
  if (every === 'day') {
    return {
      startOf: shifted((t, by) => (Math.floor(t / DAY) + by) * DAY),
      labelOf: label((t) => new Date(t).toISOString().slice(0, 10)),
    };
  }
  if (every === 'week') {
    // 1970-01-01 was a Thursday; weeks start on Monday.
    const monday = (t: number): number => Math.floor((Math.floor(t / DAY) + 3) / 7) * 7 - 3;
    return {
      startOf: shifted((t, by) => (monday(t) + by * 7) * DAY),
      labelOf: label((t) => isoWeek(monday(t) * DAY)),
    };
  }
  const step = every === 'quarter' ? 3 : 1;
  const dayOfMonth = typeof every === 'object' ? every.dayOfMonth : 1;
  const start = (t: number, by: number): number => {
    const { year, month, day } = civil(t);
    const first = month - ((month - 1) % step) + by * step;
    return monthStart(year, day < dayOfMonth ? first - 1 : first, dayOfMonth);
  };
  return {
    startOf: shifted(start),
    labelOf: label((t) => {
      const name = new Date(start(t, 0)).toISOString();
      return step === 1 ? name.slice(0, 7) : `${name.slice(0, 4)}-Q${Math.ceil(civil(t).month / 3)}`;
    }),
  };
}

function isoWeek(mondayMs: number): string {
  const thursday = new Date(mondayMs + 3 * DAY);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - daysFromEpoch(year, 1, 1) * DAY) / (7 * DAY)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

const WEEKDAYS: readonly string[] = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'];

/** The reset instants of a ledger around `t`: the newest at or before it, and the next one. */
export function resetsAround(reset: Reset, offset: number, t: number): { last: number; next: number } {
  const local = t + offset;
  const { year, month } = civil(local);
  let last = -Infinity;
  let next = Infinity;
  for (let by = -13; by <= 13; by++) {
    const at = civil(monthStart(year, month + by));
    if (!reset.months.includes(at.month)) continue;
    const instant = resetDay(reset, at.year, at.month) * DAY;
    if (instant <= local) last = Math.max(last, instant);
    else next = Math.min(next, instant);
  }
  return { last: last - offset, next: next - offset };
}

function resetDay(reset: Reset, year: number, month: number): number {
  const first = monthStart(year, month) / DAY;
  if (reset.weekday === undefined || reset.nth === undefined) return first;
  const wanted = WEEKDAYS.indexOf(reset.weekday);
  const forward = first + ((((wanted - first) % 7) + 7) % 7);
  if (reset.nth > 0) return forward + (reset.nth - 1) * 7;
  const lastDay = monthStart(year, month + 1) / DAY - 1;
  return lastDay - ((((lastDay - wanted) % 7) + 7) % 7);
}
