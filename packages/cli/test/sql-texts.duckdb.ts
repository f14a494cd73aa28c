import type { Ruleset } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { duckdb } from '../../tables/test/engine.ts';
import { SQL_ENGINES } from '../src/sql/engines.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

/** What `risk-check sql duckdb` prints, in DuckDB itself. It runs with `npm run test:tables`, which installs DuckDB. */
describe('a macro with the texts of a stranger', () => {
  it('is one statement with its query, and asks for the ruleset of exactly that name', async () => {
    const instance = await duckdb.DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(
      "CREATE TABLE accounts AS SELECT 'a' AS account_id, '{}' AS snapshot; CREATE MACRO risk_check_json(snapshot, ruleset, as_of) AS json_object('id', ruleset)",
    );
    // As bytes: the reader of texts leaves out a byte order mark.
    for (const text of HOSTILE_TEXTS) {
      const ruleset = { id: text, datasetVersion: text, datasetDate: text, digest: text } as Ruleset;
      const sql = SQL_ENGINES.duckdb.write(ruleset, '');
      await connection.run(sql);
      const name = `risk_${text.replaceAll(/[^a-z0-9]+/gi, '_')}`;
      const found = await connection.runAndReadAll(
        `SELECT hex(encode(${name}(snapshot).id)) AS bytes FROM accounts`,
      );
      expect(found.getRowObjectsJson(), JSON.stringify(text)).toEqual([
        { bytes: Buffer.from(text).toString('hex').toUpperCase() },
      ]);
      await connection.run(`DROP MACRO ${name}`);
      const left = await connection.runAndReadAll(
        'SELECT table_name AS name FROM duckdb_tables() UNION ALL SELECT function_name FROM duckdb_functions() WHERE NOT internal ORDER BY 1',
      );
      expect(left.getRowObjectsJson()).toEqual([{ name: 'accounts' }, { name: 'risk_check_json' }]);
    }
    connection.closeSync();
    instance.closeSync();
  });
});
