import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The tests that need DuckDB, which is installed by its own lock into `engine`. The packages are built before (`npm ci`).
 * `--long`: 10,000 accounts of each ruleset and 50 kills.
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
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', join(here, 'vitest.config.ts')],
    isLong ? { RISK_CHECK_LONG: 'yes' } : {},
  );
