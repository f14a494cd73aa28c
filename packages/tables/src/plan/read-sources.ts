import { resolve } from 'node:path';
import type { Database } from '../duckdb/open-database.ts';
import { nameSql, textSql } from '../duckdb/sql.ts';
import type { Mapping, Source } from '../mapping/mapping.ts';
import type { TableProblem } from '../problems/problem.ts';
import { refusedView, storedQueries } from './check-views.ts';
import { FILE_ENDINGS, readerOf } from './file-readers.ts';
import { type Query, type QueryRefusal, readQuery } from './read-query.ts';

/** The tables of a mapping before one of them is opened. */
export interface Sources {
  /** The operand of FROM, by the table's path in the mapping. */
  readonly sql: ReadonlyMap<string, string>;
  /** Existing files and their patterns, by the same path. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly TableProblem[];
}

/** Looks up which files the tables of a mapping are, and checks its queries. */
export async function readSources(mapping: Mapping, database: Database, folder: string): Promise<Sources> {
  const attached = Object.keys(mapping.attach);
  const stored = await storedQueries(database, attached);
  const sql = new Map<string, string>();
  const files = new Map<string, readonly string[]>();
  const problems: TableProblem[] = [];
  for (const table of [mapping.account, ...Object.values(mapping.lists)]) {
    if (table === null) continue;
    const path = `${table.path}.from`;
    const found = await readSource(table.from, database, attached, folder);
    if ('message' in found) {
      problems.push({ ...found, path });
      continue;
    }
    const refusal = await refusedView(database, found.tables, stored);
    if (refusal !== null) {
      problems.push({ code: 'query-not-allowed', path, message: refusal });
      continue;
    }
    const all: string[] = [];
    let isWhole = true;
    for (const pattern of found.files) {
      const matches = await matchesOf(pattern, database);
      if (matches.length === 0) {
        isWhole = false;
        problems.push({ code: 'no-such-table', path, message: `expected a file, and none is "${pattern}"` });
      }
      all.push(pattern, ...matches);
    }
    if (!isWhole) continue;
    sql.set(table.path, found.sql);
    files.set(table.path, all);
  }
  return { sql, files, problems };
}

async function readSource(
  source: Source,
  database: Database,
  attached: readonly string[],
  folder: string,
): Promise<Query | QueryRefusal> {
  if ('sql' in source) {
    const query = await readQuery(database, source.sql, attached, folder);
    // The line end closes a comment at the end of the query.
    return 'message' in query ? query : { ...query, sql: `(${query.sql}\n)` };
  }
  const { name } = source;
  const parts = name.split('.');
  if (parts.length > 1 && attached.includes(parts[0] as string))
    return { sql: parts.map(nameSql).join('.'), files: [], tables: parts.slice(-1) };
  const reader = readerOf(name);
  if (reader === null)
    return {
      code: 'no-such-table',
      message: `"${name}" is neither a file that ends in ${FILE_ENDINGS}, nor a table of an attached database`,
    };
  const file = resolve(folder, name);
  return { sql: `${reader}(${textSql(file)})`, files: [file], tables: [] };
}

async function matchesOf(pattern: string, database: Database): Promise<string[]> {
  const rows = await database.rows(`SELECT file FROM glob(${textSql(pattern)})`);
  return rows.map(({ file }) => String(file));
}
