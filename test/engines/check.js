import { createHash } from 'node:crypto';
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
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installByLock, interpreter, programIn, run } from '../../python/environment.js';

/**
 * Scores accounts in other engines with the wheel, with `risk-check batch` and with what `risk-check sql` prints, and holds each
 * against `batch`, byte for byte. The packages are built before (`npm ci`). Ends with `N passed, N failed`.
 *
 * Usage: check.js [--long] [--write] [engine...]. `--long`: Spark, in both of its versions, with 2,000,000 accounts and a
 * worker that is killed (`--accounts=N`: so many), and a fifth of them on one worker and on two by turns (`--rounds=N`);
 * `spark/killed`, `spark/others` and `spark/workers` are parts of it. `--write`: keep what was run and when in last-run.json,
 * which docs/scale.md is made from.
 * An engine that the machine lacks is left out, and said; with RISK_CHECK_ENGINES=required that is a failure.
 */
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
/** Not part of the repository: made once for each lock. */
const ENVIRONMENTS = join(here, 'environments');
const LAST_RUN = join(here, 'last-run.json');

const options = process.argv.slice(2);
const isLong = options.includes('--long');
const wanted = options.filter((option) => !option.startsWith('--'));
const numberOf = (/** @type {string} */ option, /** @type {number} */ usual) =>
  Number(options.find((one) => one.startsWith(`--${option}=`))?.split('=')[1] ?? usual);
const accounts = numberOf('accounts', 2_000_000);
const partitions = numberOf('partitions', 200);
const ROUNDS = String(numberOf('rounds', 3));
const isRequired = process.env.RISK_CHECK_ENGINES === 'required';

const hasJava = () => run('java', ['-version']).status === 0;
const postgresql = '/usr/lib/postgresql';
const hasPostgresql = () =>
  existsSync(postgresql) &&
  readdirSync(postgresql).some((version) => existsSync(join(postgresql, version, 'lib/plpython3.so')));

/** A run: the lock of its environment, what it needs of the machine, and its arguments. */
const RUNS = [
  { engine: 'quickjs', lock: 'engines', script: 'run_quickjs.py', args: ['500'] },
  { engine: 'duckdb', lock: 'engines', script: 'run_duckdb.py', args: ['5000'] },
  { engine: 'dask', lock: 'engines', script: 'run_dask.py', args: ['5000'] },
  { engine: 'clickhouse', lock: 'engines', script: 'run_clickhouse.py', args: ['5000'] },
  {
    engine: 'postgresql',
    lock: 'engines',
    script: 'run_postgresql.py',
    args: ['5000'],
    needs: { what: 'PostgreSQL with PL/Python', has: hasPostgresql },
  },
  ...(isLong
    ? [
        ...['spark', 'spark-3'].flatMap((lock) => [
          spark(lock, 'killed', accounts, '--kill', '--runs', 'mapInArrow'),
          // Not at full size: each pipe starts a Node, and what streams is held in memory.
          spark(lock, 'others', accounts / 10, '--runs', 'pipe,streaming,readme'),
        ]),
        spark(
          'spark',
          'workers',
          accounts / 5,
          '--runs',
          'mapInArrow',
          '--workers',
          '1,2',
          '--rounds',
          ROUNDS,
        ),
      ]
    : [spark('spark', '', 20_000, '--kill')]),
];

/**
 * Partitions are as large in each part as with all accounts, and 200 of them in a short run.
 *
 * @param {string} lock @param {string} part @param {number} count @param {string[]} more
 */
function spark(lock, part, count, ...more) {
  const cut = isLong ? Math.ceil((partitions * count) / accounts) : partitions;
  const args = ['--accounts', String(count), '--partitions', String(cut), ...more];
  return { engine: lock, part, lock, script: 'run_spark.py', args, needs: { what: 'Java', has: hasJava } };
}

/** Newest Python that the locks were made with, and the one of the older Spark. */
const PYTHONS = { engines: 'python3.13', spark: 'python3.13', 'spark-3': 'python3.11' };

