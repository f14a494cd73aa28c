import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { workspaceRoot } from '../../scripts/published-packages.js';
import { writeCorpus } from './corpus.js';
import { PLANTS } from './plants.js';

/**
 * Coverage-guided fuzzing of everything that reads what strangers wrote: `npm run fuzz` (`npm run tools` first) gives each
 * target a few seconds, then looks for each planted bug. `--seconds N` (4), `--long` (as many executions
 * as targets.json says, or N seconds each, most of them without counters), `--only NAME`, `--seed N`; `--keep` keeps
 * inputs that reached something, `--record` writes test/fuzz/last-run.json.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    plants: { type: 'string', default: '120' },
    long: { type: 'boolean', default: false },
    only: { type: 'string' },
    seed: { type: 'string', default: '20261129' },
    keep: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});
const worker = fileURLToPath(new URL('worker.js', import.meta.url));
/** @type {{ targets: { name: string, executions: number }[] }} */
const { targets } = JSON.parse(readFileSync(new URL('targets.json', import.meta.url), 'utf8'));
const lastRun = fileURLToPath(new URL('last-run.json', import.meta.url));

/** @param {object} task @returns {Promise<any>} */
function work(task) {
  const child = spawn(process.execPath, ['--max-old-space-size=2048', worker, JSON.stringify(task)], {
    cwd: workspaceRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (part) => (stdout += part));
  child.stderr.on('data', (part) => (stderr += part));
  return new Promise((resolve) =>
    child.once('close', (code) => {
      const line = stdout.trimEnd().split('\n').at(-1) ?? '';
      resolve(
        code === 0 && line.startsWith('{') ? JSON.parse(line) : { failed: `${code}: ${stderr || stdout}` },
      );
    }),
  );
}

const seed = Number(values.seed);
let failed = 0;
const record = [];
for (const { name, executions } of targets.filter(
  (one) => values.only === undefined || one.name === values.only,
)) {
  const limits = values.long
    ? { seconds: values.seconds === undefined ? 86_400 : Number(values.seconds), executions, isLong: true }
    : { seconds: Number(values.seconds ?? 4) };
  const { found, corpus, failed: broken, ...figures } = await work({ name, seed, ...limits });
  if (broken) {
    failed++;
    console.error(`FAILED ${name} could not be run: ${broken}`);
    continue;
  }
  const { executions: done, reached, places, seconds, processor } = figures;
  console.log(
    `${found ? 'FAILED' : 'ok    '} ${name}: ${done} executions in ${seconds.toFixed(1)} s (${processor.toFixed(1)} s of a processor), ${reached} of ${places} places, ${corpus.length} inputs`,
  );
  if (found) {
    failed++;
    console.error(
      `${found.error}\n  by the input (base64) ${found.input}\n  ${JSON.stringify(Buffer.from(found.input, 'base64').toString())}`,
    );
  }
  if (values.keep) writeCorpus(name, corpus);
  record.push({ name, executions: done, reached, seconds: Math.round(processor), found: found ? 1 : 0 });
}
let plantsFound = 0;
if (values.only === undefined && !values.long) {
  for (const { name, target } of PLANTS) {
    const {
      found,
      executions,
      seconds,
      failed: broken,
    } = await work({ name: target, plant: name, seed, seconds: Number(values.plants) });
    if (found) plantsFound++;
    else failed++;
    console.log(
      found
        ? `ok     planted bug "${name}" found in ${target} after ${executions} executions, ${seconds.toFixed(1)} s`
        : `FAILED planted bug "${name}" was not found in ${target}: ${broken ?? `${executions} executions`}`,
    );
  }
}
if (values.record) {
  const before = JSON.parse(readFileSync(lastRun, 'utf8'));
  const kind = values.long ? 'long' : 'short';
  const on = new Date().toISOString().slice(0, 10);
  const others = (before[kind]?.targets ?? []).filter(
    (/** @type {{ name: string }} */ { name }) => !record.some((one) => one.name === name),
  );
  const run = { on, node: process.version, seed, targets: [...others, ...record] };
  const plants =
    values.only === undefined && !values.long ? { plants: { found: plantsFound, of: PLANTS.length } } : {};
  writeFileSync(lastRun, `${JSON.stringify({ ...before, [kind]: run, ...plants }, null, 2)}\n`);
}
process.exitCode = failed > 0 ? 1 : 0;
