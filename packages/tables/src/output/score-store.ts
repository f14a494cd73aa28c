import { rm } from 'node:fs/promises';
import { BANDS } from '@risk-check/core';
import type { Appender, Connection } from '../duckdb/duckdb.ts';
import type { Database } from '../duckdb/open-database.ts';
import { firstLine } from '../duckdb/open-database.ts';
import { textSql } from '../duckdb/sql.ts';
import type { ScoredChunk } from '../score/score-chunk.ts';

/** What a run is of: one that goes on must be of the same. */
export type RunIdentity = Readonly<Record<string, unknown>>;

/** A run cannot go on, or another one is going on. */
export class ResumeError extends Error {
  constructor(
    readonly code: 'other-run' | 'in-use' | 'damaged',
    message: string,
  ) {
    super(message);
    this.name = 'ResumeError';
  }
}

const ENDING = '.part';
export const partPathOf = (output: string): string => `${output}${ENDING}`;

/**
 * Scores of a run that is going on: a database file beside the output. What was scored since the last checkpoint is one
 * transaction, so that after a crash the file holds all of it or nothing.
 */
export class ScoreStore {
  readonly #connection: Connection;
  readonly #path: string;
  #appender: Appender | null = null;
  #accounts: number;

  private constructor(connection: Connection, path: string, accounts: number) {
    this.#connection = connection;
    this.#path = path;
    this.#accounts = accounts;
  }

  /** @throws {ResumeError} When what is there is of another run, or is not to be read. */
  static async open(
    database: Database,
    output: string,
    identity: RunIdentity,
    isResumed: boolean,
  ): Promise<ScoreStore> {
    const path = partPathOf(output);
    if (!isResumed) await removeStore(output);
    const connection = await database.instance.connect();
    let isNew: boolean;
    try {
      await connection.run(`ATTACH ${textSql(path)} AS part`);
      // A run that was killed before its first transaction leaves a file without tables.
      const tables = await connection.runAndReadAll(`FROM duckdb_tables() WHERE database_name = 'part'`);
      isNew = tables.getRowObjectsJson().length === 0;
      if (isNew)
        await connection.run(
          `BEGIN; CREATE TABLE part.scores (n INTEGER, id VARCHAR, score INTEGER, worst INTEGER, band INTEGER, coverage DOUBLE, fired VARCHAR, error VARCHAR, issue VARCHAR); CREATE TABLE part.run AS SELECT ${textSql(JSON.stringify(identity))} AS identity; COMMIT`,
        );
    } catch (error) {
      connection.closeSync();
      const message = firstLine(error);
      throw new ResumeError(/lock/i.test(message) ? 'in-use' : 'damaged', message);
    }
    const store = new ScoreStore(connection, path, 0);
    if (!isNew) await store.#goOn(identity);
    return store;
  }

  /** How many accounts were scored before. */
  get accounts(): number {
    return this.#accounts;
  }

  async #goOn(identity: RunIdentity): Promise<void> {
    const rows = async (sql: string): Promise<Record<string, unknown>[]> =>
      (await this.#connection.runAndReadAll(sql)).getRowObjectsJson();
    let before: string;
    try {
      before = String((await rows('SELECT identity FROM part.run'))[0]?.identity);
      this.#accounts = Number((await rows('SELECT count(*) AS n FROM part.scores'))[0]?.n);
    } catch (error) {
      throw new ResumeError('damaged', firstLine(error));
    }
    const old = JSON.parse(before) as RunIdentity;
    const changed = Object.keys({ ...old, ...identity }).filter(
      (name) => JSON.stringify(old[name]) !== JSON.stringify(identity[name]),
    );
    if (changed.length > 0) throw new ResumeError('other-run', changed.join(', '));
  }

  async append(from: number, ids: readonly string[], scored: ScoredChunk): Promise<void> {
    if (!this.#appender) {
      await this.#connection.run('BEGIN');
      this.#appender = await this.#connection.createAppender('scores', 'main', 'part');
    }
    const appender = this.#appender;
    const refusals = new Map(scored.refusals.map((refusal) => [refusal.account, refusal]));
    for (let i = 0; i < ids.length; i++) {
      appender.appendInteger(from + i);
      appender.appendVarchar(ids[i] as string);
      const refusal = refusals.get(i);
      if (refusal) {
        for (let column = 0; column < 5; column++) appender.appendNull();
        appender.appendVarchar(refusal.code);
        appender.appendVarchar(refusal.issue);
      } else {
        appender.appendInteger(scored.scores[i] as number);
        appender.appendInteger(scored.worstCases[i] as number);
        appender.appendInteger(scored.bands[i] as number);
        appender.appendDouble(scored.coverages[i] as number);
        appender.appendVarchar(scored.fired[i] as string);
        appender.appendNull();
        appender.appendNull();
      }
      appender.endRow();
    }
    this.#accounts += ids.length;
  }

  /** Makes what was scored so far outlast a crash. */
  async save(): Promise<void> {
    if (!this.#appender) return;
    this.#appender.closeSync();
    this.#appender = null;
    await this.#connection.run('COMMIT');
  }

  async rows(sql: string): Promise<Record<string, unknown>[]> {
    return (await this.#connection.runAndReadAll(sql)).getRowObjectsJson();
  }

  get connection(): Connection {
    return this.#connection;
  }

  /** @param isDone - The scores are in their file, and nothing of this one is needed any more. */
  async close(isDone: boolean): Promise<void> {
    if (this.#appender) {
      this.#appender.closeSync();
      await this.#connection.run('COMMIT');
    }
    await this.#connection.run('DETACH part');
    this.#connection.closeSync();
    if (isDone) await removeStore(this.#path.slice(0, -ENDING.length));
  }
}

async function removeStore(output: string): Promise<void> {
  for (const name of [partPathOf(output), `${partPathOf(output)}.wal`]) await rm(name, { force: true });
}

/** The stored scores as they are, in the order of the ids. */
export const storedSql = (idType: string): string =>
  `SELECT CAST(id AS ${idType}) AS account_id, score, worst, band, coverage, fired, error, issue FROM part.scores ORDER BY n`;

/** The stored scores as results have them, in the order of the ids. */
export const resultsSql = ({ asOf, ruleset, dataset, core, idType }: ResultLabels): string => {
  const bands = BANDS.map((band, i) => `WHEN ${i} THEN ${textSql(band)}`).join(' ');
  return `SELECT CAST(id AS ${idType}) AS account_id, CAST(score AS SMALLINT) AS score, CAST(worst AS SMALLINT) AS worst_case, CAST(CASE band ${bands} END AS ENUM(${BANDS.map(textSql).join(', ')})) AS band, coverage, CASE WHEN fired IS NULL THEN NULL WHEN fired = '' THEN CAST([] AS VARCHAR[]) ELSE string_split(fired, ';') END AS fired, error, issue, ${asOf === null ? 'NULL' : textSql(asOf)}::VARCHAR AS as_of, ${textSql(ruleset)} AS ruleset, ${textSql(dataset)} AS dataset_version, ${textSql(core)} AS core_version FROM part.scores ORDER BY n`;
};

export interface ResultLabels {
  /** null where accounts have instants of their own. */
  readonly asOf: string | null;
  readonly ruleset: string;
  readonly dataset: string;
  readonly core: string;
  /** SQL type of the ids. */
  readonly idType: string;
}
