import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths } from 'date-fns';
import { DAY } from '../exact/duration.ts';
import type { ZoneClock } from './zone-clock.ts';

/** Days on which nobody works beside Saturday and Sunday: `2026-12-25`. */
export type Holidays = ReadonlySet<string>;

/** No review takes longer than this; a longer way means a list of holidays without end. */
const MOST_DAYS = 4000;

/** The instant `days` working days later, at the same time of day on the clock of the zone. */
export function addWorkingDays(start: number, days: number, clock: ZoneClock, holidays: Holidays): number {
  let day = localDate(start, clock);
  for (let left = days, passed = 0; left > 0; passed++) {
    if (passed >= MOST_DAYS) throw new RangeError('too many holidays');
    day = daysAfter(day, 1);
    if (isWorkingDay(day, holidays)) left--;
  }
  return toInstant(day, start, clock);
}

/** The instant so many calendar days later, at the same time of day. */
export function addCalendarDays(start: number, days: number, clock: ZoneClock): number {
  return toInstant(daysAfter(localDate(start, clock), days), start, clock);
}

/** The instant so many months later; the 31st becomes the last day of a shorter month. */
export function addCalendarMonths(start: number, months: number, clock: ZoneClock): number {
  return toInstant(addMonths(localDate(start, clock), months), start, clock);
}

/** The next day of that number in a month, at its beginning. */
export function nextDayOfMonth(start: number, dayOfMonth: number, clock: ZoneClock): number {
  const day = localDate(start, clock);
  const month = day.getMonth() + (day.getDate() < dayOfMonth ? 0 : 1);
  return toInstant(new UTCDateMini(day.getFullYear(), month, dayOfMonth), start, clock);
}

/** How many days after that of `start`, up to that of `end`, have no work. */
export function countRestDays(start: number, end: number, clock: ZoneClock, holidays: Holidays): number {
  let day = localDate(start, clock);
  const last = dayKey(localDate(end, clock));
  let rest = 0;
  while (dayKey(day) < last) {
    day = daysAfter(day, 1);
    if (!isWorkingDay(day, holidays)) rest++;
  }
  return rest;
}

/** The wall clock written as if it were UTC, so that no clock change of the host can shift a day. */
const localDate = (at: number, clock: ZoneClock): Date => new UTCDateMini(at + clock.offsetAt(at));
const daysAfter = (day: Date, days: number): Date => new UTCDateMini(+day + days * DAY);
const dayKey = (day: Date): string => day.toISOString().slice(0, 10);
const isWorkingDay = (day: Date, holidays: Holidays): boolean =>
  day.getDay() % 6 > 0 && !holidays.has(dayKey(day));

/** Back from the wall clock; the offset may have changed on the way. */
const toInstant = (day: Date, start: number, clock: ZoneClock): number =>
  +day - clock.offsetAt(+day - clock.offsetAt(start));
