import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { openDataset } from '../dataset/open-dataset.js';
import { whyUnusable } from '../dataset/why-unusable.js';
import { packageRoot } from '../lint/paths.js';
import { isUnseen } from './mutants-of.js';
import { redExamples } from './red-examples.js';
import { verdict } from './verdict.js';

/** Mutates the dataset and prints how many mutants the examples notice: `npm run mutate:data -- [RULESET...]`. */
const { positionals, values } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: { workers: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const dataset = openDataset();
const unusable = whyUnusable(dataset);
if (unusable) {
  console.error(unusable);
  process.exit(2);
}
const { rulesets } = dataset;
const red = redExamples(dataset, positionals);
if (red !== null) {
  console.error(red);
  process.exit(2);
}
const unknown = positionals.filter((id) => !rulesets.some((ruleset) => ruleset.id === id));
if (unknown.length > 0) {
  console.error(
    `there is no ruleset ${unknown.join(', ')}; known: ${rulesets.map(({ id }) => id).join(', ')}`,
  );
  process.exit(2);
}
const of = Number(values.workers ?? Math.min(2, availableParallelism()));
const started = process.hrtime.bigint();
const results = await Promise.all(
  Array.from({ length: of }, (_, share) => work({ share, of, only: positionals })),
);
const allowedPath = join(packageRoot, 'equivalent-mutants.json');
/** @type {{ equivalent: { reason: string, mutants: string[] }[] }} */
const { equivalent } = existsSync(allowedPath)
  ? JSON.parse(readFileSync(allowedPath, 'utf8'))
  : { equivalent: [] };
const result = verdict(results, equivalent, positionals.length === 0);
const chosen = rulesets.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
const neverFires = chosen.flatMap(({ rules, metrics }) =>
  rules
    .filter(
      ({ effect, levels }) =>
        effect === 'none' || levels.every((/** @type {any} */ level) => isUnseen(level, metrics)),
    )
    .map(({ id }) => id),
);
if (values.json) console.log(JSON.stringify(result, null, 2));
else {
  for (const { file, line, what, id } of result.survivors)
    console.log(`packages/rules-data/${file}:${line}: no example notices: ${what}\n  ${id}`);
  for (const id of result.stale)
    console.log(`packages/rules-data/equivalent-mutants.json: ${id} does not survive; take it out`);
  if (neverFires.length > 0)
    console.log(
      `levels left alone, because they never fire (effect: none, or nobody can see the metric): ${neverFires.join(', ')}`,
    );
  console.log(
    `${result.total} mutants: ${result.killed} noticed by an example, ${result.refused} refused by the engine, ${result.equivalent} equivalent by the list, ${result.survivors.length} survived (${result.percent} %)`,
  );
  console.error(`${Math.round(Number(process.hrtime.bigint() - started) / 1e9)} s with ${of} workers`);
}
process.exitCode = result.survivors.length > 0 || result.stale.length > 0 ? 1 : 0;

/** @param {{ share: number, of: number, only: string[] }} workerData @returns {Promise<any>} */
function work(workerData) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
