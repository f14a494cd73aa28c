import { isAbsolute, relative, resolve } from 'node:path';
import type { Database } from '../duckdb/open-database.ts';
import { isReadWhole, nameSql, textSql } from '../duckdb/sql.ts';
import type { ProblemCode } from '../problems/problem.ts';
import { FILE_ENDINGS, readerOf } from './file-readers.ts';

/** A query of a mapping whose files are named by their absolute paths. */
export interface Query {
  readonly sql: string;
  /** Files and patterns that it reads, absolute. */
  readonly files: readonly string[];
  /** Names of all other tables, as they are written. */
  readonly tables: readonly string[];
}

/** A SELECT statement as DuckDB parses it. */
export interface ParsedQuery {
  readonly statement: unknown;
}

export interface QueryRefusal {
  readonly code: ProblemCode;
  readonly message: string;
}

type Node = Readonly<Record<string, unknown>>;

/** Table functions of files, and those that only make rows. Any other can change the session, log to a file or list a folder. */
const FILE_FUNCTIONS = new Set([
  'read_parquet',
  'parquet_scan',
  'read_csv',
  'read_csv_auto',
  'read_json',
  'read_json_auto',
  'read_ndjson',
  'read_ndjson_auto',
]);
export const ROW_FUNCTIONS = new Set(['generate_series', 'json_each', 'json_tree', 'range', 'unnest']);

/**
 * Checks that a query is one SELECT statement that reads nothing but attached databases and files below the folder of its
 * mapping. DuckDB parses it, and nothing of it is run.
 *
 * @param attached - Names of attached databases.
 */
export async function readQuery(
  database: Database,
  sql: string,
  attached: readonly string[],
  folder: string,
): Promise<Query | QueryRefusal> {
  const parsed = await parseQuery(database, sql);
  return 'message' in parsed ? parsed : placeFiles(sql, parsed.statement, attached, folder);
}

/** Parses a text that has to be one SELECT statement; nothing of it is run or looked up. */
export async function parseQuery(database: Database, sql: string): Promise<ParsedQuery | QueryRefusal> {
  // Otherwise DuckDB would check another text than it runs.
  if (!isReadWhole(sql))
    return refused('expected one SELECT statement, got a text with a NUL or half a surrogate pair');
  const [row] = await database.rows(`SELECT json_serialize_sql(${textSql(sql)}) AS parsed`);
  const parsed = JSON.parse(String(row?.parsed)) as {
    error: boolean;
    error_type?: string;
    error_message?: string;
    statements: readonly unknown[];
  };
  if (parsed.error && parsed.error_type === 'parser')
    return {
      code: 'no-such-table',
      message: `expected one SELECT statement, got SQL that DuckDB can't parse: ${parsed.error_message}`,
    };
  if (parsed.error) return refused('expected one SELECT statement, got another kind of statement');
  const [statement, ...others] = parsed.statements;
  if (statement === undefined || others.length > 0)
    return refused(`expected one SELECT statement, got ${parsed.statements.length} statements`);
  return { statement };
}

/** Names of the tables and functions that a query uses, wherever in it. */
export function calledBy({ statement }: ParsedQuery): {
  readonly tables: readonly string[];
  readonly tableFunctions: readonly string[];
  readonly functions: readonly string[];
} {
  const tables: string[] = [];
  const tableFunctions: string[] = [];
  const functions: string[] = [];
  const waiting: unknown[] = [statement];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    const node = value as Node;
    if (node.type === 'TABLE_FUNCTION') {
      const { children, function_name: name } = node.function as Node;
      tableFunctions.push(String(name));
      waiting.push(children);
      continue;
    }
    if (node.type === 'BASE_TABLE') tables.push(String(node.table_name));
    if (node.class === 'FUNCTION') functions.push(String(node.function_name));
    for (const part of Object.values(node)) waiting.push(part);
  }
  return { tables, tableFunctions, functions };
}

const refused = (message: string): QueryRefusal => ({ code: 'query-not-allowed', message });

/** A file in the text of a query: where its name begins, in bytes. */
interface NamedFile {
  readonly at: number;
  readonly name: string;
}