let passed = 0;
let failed = 0;
const check = (/** @type {string} */ name, /** @type {boolean} */ ok, detail = '') => {
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}${detail ? ` (${detail})` : ''}`);
  if (ok) passed++;
  else failed++;
};

/** @param {string} command @param {string[]} args @param {Record<string, string>} [env] */
function must(command, args, env) {
  const { status, stdout, stderr, error } = run(command, args, { cwd: here, env });
  if (status !== 0) throw new Error(error?.message ?? `${stdout}${stderr}`.split('\n').slice(-30).join('\n'));
  return stdout;
}

/**
 * The Python of an environment with everything that a lock names; what there is of another lock goes.
 *
 * @param {'engines' | 'spark' | 'spark-3'} name
 */
function environment(name) {
  const lock = join(here, 'requirements', `${name}.txt`);
  const python = interpreter(PYTHONS[name]);
  const version = must(python, ['--version']);
  const digest = createHash('sha256').update(readFileSync(lock)).update(version).digest('hex');
  const folder = join(ENVIRONMENTS, name);
  const stamp = join(folder, 'complete');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(ENVIRONMENTS, { recursive: true });
    must(python, ['-m', 'venv', folder]);
    must(programIn(folder, 'python'), installByLock(lock));
    writeFileSync(stamp, digest);
  }
  return programIn(folder, 'python');
}

const installWheel = (
  /** @type {string} */ python,
  /** @type {string} */ wheel,
  /** @type {string[]} */ ...more
) =>
  must(python, [
    ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', '--force-reinstall'],
    ...[...more, wheel],
  ]);

const folder = mkdtempSync(join(tmpdir(), 'risk-check-engines-'));
/** @type {object[]} */
const done = [];
try {
  must(process.execPath, [join(root, 'python/build-data.js')]);
  const builder = environment('engines');
  must(builder, ['-m', 'build', '--wheel', '--no-isolation', '--outdir', folder, join(root, 'python')]);
  const wheel = join(folder, String(readdirSync(folder).find((file) => file.endsWith('.whl'))));
  /** @type {Set<string>} */
  const ready = new Set();
  for (const { engine, part, lock, script, args, needs } of RUNS) {
    if (wanted.length > 0 && !wanted.includes(engine) && !wanted.includes(`${engine}/${part}`)) continue;
    if (needs && !needs.has()) {
      if (isRequired) check(engine, false, `${needs.what} is not here`);
      else console.log(`not run: ${engine}, since ${needs.what} is not here`);
      continue;
    }
    const started = performance.now();
    const python = environment(/** @type {'engines'} */ (lock));
    if (!ready.has(lock)) installWheel(python, wheel);
    ready.add(lock);
    const more = engine === 'postgresql' ? [forServer(wheel)] : [];
    const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;
    const { status, stdout, stderr } = run(python, [join(here, script), ...args, ...more], {
      env: { PATH: path },
    });
    const seconds = `${Math.round((performance.now() - started) / 1000)} s`;
    const answers = stdout.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
    for (const answer of answers) {
      const { version, how, accounts: scored, equal, workers, killedAfterTasks } = answer;
      const details = [
        `${scored} accounts`,
        ...(workers ? [`${workers} workers`] : []),
        ...(killedAfterTasks ? [`one killed after ${killedAfterTasks} tasks`] : []),
      ];
      check(`${engine} ${version}, ${how}: as batch, byte for byte`, equal, details.join(', '));
      done.push(answer);
    }
    if (status !== 0 || answers.length === 0) {
      check(`${engine}: ends well`, false, seconds);
      console.log(`${stdout}${stderr}`.split('\n').slice(-40).join('\n'));
    } else console.log(`${engine}: ${seconds}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The wheel with its V8 where the Python of the server finds it. @param {string} wheel */
function forServer(wheel) {
  const site = join(folder, 'site');
  const lock = readFileSync(join(here, 'requirements/engines.txt'), 'utf8');
  const racer = String(lock.split('\n').find((line) => line.startsWith('mini-racer==')));
  // Another Python than the server's may install it: neither has code of one version of Python.
  installWheel(programIn(join(ENVIRONMENTS, 'engines'), 'python'), wheel, '--target', site, racer);
  must('chmod', ['-R', 'a+rX', folder]);
  return site;
}

if (options.includes('--write')) {
  const { results = [] } = existsSync(LAST_RUN) ? JSON.parse(readFileSync(LAST_RUN, 'utf8')) : {};
  const on = new Date().toISOString().slice(0, 10);
  const key = (/** @type {any} */ { engine, version, how, workers, speculation }) =>
    [engine, version.split('.')[0], how, workers, speculation].join();
  const again = new Set(done.map(key));
  const kept = results.filter((/** @type {object} */ result) => !again.has(key(result)));
  const all = [...kept, ...done.map((result) => ({ on, ...result }))];
  all.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  writeFileSync(LAST_RUN, `${JSON.stringify({ node: process.version, results: all }, null, 2)}\n`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
