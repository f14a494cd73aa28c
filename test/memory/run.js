import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  createWriteStream,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { workspaceRoot } from '../../scripts/published-packages.js';

/**
 * Peak memory of `batch` on streams that hold nothing to score, beside a good one: at most 32 MB more. A tenth of what
 * strangers may send; `--full` sends all of it, `--record` writes test/memory/last-run.json.
 */
const { values } = parseArgs({
  options: { full: { type: 'boolean', default: false }, record: { type: 'boolean', default: false } },
});
const MOST_MORE = 32;
const share = values.full ? 1 : 0.1;
const bin = join(workspaceRoot, 'packages/cli/bin.js');
const preload = new URL('../../packages/cli/test/batch/report-memory.mjs', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'risk-check-memory-'));

/** @param {string} name @param {string} unit @param {number} times */
function repeated(name, unit, times) {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  const many = Math.min(times, Math.max(1, Math.floor(2 ** 20 / unit.length)));
  const block = unit.repeat(many);
  for (let left = times; left > 0; left -= many) writeSync(file, left < many ? unit.repeat(left) : block);
  closeSync(file);
  return path;
}

/** @param {number} newlines */
async function packed(newlines) {
  const path = join(folder, 'packed.ndjson.gz');
  const gzip = createGzip();
  const done = once(gzip.pipe(createWriteStream(path)), 'finish');
  const block = '\n'.repeat(2 ** 20);
  for (let left = newlines; left > 0; left -= block.length)
    if (!gzip.write(left < block.length ? '\n'.repeat(left) : block)) await once(gzip, 'drain');
  gzip.end();
  await done;
  return path;
}

/** @param {string} path */
function megabytesOf(path) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      preload,
      bin,
      'batch',
      path,
      '-o',
      join(folder, 'out'),
      '--dead-letters',
      join(folder, 'dead'),
      '--workers',
      '1',
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const kilobytes = Number(/most kilobytes: (\d+)/.exec(stderr)?.[1]);
  for (const name of ['out', 'dead']) rmSync(join(folder, name), { force: true });
  rmSync(path);
  if (!(kilobytes > 0) || ![0, 3].includes(status ?? -1))
    throw new Error(`${path}: ${status} ${stderr.slice(-500)}`);
  return Math.round(kilobytes / 1024);
}

const example = JSON.parse(readFileSync(join(workspaceRoot, 'examples/aliexpress-buyer/clean.json'), 'utf8'));
const good = `${JSON.stringify({ ...example, $schema: undefined })}\n`;
const count = (/** @type {number} */ of) => Math.round(of * share);
const text = (/** @type {number} */ of) => count(of).toLocaleString('en-US');
/** @type {[name: string, make: () => string | Promise<string>][]} */
const STREAMS = [
  [`${text(200_000)} good records`, () => repeated('good.ndjson', good, count(200_000))],
  [`${text(10_000_000)} empty lines`, () => repeated('empty.ndjson', '\n', count(10_000_000))],
  [`${text(1_000_000)} lines of \`{\``, () => repeated('open.ndjson', '{\n', count(1_000_000))],
  [`one line of ${text(100)} MB`, () => repeated('long.ndjson', 'x', count(100) * 2 ** 20)],
  [`${text(50_000_000)} newlines, compressed`, () => packed(count(50_000_000))],
];
const streams = [];
for (const [name, make] of STREAMS) {
  const megabytes = megabytesOf(await make());
  streams.push({ name, megabytes });
  const isFine = megabytes <= (streams[0]?.megabytes ?? 0) + MOST_MORE;
  console.log(`${isFine ? 'ok    ' : 'FAILED'} ${name}: ${megabytes} MB`);
  if (!isFine) process.exitCode = 1;
}
rmSync(folder, { recursive: true, force: true });
if (values.record)
  writeFileSync(
    fileURLToPath(new URL('last-run.json', import.meta.url)),
    `${JSON.stringify({ on: new Date().toISOString().slice(0, 10), node: process.version, isFull: values.full, streams }, null, 2)}\n`,
  );
