import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The suite from a new random seed and with longer random tests; the result is written to test/last-long-run.json. */
const seed = Number(process.argv[2] ?? Math.floor(Math.random() * 2 ** 31));
const runs = 1000;
console.log(`seed ${seed}: npm run test:long ${seed} runs the same again`);
const { stdout, status } = spawnSync(
  process.execPath,
  [fileURLToPath(new URL('run-tests.js', import.meta.url))],
  {
    env: { ...process.env, RISK_CHECK_SEED: String(seed), RISK_CHECK_RUNS: String(runs) },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
process.stdout.write(stdout);
const result = stdout.trimEnd().split('\n').at(-1);
writeFileSync(
  fileURLToPath(new URL('../test/last-long-run.json', import.meta.url)),
  `${JSON.stringify({ on: new Date().toISOString().slice(0, 10), node: process.version, seed, runs, result }, null, 2)}\n`,
);
process.exitCode = status ?? 1;
