import type { Amount } from '../ruleset/guide-language.generated.ts';
import {
  addCalendarDays,
  addCalendarMonths,
  addWorkingDays,
  type Holidays,
  nextDayOfMonth,
} from './working-days.ts';
import type { ZoneClock } from './zone-clock.ts';

/** What dates are counted with. */
export interface DateRules {
  readonly clock: ZoneClock;
  readonly holidays: Holidays;
}

/** First and last end of a length of time that begins at `start`; without a least length it may end at once. */
export function addAmount(
  start: number,
  amount: Amount,
  rules: DateRules,
): { readonly earliest: number; readonly latest: number } {
  if ('dayOfMonth' in amount) {
    const next = nextDayOfMonth(start, amount.dayOfMonth, rules.clock);
    return { earliest: next, latest: next };
  }
  const { min = 0, max, unit } = amount;
  return { earliest: addUnits(start, min, unit, rules), latest: addUnits(start, max, unit, rules) };
}

function addUnits(start: number, count: number, unit: string, { clock, holidays }: DateRules): number {
  if (unit === 'minutes') return start + count * 60_000;
  if (unit === 'hours') return start + count * 3_600_000;
  if (unit === 'days') return addCalendarDays(start, count, clock);
  if (unit === 'months') return addCalendarMonths(start, count, clock);
  return addWorkingDays(start, count, clock, holidays);
}
