import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import type { Snapshot } from '../../src/snapshot/snapshot-schema.ts';
import { expectAgreement, scoreEngine } from '../expectations/expect-agreement.ts';
import { rulesetAround, ruleThatShows } from '../fixtures/ruleset-around.ts';

interface Shape {
  readonly enterAfter: number;
  readonly exitAfter: number;
  readonly exit: string | null;
  readonly counts: 'state' | 'enter';
}

type Value = Ruleset['metrics'][string]['value'];

/** Months in which a metric of a month stands at a limit. */
const monthsOf = (monthly: NonNullable<Value>, gte: string, shape: Shape, back: number): Ruleset =>
  rulesetAround({
    metrics: {
      monthly: { title: 'Of a month', unit: 'events', worse: 'higher', value: monthly },
      months: {
        title: 'Months',
        unit: 'months',
        worse: 'higher',
        value: {
          run: {
            every: 'month',
            enter: { metric: 'monthly', gte },
            enterAfter: shape.enterAfter,
            exitAfter: shape.exitAfter,
            counts: shape.counts,
            back,
            ...(shape.exit === null ? {} : { exit: { metric: 'monthly', lt: shape.exit } }),
          },
        },
      },
    },
    rules: [ruleThatShows('months', 'golden.test.r')],
  });

const monthsOver = (shape: Shape): Ruleset =>
  monthsOf({ of: 'violations', window: { calendar: 'month' } }, '5', shape, 7);

const MONTHS = ['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'];

/** The last seven months by their counts; null is not known. */
function snapshotOf(counts: readonly (number | null)[], createdAt: string | null): Snapshot {
  const monthly = counts.flatMap((value, i) => (value === null ? [] : [{ period: MONTHS[i] ?? '', value }]));
  return {
    snapshotVersion: 1,
    platform: 'golden',
    role: 'test',
    asOf: '2026-06-15T12:00:00Z',
    metrics: { monthly },
    ...(createdAt ? { account: { createdAt } } : {}),
  };
}

const shapes = fc.record({
  enterAfter: fc.integer({ min: 1, max: 3 }),
  exitAfter: fc.integer({ min: 1, max: 3 }),
  exit: fc.constantFrom(null, '2', '5'),
  counts: fc.constantFrom('state', 'enter'),
});
const born = fc.constantFrom(
  null,
  '2020-01-01T00:00:00Z',
  '2025-11-01T00:00:00Z',
  '2025-11-20T00:00:00Z',
  '2026-02-01T00:00:00Z',
  '2026-01-31T23:59:59.999Z',
);

describe('run', () => {
  it('agrees with the reference on tables of months, known and not', () => {
    const counts = fc.array(fc.constantFrom(0, 3, 5, 9, 9, null), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(shapes, counts, born, (shape, some, createdAt) =>
        expectAgreement(monthsOver(shape), snapshotOf(some, createdAt)),
      ),
      { numRuns: 500 },
    );
  });

  it('agrees with the reference on what was there in earlier months, where it is not known since when', () => {
    const shape = { enterAfter: 1, exitAfter: 1, exit: null, counts: 'state' } as const;
    const cancelledSoFar = monthsOf({ of: 'orders', where: { status: 'cancelled' } }, '2', shape, 4);
    const order = fc.record(
      {
        placedAt: fc.constantFrom('2026-02-10T00:00:00Z', '2026-04-10T00:00:00Z', '2026-06-10T00:00:00Z'),
        status: fc.constantFrom('cancelled', 'paid'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(order, { maxLength: 4 }), (orders) =>
        expectAgreement(cancelledSoFar, { ...snapshotOf([], '2026-01-10T00:00:00Z'), metrics: {}, orders }),
      ),
      { numRuns: 300 },
    );
  });

  it('never falls when a month gets worse', () => {
    const counts = fc.array(fc.constantFrom(0, 3, 5, 9), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(shapes, counts, fc.nat(6), (shape, some, i) => {
        const young = '2025-11-20T00:00:00Z';
        const worse = some.map((count, j) => (i === j ? 9 : count));
        const value = (list: number[]): number =>
          scoreEngine(monthsOver(shape), snapshotOf(list, young)).findings[0]?.value ?? Number.NaN;
        expect(value(worse)).toBeGreaterThanOrEqual(value(some));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    { name: 'never over', counts: [0, 0, 0, 0, 0, 0, 0], months: 0 },
    { name: 'the last three', counts: [0, 0, 0, 0, 9, 9, 9], months: 3 },
    { name: 'one clean month does not end it', counts: [0, 0, 9, 9, 0, 9, 9], months: 5 },
    { name: 'nor do two clean months that are not in a row', counts: [0, 9, 0, 9, 0, 9, 9], months: 6 },
    { name: 'two clean months in a row do', counts: [0, 9, 9, 9, 0, 0, 9], months: 1 },
  ])('$name: $months', ({ counts, months }) => {
    const ruleset = monthsOver({ enterAfter: 1, exitAfter: 2, exit: null, counts: 'state' });
    expect(scoreEngine(ruleset, snapshotOf(counts, '2025-11-20T00:00:00Z')).findings[0]?.value).toBe(months);
  });

  it.each([
    { name: 'a clean month is not counted', counts: [0, 0, 9, 9, 0, 9, 9], exit: null, months: 4 },
    { name: 'nor is the newest one', counts: [0, 0, 9, 9, 9, 9, 0], exit: null, months: 4 },
    { name: 'two in a row end it', counts: [0, 9, 9, 9, 0, 0, 9], exit: null, months: 1 },
    { name: 'between the two lines', counts: [9, 3, 3, 9, 3, 3, 3], exit: '2', months: 2 },
    { name: 'a clean month before entry', counts: [0, 0, 0, 0, 0, 0, 0], exit: null, months: 0 },
  ])('counts only the months of `enter`: $name: $months', ({ counts, exit, months }) => {
    const ruleset = monthsOver({ enterAfter: 1, exitAfter: 2, exit, counts: 'enter' });
    expect(scoreEngine(ruleset, snapshotOf(counts, '2025-11-20T00:00:00Z')).findings[0]?.value).toBe(months);
  });
});
