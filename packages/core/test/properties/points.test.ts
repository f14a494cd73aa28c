import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreEngine } from '../expectations/expect-agreement.ts';
import { FAMILIES } from '../fixtures/every-ruleset.ts';
import { casesOf } from '../generators/cases.ts';

describe('points', () => {
  it.each(FAMILIES)(
    'are whole, only of what fired, and sum to evidenceScore on $name',
    ({ from, numRuns }) => {
      fc.assert(
        fc.property(casesOf(from), ({ ruleset, snapshot }) => {
          const { evidenceScore, findings } = scoreEngine(ruleset, snapshot);
          expect(findings.reduce((sum, { points }) => sum + points, 0)).toBe(evidenceScore);
          for (const { points, status } of findings) {
            expect(Number.isInteger(points) && points >= 0).toBe(true);
            if (status !== 'fired') expect(points).toBe(0);
          }
        }),
        { numRuns },
      );
    },
  );

  it.each(FAMILIES)(
    'order the findings: fired by points, then unknown, clear, not-applicable, ties by id, on $name',
    ({ from, numRuns }) => {
      const order = ['fired', 'unknown', 'clear', 'not-applicable'];
      fc.assert(
        fc.property(casesOf(from), ({ ruleset, snapshot }) => {
          const { findings } = scoreEngine(ruleset, snapshot);
          const sorted = [...findings].sort(
            (a, b) =>
              order.indexOf(a.status) - order.indexOf(b.status) ||
              b.points - a.points ||
              (a.ruleId < b.ruleId ? -1 : 1),
          );
          expect(findings.map(({ ruleId }) => ruleId)).toEqual(sorted.map(({ ruleId }) => ruleId));
        }),
        { numRuns: numRuns / 2 },
      );
    },
  );

  it.each(FAMILIES)(
    'scoreWithout is the score of the ruleset without the rule on $name',
    ({ from, numRuns }) => {
      fc.assert(
        fc.property(casesOf(from), ({ ruleset, snapshot }) => {
          for (const { ruleId, scoreWithout } of scoreEngine(ruleset, snapshot).findings.slice(0, 3)) {
            const rules = ruleset.rules
              .filter(({ id }) => id !== ruleId)
              .map(({ suppressedBy: _, ...rule }) => rule);
            expect(scoreEngine({ ...ruleset, rules }, snapshot).evidenceScore).toBe(scoreWithout);
          }
        }),
        { numRuns: numRuns / 5 },
      );
    },
  );
});
