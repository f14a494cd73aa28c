import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf, resetsAround } from '../../src/evaluate/calendar.ts';
import type { Every, Reset } from '../../src/ruleset/rule-language.generated.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';
import { periodAround, periodLabel, periodsBefore } from '../reference/calendar.ts';
import { lastReset } from '../reference/ledger.ts';
import { DAY, HOUR, offsetOf } from '../reference/world.ts';

const every = fc.oneof(
  fc.constantFrom<Every>('day', 'week', 'month', 'quarter'),
  fc.integer({ min: 1, max: 28 }).map((dayOfMonth): Every => ({ dayOfMonth })),
);
const zone = fc.constantFrom('+00:00', '-08:00', '+05:30', '+14:00', '-12:00');
const instant = fc.oneof(
  fc.integer({ min: Date.parse('1999-01-01T00:00:00Z'), max: Date.parse('2040-01-01T00:00:00Z') }),
  fc
    .tuple(
      fc.integer({ min: 10_000, max: 25_000 }),
      fc.integer({ min: -12, max: 14 }),
      fc.constantFrom(-1, 0, 1),
    )
    .map(([day, hours, ms]) => day * DAY + hours * HOUR + ms),
);

describe('calendar periods', () => {
  it('begin, end and are named as a walk day by day finds them', () => {
    fc.assert(
      fc.property(every, zone, instant, fc.integer({ min: 1, max: 5 }), (period, offset, at, back) => {
        const calendar = calendarOf(period, offsetOf(offset));
        const around = periodAround(period, at, offsetOf(offset));
        expect([calendar.startOf(at, 0), calendar.startOf(at, 1)]).toEqual([around.start, around.end]);
        expect(calendar.labelOf(at)).toBe(periodLabel(period, around, offsetOf(offset)));
        const before = periodsBefore(period, at, offsetOf(offset), back);
        expect(calendar.startOf(at, -back)).toBe(before[back - 1]?.start);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    { day: '2024-12-30', label: '2025-W01' },
    { day: '2026-12-31', label: '2026-W53' },
    { day: '2027-01-03', label: '2026-W53' },
    { day: '2027-01-04', label: '2027-W01' },
  ])('$day is in $label', ({ day, label }) => {
    expect(calendarOf('week', 0).labelOf(Date.parse(`${day}T12:00:00Z`))).toBe(label);
  });
});

describe('ledger resets', () => {
  const reset: fc.Arbitrary<Reset> = fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }),
      fc.option(
        fc.tuple(
          fc.constantFrom<NonNullable<Reset['weekday']>>('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'),
          fc.constantFrom<NonNullable<Reset['nth']>>(1, 2, 3, 4, -1),
        ),
      ),
    )
    .map(([months, day]): Reset => (day ? { months, weekday: day[0], nth: day[1] } : { months }));

  it('fall where a walk day by day finds them', () => {
    fc.assert(
      fc.property(reset, zone, instant, (rule, offset, at) => {
        const world = {
          ruleset: goldenRuleset,
          snapshot: { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '' } as const,
          now: at,
          asOf: at,
        };
        const { last, next } = resetsAround(rule, offsetOf(offset), at);
        expect(last).toBe(lastReset(world, rule, offset));
        expect(next).toBeGreaterThan(at);
        expect(lastReset({ ...world, asOf: next }, rule, offset)).toBe(next);
        expect(lastReset({ ...world, asOf: next - 1 }, rule, offset)).toBe(last);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    { from: '2026-01-04', monday: '2025-10-06' },
    { from: '2026-01-05', monday: '2026-01-05' },
    { from: '2026-04-05', monday: '2026-01-05' },
    { from: '2026-04-06', monday: '2026-04-06' },
  ])('the first Monday of a quarter, seen from $from, is $monday', ({ from, monday }) => {
    const quarterly: Reset = { months: [1, 4, 7, 10], weekday: 'mon', nth: 1 };
    expect(resetsAround(quarterly, 0, Date.parse(`${from}T00:00:00Z`)).last).toBe(
      Date.parse(`${monday}T00:00:00Z`),
    );
  });
});
