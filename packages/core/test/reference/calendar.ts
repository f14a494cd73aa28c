import type { Every } from '../../src/ruleset/rule-language.generated.ts';
import { DAY } from './world.ts';

/** A calendar period by its first instant and the first instant after it, epoch milliseconds. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/** Is the local day that begins at `midnight` (as if it were UTC) the first of a period? */
function beginsPeriod(every: Every, midnight: number): boolean {
  const day = new Date(midnight);
  if (every === 'day') return true;
  if (every === 'week') return day.getUTCDay() === 1;
  if (every === 'month') return day.getUTCDate() === 1;
  if (every === 'quarter') return day.getUTCDate() === 1 && day.getUTCMonth() % 3 === 0;
  return day.getUTCDate() === every.dayOfMonth;
}

/** Periods by kind, day and offset: a run over months asks for the same ones thousands of times. */
const walked = new Map<string, Period>();

/** The period that holds `instant`, found by walking day by day. */
export function periodAround(every: Every, instant: number, offset: number): Period {
  const day = Math.floor((instant + offset) / DAY) * DAY;
  const key = `${JSON.stringify(every)} ${day} ${offset}`;
  const known = walked.get(key);
  if (known) return known;
  let start = day;
  while (!beginsPeriod(every, start)) start -= DAY;
  let end = day + DAY;
  while (!beginsPeriod(every, end)) end += DAY;
  const period = { start: start - offset, end: end - offset };
  walked.set(key, period);
  return period;
}

/** The whole periods before the one that holds `instant`, the latest first. */
export function periodsBefore(every: Every, instant: number, offset: number, count: number): Period[] {
  const periods: Period[] = [];
  let { start } = periodAround(every, instant, offset);
  for (let i = 0; i < count; i++) {
    const period = periodAround(every, start - 1, offset);
    periods.push(period);
    start = period.start;
  }
  return periods;
}

/** The name under which a table by period knows it: `2026-04-05`, `2026-W14`, `2026-04`, `2026-Q2`; the month that begins on a day by its month. */
export function periodLabel(every: Every, { start }: Period, offset: number): string {
  const local = new Date(start + offset);
  const text = local.toISOString();
  if (every === 'day') return text.slice(0, 10);
  if (every === 'month') return text.slice(0, 7);
  if (every === 'quarter') return `${text.slice(0, 4)}-Q${Math.floor(local.getUTCMonth() / 3) + 1}`;
  if (every !== 'week') return text.slice(0, 7);
  const thursday = new Date(local.getTime() + 3 * DAY);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - newYear) / (7 * DAY)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
