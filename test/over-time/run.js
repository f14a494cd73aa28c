import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageBin } from '../../scripts/package-bin.js';

/**
 * What is promised of risk over time, at full size: 500 random snapshots of every ruleset whose timeline equals scoring
 * again, and `track` killed 50 times. `npm test` does a hundredth of it. Build first; `--record` writes
 * test/over-time/last-run.json.
 */
const SNAPSHOTS = 500;
const KILLS = 50;
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'risk-check-over-time-'));
const results = join(folder, 'results.json');
const seed = Math.floor(Math.random() * 2 ** 31);
const started = Date.now();
const { status } = spawnSync(
  process.execPath,
  [
    packageBin('vitest'),
    'run',
    '--project=node',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    'packages/core/test/forecast/timeline.test.ts',
    'packages/cli/test/over-time.test.ts',
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      RISK_CHECK_SEED: String(seed),
      RISK_CHECK_RUNS: String(SNAPSHOTS),
      RISK_CHECK_KILLS: String(KILLS),
    },
  },
);
const {
  numPassedTests: passed,
  numFailedTests: failed,
  testResults,
} = JSON.parse(readFileSync(results, 'utf8'));
rmSync(folder, { recursive: true });
const titles = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ title }) => title));
const rulesets = titles.filter((title) => /^equals scoring again at every breakpoint/.test(title)).length;
const run = {
  on: new Date().toISOString().slice(0, 10),
  node: process.version,
  seed,
  rulesets,
  snapshots: SNAPSHOTS,
  kills: KILLS,
  minutes: Math.round((Date.now() - started) / 60_000),
  passed,
  failed,
};
console.log(JSON.stringify(run));
if (process.argv.includes('--record') && failed === 0)
  writeFileSync(new URL('last-run.json', import.meta.url), `${JSON.stringify(run, null, 2)}\n`);
process.exitCode = status ?? 1;
