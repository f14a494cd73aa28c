import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMapping, TablesError } from '../src/index.ts';
import { duckdb } from './engine.ts';
import { readRows, scoreMapping } from './score.ts';

const folder = mkdtempSync(join(tmpdir(), 'risk-check-mistakes-'));
const output = join(folder, 'scores.ndjson');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...statements: readonly string[]): Promise<void> {
  const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
  await connection.run("SET TimeZone = 'UTC'");
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
}
const save = (name: string, sql: string): string =>
  `COPY (${sql}) TO '${join(folder, name)}' (FORMAT parquet)`;

beforeAll(() =>
  run(
    save(
      'accounts.parquet',
      "SELECT id, 'active' AS status, TIMESTAMPTZ '2025-01-01T00:00:00Z' AS created, CASE WHEN id = 'b' THEN TRUE END AS shared, [1] AS numbers FROM (VALUES ('a'), ('b'), ('c')) t(id)",
    ),
    save('twice.parquet', "SELECT 'a' AS id UNION ALL SELECT 'a' UNION ALL SELECT NULL"),
    save(
      'orders.parquet',
      "SELECT 'a' AS owner, 'o1' AS id, TIMESTAMPTZ '2026-06-01T00:00:00Z' AS placed, TIMESTAMP '2026-06-01 02:00:00' AS plain, NULL::TIMESTAMPTZ AS paid, 1780272000::BIGINT AS seconds, 'DONE' AS state, 12.5::DOUBLE AS price, 1250 AS cents, 'USD' AS currency, 'nan'::DOUBLE AS units",
    ),
  ),
);

const base = {
  ruleset: 'aliexpress.buyer',
  asOf: '2026-06-15T12:00:00Z',
  account: {
    from: 'accounts.parquet',
    id: 'id',
    fields: { createdAt: 'created' } as Record<string, unknown>,
  },
  lists: {
    orders: { from: 'orders.parquet', account: 'owner', fields: { id: 'id', placedAt: 'placed' } },
  } as Record<string, unknown>,
};
const orders = (fields: object, more: object = {}): object => ({
  ...base,
  lists: { orders: { from: 'orders.parquet', account: 'owner', fields, ...more } },
});

/** Every problem of a mapping, as `code path`. */
async function problemsOf(mapping: unknown, isStrict = false): Promise<string[]> {
  const read = readMapping(mapping);
  const problems = read.mapping
    ? await scoreMapping(mapping, folder, output, { isStrict }).then(
        () => [],
        (error) => {
          if (error instanceof TablesError) return error.problems;
          throw error;
        },
      )
    : read.problems;
  for (const { message } of problems) expect(message).toMatch(/\w/);
  return problems.map(({ code, path }) => `${code} ${path}`);
}

