import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { workspaceRoot } from '../../scripts/published-packages.js';
import { diskAfterCut, restore } from './disk-after-cut.js';

/**
 * What disks and clocks do to a run of `batch` over thousands of records: after each fault the same command with `--resume`
 * has to give the bytes of an undisturbed run, nothing lost and nothing twice. `--errors N`, `--cuts N` and `--kills N` say
 * how many of each; `--record` writes test/faults/last-run.json, where they are also added up over all runs. `--long` is a
 * run after another, each with other random numbers, until there are 200 errors, 50 cuts and 500 kills in all; it can be
 * ended at any time.
 */
const { values } = parseArgs({
  options: {
    errors: { type: 'string', default: '8' },
    cuts: { type: 'string', default: '4' },
    kills: { type: 'string', default: '5' },
    long: { type: 'boolean', default: false },
    records: { type: 'string', default: '800' },
    seed: { type: 'string', default: '20261129' },
    record: { type: 'boolean', default: false },
  },
});
const lastRun = fileURLToPath(new URL('last-run.json', import.meta.url));
if (values.long) {
  let status = 0;
  for (let left = leftToDo(); status === 0 && left.some(({ count }) => count > 0); left = leftToDo()) {
    const counts = left.flatMap(({ name, count, atOnce }) => [`--${name}`, String(Math.min(count, atOnce))]);
    const seed = String(Number(values.seed) + left.reduce((sum, { count }) => sum + count, 0));
    const argv = [fileURLToPath(import.meta.url), ...counts, '--seed', seed, '--record'];
    status = spawnSync(process.execPath, argv, { stdio: 'inherit' }).status ?? 1;
  }
  process.exit(status);
}
const bin = join(workspaceRoot, 'packages/cli/bin.js');
const preload = pathToFileURL(fileURLToPath(new URL('preload.mjs', import.meta.url))).href;
const base = mkdtempSync(join(tmpdir(), 'risk-check-faults-'));

let state = Number(values.seed) >>> 0 || 1;
/** xorshift32. @param {number} below */
const random = (below) => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % below;
};

const examples = readdirSync(join(workspaceRoot, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(join(workspaceRoot, 'examples', name)).map((file) =>
      join(workspaceRoot, 'examples', name, file),
    ),
  )
  .filter((path) => path.endsWith('.json'))
  .map((path) => JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))));
const BAD = ['{', '', '[1]', '{"snapshotVersion":1,"platform":"nowhere"}'];
const records = Array.from({ length: Number(values.records) / 2 }, (_, i) =>
  i % 40 === 7 ? (BAD[((i / 40) % BAD.length) | 0] ?? '') : (examples[i % examples.length] ?? ''),
).join('\n');

/** The dead letters have a folder of their own, which is synced on its own. */
const ARGV =
  'a.ndjson b.ndjson.gz -o out.ndjson --dead-letters letters/dead.ndjson --hash-key key --checkpoint-seconds 0.01 --workers 1'.split(
    ' ',
  );
const RESULTS = ['out.ndjson', 'letters/dead.ndjson'];

function newFolder(where = base) {
  const folder = mkdtempSync(join(where, 'run-'));
  mkdirSync(join(folder, 'letters'));
  writeFileSync(join(folder, 'a.ndjson'), `${records}\n`);
  writeFileSync(join(folder, 'b.ndjson.gz'), gzipSync(records));
  writeFileSync(join(folder, 'key'), '0123456789abcdef');
  return folder;
}

/** @param {string} folder @param {object} [fault] @param {readonly string[]} [prefix] - A command that runs it. */
function batch(folder, fault, prefix = []) {
  const log = `${folder}.log`;
  rmSync(log, { force: true });
  const node = fault === undefined ? [] : ['--import', preload];
  const [command = '', ...args] = [...prefix, process.execPath, ...node, bin, 'batch', ...ARGV, '--resume'];
  const { status, signal, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, RISK_CHECK_FAULT: JSON.stringify({ log, ...fault }) },
  });
  return { status, signal, stderr, log };
}

