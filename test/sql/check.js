import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { installByLock, interpreter, programIn, run } from '../../python/environment.js';
import { workspaceRoot } from '../../scripts/published-packages.js';
import { requireTool } from '../tools/tools.js';

/**
 * Parses every function that `risk-check sql` writes, with each text of a hostile ruleset in every place: PostgreSQL's own
 * parser and sqlglot's of BigQuery and Snowflake read the statements, Python and V8 the bodies. A hostile text must give the
 * same statements as a harmless one. Functions without quotes must be noticed. Other tests cover DuckDB, SQLite and
 * ClickHouse. `npm run test:sql` (after `npm run tools`) installs the pinned parsers into a folder here.
 */
const here = fileURLToPath(new URL('.', import.meta.url));
const lock = join(here, 'requirements.txt');
const environment = join(here, 'environment');
const PLAIN = 'a.b';
/** A scorer that is only parsed. */
const SCRIPT = 'var riskCheck = { bindRuleset: function (json) { return json; } };';

let passed = 0;
let failed = 0;
/** @param {string} name @param {boolean} ok @param {string} [detail] */
function check(name, ok, detail = '') {
  if (ok) passed++;
  else {
    failed++;
    console.error(`FAILED ${name}${detail ? `: ${detail}` : ''}`);
  }
}

/** @param {string} command @param {readonly string[]} args */
function must(command, args) {
  const { status, stderr, error } = run(command, args);
  if (status !== 0) throw new Error(error?.message ?? stderr);
}

/** The Python with the parsers, reinstalled when their versions change. */
function parsers() {
  const stamp = join(environment, 'complete');
  const digest = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
    rmSync(environment, { recursive: true, force: true });
    must(interpreter('python3.13'), ['-m', 'venv', environment]);
    must(programIn(environment, 'python'), installByLock(lock));
    writeFileSync(stamp, digest);
  }
  return programIn(environment, 'python');
}

/** What writes the functions, and the texts, from their sources. */
async function sources() {
  const folder = mkdtempSync(join(tmpdir(), 'risk-check-sql-'));
  try {
    const outfile = join(folder, 'sources.mjs');
    await requireTool('esbuild').build({
      stdin: {
        contents:
          "export { SQL_ENGINES } from './packages/cli/src/sql/engines.ts'; export { HOSTILE_TEXTS } from './packages/cli/test/hostile-texts.ts'; export { default as STRINGS } from './packages/cli/test/hostile/strings.json';",
        resolveDir: workspaceRoot,
        loader: 'ts',
      },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      logLevel: 'error',
      tsconfig: join(workspaceRoot, 'tsconfig.sources.json'),
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { SQL_ENGINES, HOSTILE_TEXTS, STRINGS } = await sources();
/** @type {string[]} */
const texts = [...new Set([...HOSTILE_TEXTS, ...textsIn(STRINGS)])];
const ENGINES = ['bigquery', 'snowflake', 'plv8', 'plpython3u'];
const nameOf = (/** @type {string} */ id) => `risk_${id.replaceAll(/[^a-z0-9]+/gi, '_')}`;
const written = (/** @type {string} */ engine, /** @type {string} */ text) =>
  SQL_ENGINES[engine].write(
    { id: text, datasetVersion: text, datasetDate: text, digest: text, title: text, [text]: [text] },
    SCRIPT,
  );
const tasksOf = (/** @type {string} */ engine) =>
  [PLAIN, ...texts].map((text) => ({ engine, text, name: nameOf(text), sql: written(engine, text) }));
/** Planted fault: the text replaces the harmless one in the finished statement, so nothing escapes it. */
const unquoted = ENGINES.flatMap((engine) =>
  texts.map((text) => ({
    engine,
    text,
    name: nameOf(PLAIN),
    sql: written(engine, PLAIN).replaceAll(PLAIN, () => text),
  })),
);

/** @typedef {{ error?: string, skeleton: string, bodies: string[], literals: string[] }} Parsed */
/** @param {readonly object[]} tasks @returns {Parsed[]} */
function parse(tasks) {
  const { status, stdout, stderr } = spawnSync(python, [join(here, 'parse.py')], {
    // Python takes no half of a surrogate pair.
    input: JSON.stringify(tasks.map((task) => JSON.parse(JSON.stringify(task, wellFormed)))),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** @param {string} _ @param {unknown} value */
function wellFormed(_, value) {
  return typeof value === 'string' ? Buffer.from(value).toString() : value;
}

/** @param {unknown} value @returns {string[]} */
function textsIn(value) {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const python = parsers();
/** @type {Map<string, Parsed>} */
const plain = new Map();
for (const engine of ENGINES) {
  const tasks = tasksOf(engine);
  const outcomes = parse(tasks);
  const [first] = outcomes;
  check(
    `${engine}: harmless texts are parsed`,
    first !== undefined && first.error === undefined,
    first?.error,
  );
  if (!first || first.error) continue;
  plain.set(engine, first);
  for (const [i, { error, skeleton, bodies, literals }] of outcomes.entries()) {
    const { text = '' } = tasks[i] ?? {};
    const name = `${engine}: ${JSON.stringify(text)}`;
    check(name, error === undefined, error);
    if (error !== undefined) continue;
    check(`${name} changes no statement`, skeleton === first.skeleton);
    check(`${name} keeps one body`, bodies.length === 1);
    if (engine === 'plpython3u') {
      check(`${name} changes no statement of the body`, bodies[0] === first.bodies[0]);
      check(
        `${name} is one text in the body`,
        JSON.stringify(literals) === JSON.stringify([Buffer.from(text).toString()]),
      );
    } else check(`${name} leaves the body a function`, isFunctionBody(bodies[0] ?? ''));
    if (engine === 'bigquery') check(`${name} names one library`, literals.length === 1);
  }
}

/** @param {string} body */
function isFunctionBody(body) {
  try {
    new Script(`(function () {${body}\n})`);
    return true;
  } catch {
    return false;
  }
}

for (const engine of ENGINES) {
  const tasks = unquoted.filter((one) => one.engine === engine);
  const first = plain.get(engine);
  const noticed = parse(tasks).filter(({ error, skeleton, bodies }) => {
    if (error !== undefined || skeleton !== first?.skeleton) return true;
    return engine === 'plpython3u' ? bodies[0] !== first.bodies[0] : !isFunctionBody(bodies[0] ?? '');
  });
  console.log(`${engine}: ${texts.length} texts are parsed; without quotes ${noticed.length} are noticed`);
  check(`${engine}: missing quotes are noticed`, noticed.length > 0);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
