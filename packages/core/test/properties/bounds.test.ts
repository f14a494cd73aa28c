import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreEngine } from '../expectations/expect-agreement.ts';
import { FAMILIES } from '../fixtures/every-ruleset.ts';
import { casesOf } from '../generators/cases.ts';

const ENDED = ['suspended', 'terminated'];

describe('scores are bounded whole numbers', () => {
  it.each(FAMILIES)('0 <= evidenceScore <= worstCase <= 99 on $name', ({ from, numRuns }) => {
    fc.assert(
      fc.property(casesOf(from), ({ ruleset, snapshot }) => {
        const { score, evidenceScore, worstCase, coverage, findings } = scoreEngine(ruleset, snapshot);
        const ended = ENDED.includes(snapshot.account?.status ?? '');
        for (const number of [score, evidenceScore, worstCase]) expect(Number.isInteger(number)).toBe(true);
        expect(evidenceScore).toBeGreaterThanOrEqual(0);
        expect(evidenceScore).toBeLessThanOrEqual(99);
        expect(worstCase).toBeGreaterThanOrEqual(evidenceScore);
        if (ended) expect([score, worstCase]).toEqual([100, 100]);
        else {
          expect(score).toBe(evidenceScore);
          expect(worstCase).toBeLessThanOrEqual(99);
        }
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1);
        for (const { scoreWithout } of findings) {
          expect(scoreWithout).toBeGreaterThanOrEqual(0);
          expect(scoreWithout).toBeLessThanOrEqual(evidenceScore);
        }
      }),
      { numRuns },
    );
  });
});
