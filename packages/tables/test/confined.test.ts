import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../src/duckdb/open-database.ts';
import { inspectTables, readMapping, type TableProblem, TablesError } from '../src/index.ts';
import { duckdb } from './engine.ts';
import { readRows, scoreMapping } from './score.ts';

/** What a mapping of a stranger may do: read its tables, and nothing else. */
const folder = mkdtempSync(join(tmpdir(), 'risk-check-confined-'));
const data = join(folder, 'data');
const output = join(folder, 'scores.ndjson');
const secret = join(folder, 'secret.csv');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  mkdirSync(join(data, 'orders'), { recursive: true });
  writeFileSync(secret, 'id\nsecret\n');
  writeFileSync(join(data, 'accounts.csv'), 'id,made\na,2025-01-01 02:00:00\nb,2025-02-01 02:00:00\n');
  writeFileSync(join(data, 'ünter.csv'), 'id\nü\n');
  writeFileSync(join(data, '.env'), 'id\nKEY=1\n');
  writeFileSync(join(data, 'notes.txt'), 'id\nnote\n');
  for (const n of [1, 2])
    writeFileSync(
      join(data, `orders/part-${n}.ndjson`),
      `{"owner":"a","id":"o${n}","at":"2026-06-0${n}T00:00:00Z"}\n`,
    );
  const instance = await duckdb.DuckDBInstance.create(join(data, 'shop.duckdb'));
  const connection = await instance.connect();
  await connection.run(
    `CREATE TABLE accounts AS SELECT 'a' AS id; CREATE VIEW strangers AS SELECT content AS id FROM read_text('${secret.replaceAll("'", "''")}'); CREATE MACRO peek() AS TABLE SELECT content AS id FROM read_text('/etc/hostname'); CREATE MACRO word() AS (SELECT 'a')`,
  );
  connection.closeSync();
  instance.closeSync();
});

const mappingOf = (from: unknown): object => ({
  ruleset: 'aliexpress.buyer',
  asOf: '2026-06-15T12:00:00Z',
  attach: { shop: 'shop.duckdb' },
  account: { from, id: 'id', fields: {} },
});
const withSql = (sql: string): object => mappingOf({ sql });

/** By both ways that a mapping is run. */
async function problemsOf(mapping: object): Promise<readonly TableProblem[]> {
  const { mapping: read } = readMapping(mapping);
  if (!read) throw new Error('its form is wrong');
  const failure = (error: unknown): readonly TableProblem[] => {
    if (error instanceof TablesError) return error.problems;
    throw error;
  };
  const checked = await inspectTables({ duckdb, mapping: read, folder: data, isStrict: false }).then(
    () => [],
    failure,
  );
  const scored = await scoreMapping(mapping, data, output).then(() => [], failure);
  expect(scored).toEqual(checked);
  return scored;
}

async function idsOf(mapping: object): Promise<string[]> {
  await scoreMapping(mapping, data, output);
  return readRows(output).map(({ account_id }) => account_id);
}

const files = (): string[] => [
  ...readdirSync(folder, { recursive: true }).map(String),
  ...readdirSync(process.cwd()),
];

