import type { Database } from '../duckdb/open-database.ts';
import { nameSql, textSql } from '../duckdb/sql.ts';
import type { FieldPlan } from '../plan/plan-field.ts';
import type { AccountsPlan, ListPlan, TablePlan, TablesPlan } from '../plan/plan-tables.ts';
import type { TableProblem } from '../problems/problem.ts';

/** What a table holds, counted in one pass. */
export interface TableCount {
  /** `account`, or the name of a list. */
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly ColumnCount[];
  /** Only of a list, and only where it was asked for: rows of no account, and rows whose id came before in their account. */
  readonly orphans?: number;
  readonly repeated?: number;
}

export interface ColumnCount {
  readonly field: string;
  readonly column: string;
  readonly nulls: number;
  /** Of a time: the least and the greatest, epoch milliseconds; null where there is none. */
  readonly least?: number | null;
  readonly greatest?: number | null;
  /** Of a time: how many lie after the instant that accounts are judged at, where that is a constant. */
  readonly afterAsOf?: number;
  /** Of a word: how many values have no entry and so count as unknown, and some of them. */
  readonly withoutEntry?: number;
  readonly examples?: readonly string[];
}

export interface CheckOptions {
  /** Count all, also what takes a join: rows of no account, and ids that come twice. Else only what can stop a run. */
  readonly isThorough: boolean;
  /** A word without an entry is a mistake. */
  readonly isStrict: boolean;
  /** The instant of all accounts, where it is a constant. */
  readonly asOf: number | null;
}

/** Counts every table in one pass each, and finds the mistakes that only the data can show. Columns that were not looked at are left out. */
export async function checkTables(
  database: Database,
  { accounts, lists }: TablesPlan,
  options: CheckOptions,
): Promise<{ counts: readonly TableCount[]; problems: readonly TableProblem[] }> {
  const problems: TableProblem[] = [];
  const counts = [
    await database.reading(accounts, () =>
      countTable(database, 'account', accounts, accounts.fields, [accounts.id], options, problems),
    ),
  ];
  problems.push(...(await database.reading(accounts, () => checkIds(database, accounts))));
  for (const list of lists) {
    const keys = options.isThorough ? [list.account] : [];
    counts.push(
      await database.reading(list, async () => {
        const count = await countTable(database, list.name, list, list.fields, keys, options, problems);
        return options.isThorough ? { ...count, ...(await countRows(database, list)) } : count;
      }),
    );
  }
  return { counts, problems };
}

async function countTable(
  database: Database,
  name: string,
  { source }: TablePlan,
  fields: readonly FieldPlan[],
  keys: readonly string[],
  { isThorough, isStrict, asOf }: CheckOptions,
  problems: TableProblem[],
): Promise<TableCount> {
  const isCounted = ({ reads, column, asksForNull, known }: FieldPlan): boolean =>
    reads !== 'constant' && column !== null && (isThorough || asksForNull || (isStrict && known !== null));
  const hasTimes = (field: FieldPlan): boolean => isThorough && field.reads === 'times';
  const asked: string[] = ['count(*) AS rows', ...keys.map((key, i) => `count(${nameSql(key)}) AS key${i}`)];
  fields.forEach((field, i) => {
    if (!isCounted(field)) return;
    const column = nameSql(field.column as string);
    asked.push(`count(${column}) AS given${i}`);
    if (hasTimes(field)) {
      const finite = `(t${i} < 1e299)`;
      asked.push(
        `min(t${i}) FILTER ${where(finite)} AS least${i}, max(t${i}) FILTER ${where(finite)} AS greatest${i}`,
      );
      if (asOf !== null)
        asked.push(`count(*) FILTER ${where(`t${i} > ${asOf} AND t${i} < 1e299`)} AS after${i}`);
    }
    if (field.known && (isThorough || isStrict))
      asked.push(`count(*) FILTER ${where(withoutEntry(field))} AS odd${i}`);
  });
  const times = fields
    .map((field, i) => (hasTimes(field) ? `, ${(field as { sql: string }).sql} AS t${i}` : ''))
    .join('');
  const [row = {}] = await database.rows(`SELECT ${asked.join(', ')} FROM (SELECT *${times} FROM ${source})`);
  const rows = Number(row.rows);
  const columns: ColumnCount[] = [];
  for (const [i, field] of fields.entries()) {
    if (!isCounted(field)) continue;
    const nulls = rows - Number(row[`given${i}`]);
    const odd = Number(row[`odd${i}`] ?? 0);
    const examples = odd === 0 ? [] : await examplesOf(database, source, field);
    columns.push({
      field: field.name,
      column: field.column as string,
      nulls,
      ...(hasTimes(field)
        ? { least: numberOf(row[`least${i}`]), greatest: numberOf(row[`greatest${i}`]) }
        : {}),
      ...(row[`after${i}`] === undefined ? {} : { afterAsOf: Number(row[`after${i}`]) }),
      ...(row[`odd${i}`] === undefined ? {} : { withoutEntry: odd, examples }),
    });
    if (nulls > 0 && field.asksForNull) problems.push(nullNotSaid(field, nulls, rows));
    if (odd > 0 && isStrict)
      problems.push({
        code: 'words-without-entry',
        path: field.path,
        message: `${odd} values of "${field.column}" have no entry in \`words\`: ${examples.join(', ')}`,
      });
  }
  for (const [i, key] of keys.entries()) {
    const missing = rows - Number(row[`key${i}`]);
    // Rows without an account are counted; an account without an id can't be scored.
    if (missing > 0 && name === 'account')
      problems.push({
        code: 'id-missing',
        path: 'account.id',
        message: `${missing} of ${rows} accounts have no id in "${key}"`,
      });
  }
  return { name, rows, columns };
}

