import { isReadWhole, nameSql, textSql } from '../../../packages/tables/src/duckdb/sql.ts';
import { readMapping } from '../../../packages/tables/src/mapping/read-mapping.ts';
import { hashOf } from '../../../packages/tables/src/plan/plan-field.ts';
import { planTables } from '../../../packages/tables/src/plan/plan-tables.ts';
import { readSources } from '../../../packages/tables/src/plan/read-sources.ts';
import { TablesError } from '../../../packages/tables/src/problems/problem.ts';

const decoder = new TextDecoder();

/** Columns of every table here, of each type that is read in a way of its own. */
const COLUMNS = {
  id: 'VARCHAR',
  'a "b" c': 'VARCHAR',
  constructor: 'VARCHAR',
  at: 'TIMESTAMP WITH TIME ZONE',
  plain: 'TIMESTAMP',
  day: 'DATE',
  seconds: 'BIGINT',
  price: 'DOUBLE',
  amount: 'DECIMAL(18,2)',
  shared: 'BOOLEAN',
  state: "ENUM('a', 'b')",
  tags: 'VARCHAR[]',
  pair: 'STRUCT(a INTEGER)',
};
const DESCRIBED = Object.entries(COLUMNS).map(([column_name, column_type]) => ({ column_name, column_type }));

/** What SQL may hold outside of quotes; whatever a mapping says stands inside of them. */
const KEYWORDS = new Set(
  'describe select from file glob as parsed json_serialize_sql read_parquet read_csv read_json case when is null then else end not cast varchar double bigint decimal timestamp with time zone isfinite epoch_us floor hash random e300 database_name view_name sql duckdb_views where lower in and not internal macro_name function_name duckdb_functions function_type or distinct name'.split(
    ' ',
  ),
);
const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\d+(?:\.\d+)?|[a-z_]\w*|::|>>|\/\/|\|\||[()*,.%+-]|\s+/giy;

/** Holds a piece of SQL against the words that are ours. */
function checkSql(sql) {
  if (sql.includes('\0') || !sql.isWellFormed())
    throw new Error(`a text that SQL cannot hold: ${JSON.stringify(sql)}`);
  const tokens = sql.match(TOKEN) ?? [];
  const strange = tokens.find((token) => /^[a-z_]/i.test(token) && !KEYWORDS.has(token.toLowerCase()));
  if (
    tokens.join('') !== sql ||
    strange !== undefined ||
    tokens.some((token, i) => token === '-' && tokens[i + 1] === '-')
  )
    throw new Error(`${strange ?? 'something'} stands outside of quotes: ${JSON.stringify(sql)}`);
}

/** Answers as DuckDB does, without reading anything. */
const database = {
  rows: async (sql) => {
    checkSql(sql);
    if (sql.startsWith('DESCRIBE ')) return DESCRIBED;
    if (sql.startsWith('SELECT file FROM glob('))
      return sql.includes('none') ? [] : [{ file: '/data/a.csv' }];
    return [{ parsed: '{"error":true,"error_type":"parser","error_message":"Parser Error: x"}' }];
  },
};

