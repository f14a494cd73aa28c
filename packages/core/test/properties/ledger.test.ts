import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '../../../../scripts/some-cases.js';
import { compileRuleset } from '../../src/index.ts';
import type { Ledger, ValueNode } from '../../src/ruleset/rule-language.generated.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { scoreEngine } from '../expectations/expect-agreement.ts';
import { rulesetAround, ruleThatShows } from '../fixtures/ruleset-around.ts';
import { ledgerNodes } from '../generators/monotone-rulesets.ts';
import { shuffled } from '../generators/shuffled.ts';
import { timeText } from '../generators/times.ts';
import { DAY, HOUR } from '../reference/world.ts';

const asOf = Date.parse('2026-06-15T12:00:00Z');

interface Event {
  readonly age: number;
  readonly kind: string;
  readonly points: number;
  readonly listingId: string;
}

const eventAged = (age: fc.Arbitrary<number>): fc.Arbitrary<Event> =>
  fc.record({
    age,
    kind: fc.constantFrom('a', 'b', 'c'),
    points: fc.integer({ min: 0, max: 9 }),
    listingId: fc.constantFrom('p', 'q'),
  });

/** A ruleset with one metric; the rule is only there to show its value. */
function rulesetWith(value: ValueNode): Ruleset {
  return {
    ...rulesetAround({
      metrics: { points: { title: 'Points', unit: 'points', worse: 'higher', value } },
      rules: [ruleThatShows('points')],
    }),
    words: { 'violations.kind': { a: 'The word a.', b: 'The word b.', c: 'The word c.' } },
  };
}

/** Both ends of what the metric can be. */
function endsOf(value: ValueNode, events: readonly Event[]): [number, number] {
  const violations = events.map(({ age, ...rest }, i) => ({
    id: `v${i}`,
    at: timeText(asOf - age),
    resolvedAt: null,
    ...rest,
  }));
  const finding = scoreEngine(rulesetWith(value), {
    snapshotVersion: 1,
    platform: 'golden',
    role: 'test',
    asOf: timeText(asOf),
    violations,
  }).findings[0];
  return [finding?.value ?? finding?.atLeast ?? 0, finding?.value ?? finding?.atMost ?? Infinity];
}

describe('a ledger', () => {
  it('never falls when an event is inserted, old or new', () => {
    const event = eventAged(
      fc.oneof(
        fc.integer({ min: 0, max: 200 * DAY }),
        fc.integer({ min: 0, max: 40 }).map((n) => n * 6 * HOUR),
      ),
    );
    fc.assert(
      fc.property(ledgerNodes, fc.array(event, { maxLength: 7 }), event, (value, events, inserted) => {
        const [lo, hi] = endsOf(value, events);
        const [after, above] = endsOf(value, [...events, inserted]);
        expect(after).toBeGreaterThanOrEqual(lo);
        expect(above).toBeGreaterThanOrEqual(hi);
      }),
      { numRuns: shareOf(1500, 3) },
    );
  });

  const dearer: ValueNode = {
    ledger: { of: 'violations', points: { field: 'points', range: ['0', '9'] }, life: 'ever' },
  };
  const firstFree = (per: 'ever' | 'life'): Ledger => ({
    ledger: { ...(dearer as Ledger).ledger, free: { count: 1, per } },
  });

  it.each(['ever', 'life'] as const)(
    'with the first free (%s) does not go by the order of the input',
    (per) => {
      const sameDays = eventAged(fc.integer({ min: 0, max: 2 }).map((days) => days * DAY));
      fc.assert(
        fc.property(fc.array(sameDays, { maxLength: 6 }), fc.nat(), (events, seed) => {
          expect(endsOf(firstFree(per), shuffled(events, seed, 1))).toEqual(endsOf(firstFree(per), events));
        }),
      );
    },
  );

  it('leaves open which of two events of one time is the free one', () => {
    const event = { age: DAY, kind: 'a', listingId: 'p' };
    const events = [
      { ...event, points: 2 },
      { ...event, points: 5 },
    ];
    expect(endsOf(dearer, events)).toEqual([7, 7]);
    expect(endsOf(firstFree('ever'), events)).toEqual([2, 5]);
  });

  it('collapses batches only where every event brings the same points', () => {
    const { ledger } = dearer as Ledger;
    const collapse = { within: '3d' };
    expect(() => compileRuleset(rulesetWith({ ledger: { ...ledger, collapse } }))).toThrow(
      'the same points for every event',
    );
    expect(() => compileRuleset(rulesetWith({ ledger: { ...ledger, points: '2', collapse } }))).not.toThrow();
  });
});