describe('a mapping', () => {
  it('without a mistake is used', async () => {
    expect(await problemsOf(base)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['is no object', [], 'wrong-type mapping'],
    ['has a setting that does not exist', { ...base, acount: {} }, 'unknown-key acount'],
    ['names no ruleset', { ...base, ruleset: undefined }, 'missing ruleset'],
    [
      'names a ruleset that does not exist',
      { ...base, ruleset: 'aliexpress.seler' },
      'unknown-ruleset ruleset',
    ],
    ['has no instant', { ...base, asOf: undefined }, 'missing asOf'],
    ['has an instant without an offset', { ...base, asOf: '2026-06-15T12:00:00' }, 'not-a-time asOf'],
    ['names no account table', { ...base, account: undefined }, 'missing account'],
    [
      'names a file that is not there',
      { ...base, account: { ...base.account, from: 'nobody.parquet' } },
      'no-such-table account.from',
    ],
    [
      'names a file of no known kind',
      { ...base, account: { ...base.account, from: 'accounts.xlsx' } },
      'no-such-table account.from',
    ],
    [
      'has SQL that is none',
      { ...base, account: { ...base.account, from: { sql: 'SELEC 1' } } },
      'no-such-table account.from',
    ],
    [
      'names an id that is no column',
      { ...base, account: { ...base.account, id: 'number' } },
      'no-such-column account.id',
    ],
    [
      'names a column that is not there',
      orders({ placedAt: 'placed_at' }),
      'no-such-column lists.orders.fields.placedAt',
    ],
    [
      'names a field that does not exist',
      orders({ placed: 'placed' }),
      'unknown-field lists.orders.fields.placed',
    ],
    [
      'names a list that does not exist',
      { ...base, lists: { purchases: 'none' } },
      'unknown-list lists.purchases',
    ],
    [
      'names a fact that does not exist',
      { ...base, facts: { shared: 'shared' } },
      'unknown-fact facts.shared',
    ],
    [
      'names a database that is not there',
      { ...base, attach: { shop: 'shop.duckdb' } },
      'cannot-attach attach.shop',
    ],
    ['leaves open what NULL means', orders({ paidAt: 'paid' }), 'null-not-said lists.orders.fields.paidAt'],
    [
      'says what NULL means wrongly',
      orders({ paidAt: { column: 'paid', null: 'never' } }),
      'wrong-type lists.orders.fields.paidAt.null',
    ],
    [
      'takes a number for a time',
      orders({ placedAt: 'seconds' }),
      'unit-missing lists.orders.fields.placedAt',
    ],
    [
      'gives a time a unit',
      orders({ placedAt: { column: 'placed', unit: 's' } }),
      'unit-not-needed lists.orders.fields.placedAt',
    ],
    [
      'takes a time without a zone',
      orders({ placedAt: 'plain' }),
      'zone-missing lists.orders.fields.placedAt',
    ],
    [
      'names a zone',
      orders({ placedAt: { column: 'plain', zone: 'Europe/Berlin' } }),
      'zone-not-known lists.orders.fields.placedAt.zone',
    ],
    [
      'takes a list for a time',
      { ...base, account: { ...base.account, fields: { createdAt: 'numbers' } } },
      'wrong-column-type account.fields.createdAt',
    ],
    [
      'maps words of a time',
      orders({ placedAt: { column: 'placed', words: { a: 'b' } } }),
      'not-a-word lists.orders.fields.placedAt',
    ],
    [
      'maps to a word that means nothing',
      orders({ status: { column: 'state', words: { DONE: 'done' } } }),
      'unknown-word lists.orders.fields.status.words.DONE',
    ],
    [
      'takes DOUBLE for money',
      orders({ amount: { value: 'price', currency: 'currency' } }),
      'inexact-money lists.orders.fields.amount',
    ],
    ['takes a column for money', orders({ amount: 'cents' }), 'money-wanted lists.orders.fields.amount'],
    [
      'names no currency',
      orders({ amount: { value: 'cents', scale: 2 } }),
      'missing lists.orders.fields.amount.currency',
    ],
    [
      'names a currency that is no column',
      orders({ amount: { value: 'cents', currency: 'USD' } }),
      'no-such-column lists.orders.fields.amount.currency',
    ],
    [
      'names both a column and a constant',
      orders({ status: { column: 'state', constant: 'paid' } }),
      'missing lists.orders.fields.status',
    ],
    [
      'says of whom a row is by no column',
      orders({}, { account: 'customer' }),
      'no-such-column lists.orders.account',
    ],
    [
      'knows a list by no column',
      orders({}, { knownWhen: 'has_orders' }),
      'no-such-column lists.orders.knownWhen',
    ],
    [
      'has accounts without ids',
      { ...base, account: { from: 'twice.parquet', id: 'id' } },
      'id-missing account.id',
    ],
    [
      'has accounts that come twice',
      { ...base, account: { from: 'twice.parquet', id: 'id' } },
      'id-repeated account.id',
    ],
  ])('is refused by name when it %s', async (_what, mapping, problem) => {
    expect(await problemsOf(mapping)).toContain(problem);
  });

  it('is refused for words without an entry where that is asked for', async () => {
    const mapping = orders({ status: { column: 'state', words: { PAID: 'paid' } } });
    expect(await problemsOf(mapping)).toEqual([]);
    expect(await problemsOf(mapping, true)).toEqual(['words-without-entry lists.orders.fields.status']);
  });

  it('names every mistake at once', async () => {
    const fields = { placedAt: 'plain', paidAt: 'nothing', amount: 'cents' };
    expect(await problemsOf(orders(fields))).toEqual([
      'zone-missing lists.orders.fields.placedAt',
      'no-such-column lists.orders.fields.paidAt',
      'money-wanted lists.orders.fields.amount',
    ]);
  });
});

describe('odd data', () => {
  it('refuses the account of a NaN and no other', async () => {
    await scoreMapping(orders({ id: 'id', units: 'units' }), folder, output);
    expect(readRows(output).map(({ account_id, error }) => [account_id, error])).toEqual([
      ['a', 'INVALID_SNAPSHOT'],
      ['b', null],
      ['c', null],
    ]);
  });
});

it('refuses a cut by what is no time field of the list', async () => {
  const cut = (by: unknown): object =>
    orders({ id: 'id', placedAt: 'placed' }, { observed: { since: '2026-01-01T00:00:00Z', by } });
  expect(await problemsOf(cut('status'))).toEqual(['unknown-field lists.orders.observed.by']);
  expect(await problemsOf(cut(5))).toHaveLength(1);
  expect(await problemsOf(cut('placedAt'))).toEqual([]);
});
