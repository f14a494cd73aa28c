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

/** As DuckDB reads it; anything else it refuses without a word why. */
const A_SIZE = /^\d+(?:\.\d+)? ?[KMGT]i?B$/i;

/** A database in memory that reads local files and nothing else: no extension is fetched, so that nothing leaves the machine. */
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
  }).catch((error: unknown) => {
    throw sayingMemory(error, options.memory);
  });
  const connection = await instance.connect();
  const database = new Database(instance, connection);
  // Texts of times without a zone are read as UTC, whatever the machine thinks.
  await connection.run("SET TimeZone = 'UTC'");
  for (const [name, file] of Object.entries(options.attach)) {
    const path = resolve(options.folder, file);
    await database.attempt('cannot-attach', `attach.${name}`, () =>
      connection.run(`ATTACH ${textSql(path)} AS ${nameSql(name)} (READ_ONLY)`),
    );
  }
  return database;
}

export class Database {
  constructor(
    readonly instance: Instance,
    readonly connection: Connection,
  ) {}

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

/** DuckDB goes on with the query and a caret under its place, which nobody wrote. */
export const firstLine = (error: unknown): string =>
  String((error as Error).message).split('\n')[0] as string;
