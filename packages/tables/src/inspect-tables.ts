import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureCoverage } from '@risk-check/core';
import { snapshotAt } from '@risk-check/core/columns';
import { timeOf } from '@risk-check/core/snapshot';
import { checkTables, type TableCount } from './check/check-tables.ts';
import type { Duckdb } from './duckdb/duckdb.ts';
import { openDatabase, sayingMemory } from './duckdb/open-database.ts';
import type { Mapping } from './mapping/mapping.ts';
import { planTables } from './plan/plan-tables.ts';
import { readSources } from './plan/read-sources.ts';
import { type TableProblem, TablesError } from './problems/problem.ts';
import { numberAccounts, readChunks } from './read/read-chunks.ts';
import { constantAsOf, DEFAULT_MEMORY } from './score-tables.ts';

/** What a mapping makes of its tables, before anything is scored. */
export interface TablesInspection {
  readonly counts: readonly TableCount[];
  readonly problems: readonly TableProblem[];
  /** Fields and lists that the ruleset looks at and nobody maps. */
  readonly unmapped: readonly string[];
  /** Fields that are mapped for nothing. */
  readonly unread: readonly string[];
  /** Share of the hazard that could be checked for the account shown, or for the first one; null where none can be read. */
  readonly coverage: number | null;
  /** That account as a snapshot. */
  readonly snapshot: object | null;
}

export interface InspectOptions {
  readonly duckdb: Duckdb;
  readonly mapping: Mapping;
  readonly folder: string;
  readonly isStrict: boolean;
  /** Id of the account to show. */
  readonly show?: string | undefined;
  readonly memory?: string | undefined;
}

/**
 * Looks at every table thoroughly, and at one account as the snapshot that it is.
 *
 * @throws {TablesError} When the mapping does not fit its tables. What only the data shows is among the `problems`.
 */
export async function inspectTables({
  duckdb,
  mapping,
  folder,
  isStrict,
  show,
  memory = DEFAULT_MEMORY,
}: InspectOptions): Promise<TablesInspection> {
  const temporary = await mkdtemp(join(tmpdir(), 'risk-check-tables-'));
  const database = await openDatabase(duckdb, {
    threads: 1,
    memory,
    temporary,
    attach: mapping.attach,
    folder,
  });
  try {
    const sources = await readSources(mapping, database, folder);
    await database.confine([...sources.files.values()].flat());
    const plan = await planTables(mapping, database, sources);
    await numberAccounts(database, plan.accounts, { from: 0 });
    const asOf = constantAsOf(mapping);
    const { counts, problems } = await checkTables(database, plan, {
      isThorough: true,
      isStrict,
      asOf: asOf === null ? null : timeOf(asOf),
    });
    const shown = show ?? String((await database.rows('SELECT k FROM ids WHERE n = 0'))[0]?.k ?? '');
    const accounts = await numberAccounts(database, plan.accounts, { from: 0, only: shown });
    if (accounts === 0 && show !== undefined)
      throw new TablesError([
        { code: 'id-missing', path: 'account.id', message: `there is no account "${show}"` },
      ]);
    for await (const { chunk } of readChunks(database, plan, accounts, { from: 0, isWhole: true })) {
      const snapshot = snapshotAt(plan.ruleset.source, chunk, 0);
      return {
        counts,
        problems,
        ...unmappedOf(plan),
        coverage: coverageOf(snapshot, plan.ruleset),
        snapshot,
      };
    }
    return { counts, problems, ...unmappedOf(plan), coverage: null, snapshot: null };
  } catch (error) {
    throw sayingMemory(error, memory);
  } finally {
    database.close();
    await rm(temporary, { recursive: true, force: true });
  }
}

type Plan = Awaited<ReturnType<typeof planTables>>;

const unmappedOf = ({ unmapped, unread }: Plan): Pick<TablesInspection, 'unmapped' | 'unread'> => ({
  unmapped,
  unread,
});

/** null for an account that no snapshot can be: scoring it says what is wrong. */
function coverageOf(snapshot: unknown, ruleset: Plan['ruleset']): number | null {
  try {
    return measureCoverage(snapshot, ruleset).coverage;
  } catch {
    return null;
  }
}