function placeFiles(
  sql: string,
  statement: unknown,
  attached: readonly string[],
  folder: string,
): Query | QueryRefusal {
  const found = filesIn(statement, attached);
  if (!Array.isArray(found)) return found;
  const named = [...new Map((found as readonly NamedFile[]).map((file) => [file.at, file])).values()];
  const files: string[] = [];
  let bytes = Buffer.from(sql);
  for (const { at, name } of named.sort((a, b) => b.at - a.at)) {
    const path = resolve(folder, name);
    const below = relative(folder, path);
    if (readerOf(name) === null)
      return refused(`a query reads files that end in ${FILE_ENDINGS}, and not "${name}"`);
    if (below.startsWith('..') || isAbsolute(below))
      return refused(
        `a query reads files in the folder of the mapping and below it, and not "${name}": name it under \`from\` instead`,
      );
    const written = [textSql(name), nameSql(name)].map((text) => Buffer.from(text));
    const old = written.find((text) => bytes.subarray(at, at + text.length).equals(text));
    if (!old) return refused(`put the name of the file "${name}" in single quotes`);
    files.push(path);
    bytes = Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(textSql(path)),
      bytes.subarray(at + old.length),
    ]);
  }
  return { sql: withoutEnd(bytes.toString()), files, tables: calledBy({ statement }).tables };
}

/** The query without trailing semicolons and spaces, in linear time. */
function withoutEnd(sql: string): string {
  let end = sql.length;
  while (end > 0 && /[;\s]/.test(sql.charAt(end - 1))) end--;
  return sql.slice(0, end);
}

function filesIn(statement: unknown, attached: readonly string[]): NamedFile[] | QueryRefusal {
  const files: NamedFile[] = [];
  const own = new Set<unknown>();
  const tables: Node[] = [];
  const waiting: unknown[] = [statement];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const part of Object.values(value)) waiting.push(part);
    const node = value as Node;
    if (node.type === 'TABLE_FUNCTION') {
      const read = filesOfFunction(node.function as Node);
      if (!Array.isArray(read)) return read;
      files.push(...read);
    } else if (node.type === 'BASE_TABLE') tables.push(node);
    else if (node.class === 'FUNCTION' && isQualified(node))
      return refused(
        `a query calls no functions of a database, and not ${node.schema}.${node.function_name}`,
      );
    // Names of common table expressions.
    const { cte_map: named } = node as { cte_map?: { map?: readonly { key: unknown }[] } };
    for (const { key } of named?.map ?? []) own.add(key);
  }
  for (const { catalog_name, schema_name, table_name, query_location } of tables) {
    const parts = [catalog_name, schema_name, table_name].filter((part) => part !== '') as string[];
    const name = parts.join('.');
    const isAttached = parts.length > 1 && attached.includes(parts[0] as string);
    if (readerOf(name) !== null && !isAttached && !own.has(name))
      files.push({ at: Number(query_location), name });
  }
  return files;
}

const isQualified = ({ catalog, schema }: Node): boolean =>
  catalog !== '' || (schema !== '' && schema !== 'main');

function filesOfFunction(call: Node): NamedFile[] | QueryRefusal {
  const name = String(call.function_name).toLowerCase();
  if (isQualified(call) || !(FILE_FUNCTIONS.has(name) || ROW_FUNCTIONS.has(name)))
    return refused(
      `a query reads rows by ${[...FILE_FUNCTIONS, ...ROW_FUNCTIONS].join(', ')}, and not by ${name}`,
    );
  if (ROW_FUNCTIONS.has(name)) return [];
  const [first] = call.children as readonly Node[];
  const isList = first?.class === 'FUNCTION' && first.function_name === 'list_value';
  const names = (isList ? first.children : [first]) as readonly Node[];
  const files: NamedFile[] = [];
  for (const file of names) {
    const text = (file?.value as Node | undefined)?.value;
    if (file?.class !== 'CONSTANT' || typeof text !== 'string')
      return refused(`name the files of ${name} as texts in single quotes, or as a list of these`);
    files.push({ at: Number(file.query_location), name: text });
  }
  return files;
}
