import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '../../../../scripts/some-cases.js';
import { parseSnapshot, SnapshotError, scoreAccount, scoreCompact } from '../../src/index.ts';
import { realRulesets } from '../fixtures/real-rulesets.ts';
import { deletablePaths } from '../generators/deletions.ts';
import { snapshotsFor } from '../generators/snapshots.ts';

type Part = Record<string | number, unknown>;

/** The snapshot with what stands at these paths `undefined`, and with it gone. */
function without(snapshot: object, paths: readonly (readonly (string | number)[])[]) {
  return [
    (part: Part, key: string | number) => {
      part[key] = undefined;
    },
    (part: Part, key: string | number) => {
      delete part[key];
    },
  ].map((remove) => {
    const copy = structuredClone(snapshot);
    for (const path of paths) {
      const part = path.slice(0, -1).reduce<unknown>((at, key) => (at as Part | undefined)?.[key], copy);
      if (part !== undefined) remove(part as Part, path.at(-1) as string);
    }
    return copy as unknown;
  });
}

describe('`undefined`, as rows of a database have it', () => {
  it.each(realRulesets.map((ruleset) => ({ id: ruleset.id, ruleset })))('is absent: $id', ({ ruleset }) => {
    fc.assert(
      fc.property(snapshotsFor(ruleset), fc.infiniteStream(fc.boolean()), (snapshot, choices) => {
        const paths = deletablePaths(snapshot, ruleset).filter(() => choices.next().value);
        const [said, gone] = without(snapshot, paths);
        parseSnapshot(said);
        expect(scoreAccount(said, ruleset)).toEqual(scoreAccount(gone, ruleset));
        expect(scoreCompact(said, ruleset)).toEqual(scoreCompact(gone, ruleset));
      }),
      { numRuns: shareOf(10, 3) },
    );
  });

  it('is a problem where something must be there', () => {
    const ruleset = realRulesets[0];
    if (!ruleset) throw new Error('no ruleset');
    const { platform, role } = ruleset;
    const head = { snapshotVersion: 1, platform, role, asOf: '2026-06-15T12:00:00Z' };
    for (const name of Object.keys(head))
      expect(() => scoreAccount({ ...head, [name]: undefined } as unknown, ruleset)).toThrow(SnapshotError);
    expect(() => scoreAccount({ ...head, orders: [undefined] } as unknown, ruleset)).toThrow(SnapshotError);
  });
});
