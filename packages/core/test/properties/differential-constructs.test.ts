import fc from 'fast-check';
import { describe, it } from 'vitest';
import { isLong } from '../../../../scripts/some-cases.js';
import { expectAgreement } from '../expectations/expect-agreement.ts';
import { casesOf } from '../generators/cases.ts';
import { CONSTRUCTS, rulesets, rulesetsWith } from '../generators/rulesets.ts';

describe('engine and reference agree on random rulesets', () => {
  it.each(CONSTRUCTS)('%s', (construct) => {
    fc.assert(
      fc.property(casesOf(rulesetsWith([construct])), ({ ruleset, snapshot }) =>
        expectAgreement(ruleset, snapshot),
      ),
      { numRuns: isLong ? 1000 : 40 },
    );
  });

  // Equal instants at the ends of windows, levels that begin soon, labels, numbers below 0.
  it.each(CONSTRUCTS)('%s, at the edges', (construct) => {
    fc.assert(
      fc.property(casesOf(rulesetsWith([construct], true), { edges: true }), ({ ruleset, snapshot }) =>
        expectAgreement(ruleset, snapshot),
      ),
      { numRuns: isLong ? 1000 : 40 },
    );
  });

  it('all constructs together', () => {
    fc.assert(
      fc.property(casesOf(rulesets), ({ ruleset, snapshot }) => expectAgreement(ruleset, snapshot)),
      { numRuns: isLong ? 1000 : 40 },
    );
  });
});
