import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The tests that need DuckDB, which is installed by its own lock into `engine`. The packages are built before (`npm ci`).
 * `--long`: 10,000 accounts of each ruleset and 50 kills, written to last-long-check.json, from where docs/scale.md has it.
 */
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const isLong = process.argv.includes('--long');
const run = (command, args, env = {}) =>
  spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  }).status ?? 1;

const folder = mkdtempSync(join(tmpdir(), 'risk-check-tables-check-'));
const results = join(folder, 'results.json');
const reporters = isLong ? ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`] : [];
process.exitCode =
  run('npm', [
    'ci',
    '--prefix',
    join(here, 'engine'),
    '--ignore-scripts',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
  ]) ||
  run(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--config',
      join(here, 'vitest.config.ts'),
      ...reporters,
    ],
    isLong ? { RISK_CHECK_LONG: 'yes' } : {},
  );
if (isLong && process.exitCode === 0) keepResult();
rmSync(folder, { recursive: true });

function keepResult() {
  const { testResults } = JSON.parse(readFileSync(results, 'utf8'));
  const equal = testResults.find(({ name }) => name.endsWith('equal-to-snapshots.test.ts'));
  const result = {
    on: new Date().toISOString().slice(0, 10),
    node: process.version,
    accounts: 10_000,
    rulesets: equal.assertionResults.length,
    minutes: Math.round((equal.endTime - equal.startTime) / 60_000),
  };
  writeFileSync(join(here, 'measure/last-long-check.json'), `${JSON.stringify(result, null, 2)}\n`);
}
