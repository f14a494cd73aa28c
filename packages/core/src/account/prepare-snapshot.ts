import { compiledOnce } from '../compile/compile-ruleset.ts';
import type { CompiledRuleset } from '../evaluate/compiled.ts';
import type { Context } from '../evaluate/context.ts';
import { createContext } from '../evaluate/create-context.ts';
import { type GivenValues, readGivenValues } from '../evaluate/given-values.ts';
import { readTables, type Tables } from '../evaluate/tables.ts';
import { type Issue, SnapshotError } from '../issues/errors.ts';
import type { Ruleset } from '../ruleset/ruleset.generated.ts';
import { defaultIssues, fillDefaults, type Stated } from '../snapshot/fill-defaults.ts';
import { snapshotIssues } from '../snapshot/parse-snapshot.ts';
import type { Reading } from '../snapshot/read-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.generated.ts';
import { checkAgainstRuleset } from './check-against-ruleset.ts';
import { knownBefore } from './known-before.ts';

/** A snapshot that has been checked and read for one ruleset. What it was made of must stay as it is: some of it is read later. */
export interface PreparedSnapshot {
  readonly snapshot: Snapshot;
}

/** Internal view of a prepared snapshot. */
export class ReadySnapshot implements PreparedSnapshot {
  readonly snapshot: Snapshot;
  /** The snapshot's own `asOf`, epoch milliseconds. */
  readonly asOf: number;
  readonly given: GivenValues;
  readonly #tables: Tables;
  #last: Context | undefined;
  #before: ReadySnapshot | undefined;

  constructor(
    readonly reading: Reading,
    readonly ruleset: CompiledRuleset,
    /** What the owner has stated for whole lists. */
    readonly stated: Stated[] = [],
    /** What the snapshot says of its own instant only, and is asked about an earlier one. */
    readonly unknownThen: readonly string[] = [],
  ) {
    this.snapshot = reading.snapshot;
    this.asOf = reading.asOf;
    this.given = readGivenValues(reading.snapshot, ruleset.metrics, this.asOf);
    if (this.given.issues.length > 0) throw new SnapshotError(this.given.issues);
    this.#tables = readTables(reading, ruleset);
  }

  /** The same as far as it says something of an instant: before its own, what has no date is unknown. */
  at(asOf: number): ReadySnapshot {
    if (!(asOf < this.asOf)) return this;
    if (!this.#before) {
      const { reading, unknown } = knownBefore(this.reading, this.ruleset.lists);
      this.#before = new ReadySnapshot(reading, this.ruleset, this.stated, unknown);
    }
    return this.#before;
  }

  /** Caches the context of the last instant. */
  contextAt(asOf: number): Context {
    if (this.#last?.at !== asOf)
      this.#last = createContext(this.reading, this.#tables, this.ruleset, this.given.byMetric, asOf);
    return this.#last;
  }
}

/**
 * Checks and reads a snapshot once, where several questions follow: every function that takes a snapshot also takes the
 * result, as long as it is asked with the same ruleset.
 *
 * @param snapshot - One account's activity as known at `asOf`; see docs/snapshot-format.md.
 * @param ruleset - The ruleset that the questions will be asked with, or its compiled form.
 * @throws {SnapshotError} When the snapshot is malformed; `issues` holds every problem.
 * @throws {RulesetError} When the ruleset is malformed.
 *
 * @example
 * const prepared = prepareSnapshot(snapshot, ruleset);
 * const report = scoreAccount(prepared, ruleset);
 * const forecast = forecastRisk(prepared, ruleset);
 */
export function prepareSnapshot(snapshot: unknown, ruleset: Ruleset | CompiledRuleset): PreparedSnapshot {
  return readySnapshot(snapshot, ruleset);
}

/**
 * Takes a snapshot as it is, or one that was prepared; for another ruleset that one is read again.
 *
 * @param known - The reading of a snapshot for the same ruleset, of which this one is a changed copy.
 */
export function readySnapshot(
  value: unknown,
  ruleset: Ruleset | CompiledRuleset,
  known?: Reading,
): ReadySnapshot {
  const compiled = compiledOnce(ruleset);
  const isReady = value instanceof ReadySnapshot;
  if (isReady && value.ruleset === compiled) return value;
  const snapshot = isReady ? value.snapshot : value;
  const { value: filled, stated } = fillDefaults(snapshot);
  const reading = compiled.read(filled, known);
  if (!reading) throw new SnapshotError(whyUnreadable(snapshot, filled, compiled));
  const issues = reading.snapshot.defaults ? defaultIssues(reading.snapshot, compiled.lists) : [];
  if (issues.length > 0) throw new SnapshotError(issues);
  return new ReadySnapshot(reading, compiled, stated);
}

/** The issues of a snapshot that the reader refused. */
function whyUnreadable(value: unknown, filled: unknown, ruleset: CompiledRuleset): readonly Issue[] {
  const issues = snapshotIssues(value);
  if (issues.length > 0) return issues;
  const wrong = defaultIssues(value as Snapshot, ruleset.lists);
  return wrong.length > 0 ? wrong : checkAgainstRuleset(filled as Snapshot, ruleset);
}