/** Every text in a value. */
function textsIn(value) {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function checkProblems(problems) {
  if (problems.length === 0 || !problems.every(({ code, path, message }) => code && path && message))
    throw new Error(`a refusal without words: ${JSON.stringify(problems)}`);
}

const keysOf = (value) =>
  typeof value === 'object' && value !== null ? Object.keys(value).sort().join() : '';

/** Nothing of what a mapping says is lost: every name of it is read or refused. */
function checkNames(given, mapping) {
  const pairs = [
    [given.lists, mapping.lists],
    [given.account.fields, mapping.account.fields],
    [given.attach, mapping.attach],
    ...['facts', 'params', 'metrics'].map((part) => [given[part], mapping.named[part]]),
    ...Object.entries(mapping.lists).map(([name, list]) => [given.lists[name].fields, list?.fields]),
  ];
  for (const [one, other] of pairs)
    if (keysOf(one) !== keysOf(other)) throw new Error(`${keysOf(one)} is read as ${keysOf(other)}`);
}

/** The zone of a field is the one that JavaScript reads. */
function checkZones(fields, mappings) {
  for (const [name, { zoneMinutes }] of Object.entries(mappings)) {
    if (zoneMinutes === undefined) continue;
    const { zone } = fields[name];
    const utc = Date.parse(`1970-01-01T00:00:00${zone === 'UTC' ? 'Z' : zone}`);
    if (utc + zoneMinutes * 60_000 !== 0) throw new Error(`${zone} is read as ${zoneMinutes}`);
  }
}

const MAPPING = {
  ruleset: 'aliexpress.buyer',
  asOf: '2026-06-15T12:00:00Z',
  account: {
    from: 'accounts.parquet',
    id: 'id',
    fields: { createdAt: 'at', status: { column: 'state', null: 'unknown' } },
  },
  lists: {
    orders: {
      from: 'orders.csv',
      account: 'id',
      observed: { since: { column: 'day', zone: '+01:00' }, by: 'placedAt' },
      knownWhen: 'shared',
      fields: {
        id: 'id',
        placedAt: { column: 'plain', zone: '+02:00', null: 'unknown' },
        shippedAt: { column: 'plain', zone: '+03:30', null: 'not-happened' },
        closedAt: { column: 'day', zone: '+00:00', null: 'not-happened' },
        paidAt: { column: 'seconds', unit: 's', null: 'not-happened' },
        status: { column: 'id', words: { SENT: 'shipped', DONE: 'completed' }, null: 'unknown' },
        amount: { value: 'amount', currency: { constant: 'USD' } },
      },
    },
    conduct: 'none',
  },
  facts: { accountShared: { column: 'shared', null: 'unknown' } },
  region: { constant: 'DE' },
};
const SMALL = {
  ruleset: 'aliexpress.buyer',
  asOf: { column: 'day', zone: 'UTC' },
  account: { from: 'lake.main.a', id: 'id' },
  attach: { lake: 'lake.db' },
};

/** A mapping of tables: read with every name in it and quoted in its SQL, or refused with codes, places and words. */
export const target = {
  name: 'mappings',
  form: 'json',
  words: [
    ...'ruleset asOf attach account lists facts params metrics from id fields absent knownWhen observed since until by'.split(
      ' ',
    ),
    ...'column constant null unit zone words windowDays value currency scale sql none unknown not-happened s ms us ns'.split(
      ' ',
    ),
    ...'orders logins disputes placedAt paidAt closedAt status amount aliexpress.buyer accountShared timeZone region'.split(
      ' ',
    ),
    ...Object.keys(COLUMNS),
    ...[
      '-08:00',
      '+05:30',
      '-00:30',
      'UTC',
      '+24:00',
      'a.csv',
      'none.json',
      '../x.parquet',
      'lake.main.t',
      'USD',
    ],
    ...[
      "'",
      "''",
      '"',
      '""',
      '\0',
      '\ud800',
      '--',
      '/*',
      ';',
      '\\',
      '$$',
      "') OR 1",
      '2026-06-15T12:00:00+02:00',
    ],
  ],
  seeds: () => [MAPPING, SMALL].map((mapping) => JSON.stringify(mapping)),
  async run(input) {
    let given;
    try {
      given = JSON.parse(decoder.decode(input));
    } catch {
      return;
    }
    for (const text of textsIn(given).filter(isReadWhole)) checkSql(`${nameSql(text)}, ${textSql(text)}`);
    const { mapping, problems } = readMapping(given);
    if (!mapping) {
      checkProblems(problems);
      return;
    }
    checkNames(given, mapping);
    for (const [name, list] of Object.entries(mapping.lists))
      if (list) checkZones(given.lists[name].fields ?? {}, list.fields);
    const sources = await readSources(mapping, database, '/data');
    for (const sql of sources.sql.values()) checkSql(sql);
    try {
      const plan = await planTables(mapping, database, sources);
      for (const { fields, key } of [plan.accounts, ...plan.lists])
        for (const field of [...fields, key && hashOf(key)])
          if (field && field.reads !== 'constant') checkSql(field.sql);
    } catch (error) {
      if (!(error instanceof TablesError)) throw error;
      checkProblems(error.problems);
    }
  },
};
