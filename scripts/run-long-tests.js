import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The suite from a new random seed, with longer random tests and every case, written to test/last-long-run.json; then tables and other
 * engines at full size: 10,000 accounts of each ruleset, 50 kills, 2,000,000 accounts in both versions of Spark; then faults
 * of disks, memory, determinism, mutation of code and fuzzing, of which the last two take hours each.
 * Usage: npm run test:long -- [SEED] [--suite], where `--suite` leaves out the second half.
 */
const isSuiteOnly = process.argv.includes('--suite');
const [given] = process.argv.slice(2).filter((option) => !option.startsWith('--'));
const seed = Number(given ?? Math.floor(Math.random() * 2 ** 31));
const runs = 1000;
const kills = 500;
const started = Date.now();
console.log(`seed ${seed}: npm run test:long ${seed} runs the same again`);
const tests = spawn(process.execPath, [fileURLToPath(new URL('run-tests.js', import.meta.url))], {
  env: {
    ...process.env,
    RISK_CHECK_SEED: String(seed),
    RISK_CHECK_RUNS: String(runs),
    RISK_CHECK_KILLS: String(kills),
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
// It takes many minutes: what is done is seen while it goes on.
let last = '';
for await (const chunk of tests.stdout) {
  process.stdout.write(chunk);
  last = (last + chunk).slice(-1000);
}
const code = tests.exitCode ?? (await new Promise((resolve) => tests.once('exit', resolve)));
const result = last.trimEnd().split('\n').at(-1);
writeFileSync(
  fileURLToPath(new URL('../test/last-long-run.json', import.meta.url)),
  `${JSON.stringify(
    {
      on: new Date().toISOString().slice(0, 10),
      node: process.version,
      seed,
      runs,
      kills,
      minutes: Math.round((Date.now() - started) / 60_000),
      result,
    },
    null,
    2,
  )}\n`,
);
const run = (/** @type {string} */ script, /** @type {string[]} */ ...more) =>
  spawnSync(process.execPath, [fileURLToPath(new URL(`../${script}`, import.meta.url)), ...more], {
    stdio: 'inherit',
  }).status ?? 1;
const atFullSize = (/** @type {string} */ script, /** @type {string[]} */ ...more) =>
  run(script, '--long', ...more);
const others = isSuiteOnly
  ? []
  : [
      atFullSize('packages/tables/check.js'),
      atFullSize('test/engines/check.js', '--write'),
      run('test/faults/run.js', '--long'),
      run('test/memory/run.js', '--full', '--record'),
      run('test/determinism/run.js', '--reports', '5000', '--all', '--record'),
      run('test/mutation/run.js', '--long', 'scoring', 'core', 'import', 'files'),
      run('test/fuzz/run.js', '--long', '--keep'),
      run('docs/site/build.js') || run('docs/site/lighthouse/run.js', '--record'),
    ];
process.exitCode = code || others.find((status) => status !== 0) || (code === null ? 1 : 0);
