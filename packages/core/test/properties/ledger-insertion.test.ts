import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreEngine } from '../expectations/expect-agreement.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';
import { ledgerNodes } from '../generators/monotone-rulesets.ts';
import { timeText } from '../generators/times.ts';
import { DAY, HOUR } from '../reference/world.ts';

const asOf = Date.parse('2026-06-15T12:00:00Z');

describe('a ledger', () => {
  it('never falls when an event is inserted, old or new', () => {
    const event = fc.record({
      age: fc.oneof(
        fc.integer({ min: 0, max: 200 * DAY }),
        fc.integer({ min: 0, max: 40 }).map((n) => n * 6 * HOUR),
      ),
      kind: fc.constantFrom('a', 'b', 'c'),
      points: fc.integer({ min: 0, max: 9 }),
      listingId: fc.constantFrom('p', 'q'),
    });
    fc.assert(
      fc.property(ledgerNodes, fc.array(event, { maxLength: 7 }), event, (value, events, inserted) => {
        const ruleset = {
          ...rulesetAround({
            metrics: { points: { title: 'Points', unit: 'points', worse: 'higher', value } },
            rules: [
              ruleOf({
                id: 'golden.test.points',
                cause: 'points',
                levels: [
                  {
                    when: { metric: 'points', gte: '1' },
                    severity: 'low',
                    evidence: 'official',
                    sources: [{ source: 'page' }],
                  },
                ],
              }),
            ],
          }),
          words: { 'violations.kind': { a: 'The word a.', b: 'The word b.', c: 'The word c.' } },
        };
        const ends = (list: (typeof event extends fc.Arbitrary<infer E> ? E : never)[]): [number, number] => {
          const violations = list.map(({ age, ...rest }, i) => ({
            id: `v${i}`,
            at: timeText(asOf - age),
            resolvedAt: null,
            ...rest,
          }));
          const finding = scoreEngine(ruleset, {
            snapshotVersion: 1,
            platform: 'golden',
            role: 'test',
            asOf: timeText(asOf),
            violations,
          }).findings[0];
          return [
            finding?.value ?? finding?.atLeast ?? 0,
            finding?.value ?? finding?.atMost ?? Number.POSITIVE_INFINITY,
          ];
        };
        const [lo, hi] = ends(events);
        const [after, above] = ends([...events, inserted]);
        expect(after).toBeGreaterThanOrEqual(lo);
        expect(above).toBeGreaterThanOrEqual(hi);
      }),
      { numRuns: 1500 },
    );
  });
});
