import { describe, expect, it } from 'vitest';
import type { Database } from '../src/duckdb/open-database.ts';
import { readMapping, TablesError } from '../src/index.ts';
import { planTables } from '../src/plan/plan-tables.ts';
import { readSources } from '../src/plan/read-sources.ts';

/** Tables of one column, without DuckDB. */
const database = {
  rows: async (sql: string) =>
    sql.startsWith('DESCRIBE ')
      ? [{ column_name: 'id', column_type: 'VARCHAR' }]
      : [{ file: '/data/accounts.csv' }],
} as unknown as Database;

/** Codes and places of what is wrong with a mapping as its file has it. */
async function problemsOf(parts: string): Promise<string[]> {
  const { mapping, problems } = readMapping(
    JSON.parse(
      `{ "ruleset": "aliexpress.buyer", "asOf": "2026-06-15T12:00:00Z", "account": { "from": "a.csv", "id": "id" }, ${parts} }`,
    ),
  );
  if (!mapping) return problems.map(({ code, path }) => `${code} ${path}`);
  const error: unknown = await planTables(
    mapping,
    database,
    await readSources(mapping, database, '/data'),
  ).then(
    () => null,
    (refused: unknown) => refused,
  );
  if (error === null) return [];
  expect(error).toBeInstanceOf(TablesError);
  return (error as TablesError).problems.map(({ code, path }) => `${code} ${path}`);
}

const LIST = '{ "from": "a.csv", "account": "id" }';

describe('a name that every object has', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'is no list and no field: %s',
    async (name) => {
      expect(await problemsOf(`"lists": { "${name}": ${LIST} }`)).toEqual([`unknown-list lists.${name}`]);
      expect(await problemsOf(`"lists": { "${name}": "none" }`)).toEqual([`unknown-list lists.${name}`]);
      const fields = `{ "${name}": "id" }`;
      expect(
        await problemsOf(`"lists": { "orders": { "from": "a.csv", "account": "id", "fields": ${fields} } }`),
      ).toEqual([`unknown-field lists.orders.fields.${name}`]);
      expect(await problemsOf(`"account": { "from": "a.csv", "id": "id", "fields": ${fields} }`)).toEqual([
        `unknown-field account.fields.${name}`,
      ]);
      expect(await problemsOf(`"facts": ${fields}`)).toEqual([`unknown-fact facts.${name}`]);
    },
  );
});

it('an object that no text can be made of is refused where a text is expected', async () => {
  const fields = `{
    "placedAt": { "column": "id", "zone": { "toString": 1 } },
    "amount": { "value": "id", "currency": { "toString": 1 } }
  }`;
  expect(
    await problemsOf(`"lists": { "orders": { "from": "a.csv", "account": "id", "fields": ${fields} } }`),
  ).toEqual([
    'zone-not-known lists.orders.fields.placedAt.zone',
    'missing lists.orders.fields.amount.currency',
  ]);
});

describe('a text that DuckDB would not read as it is', () => {
  const orders = (fields: string) =>
    `"lists": { "orders": { "from": "a.csv", "account": "id", "fields": ${fields} } }`;
  it.each([
    [
      'a word',
      orders('{ "status": { "column": "id", "words": { "a?b": "paid" } } }'),
      'lists.orders.fields.status.words',
    ],
    [
      'a column',
      orders('{ "status": { "column": "a?b", "null": "unknown" } }'),
      'lists.orders.fields.status.column',
    ],
    [
      'a currency',
      orders('{ "amount": { "value": "id", "currency": { "constant": "US?" }, "null": "unknown" } }'),
      'lists.orders.fields.amount.currency.constant',
    ],
    ['a file', '"account": { "from": "a?.csv", "id": "id" }', 'account.from'],
    ['a file of a database', '"attach": { "a": "b?" }', 'attach.a'],
    ['a name of a database', '"attach": { "a?": "b" }', 'attach'],
  ])('is refused: %s', async (_, parts, path) => {
    expect(await problemsOf(parts.replace('?', ''))).not.toContain(`wrong-type ${path}`);
    for (const sign of ['\\u0000', '\\ud800'])
      expect(await problemsOf(parts.replace('?', sign))).toEqual([`wrong-type ${path}`]);
  });
});
