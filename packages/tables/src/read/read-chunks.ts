import type {
  ColumnChunk,
  ListColumns,
  ReachColumns,
  TimesColumn,
  ValuesColumn,
} from '@risk-check/core/columns';
import type { Database } from '../duckdb/open-database.ts';
import { nameSql } from '../duckdb/sql.ts';
import { type FieldPlan, hashOf } from '../plan/plan-field.ts';
import type { AccountsPlan, ListPlan, TablePlan, TablesPlan } from '../plan/plan-tables.ts';
import { RepeatFinder } from './repeated-ids.ts';
import { fieldsSql, TableCursor } from './table-cursor.ts';

/** Rows of a list that a chunk has room for, and accounts of a chunk. */
const CHUNK_ROWS = 16_384;
const CHUNK_ACCOUNTS = 1_024;

/** Some accounts, one after another in the order of their ids. */
export interface AccountChunk {
  /** Number of the first among all. */
  readonly from: number;
  readonly ids: readonly string[];
  readonly chunk: ColumnChunk;
}

export interface ReadOptions {
  /** Number of the first account. */
  readonly from: number;
  /** Only every so many of all accounts, for processes that share the work. */
  readonly shard?: { readonly number: number; readonly of: number } | undefined;
  /** Also what no rule looks at. */
  readonly isWhole?: boolean;
  /** Only the account of this id. */
  readonly only?: string | undefined;
}

/** Numbers of all accounts by their ids in the order of the bytes of those: the table `ids`. @returns How many there are. */
export async function numberAccounts(
  database: Database,
  accounts: AccountsPlan,
  options: ReadOptions,
): Promise<number> {
  const { source, id } = accounts;
  const key = `CAST(${nameSql(id)} AS VARCHAR)`;
  const { shard, only } = options;
  const all = `SELECT ${key} AS k, row_number() OVER (ORDER BY ${key}) - 1 AS place FROM ${source}`;
  const conditions = [
    ...(shard ? [`place % ${shard.of} = ${shard.number - 1}`] : []),
    ...(only === undefined ? [] : [`k = '${only.replaceAll("'", "''")}'`]),
  ];
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  await database.reading(accounts, () =>
    database.connection.run(
      `CREATE OR REPLACE TABLE ids AS SELECT CAST(row_number() OVER (ORDER BY place) - 1 AS INTEGER) AS n, k FROM (${all})${where}`,
    ),
  );
  const [row] = await database.rows('SELECT count(*) AS n FROM ids');
  return Number(row?.n);
}

/**
 * Reads all accounts with their rows: one ordered query for each list, read side by side. Memory is that of a chunk, of the
 * greatest account, and what DuckDB may use. What no rule looks at is left out, unless an id comes twice in an account: which
 * of the two counts depends on all that they say.
 *
 * @param accounts - How many there are.
 * @param onEnd - Told how many rows of each list belonged to an account.
 */
export async function* readChunks(
  database: Database,
  plan: TablesPlan,
  accounts: number,
  { from, isWhole = false }: ReadOptions,
  onEnd?: (rows: ReadonlyMap<string, number>) => void,
): AsyncGenerator<AccountChunk> {
  const whole = new Set(isWhole ? plan.lists.map(({ name }) => name) : []);
  const rows = new Map<string, number>();
  for (let first = from; first < accounts; ) {
    const cursors = new OpenCursors(database);
    try {
      // One query after the other: each keeps all ids in memory until it is done, and would keep them as long as it is read.
      const accountFields = [idField(plan.accounts), ...plan.accounts.fields];
      const sortedAccounts = await sortInto(
        database,
        'accounts',
        plan.accounts,
        accountsSql(plan.accounts, first),
      );
      const sortedLists: { list: ListPlan; fields: readonly FieldPlan[]; sorted: string }[] = [];
      for (const [i, list] of plan.lists.entries()) {
        const fields = fieldsToRead(list, whole.has(list.name));
        sortedLists.push({
          list,
          fields,
          sorted: await sortInto(database, `list_${i}`, list, listSql(list, fields, first)),
        });
      }
      const accountCursor = await cursors.open(accountFields, sortedAccounts);
      const lists: OpenList[] = [];
      for (const { list, fields, sorted } of sortedLists)
        lists.push({ list, fields, cursor: await cursors.open(fields, sorted) });
      while (first < accounts) {
        const most = Math.min(accounts, first + CHUNK_ACCOUNTS);
        let to = await accountCursor.fill(CHUNK_ACCOUNTS, most, first);
        for (const { cursor } of lists) to = Math.min(to, await cursor.fill(CHUNK_ROWS, to, first));
        const chunk = chunkOf(plan, accountCursor, lists, first, to);
        if (typeof chunk === 'string') {
          whole.add(chunk);
          break;
        }
        yield chunk;
        first = to;
      }
      for (const { list, cursor } of lists) rows.set(list.name, (rows.get(list.name) ?? 0) + cursor.rows);
    } finally {
      cursors.close();
    }
  }
  // Rows that were read twice say nothing of how many there are.
  if (whole.size === 0) onEnd?.(rows);
}

/** @returns The query of the rows as they were sorted. */
async function sortInto(database: Database, name: string, table: TablePlan, sql: string): Promise<string> {
  await database.reading(table, () =>
    database.connection.run(`CREATE OR REPLACE TABLE sorted_${name} AS ${sql}`),
  );
  return `SELECT * FROM sorted_${name}`;
}

interface OpenList {
  readonly list: ListPlan;
  readonly fields: readonly FieldPlan[];
  readonly cursor: TableCursor;
}

class OpenCursors {
  readonly #cursors: TableCursor[] = [];
  constructor(private readonly database: Database) {}