const where = (condition: string): string => `(WHERE ${condition})`;
const numberOf = (value: unknown): number | null => (value == null ? null : Number(value));

function nullNotSaid({ path, column, name, kind }: FieldPlan, nulls: number, rows: number): TableProblem {
  const happened = kind === 'word' ? `${name} has no value yet` : `${name} has not happened`;
  return {
    code: 'null-not-said',
    path,
    message: `"${column}" is NULL in ${nulls} of ${rows} rows: say what that means, { "column": "${column}", "null": "not-happened" } where ${happened}, or "null": "unknown" where nobody knows`,
  };
}

const withoutEntry = ({ column, known }: FieldPlan): string =>
  `${nameSql(column as string)} IS NOT NULL AND CAST(${nameSql(column as string)} AS VARCHAR) NOT IN (${(known as readonly string[]).map(textSql).join(', ') || "''"})`;

async function examplesOf(database: Database, source: string, field: FieldPlan): Promise<string[]> {
  const column = `CAST(${nameSql(field.column as string)} AS VARCHAR)`;
  const rows = await database.rows(
    `SELECT ${column} AS word, count(*) AS times FROM ${source} WHERE ${withoutEntry(field)} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5`,
  );
  return rows.map(({ word, times }) => `"${word}" (${times})`);
}

async function checkIds(database: Database, { source, id }: AccountsPlan): Promise<TableProblem[]> {
  const rows = await database.rows(
    `SELECT CAST(${nameSql(id)} AS VARCHAR) AS id, count(*) AS times FROM ${source} WHERE ${nameSql(id)} IS NOT NULL GROUP BY 1 HAVING count(*) > 1 ORDER BY 1 LIMIT 3`,
  );
  if (rows.length === 0) return [];
  const named = rows.map((row) => `"${row.id}" (${row.times} times)`).join(', ');
  return [
    {
      code: 'id-repeated',
      path: 'account.id',
      message: `ids of accounts must be unique; these are not: ${named}`,
    },
  ];
}

async function countRows(
  database: Database,
  { source, account, key }: ListPlan,
): Promise<{ orphans: number; repeated: number }> {
  const owner = `CAST(${nameSql(account)} AS VARCHAR)`;
  const [row] = await database.rows(
    `SELECT count(*) AS n FROM ${source} WHERE ${nameSql(account)} IS NULL OR ${owner} NOT IN (SELECT k FROM ids)`,
  );
  if (!key || key.column === null) return { orphans: Number(row?.n), repeated: 0 };
  const id = nameSql(key.column);
  const [twice] = await database.rows(
    `SELECT coalesce(sum(times - 1), 0) AS n FROM (SELECT count(*) AS times FROM ${source} WHERE ${id} IS NOT NULL GROUP BY ${nameSql(account)}, ${id} HAVING count(*) > 1)`,
  );
  return { orphans: Number(row?.n), repeated: Number(twice?.n) };
}
