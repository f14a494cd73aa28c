import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreEngine } from '../expectations/expect-agreement.ts';
import { FAMILIES } from '../fixtures/every-ruleset.ts';
import { partialCasesOf } from '../generators/consistent-cases.ts';

/** On input whose metrics do not contradict its events; what may not be deleted stands in generators/deletions.ts. */
describe('saying less', () => {
  it.each(FAMILIES)(
    'never lowers worstCase, raises coverage, proves more or makes the band clear, on $name',
    ({ from, numRuns }) => {
      fc.assert(
        fc.property(partialCasesOf(from), ({ ruleset, snapshot, partial }) => {
          const full = scoreEngine(ruleset, snapshot);
          const less = scoreEngine(ruleset, partial);
          expect(less.worstCase).toBeGreaterThanOrEqual(full.worstCase);
          expect(less.coverage).toBeLessThanOrEqual(full.coverage + 1e-12);
          expect(less.evidenceScore).toBeLessThanOrEqual(full.evidenceScore);
          expect(full.evidenceScore).toBeLessThanOrEqual(less.worstCase);
          if (full.band !== 'clear') expect(less.band).not.toBe('clear');
        }),
        { numRuns: Math.round(numRuns * 1.5) },
      );
    },
  );
});