  async open(fields: readonly FieldPlan[], sql: string): Promise<TableCursor> {
    const cursor = new TableCursor(await this.database.instance.connect(), fields);
    this.#cursors.push(cursor);
    await cursor.open(sql);
    return cursor;
  }

  close(): void {
    for (const cursor of this.#cursors) cursor.close();
  }
}

/** Without what cannot change a score; the first one then tells whether ids come twice. */
function fieldsToRead({ fields, key, own }: ListPlan, isWhole: boolean): readonly FieldPlan[] {
  if (isWhole) return fields;
  const hash = key && hashOf(key);
  return [
    ...(hash ? [hash] : []),
    ...fields.filter((field) => field.isRead || field.canBeWrong || field === own),
  ];
}

const ID = 'id';

/** The id comes as a text, whatever it is in the table. */
const idField = ({ id }: AccountsPlan): FieldPlan => ({
  name: ID,
  path: 'account.id',
  kind: 'text',
  column: id,
  asksForNull: false,
  known: null,
  windowDays: undefined,
  isRead: true,
  canBeWrong: false,
  reads: 'texts',
  sql: `CAST(${nameSql(id)} AS VARCHAR)`,
  nullValue: undefined,
});

function accountsSql({ source, id, fields }: AccountsPlan, from: number): string {
  const columns = fieldsSql([{ ...idField({ id } as AccountsPlan) }, ...fields]);
  const names = Array.from({ length: fields.length + 1 }, (_, i) => i)
    .filter((i) => i === 0 || fields[i - 1]?.reads !== 'constant')
    .map((i) => `, s.c${i}`)
    .join('');
  return `SELECT a.n${names} FROM (SELECT 1${columns} FROM ${source}) s JOIN ids a ON a.k = s.c0 WHERE a.n >= ${from} ORDER BY a.n`;
}

function listSql({ source, account, own }: ListPlan, fields: readonly FieldPlan[], from: number): string {
  const names = fields.map(({ reads }, i) => (reads === 'constant' ? '' : `, s.c${i}`)).join('');
  const time = own && own.reads !== 'constant' ? `, s.c${fields.indexOf(own)}` : '';
  return `SELECT a.n${names} FROM (SELECT CAST(${nameSql(account)} AS VARCHAR) AS k${fieldsSql(fields)} FROM ${source}) s JOIN ids a ON a.k = s.k WHERE a.n >= ${from} ORDER BY a.n${time}`;
}

type Named = Record<string, ValuesColumn>;

/** @returns The name of a list that must be read as a whole, where an id comes twice. */
function chunkOf(
  plan: TablesPlan,
  accountCursor: TableCursor,
  openLists: readonly OpenList[],
  from: number,
  to: number,
): AccountChunk | string {
  const size = to - from;
  const [ids, ...columns] = accountCursor.take(from, to).columns;
  const account: Record<string, TimesColumn | ValuesColumn> = { id: ids as ValuesColumn };
  const named: Record<'facts' | 'params' | 'metrics' | 'text', Named> = {
    facts: {},
    params: {},
    metrics: {},
    text: {},
  };
  const observed: Record<string, { -readonly [Key in 'since' | 'until' | 'by']?: ReachColumns[Key] }> = {};
  for (const { name, by } of plan.lists)
    if (by !== undefined) observed[name] = { by: { values: [by], codes: new Int32Array(size) } };
  const known = new Map<string, Uint8Array>();
  let asOf = new Float64Array(size);
  plan.accounts.fields.forEach(({ name, place }, i) => {
    const column = columns[i] as TimesColumn | ValuesColumn;
    if (place.part === 'asOf') asOf = (column as TimesColumn).times as Float64Array<ArrayBuffer>;
    else if (place.part === 'account') account[name] = column;
    else if (place.part === 'since' || place.part === 'until') {
      observed[place.list] = { ...observed[place.list], [place.part]: (column as TimesColumn).times };
    } else if (place.part === 'known') known.set(place.list, flagsOf(column as ValuesColumn, size));
    else named[place.part][name] = column as ValuesColumn;
  });
  const lists: Record<string, ListColumns> = {};
  for (const { list, fields, cursor } of openLists) {
    const { offsets, columns: listColumns } = cursor.take(from, to);
    const isHashed = fields[0]?.reads === 'hash';
    if (isHashed && hasRepeats((listColumns[0] as TimesColumn).times, offsets)) return list.name;
    let flags = known.get(list.name);
    if (list.absent === 'unknown') {
      flags ??= new Uint8Array(size).fill(1);
      for (let i = 0; i < size; i++) if (offsets[i] === offsets[i + 1]) flags[i] = 0;
    }
    lists[list.name] = {
      offsets,
      known: flags,
      // No two hashes, so no two ids.
      hasDistinctKeys: isHashed,
      columns: Object.fromEntries(
        fields.flatMap(({ name, reads }, i) =>
          reads === 'hash' ? [] : [[name, listColumns[i] as TimesColumn | ValuesColumn]],
        ),
      ),
    };
  }
  for (const name of plan.none) lists[name] = { offsets: new Int32Array(size + 1), columns: {} };
  const { text, ...tables } = named;
  return {
    from,
    ids: (ids as ValuesColumn).values as readonly string[],
    chunk: {
      size,
      asOf,
      account,
      lists,
      observed,
      ...text,
      ...tables,
    },
  };
}

const finder = new RepeatFinder();

function hasRepeats(hashes: Float64Array, offsets: Int32Array): boolean {
  for (let account = 0; account + 1 < offsets.length; account++)
    if (finder.isRepeated(hashes, offsets[account] as number, offsets[account + 1] as number)) return true;
  return false;
}

/** 1 where a flag is true. */
function flagsOf({ values, codes }: ValuesColumn, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) =>
    values[codes ? (codes[i] as number) : i] === true ? 1 : 0,
  );
}
