import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { COUNTED, run } from '../../../bench/process.js';
import { makeExample } from '../example/make-example.js';
import { nestedSql } from './nested-sql.js';

/**
 * What scores from tables cost beside scores from JSON, written to last-measure.json, from where docs/scale.md has it. Build,
 * and `npm run test:tables` once, before. Usage: node packages/tables/measure/measure.js [accounts = 20000] [ratios | memory],
 * where one of both leaves what was measured of the other.
 */
const here = dirname(fileURLToPath(import.meta.url));
const at = (/** @type {string} */ path) => join(here, '..', path);
const ACCOUNTS = Number(process.argv[2] ?? 20_000);
const PART = process.argv[3];
const ROUNDS = 3;
/** What DuckDB may use where memory is measured: less than both sizes would fill. */
const MEMORY = '160MB';
const engine = at('engine/package.json');
const duckdb = createRequire(engine)('@duckdb/node-api');
const program = at('../cli/bin.js');
process.env.NODE_PATH = at('engine/node_modules');
process.env.RISK_CHECK_DUCKDB = engine;
const folder = mkdtempSync(join(tmpdir(), 'risk-check-measure-'));
const inFolder = (/** @type {string} */ name) => join(folder, name);
const round = (/** @type {number} */ value, digits = 2) => Number(value.toFixed(digits));
const median = (/** @type {number[]} */ values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Processor seconds, wall seconds and megabytes of a whole process, medians of some rounds. */
function whole(/** @type {string[]} */ ...args) {
  const rounds = Array.from({ length: ROUNDS }, () => run([process.execPath, ...COUNTED, ...args]));
  return {
    cpu: round(median(rounds.map(({ cpu }) => cpu))),
    seconds: round(median(rounds.map(({ seconds }) => seconds))),
    megabytes: Math.round(median(rounds.map(({ megabytes }) => megabytes))),
  };
}

/** Tables to JSON by SQL, in a process of its own. */
function nestedJson(/** @type {'buyer' | 'seller'} */ kind, /** @type {string} */ output) {
  const sql = nestedSql(kind, (name) => `'${inFolder(`tables/${kind}/${name}.parquet`)}'`, output);
  writeFileSync(
    inFolder('nested.mjs'),
    `import { createRequire } from 'node:module';
const { DuckDBInstance } = createRequire(${JSON.stringify(engine)})('@duckdb/node-api');
const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
await connection.run("SET TimeZone = 'UTC'");
await connection.run(${JSON.stringify(sql)});`,
  );
  return whole(inFolder('nested.mjs'));
}

try {
  buildSync({
    entryPoints: [join(here, 'accounts.ts')],
    outfile: inFolder('accounts.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    tsconfig: at('../../tsconfig.sources.json'),
    banner: {
      js: "import { createRequire as required } from 'node:module'; const require = required(import.meta.url);",
    },
    logLevel: 'error',
  });
  const results = [];
  for (const [kind, accounts, file] of [
    ['buyer', ACCOUNTS, 'aliexpress-buyer.json'],
    ['seller', ACCOUNTS / 5, 'amazon-seller.json'],
  ]) {
    if (PART === 'memory') break;
    await makeExample(
      duckdb,
      inFolder('tables'),
      kind === 'buyer' ? accounts : 1,
      kind === 'buyer' ? 1 : accounts,
    );
    const mapping = inFolder(`tables/${file}`);
    cpSync(at(`example/${file}`), mapping);
    const ndjson = inFolder('accounts.ndjson');
    const helper = (/** @type {string[]} */ ...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [inFolder('accounts.mjs'), ...args], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
      return stdout;
    };
    helper('write', mapping, ndjson);
    const { ruleset } = JSON.parse(readFileSync(mapping, 'utf8'));
    process.env.RISK_CHECK_SCRIPT = inFolder('udf.js');
    run([process.execPath, ...COUNTED, program, 'sql', 'script', ruleset, '-o', inFolder('udf.js')]);
    const inMemory = Object.fromEntries(
      ['parse', 'object', 'bytes', 'columns', 'text', 'bound'].map((way) => [
        way,
        round(JSON.parse(helper('time', way, mapping)).microseconds),
      ]),
    );
    const scores = inFolder('scores.ndjson');
    const batch = (/** @type {number} */ workers, input = ndjson) =>
      whole(program, 'batch', input, '-o', inFolder('batch.ndjson'), '--workers', `${workers}`);
    const tables = (/** @type {number} */ workers) =>
      whole(program, 'batch', '--tables', mapping, '-o', scores, '--workers', `${workers}`);
    const found = { tables1: tables(1), tables2: tables(2), batch1: batch(1), batch2: batch(2) };
    assertSame(inFolder('batch.ndjson'), scores);
    const sqlToJson = nestedJson(kind, inFolder('nested.ndjson'));
    const sqlBatch2 = batch(2, inFolder('nested.ndjson'));
    assertSame(inFolder('batch.ndjson'), scores);
    results.push({
      kind,
      accounts,
      bytes: Math.round(statSync(ndjson).size / accounts),
      inMemory,
      ...found,
      sqlToJson,
      sqlBatch2,
    });
    console.log(JSON.stringify(results.at(-1)));
  }
  // Ten times as many accounts, for the memory alone.
  const memory = [];
  for (const accounts of PART === 'ratios' ? [] : [ACCOUNTS, ACCOUNTS * 10]) {
    await makeExample(duckdb, inFolder('tables'), accounts, 1);
    cpSync(at('example/aliexpress-buyer.json'), inFolder('tables/aliexpress-buyer.json'));
    const { megabytes } = run([
      ...[
        process.execPath,
        ...COUNTED,
        program,
        'batch',
        '--tables',
        inFolder('tables/aliexpress-buyer.json'),
      ],
      ...['-o', inFolder('scores.parquet'), '--workers', '2', '--memory', MEMORY],
    ]);
    memory.push({ accounts, megabytes: Math.round(megabytes) });
  }
  console.log(JSON.stringify(memory));
  const file = join(here, 'last-measure.json');
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const measured = {
    ...before,
    on: new Date().toISOString().slice(0, 10),
    machine: cpus()[0]?.model,
    cores: cpus().length,
    node: process.version,
    ...(PART === 'memory' ? {} : { results, load: round(loadavg()[2] ?? 0, 0) }),
    ...(PART === 'ratios'
      ? {}
      : { duckdbMemory: MEMORY, memory, memoryOn: new Date().toISOString().slice(0, 10) }),
  };
  writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The same numbers for every account, in whatever order. @param {string} batch @param {string} tables */
function assertSame(batch, tables) {
  const rows = (/** @type {string} */ path) =>
    readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => {
        const { id, account_id, score, worstCase, worst_case, band, coverage, fired } = JSON.parse(line);
        return JSON.stringify([id ?? account_id, score, worstCase ?? worst_case, band, coverage, fired]);
      })
      .sort();
  const [one, other] = [rows(batch), rows(tables)];
  const i = one.findIndex((row, place) => row !== other[place]);
  if (i >= 0 || one.length !== other.length) throw new Error(`expected ${one[i]}, got ${other[i]}`);
}