describe('a query of a mapping', () => {
  it.each<[string, string]>([
    [
      'a parenthesis that ends it',
      "SELECT 'a' AS id) ; COPY (SELECT 'pwned') TO 'pwned.csv'; SELECT * FROM (SELECT 'a' AS id",
    ],
    ['two statements', "SELECT 'a' AS id; SELECT 'b' AS id"],
    ['a statement behind a comment', "SELECT 'a' AS id; -- nothing\nCOPY (SELECT 1) TO 'pwned.csv'"],
    [
      'a statement behind a block comment',
      "SELECT 'a' AS id /* ; */ ; /* ' */ COPY (SELECT 1) TO 'pwned.csv'",
    ],
    ['a comment that never ends', "SELECT 'a' AS id /* "],
    ['a dollar quote that never ends', 'SELECT $x$a AS id'],
    ['a NUL', "SELECT 'a' AS id\0; COPY (SELECT 1) TO 'pwned.csv'"],
    ['half a surrogate pair', "SELECT '\ud800' AS id"],
    ['nothing', ''],
    ['only a comment', '-- SELECT 1'],
    ['COPY TO', "COPY (SELECT 1) TO 'pwned.csv'"],
    ['COPY FROM', "COPY accounts FROM 'accounts.csv'"],
    ['COPY over an input', "COPY (SELECT 1 AS id) TO 'accounts.csv'"],
    ['EXPORT', "EXPORT DATABASE 'pwned'"],
    ['IMPORT', "IMPORT DATABASE 'pwned'"],
    ['ATTACH', "ATTACH 'pwned.duckdb'"],
    ['DETACH', 'DETACH shop'],
    ['INSTALL', 'INSTALL httpfs'],
    ['INSTALL from a repository', "INSTALL httpfs FROM 'https://example.com'"],
    ['LOAD', 'LOAD httpfs'],
    ['LOAD of a file', "LOAD './pwned.duckdb_extension'"],
    ['PRAGMA', "PRAGMA enable_profiling='json'"],
    ['SET', 'SET enable_external_access = true'],
    ['RESET', 'RESET lock_configuration'],
    ['SET VARIABLE', 'SET VARIABLE x = 1'],
    ['CREATE TABLE', 'CREATE TABLE pwned AS SELECT 1'],
    ['CREATE SECRET', "CREATE SECRET pwned (TYPE s3, KEY_ID 'x', SECRET 'y')"],
    ['CREATE MACRO', 'CREATE MACRO pwned() AS 1'],
    ['INSERT', 'INSERT INTO shop.accounts VALUES (1)'],
    ['INSERT in WITH', 'WITH x AS (INSERT INTO shop.accounts VALUES (1) RETURNING id) SELECT * FROM x'],
    ['DELETE', 'DELETE FROM shop.accounts'],
    ['UPDATE', "UPDATE shop.accounts SET id = 'x'"],
    ['DROP', 'DROP TABLE shop.accounts'],
    ['ALTER', 'ALTER TABLE shop.accounts ADD COLUMN x INT'],
    ['CALL', 'CALL enable_logging()'],
    ['EXPLAIN ANALYZE', "EXPLAIN ANALYZE SELECT 'a' AS id"],
    ['PREPARE', 'PREPARE x AS SELECT 1'],
    ['VACUUM', 'VACUUM'],
    ['CHECKPOINT', 'CHECKPOINT shop'],
    ['BEGIN', 'BEGIN'],
    ['USE', 'USE shop'],
    ['a file elsewhere', "SELECT * FROM read_csv('/etc/passwd')"],
    ['a file elsewhere without its function', `SELECT * FROM '${secret}'`],
    ['a file above', "SELECT * FROM '../secret.csv'"],
    ['a file above, in a list', "SELECT * FROM read_csv(['accounts.csv', '../secret.csv'])"],
    ['a file above, by a detour', "SELECT * FROM 'orders/../../secret.csv'"],
    ['a file above, in a subquery', "SELECT 'a' AS id WHERE EXISTS (SELECT 1 FROM '../secret.csv')"],
    ['a file above, in a union', "SELECT 'a' AS id UNION ALL SELECT id FROM read_csv('../secret.csv')"],
    ['a file above, in WITH', "WITH x AS (SELECT id FROM '../secret.csv') SELECT * FROM x"],
    ['a pattern above', "SELECT * FROM '../*.csv'"],
    ['a file of another kind', "SELECT * FROM read_csv('.env')"],
    ['a name that is computed', `SELECT * FROM read_csv('../sec' || 'ret.csv')`],
    ['a name that is a parameter', 'SELECT * FROM read_csv($1)'],
    ['a name that is a variable', "SELECT * FROM read_csv(getvariable('x'))"],
    ['a name that is not quoted', 'SELECT * FROM accounts.csv'],
    ['a name in a dollar quote', 'SELECT * FROM read_csv($$accounts.csv$$)'],
    ['a text', "SELECT content AS id FROM read_text('accounts.csv')"],
    ['bytes', "SELECT content AS id FROM read_blob('accounts.csv')"],
    ['a list of a folder', "SELECT file AS id FROM glob('*')"],
    ['the columns of a file elsewhere', `SELECT * FROM sniff_csv('${secret}')`],
    ['the head of a Parquet file', "SELECT file_name AS id FROM parquet_metadata('x.parquet')"],
    ['another database', "SELECT * FROM read_duckdb('shop.duckdb')"],
    ['a query in a text', "SELECT * FROM query('SELECT 1 AS id')"],
    ['a table in a text', "SELECT * FROM query_table('../secret.csv')"],
    ['a query as JSON', "SELECT * FROM json_execute_serialized_sql('{}')"],
    [
      'a log in a file',
      "SELECT * FROM enable_logging('QueryLog', storage = 'file', storage_config = {'path': 'pwned'})",
    ],
    ['a profile in a file', "SELECT * FROM enable_profiling(format = 'json', save_location = 'pwned.json')"],
    ['another parser', 'SELECT * FROM enable_peg_parser()'],
    ['a checkpoint', "SELECT * FROM checkpoint('shop')"],
    ['secrets', 'SELECT name AS id FROM duckdb_secrets()'],
    ['addresses in memory', 'SELECT * FROM arrow_scan(1, 2, 3)'],
    ['a macro of a database', 'SELECT * FROM shop.peek()'],
    ['a macro of a database for a value', 'SELECT shop.word() AS id'],
    ['a view of a database that reads a file', 'SELECT * FROM shop.strangers'],
    ['an address', "SELECT * FROM 'https://example.com/x.csv'"],
    ['a bucket', "SELECT * FROM read_parquet('s3://bucket/x.parquet')"],
  ])('is refused with its place, and leaves nothing behind: %s', async (_, sql) => {
    const before = files();
    const problems = await problemsOf(withSql(sql));
    expect(problems.map(({ path }) => path)).toEqual(['account.from']);
    expect(['query-not-allowed', 'no-such-table']).toContain(problems[0]?.code);
    expect(problems[0]?.message).toMatch(/\w{3}/);
    expect(files()).toEqual(before);
    expect(readFileSync(secret, 'utf8')).toBe('id\nsecret\n');
  });

  it.each<[string, string, string[]]>([
    ['a file beside the mapping', "SELECT * FROM 'accounts.csv'", ['a', 'b']],
    ['a name in double quotes', 'SELECT * FROM "accounts.csv"', ['a', 'b']],
    ['a file by its function', "SELECT * FROM read_csv('accounts.csv', header = true)", ['a', 'b']],
    [
      'a list of files',
      "SELECT DISTINCT id FROM read_csv(['accounts.csv', 'ünter.csv'], union_by_name = true)",
      ['a', 'b', 'ü'],
    ],
    ['an absolute name', `SELECT * FROM '${join(data, 'accounts.csv').replaceAll("'", "''")}'`, ['a', 'b']],
    ['a pattern', "SELECT owner || id AS id FROM 'orders/*.ndjson'", ['ao1', 'ao2']],
    ['the short name of a file', "SELECT accounts.id FROM 'accounts.csv' WHERE accounts.id = 'a'", ['a']],
    [
      'files behind wide letters',
      "SELECT 'ß💶' || id AS id FROM 'accounts.csv' WHERE id <> (SELECT max('ü') FROM 'ünter.csv')",
      ['ß💶a', 'ß💶b'],
    ],
    ['a table of a database', 'SELECT * FROM shop.accounts', ['a']],
    ['a join', "SELECT c.id FROM 'accounts.csv' c JOIN shop.accounts USING (id)", ['a']],
    ['WITH', 'WITH "x.csv" AS (SELECT \'a\' AS id) SELECT * FROM "x.csv"', ['a']],
    ['a semicolon at the end', "SELECT 'a' AS id; ", ['a']],
    ['a comment at the end', "SELECT 'a' AS id -- the end", ['a']],
    ['a semicolon in a text', "SELECT 'a;b--' AS id", ['a;b--']],
    ['VALUES', "VALUES ('a')", []],
    [
      'a pivot with its values',
      "SELECT 'a' AS id FROM (SELECT 'x' AS k, 1 AS v) PIVOT (sum(v) FOR k IN ('x'))",
      ['a'],
    ],
    ['a zone', "SELECT id, made AT TIME ZONE 'Europe/Berlin' AS made FROM 'accounts.csv'", ['a', 'b']],
    ['rows', 'SELECT i::VARCHAR AS id FROM range(2) t(i)', ['0', '1']],
  ])('reads %s', async (what, sql, ids) => {
    if (what === 'VALUES') {
      const from = { ...(withSql(sql) as { account: object }).account, id: 'col0' };
      expect(await idsOf({ ...withSql(sql), account: from })).toEqual(['a']);
    } else expect(await idsOf(withSql(sql))).toEqual(ids);
  });

  it('reads a file elsewhere that the mapping names as a table', async () => {
    expect(await idsOf(mappingOf('../secret.csv'))).toEqual(['secret']);
  });

  it('says what it may read', async () => {
    const said = async (sql: string): Promise<string | undefined> =>
      (await problemsOf(withSql(sql)))[0]?.message;
    expect(await said("SELECT * FROM '../secret.csv'")).toContain('in the folder of the mapping');
    expect(await said("SELECT * FROM glob('*')")).toContain('and not by glob');
    expect(await said('SELECT 1; SELECT 2')).toBe('expected one SELECT statement, got 2 statements');
    expect(await said("COPY (SELECT 1) TO 'x'")).toBe(
      'expected one SELECT statement, got another kind of statement',
    );
  });
});

