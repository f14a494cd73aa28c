import type { ScoreOptions } from '../account/open-case.ts';
import { ReadySnapshot } from '../account/prepare-snapshot.ts';
import { compiledOnce } from '../compile/compile-ruleset.ts';
import type { CompiledRuleset } from '../evaluate/compiled.ts';
import { SnapshotError } from '../issues/errors.ts';
import type { Ruleset } from '../ruleset/ruleset.ts';
import { type CompactScore, scoreCompact } from '../score/score-compact.ts';
import { recordReader } from './read-record.ts';
import type { RecordBytes } from './record-bytes.ts';

/** The outcome of one record. */
export interface RecordScore {
  /** `account.id`, null when the record does not say. */
  readonly id: string | null;
  readonly result: CompactScore;
}

/**
 * Scores the record from one place up to, and without, another, whose bytes must be UTF-8.
 *
 * @returns What `scoreCompact` says of it. null when it has to be parsed to know: it is no snapshot for this ruleset, or
 *   it is written in a way that machines seldom write, such as nested deeply or with an escape in the name of a property.
 */
export type RecordScorer = (record: RecordBytes, from: number, to: number) => RecordScore | null;

/**
 * Scores records without parsing them: the fields that a ruleset looks at are read from the bytes, checked as
 * `scoreCompact` checks them, and nothing is made of the others. docs/performance.md shows what that takes beside
 * `JSON.parse` with `scoreCompact`.
 *
 * @param ruleset - A ruleset of `@risk-check/rules-data`, or its compiled form.
 * @param options - Another instant, rules to leave out, experimental rules.
 * @throws {RulesetError} When the ruleset is malformed.
 *
 * @example
 * const score = compileRecordScorer(ruleset);
 * const record = new RecordBytes(bytes, (start, end) => decoder.decode(bytes.subarray(start, end)));
 * const result = score(record, from, to)?.result ?? scoreCompact(JSON.parse(record.decode(from, to)), ruleset);
 */
export function compileRecordScorer(
  ruleset: Ruleset | CompiledRuleset,
  options?: ScoreOptions | null,
): RecordScorer {
  const compiled = compiledOnce(ruleset);
  const read = recordReader(compiled);
  return (record, from, to) => {
    const reading = read(record, from, to);
    if (!reading) return null;
    try {
      const result = scoreCompact(new ReadySnapshot(reading, compiled), compiled, options);
      return { id: reading.snapshot.account?.id ?? null, result };
    } catch (error) {
      // Errors are reported on the parsed snapshot, unknown fields included.
      if (error instanceof SnapshotError) return null;
      throw error;
    }
  };
}
