import { createHash } from 'node:crypto';
import { mkdir, open, realpath, rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { BANDS, type Band, type ScoreOptions } from '@risk-check/core';
import { compileColumnScorer } from '@risk-check/core/columns';
import { timeOf } from '@risk-check/core/snapshot';
import { datasetVersion } from '@risk-check/rules-data';
import { checkTables, type TableCount } from './check/check-tables.ts';
import type { Duckdb } from './duckdb/duckdb.ts';
import { type Database, openDatabase, sayingMemory } from './duckdb/open-database.ts';
import type { Mapping } from './mapping/mapping.ts';
import { partPathOf, type RunIdentity, ScoreStore } from './output/score-store.ts';
import type { ArrowLibrary } from './output/write-arrow.ts';
import { type OutputKind, outputKind, writeScores, writingPathOf } from './output/write-scores.ts';
import { planTables, type TablesPlan } from './plan/plan-tables.ts';
import { readSources, type Sources } from './plan/read-sources.ts';
import { TablesError } from './problems/problem.ts';
import { numberAccounts, readChunks } from './read/read-chunks.ts';
import { type ScoredChunk, scoreChunk } from './score/score-chunk.ts';
import { ScoringThreads } from './score/score-in-threads.ts';

export interface TablesRun {
  readonly duckdb: Duckdb;
  readonly mapping: Mapping;
  /** What files in the mapping are relative to. */
  readonly folder: string;
  /** Where the results go, with the ending of their kind. */
  readonly output: string;
  readonly options: ScoreOptions;
  readonly workers?: number;
  /** Memory that DuckDB may use, such as `512MB`; more goes to disk. */
  readonly memory?: string;
  readonly isResumed: boolean;
  readonly isStrict: boolean;
  readonly shard?: { readonly number: number; readonly of: number } | undefined;
  readonly checkpointSeconds: number;
  /** Versions of this program and of core. */
  readonly version: { readonly program: string; readonly core: string };
  readonly arrow: ArrowLibrary | null;
  /** Where the entry of the scoring threads lies. */
  readonly workerEntry: URL;
  readonly escapeText: (text: string) => string;
  readonly cell: (value: string | number | null) => string;
  readonly onProgress?: (accounts: number, of: number) => void;
}

export interface TablesOutcome {
  readonly accounts: number;
  readonly resumedAt: number;
  readonly bands: Readonly<Record<Band, number>>;
  readonly refused: Readonly<Record<string, number>>;
  readonly counts: readonly TableCount[];
  /** By list: rows that belong to no account. */
  readonly orphans: Readonly<Record<string, number>>;
}

export const DEFAULT_MEMORY = '512MB';

/**
 * Scores every account of some tables, and writes one row for each in the order of their ids.
 *
 * @throws {TablesError} When the mapping is not right, or the memory is not enough. {ResumeError} When another run was begun there.
 */
export async function scoreTables(run: TablesRun): Promise<TablesOutcome> {
  const { mapping, output, memory = DEFAULT_MEMORY, workers = availableParallelism() } = run;
  const temporary = `${partPathOf(output)}.tmp`;
  await mkdir(temporary, { recursive: true });
  const database = await openDatabase(run.duckdb, {
    threads: workers,
    memory,
    temporary,
    attach: mapping.attach,
    folder: run.folder,
  });
  try {
    const sources = await readSources(mapping, database, run.folder);
    // The store, too, is written beside the output, and begins by removing what is there.
    await keepTables(
      [output, partPathOf(output), writingPathOf(output)],
      [
        ...[...sources.files.values()].flat(),
        ...Object.values(mapping.attach).map((file) => resolve(run.folder, file)),
      ],
    );
    const store = await ScoreStore.attach(database, output, run.isResumed);
    let isDone = false;
    try {
      await database.confine([...[...sources.files.values()].flat(), writingPathOf(output)]);
      const outcome = await scoreConfined(run, database, store, sources, workers);
      isDone = true;
      return outcome;
    } finally {
      await store.close(isDone);
    }
  } catch (error) {
    throw sayingMemory(error, memory);
  } finally {
    database.close();
    await rm(temporary, { recursive: true, force: true });
  }
}

/** @throws {TablesError} When a file that is written is one that is read, also under another name. */
async function keepTables(outputs: readonly string[], inputs: readonly string[]): Promise<void> {
  const read = new Set(await Promise.all(inputs.map(identityOfFile)));
  for (const output of outputs) {
    const identity = await identityOfFile(output);
    if (identity !== null && read.has(identity))
      throw new TablesError([{ code: 'output-is-input', path: OUTPUT_PATH, message: output }]);
  }
}

/** Device and inode; null for a file that is not there, such as a pattern. */
async function identityOfFile(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  if (found === null) return null;
  // Some file systems do not number their files.
  return found.ino === 0n ? await realpath(path) : `${found.dev}:${found.ino}`;
}

/** Path of a problem with the output, which an option sets and the mapping doesn't hold. */
const OUTPUT_PATH = 'output';

async function scoreConfined(
  run: TablesRun,
  database: Database,
  store: ScoreStore,
  sources: Sources,
  workers: number,
): Promise<TablesOutcome> {
  const { mapping, output } = run;
  const plan = await planTables(mapping, database, sources);
  const asOf = run.options.asOf ?? constantAsOf(mapping);
  const { counts, problems } = await checkTables(database, plan, {
    isThorough: false,
    isStrict: run.isStrict,
    asOf: asOf === null ? null : timeOf(asOf),
  });
  if (problems.length > 0) throw new TablesError(problems);
  await store.begin(await identityOf(run, plan, counts, sources), run.isResumed);
  const resumedAt = store.accounts;
  const orphans = await scoreRest(run, plan, database, store, counts, workers);
  const outcome = { ...(await tallyOf(store)), resumedAt, counts, orphans };
  await writeScores(
    store.connection,
    {
      asOf,
      ruleset: mapping.ruleset,
      dataset: datasetVersion,
      core: run.version.core,
      idType: plan.accounts.types.get(plan.accounts.id) as string,
    },
    {
      kind: outputKind(output) as OutputKind,
      path: output,
      arrow: run.arrow,
      escapeText: run.escapeText,
      cell: run.cell,
    },
  );
  return outcome;
}

export function constantAsOf({ asOf: { source } }: Mapping): string | null {
  return 'constant' in source ? String(source.constant) : null;
}

async function scoreRest(
  run: TablesRun,
  plan: TablesPlan,
  database: Database,
  store: ScoreStore,
  counts: readonly TableCount[],
  workers: number,
): Promise<Record<string, number>> {
  const from = store.accounts;
  const accounts = await numberAccounts(database, plan.accounts, { from, shard: run.shard });
  const orphans: Record<string, number> = {};
  if (from >= accounts) return orphans;
  // This thread scores, too, whenever the others have enough to do: reading alone does not fill it.
  const threads =
    workers > 1
      ? new ScoringThreads(
          workers - 1,
          { ruleset: plan.ruleset.source, options: run.options },
          run.workerEntry,
        )
      : null;
  const scorer = compileColumnScorer(plan.ruleset, run.options);
  let savedAt = performance.now();
  const pending: { from: number; ids: readonly string[]; scored: Promise<ScoredChunk> }[] = [];
  const writeFirst = async (): Promise<void> => {
    const first = pending.shift();
    if (!first) return;
    await store.append(first.from, first.ids, await first.scored);
    if (performance.now() - savedAt >= run.checkpointSeconds * 1000) {
      await store.save();
      savedAt = performance.now();
    }
    run.onProgress?.(store.accounts, accounts);
  };
  const onEnd = (rows: ReadonlyMap<string, number>): void => {
    // What an earlier part of the run has read is not read again, nor what other shards read.
    if (from > 0 || run.shard) return;
    for (const [name, count] of rows) {
      const all = counts.find((table) => table.name === name)?.rows ?? count;
      if (all > count) orphans[name] = all - count;
    }
  };
  try {
    for await (const { from: first, ids, chunk } of readChunks(database, plan, accounts, { from }, onEnd)) {
      const scored = threads?.score(chunk) ?? Promise.resolve(scoreChunk(scorer, chunk));
      scored.catch(() => {});
      pending.push({ from: first, ids, scored });
      if (pending.length > 2 * workers) await writeFirst();
    }
    while (pending.length > 0) await writeFirst();
    await store.save();
  } finally {
    await threads?.close();
  }
  return orphans;
}

async function tallyOf(store: ScoreStore): Promise<Pick<TablesOutcome, 'accounts' | 'bands' | 'refused'>> {
  const bands = Object.fromEntries(BANDS.map((band) => [band, 0])) as Record<Band, number>;
  const refused: Record<string, number> = {};
  for (const { band, error, n } of await store.rows(
    'SELECT band, error, count(*) AS n FROM part.scores GROUP BY ALL',
  )) {
    if (error === null) bands[BANDS[Number(band)] as Band] = Number(n);
    else refused[String(error)] = Number(n);
  }
  return { accounts: store.accounts, bands, refused };
}

/** What must be the same for a run to go on: rules, mapping, options, and the tables as far as their size tells. */
async function identityOf(
  { mapping, folder, options, shard, version }: TablesRun,
  plan: TablesPlan,
  counts: readonly TableCount[],
  sources: Sources,
): Promise<RunIdentity> {
  return {
    version: `${version.program} ${version.core}`,
    ruleset: `${mapping.ruleset} ${datasetVersion}`,
    mapping: createHash('sha256').update(JSON.stringify(mapping)).digest('hex'),
    options: JSON.stringify(options),
    shard: shard ? `${shard.number}/${shard.of}` : '1/1',
    folder,
    tables: await Promise.all(
      [plan.accounts, ...plan.lists].map(async ({ path }, i) => [
        path,
        counts[i]?.rows,
        await endsOf(sources.files.get(path) ?? []),
      ]),
    ),
  };
}

/** Size and last bytes of each file of a source: the end of a Parquet file names all that is in it. Patterns are no files. */
async function endsOf(files: readonly string[]): Promise<string> {
  if (files.length === 0) return '';
  const hash = createHash('sha256');
  for (const file of new Set(files)) {
    const size = (await stat(file).catch(() => null))?.size;
    if (size === undefined) continue;
    const bytes = Buffer.alloc(Math.min(size, FOOTER_BYTES));
    const handle = await open(file);
    await handle.read(bytes, 0, bytes.length, size - bytes.length);
    await handle.close();
    hash.update(`${size} `).update(bytes);
  }
  return hash.digest('hex');
}
const FOOTER_BYTES = 65_536;