const resultOf = (/** @type {string} */ folder) =>
  RESULTS.map((name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : null));
const leftIn = (/** @type {string} */ folder) =>
  ['.', 'letters'].flatMap((name) =>
    readdirSync(join(folder, name)).filter((one) => /\.(?:part|checkpoint|lock|new)/.test(one)),
  );

/** @param {number} milliseconds @param {string} folder */
function killAfter(milliseconds, folder) {
  const child = spawn(process.execPath, [bin, 'batch', ...ARGV, '--resume'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  let stderr = '';
  child.stderr.on('data', (part) => (stderr += part));
  return new Promise((resolve) =>
    child.once('close', (status, signal) => {
      clearTimeout(timer);
      resolve({ status, signal, stderr });
    }),
  );
}

const undisturbed = newFolder();
const begun = performance.now();
const { log: plainLog, status: plainStatus, stderr: plainStderr } = batch(undisturbed, {});
if (plainStatus !== 3) throw new Error(`an undisturbed run ended with ${plainStatus}: ${plainStderr}`);
const plainMs = performance.now() - begun;
const wanted = resultOf(undisturbed);
const changes = readFileSync(plainLog, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const { count } = changes.pop();
console.log(`an undisturbed run: ${wanted[0]?.split('\n').length} results, ${count} changes of files`);

let failed = 0;
/** @type {Record<string, number>} */
const done = {};
/** @param {string} kind @param {string} what @param {string | null} problem */
function report(kind, what, problem) {
  done[kind] = (done[kind] ?? 0) + 1;
  if (problem === null) return;
  failed++;
  console.error(`FAILED ${kind}: ${what}\n  ${problem}`);
}

/** What is wrong after going on undisturbed; null when nothing is. @param {string} folder */
function goOn(folder) {
  const { status, stderr } = batch(folder);
  if (status !== 3) return `going on ended with ${status}: ${stderr}`;
  const got = resultOf(folder);
  for (const [i, name] of RESULTS.entries())
    if (got[i] !== wanted[i]) return `${name} is not what an undisturbed run gives`;
  const left = leftIn(folder);
  return left.length > 0 ? `left over: ${left.join(', ')}` : null;
}
const isSaid = ({ status, stderr }) =>
  status === 2 && !/bug in risk-check|\n\s+at /.test(stderr) && stderr.trim() !== '';

// Errors of the disk, at changes of every kind.
const CODES = ['EIO', 'ENOSPC', 'EROFS', 'EDQUOT', 'EACCES'];
const kinds = [...new Set(changes.map(({ kind }) => kind))];
for (let i = 0; i < Number(values.errors); i++) {
  const kind = kinds[i % kinds.length];
  const places = changes.flatMap((change, at) => (change.kind === kind ? [at + 1] : []));
  const fault = {
    at: places[random(places.length)],
    code: CODES[random(CODES.length)],
    stays: random(2) === 0,
  };
  const folder = newFolder();
  const ended = batch(folder, fault);
  // An old lock or checkpoint that cannot be removed is no reason to fail.
  const isWhole = ended.status === 3 && resultOf(folder).every((text, j) => text === wanted[j]);
  const problem =
    isWhole || isSaid(ended) ? goOn(folder) : `ended with ${ended.status ?? ended.signal}: ${ended.stderr}`;
  report('errors', `${kind} ${JSON.stringify(fault)}`, problem);
  rmSync(folder, { recursive: true, force: true });
}

// Power cuts: what was not synced may be gone.
for (let i = 0; i < Number(values.cuts); i++) {
  // How often a run makes itself safe depends on its speed: one that ended before it was cut is cut earlier.
  let at = 1 + random(count);
  let folder = newFolder();
  let ended = batch(folder, { at });
  while (at > 1 && ended.status === 3 && resultOf(folder).every((text, j) => text === wanted[j])) {
    at = Math.ceil(at / 2);
    folder = newFolder();
    ended = batch(folder, { at });
  }
  const fault = { at };
  const { signal, stderr, log } = ended;
  if (signal !== 'SIGKILL') {
    report('power cuts', JSON.stringify(fault), `was not cut: ${signal} ${stderr}`);
    continue;
  }
  const disk = diskAfterCut(log, random);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  cpSync(undisturbed, folder, {
    recursive: true,
    filter: (path) => !RESULTS.some((name) => path.endsWith(name)),
  });
  restore(disk);
  report('power cuts', JSON.stringify(fault), goOn(folder));
  rmSync(folder, { recursive: true, force: true });
}

// Kills at random moments, a few in a row.
for (let i = 0; i < Number(values.kills); ) {
  const folder = newFolder();
  let problem = null;
  let inRow = 0;
  for (; inRow < 5 && i + inRow < Number(values.kills) && problem === null; ) {
    const { status, signal, stderr } = await killAfter(random(Math.ceil(plainMs)), folder);
    if (signal === 'SIGKILL') inRow++;
    // It came to its end, which is as good a place to begin again.
    else if (status !== 3) problem = `ended with ${status}: ${stderr}`;
    else if (resultOf(folder).some((text, j) => text !== wanted[j])) problem = 'other results';
    else for (const name of RESULTS) rmSync(join(folder, name));
  }
  problem ??= goOn(folder);
  for (let kill = 0; kill < inRow; kill++) report('kills', `${inRow} in a row`, kill === 0 ? problem : null);
  if (inRow === 0) report('kills', 'before the first', problem);
  i += Math.max(1, inRow);
  rmSync(folder, { recursive: true, force: true });
}

// A clock that jumps an hour back and forth, each time it is asked.
{
  const folder = newFolder();
  const { status, stderr } = batch(folder, { clock: 'jumps' });
  const same = resultOf(folder).every((text, i) => text === wanted[i]);
  report('clocks that jump', 'an hour', status === 3 && same ? null : `ended with ${status}: ${stderr}`);
}

// A lock of a process that has ended, and of which nobody has taken note.
{
  const folder = newFolder();
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const id = Number(
    await new Promise((resolve) => parent.stdout.once('data', (part) => resolve(String(part).trim()))),
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  writeFileSync(join(folder, 'out.ndjson.lock'), JSON.stringify({ host: hostname(), process: id }));
  report('locks of zombies', `process ${id}`, goOn(folder));
  parent.kill('SIGKILL');
}

// Two runs at once: one of them is refused, whichever it is.
for (let i = 0; i < 2; i++) {
  const folder = newFolder();
  const runs = await Promise.all(
    [0, 1].map(
      () =>
        new Promise((resolve) => {
          const child = spawn(process.execPath, [bin, 'batch', ...ARGV, '--resume'], {
            cwd: folder,
            stdio: ['ignore', 'ignore', 'pipe'],
          });
          let stderr = '';
          child.stderr.on('data', (part) => (stderr += part));
          child.once('close', (status) => resolve({ status, stderr }));
        }),
    ),
  );
  const statuses = runs.map(({ status }) => status).sort();
  const same = resultOf(folder).every((text, j) => text === wanted[j]);
  // The second may also begin when the first has ended.
  const isFine = same && (statuses.join() === '2,3' || statuses.join() === '3,3');
  report(
    'two writers',
    `run ${i}`,
    isFine ? null : `${JSON.stringify(runs)}, ${same ? 'same' : 'other'} results`,
  );
}

// Real ones, by the kernel.
if (spawnSync('strace', ['-V']).status === 0) {
  const FAULTS = [
    ['pwrite64', 'out.ndjson.part', 'ENOSPC'],
    ['pwrite64', 'letters/dead.ndjson.part', 'EIO'],
    ['fdatasync', 'out.ndjson.part', 'EIO'],
    ['fsync', 'out.ndjson.checkpoint.new', 'EIO'],
    ['rename', 'out.ndjson.checkpoint.new', 'ENOSPC'],
    ['read', 'a.ndjson', 'EIO'],
  ];
  for (const [call, name, code] of FAULTS) {
    let problem = null;
    // From the second call on; a fast run may make only one.
    for (const from of [2, 1]) {
      const folder = newFolder();
      const ended = batch(folder, undefined, [
        'strace',
        '-f',
        '-qq',
        '-o',
        '/dev/null',
        '-P',
        join(folder, name),
        '-e',
        `trace=${call}`,
        '-e',
        `inject=${call}:error=${code}:when=${from}+`,
      ]);
      const isWhole = ended.status === 3 && resultOf(folder).every((text, j) => text === wanted[j]);
      problem = isSaid(ended)
        ? goOn(folder)
        : isWhole
          ? `${call} was never called`
          : `ended with ${ended.status}: ${ended.stderr}`;
      if (!isWhole) break;
    }
    report('errors of the kernel', `${call} of ${name}: ${code}`, problem);
  }
} else console.log('Not run: errors of the kernel, since there is no strace.');

// A disk that is full: a megabyte of memory that is mounted, where that is allowed.
{
  const folder = mkdtempSync(join(base, 'disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=700k', 'tmpfs', folder]).status === 0;
  if (mounted) {
    try {
      const run = mkdtempSync(join(folder, 'run-'));
      mkdirSync(join(run, 'letters'));
      for (const name of ['a.ndjson', 'b.ndjson.gz', 'key'])
        cpSync(join(undisturbed, name), join(base, name));
      const argv = ARGV.map((one) =>
        ['a.ndjson', 'b.ndjson.gz', 'key'].includes(one) ? join(base, one) : one,
      );
      const score = () =>
        spawnSync(process.execPath, [bin, 'batch', ...argv, '--full', '--resume'], {
          cwd: run,
          encoding: 'utf8',
        });
      const full = score();
      const said = isSaid(full) ? null : `ended with ${full.status}: ${full.stderr}`;
      spawnSync('mount', ['-o', 'remount,size=500m', folder]);
      const after = score();
      report(
        'full disks',
        'tmpfs',
        said ?? (after.status === 3 ? null : `going on ended with ${after.status}: ${after.stderr}`),
      );
    } finally {
      spawnSync('umount', [folder]);
    }
  } else console.log('Not run: a full disk, since nothing may be mounted here.');
}

rmSync(base, { recursive: true, force: true });
for (const [kind, times] of Object.entries(done)) console.log(`${times} ${kind}`);
console.log(`faults: ${Object.values(done).reduce((a, b) => a + b, 0)} in all, ${failed} failed`);
if (values.record) {
  const on = new Date().toISOString().slice(0, 10);
  const code = digestOfProgram();
  const sums = readLastRun().sums;
  const same = sums.find((one) => one.on === on && one.code === code) ?? { on, code, done: {}, failed: 0 };
  for (const [kind, times] of Object.entries(done)) same.done[kind] = (same.done[kind] ?? 0) + times;
  same.failed += failed;
  const record = { on, node: process.version, done, failed, sums: [...new Set([...sums, same])] };
  writeFileSync(lastRun, `${JSON.stringify(record, null, 2)}\n`);
}
process.exitCode = failed > 0 ? 1 : 0;

/** What was done by all runs that were recorded, each on one version of the program. */
function readLastRun() {
  /** @type {{ sums?: { on: string, code: string, done: Record<string, number>, failed: number }[] }} */
  const { sums = [] } = JSON.parse(readFileSync(lastRun, 'utf8'));
  return { sums };
}

/** How many are still wanted, and how many of them in one run. */
function leftToDo() {
  const { sums } = readLastRun();
  return [
    { name: 'errors', kind: 'errors', wanted: 200, atOnce: 10 },
    { name: 'cuts', kind: 'power cuts', wanted: 50, atOnce: 3 },
    { name: 'kills', kind: 'kills', wanted: 500, atOnce: 25 },
  ].map(({ kind, wanted, ...one }) => ({
    ...one,
    count: Math.max(0, wanted - sums.reduce((sum, { done }) => sum + (done[kind] ?? 0), 0)),
  }));
}

/** Of all files of the program that is run, as it was built. */
function digestOfProgram() {
  const folder = join(workspaceRoot, 'packages/cli/dist');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true }).map(String).sort())
    if (name.endsWith('.js')) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}
