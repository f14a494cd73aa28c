import { rm } from 'node:fs/promises';
import { BANDS } from '@risk-check/core';
import type { Appender, Connection } from '../duckdb/duckdb.ts';
import type { Database } from '../duckdb/open-database.ts';
import { firstLine, STORE_NAME } from '../duckdb/open-database.ts';
import { nameSql, textSql } from '../duckdb/sql.ts';
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
  #accounts = 0;
  #isBegun = false;

  private constructor(connection: Connection, path: string) {
    this.#connection = connection;
    this.#path = path;
  }

  /**
   * Attaches what is there, before the database is confined; `begin` says whether it is used.
   *
   * @throws {ResumeError} When another run uses it, or a run is to go on and it is not to be read.
   */
  static async attach(database: Database, output: string, isResumed: boolean): Promise<ScoreStore> {
    const path = partPathOf(output);
    const connection = await database.instance.connect();
    const attach = (): Promise<unknown> => connection.run(`ATTACH ${textSql(path)} AS ${STORE_NAME}`);
    try {
      await attach().catch(async (error: unknown) => {
        if (isResumed || isInUse(error)) throw error;
        await removeStore(output);
        await attach();
      });
    } catch (error) {
      connection.closeSync();
      throw new ResumeError(isInUse(error) ? 'in-use' : 'damaged', firstLine(error));
    }
    return new ScoreStore(connection, path);
  }

  /** @throws {ResumeError} When what is there is of another run, or is not to be read. */
  async begin(identity: RunIdentity, isResumed: boolean): Promise<void> {
    // A run that was killed before its first transaction leaves a file without tables.
    const tables = await this.#tables();
    this.#isBegun = true;
    if (isResumed && tables.length > 0) return this.#goOn(identity);
    const old = tables.map((name) => `DROP TABLE part.${nameSql(name)};`).join(' ');
    try {
      await this.#connection.run(
        `BEGIN; ${old} CREATE TABLE part.scores (n INTEGER, id VARCHAR, score INTEGER, worst INTEGER, band INTEGER, coverage DOUBLE, fired VARCHAR, error VARCHAR, issue VARCHAR); CREATE TABLE part.run AS SELECT ${textSql(JSON.stringify(identity))} AS identity; COMMIT`,
      );
    } catch (error) {
      throw new ResumeError('damaged', firstLine(error));
    }
  }

  async #tables(): Promise<string[]> {
    const rows = await this.rows(
      `SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'part'`,
    );
    return rows.map(({ name }) => String(name));
  }

  /** How many accounts were scored before. */
  get accounts(): number {
    return this.#accounts;
  }

  async #goOn(identity: RunIdentity): Promise<void> {
    let before: string;
    try {
      before = String((await this.rows('SELECT identity FROM part.run'))[0]?.identity);
      this.#accounts = Number((await this.rows('SELECT count(*) AS n FROM part.scores'))[0]?.n);
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
    // Attaching alone has made the file where there was none.
    const isEmpty = !this.#isBegun && (await this.#tables()).length === 0;
    await this.#connection.run('DETACH part');
    this.#connection.closeSync();
    if (isDone || isEmpty) await removeStore(this.#path.slice(0, -ENDING.length));
  }
}

const isInUse = (error: unknown): boolean => /lock/i.test(firstLine(error));

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
