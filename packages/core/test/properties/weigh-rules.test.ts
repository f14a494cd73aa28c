import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weighRules } from '../../src/index.ts';
import { bandOf } from '../reference/band.ts';
import { hazard, scoreOf } from '../reference/hazard.ts';
import { sharePoints } from '../reference/share-points.ts';

const weight = fc.constantFrom(0.02, 0.1, 0.25, 0.5, 0.6, 0.85, 0.95, 1);
const rule = fc.record({
  cause: fc.constantFrom('a', 'b', 'c'),
  severity: fc.constantFrom(0.02, 0.1, 0.3, 0.6, 0.9),
  evidence: weight,
});
const rules = fc.array(rule, { maxLength: 7 });

/** Of each cause the largest counts. */
const sum = (parts: readonly { cause: string; hazard: number }[]): number =>
  ['a', 'b', 'c'].reduce(
    (all, cause) => all + Math.max(0, ...parts.filter((one) => one.cause === cause).map((one) => one.hazard)),
    0,
  );

describe('the arithmetic of the score alone', () => {
  it('is that of the reference', () => {
    fc.assert(
      fc.property(rules, (fired) => {
        const known = fired.map(({ cause, severity, evidence }, i) => ({
          id: `r${i}`,
          cause,
          hazard: hazard(severity, evidence),
        }));
        const score = scoreOf(sum(known));
        const worstCase = scoreOf(
          sum(fired.map(({ cause, severity }) => ({ cause, hazard: hazard(severity, 1) }))),
        );
        const points = sharePoints(known, score);
        expect(weighRules(fired)).toEqual({
          score,
          worstCase,
          band: bandOf(score, worstCase, 1, 0),
          points: known.map(({ id }) => points.get(id)),
          scoreWithout: known.map((one) => scoreOf(sum(known.filter((other) => other !== one)))),
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('of no rule is that of a clear account', () => {
    expect(weighRules([])).toEqual({ score: 0, worstCase: 0, band: 'clear', points: [], scoreWithout: [] });
  });
});
