import { resolve } from 'node:path';
import { type ProblemCode, TablesError } from '../problems/problem.ts';
import type { Connection, Duckdb, Instance } from './duckdb.ts';
import { nameSql, textSql } from './sql.ts';

export interface DatabaseOptions {
  readonly threads: number;
  /** Such as `1GB`. */
  readonly memory: string;
  /** Where sorts go that memory cannot hold. */
  readonly temporary: string;
  /** Name -> file, relative to `folder`. */
  readonly attach: Readonly<Record<string, string>>;
  readonly folder: string;
}

/** Name of the database that scores are kept in while a run goes on. */
export const STORE_NAME = 'part';

/** As DuckDB reads it; anything else it refuses without a word why. */
const A_SIZE = /^\d+(?:\.\d+)? ?[KMGT]i?B$/i;

/** A folder that can't exist, on no system: it keeps an extension from being looked for on a network. */
const NO_REPOSITORY = '/dev/null';

/**
 * A database in memory that fetches no extension. Nothing that a mapping says may run in it before it is confined.
 *
 * @throws {TablesError} When the memory is not a size, or a database of the mapping can't be attached.
 */
export async function openDatabase(duckdb: Duckdb, options: DatabaseOptions): Promise<Database> {
  if (!A_SIZE.test(options.memory))
    throw new TablesError([
      {
        code: 'wrong-type',
        path: 'memory',
        message: `expected a size such as 512MB or 2GB, got ${JSON.stringify(options.memory)}`,
      },
    ]);
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    threads: `${options.threads}`,
    memory_limit: options.memory,
    temp_directory: options.temporary,
    // Each file is read once: what would be kept of it is memory that the sorts need.
    enable_external_file_cache: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    custom_extension_repository: NO_REPOSITORY,
    autoinstall_extension_repository: NO_REPOSITORY,
    allow_persistent_secrets: 'false',
  }).catch((error: unknown) => {
    throw sayingMemory(error, options.memory);
  });
  const connection = await instance.connect();
  const database = new Database(instance, connection);
  // Texts of times without a zone are read as UTC, whatever the machine thinks.
  await connection.run("SET TimeZone = 'UTC'");
  for (const [name, file] of Object.entries(options.attach)) {
    const path = resolve(options.folder, file);
    if (name.toLowerCase() === STORE_NAME)
      throw new TablesError([
        {
          code: 'cannot-attach',
          path: `attach.${name}`,
          message: `expected another name than "${STORE_NAME}", under which the scores are kept`,
        },
      ]);
    await database.attempt('cannot-attach', `attach.${name}`, () =>
      connection.run(`ATTACH ${textSql(path)} AS ${nameSql(name)} (READ_ONLY)`),
    );
  }
  return database;
}

/** Errors of DuckDB that lie in what is read. */
const OF_DATA =
  /^(?:Constraint|Conversion|Invalid Input|IO|Mismatch Type|Out of Range|Permission|Serialization) Error/;

export class Database {
  constructor(
    readonly instance: Instance,
    readonly connection: Connection,
  ) {}

  /**
   * Confines it, until it is closed, to what is attached and to some files: from here on queries of a mapping may run.
   *
   * @param files - Absolute paths, and patterns as they stand in queries.
   */
  async confine(files: readonly string[]): Promise<void> {
    await this.connection.run(`SET allowed_paths = [${files.map(textSql).join(', ')}]`);
    await this.connection.run('SET enable_external_access = false');
    await this.connection.run('SET lock_configuration = true');
  }

  async rows(sql: string): Promise<Record<string, unknown>[]> {
    return (await this.connection.runAndReadAll(sql)).getRowObjectsJson();
  }

  /** Does what may fail for a reason that lies in the mapping. */
  async attempt<T>(code: ProblemCode, path: string, action: () => Promise<T>): Promise<T> {
    try {
      return await action();
    } catch (error) {
      throw new TablesError([{ code, path, message: firstLine(error) }]);
    }
  }

  /**
   * Reads a table of the mapping; what its rows or its query fail at is a problem of the mapping, with its place.
   *
   * @param source - The table as SQL.
   */
  async reading<T>({ path, source }: { path: string; source: string }, action: () => Promise<T>): Promise<T> {
    try {
      return await action();
    } catch (error) {
      if (!OF_DATA.test(firstLine(error))) throw error;
      const what = source.startsWith('(') ? 'the query' : source;
      throw new TablesError([
        { code: 'not-readable', path: `${path}.from`, message: `${what} can't be read: ${firstLine(error)}` },
      ]);
    }
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}

/** What DuckDB has failed at for want of memory, as a problem that says what helps; any other error as it is. */
export const sayingMemory = (error: unknown, memory: string): unknown =>
  String((error as Error)?.message).startsWith('Out of Memory Error')
    ? new TablesError([
        {
          code: 'not-enough-memory',
          path: 'memory',
          message: `DuckDB may use ${memory}, too little to join and sort these tables: allow more, such as --memory 2GB; a run goes on with --resume`,
        },
      ])
    : error;

/** Whether DuckDB refused what a confined database may not do. */
export const isConfined = (error: unknown): boolean => firstLine(error).startsWith('Permission Error');

/** DuckDB goes on with the query and a caret under its place, which nobody wrote. */
export const firstLine = (error: unknown): string =>
  String((error as Error).message).split('\n')[0] as string;
