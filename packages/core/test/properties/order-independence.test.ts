import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RiskReport } from '../../src/index.ts';
import { scoreEngine } from '../expectations/expect-agreement.ts';
import { FAMILIES } from '../fixtures/every-ruleset.ts';
import { casesOf } from '../generators/cases.ts';
import { inTimeOrder } from '../generators/in-time-order.ts';
import { shuffled } from '../generators/shuffled.ts';

/** Warnings are listed in the order of the input; everything else has an order of its own. */
const withoutWarnings = ({ warnings: _, ...rest }: RiskReport) => rest;

describe('order does not matter', () => {
  it.each(FAMILIES)('of events and keys on $name', ({ from, numRuns }) => {
    fc.assert(
      fc.property(casesOf(from), fc.nat(), ({ ruleset, snapshot }, seed) => {
        // The order of a metric's entries by period has a meaning: the first of two of one period counts.
        const { metrics, ...rest } = snapshot;
        const other = { ...shuffled(rest, seed), ...(metrics ? { metrics } : {}) };
        expect(withoutWarnings(scoreEngine(ruleset, other))).toEqual(
          withoutWarnings(scoreEngine(ruleset, snapshot)),
        );
      }),
      { numRuns },
    );
  });

  it.each(FAMILIES)('of lists that stand in order of time, on $name', ({ from, numRuns }) => {
    fc.assert(
      fc.property(casesOf(from), ({ ruleset, snapshot }) => {
        const wanted = withoutWarnings(scoreEngine(ruleset, snapshot));
        for (const direction of [1, -1] as const) {
          const other = inTimeOrder(snapshot, ruleset, direction);
          expect(withoutWarnings(scoreEngine(ruleset, other))).toEqual(wanted);
        }
      }),
      { numRuns },
    );
  });

  it.each(FAMILIES)('of rules and metrics on $name', ({ from, numRuns }) => {
    fc.assert(
      fc.property(casesOf(from), fc.nat(), ({ ruleset, snapshot }, seed) => {
        // The order of levels, of the branches of a choice and of `suppressedBy` has a meaning; that of rules and names has none.
        const metrics = Object.fromEntries(shuffled(Object.entries(ruleset.metrics), seed, 1));
        const rules = shuffled(ruleset.rules, seed, 1);
        const other = { ...ruleset, metrics, rules };
        const { superseded: after, ...report } = withoutWarnings(scoreEngine(other, snapshot));
        const { superseded: before, ...wanted } = withoutWarnings(scoreEngine(ruleset, snapshot));
        // A changed copy never passes for the ruleset as it was published.
        const digest = expect.any(String);
        expect(report).toEqual({ ...wanted, ruleset: { ...wanted.ruleset, digest } });
        expect(new Set(after.map(({ ruleId }) => ruleId))).toEqual(
          new Set(before.map(({ ruleId }) => ruleId)),
        );
      }),
      { numRuns },
    );
  });
});
