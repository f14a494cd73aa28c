import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

/**
 * Scores the examples over and over, bad records among them, in shards, each a process of GNU parallel; one of them is
 * killed in the middle and started again by parallel. The shards together must be what a single run gives, byte for byte,
 * results and dead letters, and the dead letters must be the bad records and no others.
 */
const RECORDS = Number(process.argv[2] ?? 20_000);
const SHARDS = 4;
const root = new URL('..', import.meta.url);
const bin = fileURLToPath(new URL('packages/cli/bin.js', root));
const folder = mkdtempSync(join(tmpdir(), 'risk-check-parallel-'));
// With a key of its own, a run that is killed and one that is not hash alike.
const settings = ['--workers', '1', '--checkpoint-seconds', '0.1', '--hash-key', 'key', '--resume'];
const batch = [bin, 'batch', 'in.ndjson', ...settings];
/** Ended with dead letters, which parallel would take for a failure. */
const DEAD_LETTERS = 3;

const examples = readdirSync(new URL('examples/', root), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(new URL(`examples/${name}/`, root))
      .filter((file) => file.endsWith('.json'))
      .map((file) =>
        JSON.stringify(JSON.parse(readFileSync(new URL(`examples/${name}/${file}`, root), 'utf8'))),
      ),
  );

/** Every 45th record, so that each shard has bad ones; one kind after the other. */
const BAD_EVERY = 45;
const head = '"snapshotVersion":1,"platform":"aliexpress","role":"buyer","asOf":"2026-02-10T08:00:00Z"';
const BAD = [
  { code: 'INVALID_JSON', record: Buffer.from(`{${head}`) },
  {
    code: 'INVALID_UTF8',
    record: Buffer.concat([Buffer.from(`{${head},"region":"`), Buffer.of(0xff, 0x22, 0x7d)]),
  },
  { code: 'EMPTY_RECORD', record: Buffer.alloc(0) },
  { code: 'UNKNOWN_RULESET', record: Buffer.from(`{${head.replace('aliexpress', 'nowhere')}}`) },
  { code: 'INVALID_SNAPSHOT', record: Buffer.from(`{${head.replace('02-10', '02-30')}}`) },
];

/** The bad record that stands at this place, where one does. */
const badAt = (/** @type {number} */ i) =>
  i % BAD_EVERY === BAD_EVERY - 1 ? BAD[Math.floor(i / BAD_EVERY) % BAD.length] : undefined;

/** @param {string} name */
const read = (name) => readFileSync(join(folder, name), 'utf8');

async function writeInput() {
  const file = createWriteStream(join(folder, 'in.ndjson'));
  for (let i = 0; i < RECORDS; i++) {
    file.write(badAt(i)?.record ?? examples[i % examples.length]);
    file.write('\n');
  }
  await new Promise((done) => file.end(() => done(undefined)));
}

/**
 * Kills the process of a shard once it has saved something.
 *
 * @param {number} shard
 * @returns {Promise<boolean>} Whether it came to that.
 */
async function killOne(shard) {
  for (;;) {
    await new Promise((done) => setTimeout(done, 20));
    if (readdirSync(folder).includes(`part-${shard}.ndjson`)) return false;
    try {
      if (JSON.parse(read(`part-${shard}.ndjson.checkpoint`)).position.records === 0) continue;
      const pid = Number(read(`pid-${shard}`));
      process.kill(pid, 'SIGKILL');
      return true;
    } catch {}
  }
}

/**
 * The lines of one kind of file of all shards, in the order of the records.
 *
 * @param {(shard: string) => string} nameOf
 */
function together(nameOf) {
  const lines = numbers.flatMap((k) =>
    read(nameOf(k))
      .split('\n')
      .filter((line) => line !== ''),
  );
  lines.sort((a, b) => JSON.parse(a).line - JSON.parse(b).line);
  return lines.map((line) => `${line}\n`).join('');
}

/** Line and code of each dead letter. @param {string} text */
const lettersOf = (text) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { line: number, code } = JSON.parse(line);
      return { line: number, code };
    });

writeFileSync(join(folder, 'key'), 'a key of this check alone');
await writeInput();
const single = spawnSync(process.execPath, [...batch, '-o', 'whole.ndjson'], {
  cwd: folder,
  encoding: 'utf8',
});
if (single.status !== DEAD_LETTERS)
  throw new Error(`the single run ended with ${single.status}: ${single.stderr}`);

const run = `${[process.execPath, ...batch].join(' ')} -o part-{}.ndjson --shard {}/${SHARDS}`;
const job = `sh -c "echo \\$\\$ > pid-{}; exec ${run}" || [ $? -eq ${DEAD_LETTERS} ]`;
const numbers = Array.from({ length: SHARDS }, (_, i) => String(i + 1));
const started = performance.now();
const parallel = spawn('parallel', ['--jobs', '2', '--retries', '3', job, ':::', ...numbers], {
  cwd: folder,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, SHELL: '/bin/sh' },
});
const [isKilled, status] = await Promise.all([
  killOne(2),
  new Promise((done) => parallel.once('close', done)),
]);
const seconds = (performance.now() - started) / 1000;
const results = together((k) => `part-${k}.ndjson`);
const letters = together((k) => `part-${k}.dead.ndjson`);
const isSame = results === read('whole.ndjson') && letters === read('whole.dead.ndjson');
const planted = Array.from({ length: RECORDS }, (_, i) => ({ line: i + 1, code: badAt(i)?.code }));
const isExpected = isDeepStrictEqual(
  lettersOf(letters),
  planted.filter(({ code }) => code !== undefined),
);
const isEveryShard = numbers.every((k) => read(`part-${k}.dead.ndjson`) !== '');
rmSync(folder, { recursive: true });
console.log(
  `${RECORDS} records in ${SHARDS} shards, ${seconds.toFixed(1)} s; one killed: ${isKilled}; parallel ended with ${status}; the same as a single run: ${isSame}; dead letters of ${lettersOf(letters).length} bad records in every shard and of no others: ${isExpected && isEveryShard}`,
);
if (!isKilled || status !== 0 || !isSame || !isExpected || !isEveryShard) process.exitCode = 1;