describe('a confined database', () => {
  it('refuses by itself what no query gets as far as', async () => {
    const accounts = join(data, 'accounts.csv');
    const database = await openDatabase(duckdb, {
      threads: 1,
      memory: '256MB',
      temporary: join(folder, 'temporary'),
      attach: {},
      folder: data,
    });
    await database.confine([accounts]);
    const before = files();
    for (const statement of [
      `FROM '${secret}'`,
      `FROM read_text('${secret}')`,
      `FROM glob('${folder}/*')`,
      `COPY (SELECT 1) TO '${join(folder, 'pwned.csv')}'`,
      `ATTACH '${join(data, 'shop.duckdb')}'`,
      `EXPORT DATABASE '${join(folder, 'pwned')}'`,
      'INSTALL httpfs',
      'LOAD httpfs',
      `LOAD '${join(folder, 'pwned.duckdb_extension')}'`,
      'SET enable_external_access = true',
      "SET allowed_paths = ['/etc/passwd']",
      'SET autoinstall_known_extensions = true',
      "SET custom_extension_repository = 'https://example.com'",
      'SET lock_configuration = false',
      'RESET lock_configuration',
    ])
      await expect(database.rows(statement), statement).rejects.toThrow(
        /Permission Error|configuration has been locked|disabled/,
      );
    expect(await database.rows(`SELECT id FROM '${accounts}'`)).toEqual([{ id: 'a' }, { id: 'b' }]);
    database.close();
    expect(files()).toEqual(before);
  });
});

