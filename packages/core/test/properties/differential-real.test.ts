import fc from 'fast-check';
import { describe, it } from 'vitest';
import { isLong } from '../../../../scripts/some-cases.js';
import { expectAgreement } from '../expectations/expect-agreement.ts';
import { realRulesets } from '../fixtures/real-rulesets.ts';
import { snapshotsFor } from '../generators/snapshots.ts';

describe('engine and reference agree on every real ruleset', () => {
  it.each(realRulesets.map((ruleset) => ({ id: ruleset.id, ruleset })))('$id', ({ ruleset }) => {
    fc.assert(
      fc.property(snapshotsFor(ruleset), (snapshot) => expectAgreement(ruleset, snapshot)),
      { numRuns: isLong ? 200 : 8 },
    );
  });
});
