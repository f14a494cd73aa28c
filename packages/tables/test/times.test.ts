import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectTables, readMapping } from '../src/index.ts';
import { duckdb } from './engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'risk-check-times-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...statements: readonly string[]): Promise<void> {
  const connection = await (await duckdb.DuckDBInstance.create(join(folder, 'shop.duckdb'))).connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
}

beforeAll(() =>
  run(
    "SET TimeZone = 'UTC'",
    'CREATE TABLE people AS SELECT 1 AS id UNION ALL SELECT 10 UNION ALL SELECT 2',
    `CREATE TABLE purchases AS SELECT 1 AS person, * FROM (VALUES
      ('zoned', TIMESTAMPTZ '2026-06-01T00:00:00.123456Z', TIMESTAMP '2026-06-01 02:00:00.999999', 1780272000::BIGINT, 1780272000123::BIGINT, 1780272000123999::BIGINT, 1780272000123999999::BIGINT, 1780272000.1239::DOUBLE, '2026-06-01T02:00:00.5+02:00'),
      ('before 1970', TIMESTAMPTZ '1969-12-31T23:59:59.9995Z', TIMESTAMP '1969-12-31 23:59:59', -1::BIGINT, -1::BIGINT, -500::BIGINT, -500::BIGINT, -0.0005::DOUBLE, '1969-12-31T23:59:59.999Z')
    ) t(id, zoned, plain, s, ms, us, ns, fraction, said)`,
    `COPY purchases TO '${join(folder, 'purchases.csv')}'`,
  ),
);

async function times(column: object, from = 'shop.purchases'): Promise<string[]> {
  const { mapping, problems } = readMapping({
    ruleset: 'aliexpress.buyer',
    asOf: '2026-06-15T12:00:00Z',
    attach: { shop: 'shop.duckdb' },
    account: { from: 'shop.people', id: 'id' },
    lists: { orders: { from, account: 'person', fields: { id: 'id', placedAt: column } } },
  });
  if (!mapping) throw new Error(JSON.stringify(problems));
  const { snapshot } = await inspectTables({ duckdb, mapping, folder, isStrict: false, show: '1' });
  const { orders } = snapshot as { orders: { id: string; placedAt: string }[] };
  return [...orders].sort((a, b) => (a.id < b.id ? 1 : -1)).map(({ placedAt }) => placedAt);
}

describe('times in tables', () => {
  it.each<[string, object, string, string]>([
    ['a time with a zone', { column: 'zoned' }, '2026-06-01T00:00:00.123Z', '1969-12-31T23:59:59.999Z'],
    [
      'a time without one, in UTC',
      { column: 'plain', zone: 'UTC' },
      '2026-06-01T02:00:00.999Z',
      '1969-12-31T23:59:59Z',
    ],
    [
      'a time without one, at an offset',
      { column: 'plain', zone: '+02:00' },
      '2026-06-01T00:00:00.999Z',
      '1969-12-31T21:59:59Z',
    ],
    ['seconds', { column: 's', unit: 's' }, '2026-06-01T00:00:00Z', '1969-12-31T23:59:59Z'],
    ['milliseconds', { column: 'ms', unit: 'ms' }, '2026-06-01T00:00:00.123Z', '1969-12-31T23:59:59.999Z'],
    ['microseconds', { column: 'us', unit: 'us' }, '2026-06-01T00:00:00.123Z', '1969-12-31T23:59:59.999Z'],
    ['nanoseconds', { column: 'ns', unit: 'ns' }, '2026-06-01T00:00:00.123Z', '1969-12-31T23:59:59.999Z'],
    [
      'seconds with a fraction',
      { column: 'fraction', unit: 's' },
      '2026-06-01T00:00:00.123Z',
      '1969-12-31T23:59:59.999Z',
    ],
    ['texts', { column: 'said' }, '2026-06-01T00:00:00.500Z', '1969-12-31T23:59:59.999Z'],
  ])('are cut to milliseconds as texts are: %s', async (_what, column, zoned, before) => {
    expect(await times(column)).toEqual([zoned, before]);
  });

  it('are read from CSV', async () => {
    expect(await times({ column: 'us', unit: 'us' }, 'purchases.csv')).toEqual([
      '2026-06-01T00:00:00.123Z',
      '1969-12-31T23:59:59.999Z',
    ]);
  });
});