describe('a view of an attached database', () => {
  const log = join(folder, 'pwned');
  const made = async (file: string, ...statements: string[]): Promise<void> => {
    const instance = await duckdb.DuckDBInstance.create(join(data, file));
    const connection = await instance.connect();
    await connection.run("CREATE TABLE t AS SELECT 'a' AS id");
    for (const statement of statements) await connection.run(statement);
    connection.closeSync();
    instance.closeSync();
  };
  const from = (file: string, source: unknown): object => ({ ...mappingOf(source), attach: { shop: file } });
  const toFile = `enable_logging('QueryLog', storage = 'file', storage_config = {'path': '${log}'})`;
  const hidden = `SELECT 'a' AS id FROM ${toFile}`;

  // Binding the first of them ends the whole process where the configuration is locked.
  it.each<[string, string[], unknown, string]>([
    ['that changes the run', [`CREATE VIEW v AS ${hidden}`], 'shop.v', 'enable_logging'],
    ['by a name in another case', [`CREATE VIEW V AS ${hidden}`], 'shop.main.v', 'enable_logging'],
    ['in a query', [`CREATE VIEW v AS ${hidden}`], { sql: 'SELECT * FROM SHOP.v' }, 'enable_logging'],
    [
      'behind another view',
      [`CREATE VIEW w AS ${hidden}`, 'CREATE VIEW v AS SELECT * FROM w'],
      'shop.v',
      'view "w"',
    ],
    [
      'in a subquery',
      [`CREATE VIEW v AS SELECT id FROM t WHERE id IN (${hidden})`],
      'shop.v',
      'enable_logging',
    ],
    ['in WITH', [`CREATE VIEW v AS WITH x AS (${hidden}) SELECT * FROM x`], 'shop.v', 'enable_logging'],
    [
      'under a name that reads like a query',
      [`CREATE VIEW "v AS SELECT 1 -- "" (x) AS SELECT 1 -- " (id) AS ${hidden}`],
      { sql: 'SELECT * FROM shop."v AS SELECT 1 -- "" (x) AS SELECT 1 -- "' },
      'enable_logging',
    ],
    [
      'with odd names of columns',
      [`CREATE VIEW v ("id", "a) AS SELECT 1 --") AS SELECT 'a' AS id, 'b' AS b FROM ${toFile}`],
      'shop.v',
      'enable_logging',
    ],
    [
      'by a macro',
      [`CREATE MACRO m() AS TABLE ${hidden}`, 'CREATE VIEW v AS SELECT * FROM m()'],
      'shop.v',
      'it calls m',
    ],
    [
      'by a macro for a value',
      [`CREATE MACRO m() AS (${hidden})`, 'CREATE VIEW v AS SELECT m() AS id'],
      'shop.v',
      'the macro m',
    ],
    [
      'that reads a file',
      [`CREATE VIEW v AS SELECT content AS id FROM read_text('${secret}')`],
      'shop.v',
      'read_text',
    ],
  ])('is named and not opened: %s', async (name, statements, source, says) => {
    const file = `${name.replaceAll(' ', '-')}.duckdb`;
    await made(file, ...statements);
    const before = files().filter((one) => !one.includes('scores.ndjson'));
    const problems = await problemsOf(from(file, source));
    expect(problems).toEqual([
      { code: 'query-not-allowed', path: 'account.from', message: expect.stringContaining(says) },
    ]);
    expect(problems[0]?.message).toMatch(/the view ".*" of the database "shop" is not opened/);
    expect(files().filter((one) => !one.includes('scores.ndjson'))).toEqual(before);
  });

  it.each<[string, string[]]>([
    ['of a table', ['CREATE VIEW v AS SELECT * FROM t']],
    ['of a view', ['CREATE VIEW w AS SELECT * FROM t', 'CREATE VIEW v (id) AS SELECT * FROM w']],
    ['with rows', ["CREATE VIEW v AS SELECT 'a' AS id FROM range(1)"]],
    ['beside a bad one', [`CREATE VIEW w AS ${hidden}`, 'CREATE VIEW v AS SELECT * FROM t']],
  ])('is read: %s', async (name, statements) => {
    const file = `good-${name.replaceAll(' ', '-')}.duckdb`;
    await made(file, ...statements);
    expect(await idsOf(from(file, 'shop.v'))).toEqual(['a']);
  });

  it.each<[string, string]>([
    [
      'an error of its own',
      "SELECT CASE WHEN id = 'z' THEN 'x' ELSE error('planted')::VARCHAR END AS id FROM t",
    ],
    ['a value of another type', 'SELECT CAST(CAST(id AS INTEGER) AS VARCHAR) AS id FROM t'],
  ])('that fails while it is read is a problem with its place: %s', async (name, query) => {
    const file = `failing-${name.replaceAll(' ', '-')}.duckdb`;
    await made(file, `CREATE VIEW v AS ${query}`);
    const problems = await problemsOf(from(file, 'shop.v'));
    expect(problems).toEqual([
      {
        code: 'not-readable',
        path: 'account.from',
        message: expect.stringMatching(/^"shop"\."v" can't be read: (?:Invalid Input|Conversion) Error/),
      },
    ]);
  });
});

describe('an attached database', () => {
  it('is opened for reading only, and stays as it is', async () => {
    const before = readFileSync(join(data, 'shop.duckdb'));
    expect(await idsOf(mappingOf('shop.accounts'))).toEqual(['a']);
    expect(readFileSync(join(data, 'shop.duckdb')).equals(before)).toBe(true);
    expect(existsSync(join(data, 'shop.duckdb.wal'))).toBe(false);
  });

  it('has another name than the scores of a run', async () => {
    const mapping = { ...mappingOf('accounts.csv'), attach: { Part: 'shop.duckdb' } };
    expect((await problemsOf(mapping)).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'cannot-attach attach.Part',
    ]);
  });
});
