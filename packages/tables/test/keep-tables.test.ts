import { linkSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TablesError } from '../src/index.ts';
import { duckdb } from './engine.ts';
import { scoreMapping } from './score.ts';

const folder = mkdtempSync(join(tmpdir(), 'risk-check-keep-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ACCOUNTS = 'id\na\n';

beforeAll(async () => {
  writeFileSync(at('accounts.csv'), ACCOUNTS);
  const instance = await duckdb.DuckDBInstance.create(at('shop.ndjson'));
  const connection = await instance.connect();
  await connection.run("CREATE TABLE accounts AS SELECT 'a' AS id");
  connection.closeSync();
  instance.closeSync();
  linkSync(at('accounts.csv'), at('hard.csv'));
  linkSync(at('accounts.csv'), at('store.csv.part'));
  linkSync(at('accounts.csv'), at('whole.csv.writing'));
  linkSync(at('shop.ndjson'), at('base.csv.part'));
  // Windows asks for a privilege.
  if (process.platform !== 'win32') symlinkSync('accounts.csv', at('soft.csv'));
});

const mappingOf = (from: unknown, attach: object = {}): object => ({
  ruleset: 'aliexpress.buyer',
  asOf: '2026-06-15T12:00:00Z',
  attach,
  account: { from, id: 'id', fields: {} },
});
const SHOP = mappingOf('shop.accounts', { shop: 'shop.ndjson' });
const QUERY = mappingOf({ sql: "SELECT * FROM 'accounts.csv'" });

describe('an output that is an input', () => {
  it.each<[string, object, string]>([
    ['a table', mappingOf('accounts.csv'), 'accounts.csv'],
    ['a table of a pattern', mappingOf('acc*.csv'), 'accounts.csv'],
    ['a table of a query', QUERY, 'accounts.csv'],
    ['a hard link to a table', mappingOf('accounts.csv'), 'hard.csv'],
    ...(process.platform === 'win32'
      ? []
      : ([['a link to a table', mappingOf('accounts.csv'), 'soft.csv']] as [string, object, string][])),
    ['a table behind a link', mappingOf('hard.csv'), 'accounts.csv'],
    ['a database', SHOP, 'shop.ndjson'],
    ['a table, in what is kept while it runs', mappingOf('accounts.csv'), 'store.csv'],
    ['a table, in what is not whole yet', mappingOf('accounts.csv'), 'whole.csv'],
    ['a database, in what is kept while it runs', SHOP, 'base.csv'],
  ])('is refused, and every table stays: %s', async (_, mapping, output) => {
    const before = readFileSync(at('shop.ndjson'));
    for (const isResumed of [false, true]) {
      const failed = await scoreMapping(mapping, folder, at(output), { isResumed }).catch((error) => error);
      expect(failed).toBeInstanceOf(TablesError);
      expect((failed as TablesError).problems.map(({ code }) => code)).toEqual(['output-is-input']);
      expect(readFileSync(at('accounts.csv'), 'utf8')).toBe(ACCOUNTS);
      expect(readFileSync(at('shop.ndjson')).equals(before)).toBe(true);
    }
  });

  it('is none beside its tables, nor written a second time', async () => {
    for (let round = 0; round < 2; round++) {
      await scoreMapping(mappingOf('accounts.csv'), folder, at('scores.csv'));
      expect(readFileSync(at('scores.csv'), 'utf8').split('\n')).toHaveLength(3);
    }
  });
});
