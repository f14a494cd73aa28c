import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRuleset, forecastRisk, scoreAccount } from '../../src/index.ts';
import type { Ruleset } from '../../src/ruleset/ruleset-schema.ts';
import type { Snapshot } from '../../src/snapshot/snapshot-schema.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';
import { realRulesets } from '../fixtures/real-rulesets.ts';
import { rulesets } from '../generators/rulesets.ts';
import { snapshotsFor } from '../generators/snapshots.ts';

/** Accounts of which most lists are empty or absent, each at its own time, with its own facts, some with given metrics. */
const quietSnapshots = (ruleset: Ruleset): fc.Arbitrary<Snapshot[]> =>
  fc.array(
    fc.oneof(
      { arbitrary: snapshotsFor(ruleset, { maxItems: 0, given: false }), weight: 3 },
      snapshotsFor(ruleset, { maxItems: 1 }),
    ),
    { minLength: 2, maxLength: 6 },
  );

/** What comes of a snapshot for a ruleset that has met others before, and for one that has not. */
function expectNoMemory(ruleset: Ruleset, snapshots: readonly Snapshot[]): void {
  const used = compileRuleset(ruleset, { isChecked: true });
  for (const snapshot of snapshots) {
    const fresh = compileRuleset(ruleset, { isChecked: true });
    expect(scoreAccount(snapshot, used)).toEqual(scoreAccount(snapshot, fresh));
    expect(forecastRisk(snapshot, used)).toEqual(forecastRisk(snapshot, fresh));
  }
}

describe('what a ruleset has worked out for one account says nothing false of the next', () => {
  it('random rulesets', () => {
    fc.assert(
      fc.property(
        rulesets.chain((ruleset) => quietSnapshots(ruleset).map((snapshots) => ({ ruleset, snapshots }))),
        ({ ruleset, snapshots }) => expectNoMemory(ruleset, snapshots),
      ),
      { numRuns: 100 },
    );
  });

  it.each([goldenRuleset, ...realRulesets].map((ruleset) => ({ id: ruleset.id, ruleset })))(
    '$id',
    ({ ruleset }) => {
      fc.assert(
        fc.property(quietSnapshots(ruleset), (snapshots) => expectNoMemory(ruleset, snapshots)),
        { numRuns: 3 },
      );
    },
  );
});
