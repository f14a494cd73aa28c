import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, countRestDays } from '../../src/recovery/working-days.ts';
import { type ZoneClock, zoneClock } from '../../src/recovery/zone-clock.ts';

const DAY = 86_400_000;
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Shanghai',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'America/Sao_Paulo',
];
const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock by another way: the parts that Intl prints. */
function wall(zone: string, at: number): { day: string; weekday: string; time: string } {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    day: `${part.year}-${part.month}-${part.day}`,
    weekday: part.weekday ?? '',
    time: `${part.hour}:${part.minute}:${part.second}`,
  };
}

const offsetMinutes = (zone: string, at: number): number => {
  const { day, time } = wall(zone, at);
  return (Date.parse(`${day}T${time}Z`) - Math.floor(at / 1000) * 1000) / 60_000;
};

const clockOf = (zone: string): ZoneClock =>
  zoneClock(
    { snapshotVersion: 1, platform: 'p', role: 'r', asOf: '', timeZone: zone },
    '+00:00',
    offsetMinutes,
  );

/** Names every civil day after the start, one by one, and counts those on which people work. */
function naiveDay(zone: string, start: number, days: number, holidays: ReadonlySet<string>): string {
  let day = wall(zone, start).day;
  for (let left = days; left > 0; ) {
    day = new Date(Date.parse(`${day}T12:00:00Z`) + DAY).toISOString().slice(0, 10);
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !holidays.has(day)) left--;
  }
  return day;
}

describe('addWorkingDays', () => {
  it('equals a naive day-by-day count on 10,000 random starts, zones and holiday sets', () => {
    const first = Date.parse('2019-12-01T00:00:00Z');
    const minute = fc.integer({ min: 0, max: 8 * 365 * 1440 });
    fc.assert(
      fc.property(
        minute,
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: 25 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }),
        (minutes, zone, days, offsets) => {
          const start = first + minutes * 60_000;
          const holidays = new Set(
            offsets.map((offset) => new Date(start + offset * DAY).toISOString().slice(0, 10)),
          );
          const end = addWorkingDays(start, days, clockOf(zone), holidays);
          expect(wall(zone, end).day).toBe(naiveDay(zone, start, days, holidays));
          // The time of day stays, but for the hour that a clock change leaves out.
          if (wall(zone, end).time !== wall(zone, start).time) {
            expect(offsetMinutes(zone, end - DAY)).not.toBe(offsetMinutes(zone, end + DAY));
          }
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it.each([
    ['Monday', '2026-02-09T15:00:00Z', 5, [], '2026-02-16T15:00:00.000Z'],
    ['Friday afternoon', '2026-02-13T15:00:00Z', 3, [], '2026-02-18T15:00:00.000Z'],
    ['Saturday', '2026-02-14T15:00:00Z', 1, [], '2026-02-16T15:00:00.000Z'],
    ['before a holiday', '2026-12-24T10:00:00Z', 1, ['2026-12-25'], '2026-12-28T10:00:00.000Z'],
    ['nothing to wait', '2026-02-14T15:00:00Z', 0, [], '2026-02-14T15:00:00.000Z'],
  ])('%s', (_, start, days, holidays, end) => {
    expect(
      new Date(addWorkingDays(Date.parse(start), days, clockOf('UTC'), new Set(holidays))).toISOString(),
    ).toBe(end);
  });

  it('takes the weekend of the zone, not of UTC', () => {
    const friday = Date.parse('2026-02-13T20:00:00Z');
    expect(new Date(addWorkingDays(friday, 1, clockOf('UTC'), new Set())).toISOString()).toBe(
      '2026-02-16T20:00:00.000Z',
    );
    // In Shanghai it is Saturday already, but the next working day is the same Monday there, which begins earlier.
    expect(new Date(addWorkingDays(friday, 1, clockOf('Asia/Shanghai'), new Set())).toISOString()).toBe(
      '2026-02-15T20:00:00.000Z',
    );
  });

  it('gives up on a list of holidays without end', () => {
    const holidays = new Set(
      Array.from({ length: 6000 }, (_, i) =>
        new Date(Date.parse('2026-01-01T00:00:00Z') + i * DAY).toISOString().slice(0, 10),
      ),
    );
    expect(() => addWorkingDays(Date.parse('2026-01-01T00:00:00Z'), 1, clockOf('UTC'), holidays)).toThrow(
      RangeError,
    );
  });

  it('counts the days without work', () => {
    const [friday, wednesday] = [Date.parse('2026-02-13T15:00:00Z'), Date.parse('2026-02-18T15:00:00Z')];
    expect(countRestDays(friday, wednesday, clockOf('UTC'), new Set())).toBe(2);
    expect(countRestDays(friday, wednesday, clockOf('UTC'), new Set(['2026-02-16']))).toBe(3);
  });
});
