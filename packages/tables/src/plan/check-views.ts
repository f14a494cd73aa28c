import type { Database } from '../duckdb/open-database.ts';
import { textSql } from '../duckdb/sql.ts';
import { calledBy, type ParsedQuery, parseQuery, ROW_FUNCTIONS } from './read-query.ts';

interface View {
  readonly database: string;
  readonly name: string;
  readonly sql: string;
}

/** Views and macros of attached databases, by name in lower case. */
export interface StoredQueries {
  readonly views: ReadonlyMap<string, readonly View[]>;
  readonly macros: ReadonlySet<string>;
}

/** Lists what is stored in attached databases; no view is opened. */
export async function storedQueries(database: Database, attached: readonly string[]): Promise<StoredQueries> {
  const names = attached.map((name) => textSql(name.toLowerCase())).join(', ');
  const ofAttached = `WHERE lower(database_name) IN (${names})`;
  if (attached.length === 0) return { views: new Map(), macros: new Set() };
  const rows = await database.rows(
    `SELECT database_name, view_name, sql FROM duckdb_views() ${ofAttached} AND NOT internal`,
  );
  const views = new Map<string, View[]>();
  for (const row of rows) {
    const view = { database: String(row.database_name), name: String(row.view_name), sql: String(row.sql) };
    const key = view.name.toLowerCase();
    views.set(key, [...(views.get(key) ?? []), view]);
  }
  const macros = await database.rows(
    `SELECT DISTINCT lower(function_name) AS name FROM duckdb_functions() ${ofAttached} AND NOT internal AND function_type IN ('macro', 'table_macro')`,
  );
  return { views, macros: new Set(macros.map(({ name }) => String(name))) };
}

/**
 * What is wrong with the views that a table may be, or may be made of; null where nothing is. A view runs whatever its author
 * wrote, so before it is opened it has to be a query that reads tables, calls only functions that make rows, and no macro.
 *
 * @param tables - Names of tables, as they are written.
 */
export async function refusedView(
  database: Database,
  tables: readonly string[],
  { views, macros }: StoredQueries,
): Promise<string | null> {
  const waiting = tables.map((name) => name.toLowerCase());
  const checked = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (checked.has(name)) continue;
    checked.add(name);
    for (const view of views.get(name) ?? []) {
      const parsed = await parseQuery(database, queryOf(view.sql));
      const why =
        'message' in parsed ? 'its query is not one SELECT that DuckDB can parse' : forbidden(parsed, macros);
      if (why !== null)
        return `the view "${view.name}" of the database "${view.database}" is not opened: ${why}; read its tables instead`;
      if ('message' in parsed) continue;
      waiting.push(...calledBy(parsed).tables.map((table) => table.toLowerCase()));
    }
  }
  return null;
}

function forbidden(query: ParsedQuery, macros: ReadonlySet<string>): string | null {
  const { tableFunctions, functions } = calledBy(query);
  for (const name of tableFunctions)
    if (!ROW_FUNCTIONS.has(name.toLowerCase()))
      return `it calls ${name}, which may read files or change the run`;
  for (const name of [...tableFunctions, ...functions])
    if (macros.has(name.toLowerCase())) return `it calls the macro ${name}`;
  return null;
}

/** The query of `CREATE VIEW name (columns) AS query`, as DuckDB writes it. */
function queryOf(sql: string): string {
  let at = 'CREATE VIEW '.length;
  skipNames('.');
  if (sql.startsWith(' (', at) || sql.startsWith('(', at)) {
    at = sql.indexOf('(', at) + 1;
    skipNames(', ');
    at = sql.indexOf(')', at) + 1;
  }
  return sql.slice(sql.indexOf('AS ', at) + 'AS '.length);

  /** Names with a separator between them; a name in double quotes may hold anything. */
  function skipNames(separator: string): void {
    for (;;) {
      if (sql.charAt(at) === '"') {
        for (at++; at < sql.length; at++) {
          if (sql.charAt(at) !== '"') continue;
          if (sql.charAt(at + 1) !== '"') break;
          at++;
        }
        at++;
      } else while (at < sql.length && !/[\s.,()"]/.test(sql.charAt(at))) at++;
      if (!sql.startsWith(separator, at)) return;
      at += separator.length;
    }
  }
}
