import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someOf } from '../../../../scripts/some-cases.js';
import { openCase } from '../../src/account/open-case.ts';
import { applyChanges } from '../../src/actions/apply-changes.ts';
import { weighChanged } from '../../src/actions/weigh-changed.ts';
import { compiledOnce } from '../../src/compile/compile-ruleset.ts';
import type { CompiledRuleset, Snapshot } from '../../src/index.ts';
import { type Weighed, weighCase } from '../../src/score/weigh-case.ts';
import { datasetExamples } from '../fixtures/dataset-examples.ts';
import { FAMILIES } from '../fixtures/every-ruleset.ts';
import { casesOf } from '../generators/cases.ts';
import { snapshotsFor } from '../generators/snapshots.ts';

describe('weighing a changed snapshot', () => {
  it.each(FAMILIES)('says what weighing it afresh says, on $name', ({ from, numRuns }) => {
    const twoOfOne = casesOf(from).chain(({ ruleset, snapshot }) =>
      fc.tuple(fc.constant({ ruleset, snapshot }), snapshotsFor(ruleset), fc.infiniteStream(fc.boolean())),
    );
    fc.assert(
      fc.property(twoOfOne, ([{ ruleset, snapshot }, other, dice]) => {
        const changed = mixed(snapshot, other, () => dice.next().value === true);
        expectTheSame(compiledOnce(ruleset), snapshot, changed);
      }),
      { numRuns },
    );
  });

  it('says what weighing it afresh says, for every action of every example of the dataset', () => {
    let kept = 0;
    for (const { name, ruleset, snapshot } of someOf(datasetExamples, 10)) {
      const base = openCase(snapshot, ruleset);
      for (const action of ruleset.actions.keys()) {
        const { snapshot: after, changed } = applyChanges(base, [{ action }]);
        if (changed > 0) kept += expectTheSame(ruleset, snapshot, after, `${name}: ${action}`);
      }
    }
    expect(kept).toBeGreaterThan(400);
  });

  it('evaluates nothing again that looks at nothing of what has changed', () => {
    const { ruleset, snapshot } = datasetExamples[0] as (typeof datasetExamples)[number];
    const base = openCase(snapshot, ruleset);
    const now = weighCase(base);
    const { weighed } = weighChanged({ opened: base, weighed: now }, { ...snapshot });
    expect(weighed.outcomes.every((one, i) => one === now.outcomes[i])).toBe(true);
  });
});

/** One snapshot with some properties, or parts of them, of another. */
function mixed(snapshot: Snapshot, other: Snapshot, isTaken: () => boolean): Snapshot {
  const result: Record<string, unknown> = { ...snapshot };
  for (const [name, value] of Object.entries(other)) {
    if (!isTaken()) continue;
    const own = result[name];
    const isOfParts = (name === 'metrics' || name === 'facts') && own !== undefined && isTaken();
    result[name] = isOfParts
      ? { ...(own as object), ...Object.fromEntries(Object.entries(value as object).filter(isTaken)) }
      : value;
  }
  return result as unknown as Snapshot;
}

/** @returns How many outcomes were taken over. */
function expectTheSame(
  ruleset: CompiledRuleset,
  snapshot: Snapshot,
  changed: Snapshot,
  name?: string,
): number {
  const base = openCase(snapshot, ruleset);
  const now = weighCase(base);
  const { weighed: quick } = weighChanged({ opened: base, weighed: now }, changed);
  expect(told(quick), name).toEqual(told(weighCase(openCase(changed, ruleset))));
  return quick.outcomes.filter((outcome, i) => outcome === now.outcomes[i]).length;
}

/** All that a weighing says, with rules by their ids. */
const told = ({ outcomes, shown, points, score, worstCase, evidenceScore, band, ...rest }: Weighed) => ({
  numbers: [score, worstCase, evidenceScore, band, ...points],
  shown: shown.map(({ rule }) => rule.declaration.id),
  superseded: rest.superseded,
  outcomes: outcomes.map(({ rule, levels, fired, possible, ...outcome }) => ({
    ...outcome,
    id: rule.declaration.id,
    levels: levels.map(({ level, truth, knowable }) => [level.number, truth, knowable]),
    fired: fired?.number,
    possible: possible?.number,
  })),
});
