import { describe, expect, it } from 'vitest';
import { formatTime } from '../../src/exact/parse-time.ts';
import { addAmount, type DateRules } from '../../src/recovery/add-amount.ts';
import { countRestDays } from '../../src/recovery/working-days.ts';
import { zoneClock } from '../../src/recovery/zone-clock.ts';
import type { Amount } from '../../src/ruleset/guide-language.generated.ts';
import { datesOf, ms } from './small-guide.ts';

const HOUR = 3_600_000;
const ends = (start: string, amount: Amount, rules: DateRules): string[] => {
  const { earliest, latest } = addAmount(ms(start), amount, rules);
  return [formatTime(earliest), formatTime(latest)];
};

describe('a length of time', () => {
  // 2026-03-13 is a Friday.
  const friday = '2026-03-13T16:00:00Z';
  it.each<[string, string, Amount, string, string]>([
    ['minutes', friday, { min: 5, max: 30, unit: 'minutes' }, '2026-03-13T16:05:00Z', '2026-03-13T16:30:00Z'],
    ['hours', friday, { min: 24, max: 48, unit: 'hours' }, '2026-03-14T16:00:00Z', '2026-03-15T16:00:00Z'],
    ['days', friday, { min: 1, max: 20, unit: 'days' }, '2026-03-14T16:00:00Z', '2026-04-02T16:00:00Z'],
    [
      'working days',
      friday,
      { min: 1, max: 3, unit: 'working-days' },
      '2026-03-16T16:00:00Z',
      '2026-03-18T16:00:00Z',
    ],
    [
      'months from a day that shorter months do not have',
      '2026-08-31T10:00:00Z',
      { min: 1, max: 6, unit: 'months' },
      '2026-09-30T10:00:00Z',
      '2027-02-28T10:00:00Z',
    ],
    ['no least length', friday, { max: 2, unit: 'hours' }, friday, '2026-03-13T18:00:00Z'],
  ])('in %s', (_, start, amount, earliest, latest) => {
    expect(ends(start, amount, datesOf())).toEqual([earliest, latest]);
  });

  it.each([
    ['later in the month', '2026-02-10T08:30:00Z', '2026-02-20T00:00:00Z'],
    ['on the day before', '2026-02-19T23:59:00Z', '2026-02-20T00:00:00Z'],
    ['on that day, which has begun', '2026-02-20T00:00:00Z', '2026-03-20T00:00:00Z'],
    ['after it', '2026-02-21T08:30:00Z', '2026-03-20T00:00:00Z'],
    ['after it in December', '2026-12-21T08:30:00Z', '2027-01-20T00:00:00Z'],
  ])('up to a day of the month is that day at its beginning, from a time %s', (_, start, day) => {
    expect(ends(start, { dayOfMonth: 20 }, datesOf())).toEqual([day, day]);
  });

  it.each<[string, Amount, string]>([
    // There it is the 14th, a Saturday, 01:30.
    ['days', { max: 1, unit: 'days' }, '2026-03-14T22:30:00Z'],
    ['working days', { max: 1, unit: 'working-days' }, '2026-03-15T22:30:00Z'],
    ['months', { max: 1, unit: 'months' }, '2026-04-13T22:30:00Z'],
    ['days of the month', { dayOfMonth: 14 }, '2026-04-13T21:00:00Z'],
    ['days of the month to come', { dayOfMonth: 15 }, '2026-03-14T21:00:00Z'],
  ])('in %s is counted on the clock of the zone', (_, amount, end) => {
    expect(ends('2026-03-13T22:30:00Z', amount, datesOf(3))[1]).toBe(end);
  });
});

describe('a clock that is put forward', () => {
  // As in Berlin: at 02:00 on Sunday 2026-03-29 it is 03:00.
  const change = ms('2026-03-29T01:00:00Z');
  const berlin: DateRules = {
    clock: { zone: 'test', assumed: false, offsetAt: (at) => (at < change ? HOUR : 2 * HOUR) },
    holidays: new Set(),
  };

  it.each<[string, string, Amount, string]>([
    ['days', '2026-03-28T11:00:00Z', { max: 1, unit: 'days' }, '2026-03-29T10:00:00Z'],
    ['days to just before it', '2026-03-28T00:30:00Z', { max: 1, unit: 'days' }, '2026-03-29T00:30:00Z'],
    ['days to just after it', '2026-03-28T02:30:00Z', { max: 1, unit: 'days' }, '2026-03-29T01:30:00Z'],
    ['working days', '2026-03-27T11:00:00Z', { max: 1, unit: 'working-days' }, '2026-03-30T10:00:00Z'],
    ['months', '2026-03-15T11:00:00Z', { max: 1, unit: 'months' }, '2026-04-15T10:00:00Z'],
    ['days of a month', '2026-03-28T11:00:00Z', { dayOfMonth: 1 }, '2026-03-31T22:00:00Z'],
  ])('leaves the time of day as it is, in %s', (_, start, amount, end) => {
    expect(ends(start, amount, berlin)[1]).toBe(end);
  });

  it('does not change how long hours are', () => {
    expect(ends('2026-03-28T11:00:00Z', { max: 24, unit: 'hours' }, berlin)[1]).toBe('2026-03-29T11:00:00Z');
  });
});

