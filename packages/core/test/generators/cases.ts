import fc from 'fast-check';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import type { Snapshot } from '../../src/snapshot/snapshot-schema.ts';
import { rulesets } from './rulesets.ts';
import { type SnapshotChoices, snapshotsFor } from './snapshots.ts';

export interface Case {
  readonly ruleset: Ruleset;
  readonly snapshot: Snapshot;
}

/** Snapshots with the ruleset they are for; a counterexample prints only what tells cases apart. */
export function casesOf(
  from: fc.Arbitrary<Ruleset> = rulesets,
  choices: Partial<SnapshotChoices> = {},
): fc.Arbitrary<Case> {
  return from.chain((ruleset) =>
    snapshotsFor(ruleset, choices).map((snapshot) => printable({ ruleset, snapshot })),
  );
}

export function printable<T extends Case>(one: T): T {
  const { zone, metrics, rules } = one.ruleset;
  const told = rules.map(({ id, cause, levels, applies, effect, suppressedBy }) => ({
    id,
    cause,
    applies,
    effect,
    suppressedBy,
    levels: levels.map(({ sources: _, ...level }) => level),
  }));
  const text = () => JSON.stringify({ zone, metrics, rules: told, snapshot: one.snapshot });
  return Object.defineProperty({ ...one }, fc.toStringMethod, { value: text, enumerable: false });
}
