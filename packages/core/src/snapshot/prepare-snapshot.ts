import { type Issue, SnapshotError } from '../errors.ts';
import type { Context } from '../evaluate/context.ts';
import { createContext } from '../evaluate/create-context.ts';
import { type GivenValues, readGivenValues } from '../evaluate/given-values.ts';
import { readTables, type Tables } from '../evaluate/tables.ts';
import { type CompiledRuleset, compiledOnce } from '../ruleset/compile-ruleset.ts';
import type { Ruleset } from '../ruleset/ruleset-schema.ts';
import { checkAgainstRuleset } from './check-against-ruleset.ts';
import { snapshotIssues } from './parse-snapshot.ts';
import { parseTime } from './parse-time.ts';
import type { Reading } from './read-snapshot.ts';
import type { Snapshot } from './snapshot.generated.ts';

/** A snapshot that has been checked and read for one ruleset; what is changed in it afterwards is not seen. */
export class PreparedSnapshot {
  readonly snapshot: Snapshot;
  /** @internal */
  readonly ruleset: CompiledRuleset;
  /** @internal */
  readonly reading: Reading;
  /** @internal */
  readonly given: GivenValues;
  private readonly tables: Tables;
  private last: Context | undefined;

  /** @internal */
  constructor(reading: Reading, ruleset: CompiledRuleset) {
    this.snapshot = reading.snapshot;
    this.ruleset = ruleset;
    this.reading = reading;
    this.given = readGivenValues(reading.snapshot, ruleset.metrics, parseTime(reading.snapshot.asOf));
    if (this.given.issues.length > 0) throw new SnapshotError(this.given.issues);
    this.tables = readTables(reading, ruleset);
  }

  /**
   * What can be asked at one instant; what was computed for the last one is kept.
   *
   * @internal
   */
  contextAt(asOf: number): Context {
    if (this.last?.at !== asOf)
      this.last = createContext(this.reading, this.tables, this.ruleset, this.given.byMetric, asOf);
    return this.last;
  }
}

/**
 * Checks and reads a snapshot once, where several questions follow: every function that takes a snapshot also takes the
 * result, as long as it is asked with the same ruleset.
 *
 * @throws {SnapshotError} When the snapshot is malformed; `issues` holds every problem.
 * @throws {RulesetError} When the ruleset is malformed.
 *
 * @example
 * const prepared = prepareSnapshot(snapshot, ruleset);
 * const report = scoreAccount(prepared, ruleset);
 * const forecast = forecastRisk(prepared, ruleset);
 */
export function prepareSnapshot(snapshot: unknown, ruleset: Ruleset | CompiledRuleset): PreparedSnapshot {
  const compiled = compiledOnce(ruleset);
  if (snapshot instanceof PreparedSnapshot) {
    return snapshot.ruleset === compiled ? snapshot : prepareSnapshot(snapshot.snapshot, compiled);
  }
  const reading = compiled.read(snapshot);
  if (!reading) throw new SnapshotError(whyUnreadable(snapshot, compiled));
  return new PreparedSnapshot(reading, compiled);
}

/** What the reader has refused, in words. */
function whyUnreadable(value: unknown, ruleset: CompiledRuleset): readonly Issue[] {
  const issues = snapshotIssues(value);
  return issues.length > 0 ? issues : checkAgainstRuleset(value as Snapshot, ruleset);
}