describe('days without work', () => {
  it.each([
    ['none within a day', '2026-03-13T15:00:00Z', '2026-03-13T23:00:00Z', 0, [], 0],
    ['a weekend', '2026-03-13T15:00:00Z', '2026-03-16T15:00:00Z', 0, [], 2],
    ['the last day too', '2026-03-13T15:00:00Z', '2026-03-14T00:00:00Z', 0, [], 1],
    ['not the first day', '2026-03-14T00:00:00Z', '2026-03-15T23:00:00Z', 0, [], 1],
    ['a holiday', '2026-03-09T15:00:00Z', '2026-03-11T15:00:00Z', 0, ['2026-03-10'], 1],
    ['a holiday on a Sunday once', '2026-03-13T15:00:00Z', '2026-03-16T15:00:00Z', 0, ['2026-03-15'], 2],
    ['only holidays of the time', '2026-03-09T15:00:00Z', '2026-03-11T15:00:00Z', 0, ['2026-03-12'], 0],
    ['on the clock of the zone', '2026-03-13T22:30:00Z', '2026-03-15T10:00:00Z', 3, [], 1],
  ])('%s', (_, start, end, hours, holidays, count) => {
    const { clock, holidays: set } = datesOf(hours, holidays);
    expect(countRestDays(ms(start), ms(end), clock, set)).toBe(count);
  });
});

describe('the clock of a plan', () => {
  const summer = ms('2026-07-01T00:00:00Z');
  /** Minutes east, as `Intl` would say, and what is asked of it. */
  const zones = (zone: string, at: number): number =>
    zone === 'Asia/Kolkata' ? 330 : at < summer ? 60 : 120;
  const clockOf = (more: object, zoneOffset?: Parameters<typeof zoneClock>[2]) => {
    const snapshot = { snapshotVersion: 1, platform: 'p', role: 'r', asOf: '', ...more } as const;
    const { zone, assumed, offsetAt } = zoneClock(snapshot, '-08:00', zoneOffset);
    return [zone, assumed, offsetAt(0) / HOUR, offsetAt(summer) / HOUR];
  };
  const berlin = { timeZone: 'Europe/Berlin' };

  it.each<[string, object, Parameters<typeof zoneClock>[2], unknown[]]>([
    [
      'an option that is an offset',
      { ...berlin, utcOffset: '+01:00' },
      '+09:30',
      ['+09:30', false, 9.5, 9.5],
    ],
    ['an offset west of UTC', {}, '-03:30', ['-03:30', false, -3.5, -3.5]],
    ['the zone at each instant', { ...berlin, utcOffset: '+05:00' }, zones, ['Europe/Berlin', false, 1, 2]],
    ['that zone and no other', { timeZone: 'Asia/Kolkata' }, zones, ['Asia/Kolkata', false, 5.5, 5.5]],
    [
      'the offset where nobody knows zones',
      { ...berlin, utcOffset: '+01:00' },
      undefined,
      ['+01:00', false, 1, 1],
    ],
    [
      'the offset where there is no zone',
      { timeZone: null, utcOffset: '+05:00' },
      zones,
      ['+05:00', false, 5, 5],
    ],
    [
      'the offset where the zone is unknown',
      { ...berlin, utcOffset: '+05:00' },
      () => Number.NaN,
      ['+05:00', false, 5, 5],
    ],
    ["the ruleset's where the zone is unknown", berlin, () => Number.NaN, ['-08:00', true, -8, -8]],
    ["the ruleset's where nobody knows zones", berlin, undefined, ['-08:00', true, -8, -8]],
    ["the ruleset's where nothing is said", { utcOffset: null }, zones, ['-08:00', true, -8, -8]],
  ])('is %s', (_, snapshot, zoneOffset, clock) => {
    expect(clockOf(snapshot, zoneOffset)).toEqual(clock);
  });

  it.each([
    ['a day of minutes', 1440, 24],
    ['a day of minutes west', -1440, -24],
    ['more than a day of minutes, which is milliseconds', 1441, 1441 / HOUR],
    ['milliseconds', 2 * HOUR, 2],
    ['milliseconds west', -5 * HOUR, -5],
  ])('takes an offset for what it can be: %s', (_, value, hours) => {
    expect(clockOf(berlin, () => value)[2]).toBe(hours);
  });
});
