import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Scores the examples over and over in shards, each a process of GNU parallel; one of them is killed in the middle and
 * started again by parallel. The shards together must be what a single run gives, byte for byte.
 */
const RECORDS = Number(process.argv[2] ?? 20_000);
const SHARDS = 4;
const root = new URL('..', import.meta.url);
const bin = fileURLToPath(new URL('packages/cli/bin.cjs', root));
const folder = mkdtempSync(join(tmpdir(), 'risk-check-parallel-'));
const batch = [bin, 'batch', 'in.ndjson', '--workers', '1', '--checkpoint-seconds', '0.1', '--resume'];

const examples = readdirSync(new URL('examples/', root), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(new URL(`examples/${name}/`, root))
      .filter((file) => file.endsWith('.json'))
      .map((file) =>
        JSON.stringify(JSON.parse(readFileSync(new URL(`examples/${name}/${file}`, root), 'utf8'))),
      ),
  );

/** @param {string} name */
const read = (name) => readFileSync(join(folder, name), 'utf8');

async function writeInput() {
  const file = createWriteStream(join(folder, 'in.ndjson'));
  for (let i = 0; i < RECORDS; i++) file.write(`${examples[i % examples.length]}\n`);
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

await writeInput();
const single = spawnSync(process.execPath, [...batch, '-o', 'whole.ndjson'], {
  cwd: folder,
  encoding: 'utf8',
});
if (single.status !== 0) throw new Error(`the single run ended with ${single.status}: ${single.stderr}`);

const job = `echo $$ > pid-{}; exec ${[process.execPath, ...batch].join(' ')} -o part-{}.ndjson --shard {}/${SHARDS}`;
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
const lines = numbers.flatMap((k) =>
  read(`part-${k}.ndjson`)
    .split('\n')
    .filter((line) => line !== ''),
);
lines.sort((a, b) => JSON.parse(a).line - JSON.parse(b).line);
const isSame = lines.map((line) => `${line}\n`).join('') === read('whole.ndjson');
rmSync(folder, { recursive: true });
console.log(
  `${RECORDS} records in ${SHARDS} shards, ${seconds.toFixed(1)} s; one killed: ${isKilled}; parallel ended with ${status}; the same as a single run: ${isSame}`,
);
if (!isKilled || status !== 0 || !isSame) process.exitCode = 1;
