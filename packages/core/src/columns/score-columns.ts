import type { ScoreOptions } from '../account/open-case.ts';
import { ReadySnapshot } from '../account/prepare-snapshot.ts';
import { compiledOnce } from '../compile/compile-ruleset.ts';
import type { CompiledRuleset } from '../evaluate/compiled.ts';
import { SnapshotError } from '../issues/errors.ts';
import type { Ruleset } from '../ruleset/ruleset.ts';
import { type CompactScore, scoreCompact } from '../score/score-compact.ts';
import type { ColumnChunk } from './column-chunk.ts';
import { chunkReader } from './read-chunk.ts';
import { snapshotAt } from './snapshot-at.ts';

/**
 * Scores the account at a place of a chunk.
 *
 * @throws {SnapshotError} As `scoreCompact` does for the snapshot that the account is.
 */
export type AccountScorer = (account: number) => CompactScore;

/** Looks at a chunk once, and then scores its accounts in any order. */
export type ColumnScorer = (chunk: ColumnChunk) => AccountScorer;

/**
 * Scores accounts that come as columns, without making snapshots of them. Each result is that of `scoreCompact` for
 * `snapshotAt` of the same account.
 *
 * @param ruleset - A ruleset of `@risk-check/rules-data`, or its compiled form.
 * @param options - Another instant, rules to leave out, experimental rules.
 * @throws {RulesetError} When the ruleset is malformed. The scorer throws a RangeError for a chunk whose columns do not fit.
 *
 * @example
 * const scorer = compileColumnScorer(ruleset);
 * const score = scorer(chunk);
 * for (let account = 0; account < chunk.size; account++) console.log(score(account).band);
 */
export function compileColumnScorer(
  ruleset: Ruleset | CompiledRuleset,
  options?: ScoreOptions | null,
): ColumnScorer {
  const compiled = compiledOnce(ruleset);
  const readChunk = chunkReader(compiled);
  return (chunk) => {
    const read = readChunk(chunk);
    return (account) => {
      const reading = read(account);
      if (reading) {
        try {
          return scoreCompact(new ReadySnapshot(reading, compiled), compiled, options);
        } catch (error) {
          // Errors are reported on the whole snapshot.
          if (!(error instanceof SnapshotError)) throw error;
        }
      }
      return scoreCompact(snapshotAt(compiled.source, chunk, account), compiled, options);
    };
  };
}
