import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { workspaceRoot } from '../../scripts/published-packages.js';
import { addToCampaign, readCampaigns, sumOf } from './campaigns.js';
import { writeCorpus } from './corpus.js';
import { PLANTS } from './plants.js';

/**
 * Coverage-guided fuzzing of everything that reads what strangers wrote: `npm run fuzz` (`npm run tools` first) gives each
 * target a few seconds, then looks for each planted bug. `--seconds N` (4), `--only NAME`, `--seed N`; `--keep` keeps
 * inputs that reached something, `--record` writes test/fuzz/last-run.json. `--long` adds to the campaign of each target in
 * campaigns.json, ten minutes in turn, until all have as many executions as targets.json wants (with `--seconds N` N seconds
 * each and once); it can be ended at any time and goes on in the next run.
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

/** @param {object} task @param {(line: any) => void} [listen] - Hears how far a long one is. @returns {Promise<any>} */
function work(task, listen) {
  // Inputs live for a moment only: with more room for the young, collecting them takes half.
  const flags = ['--max-old-space-size=2048', '--max-semi-space-size=32'];
  const child = spawn(process.execPath, [...flags, worker, JSON.stringify(task)], {
    cwd: workspaceRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (part) => {
    stdout += part;
    const lines = stdout.split('\n');
    // The last line is the outcome.
    if (!listen || lines.length < 2 || lines.at(-1) !== '') return;
    const line = lines.at(-2) ?? '';
    if (line.startsWith('{"code"')) listen(JSON.parse(line));
  });
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
const today = new Date().toISOString().slice(0, 10);
const chosen = targets.filter(
  ({ name }) => values.only === undefined || values.only.split(',').includes(name),
);
const leftOf = (/** @type {{ name: string, executions: number }} */ { name, executions }) =>
  values.long ? executions - sumOf(readCampaigns()[name] ?? []).executions : 1;

/** Runs a target and says what came out. @param {string} name @param {object} limits @param {(line: any) => void} [listen] */
async function runTarget(name, limits, listen) {
  const { found, corpus, failed: broken, ...figures } = await work({ name, ...limits }, listen);
  if (broken) {
    failed++;
    console.error(`FAILED ${name} could not be run: ${broken}`);
    return undefined;
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
  return { ...figures, name, found: found ? 1 : 0 };
}

if (values.long) {
  const seconds = Number(values.seconds ?? 600);
  let open = chosen.filter((one) => leftOf(one) > 0);
  while (open.length > 0 && failed === 0) {
    for (const one of open) {
      const { name } = one;
      const before = sumOf(readCampaigns()[name] ?? []);
      let added = { executions: 0, processor: 0 };
      const add = (/** @type {{ code: string, executions: number, processor: number }} */ so, found = 0) => {
        addToCampaign(name, {
          on: today,
          code: so.code,
          executions: so.executions - added.executions,
          seconds: so.processor - added.processor,
          found,
        });
        added = so;
      };
      // Other random numbers than all runs before.
      const limits = { seed: seed + before.executions, seconds, executions: leftOf(one), isLong: true };
      const outcome = await runTarget(name, limits, add);
      if (outcome) add(outcome, outcome.found);
    }
    open = values.seconds === undefined ? open.filter((one) => leftOf(one) > 0) : [];
  }
} else
  for (const { name } of chosen) {
    const outcome = await runTarget(name, { seed, seconds: Number(values.seconds ?? 4) });
    if (!outcome) continue;
    const { executions, reached, processor, found } = outcome;
    record.push({ name, executions, reached, seconds: Math.round(processor), found });
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
if (values.record && !values.long) {
  const before = JSON.parse(readFileSync(lastRun, 'utf8'));
  const others = (before.short?.targets ?? []).filter(
    (/** @type {{ name: string }} */ { name }) => !record.some((one) => one.name === name),
  );
  const short = { on: today, node: process.version, seed, targets: [...others, ...record] };
  const plants = values.only === undefined ? { plants: { found: plantsFound, of: PLANTS.length } } : {};
  writeFileSync(lastRun, `${JSON.stringify({ ...before, short, ...plants }, null, 2)}\n`);
}
process.exitCode = failed > 0 ? 1 : 0;
