import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { packageBin } from './package-bin.js';

/** Type-checks every project of the workspace. */
const tsc = packageBin('typescript', 'tsc');
const projects = [
  'packages/core',
  'packages/core/test',
  'packages/cli',
  'packages/cli/test',
  'packages/mcp',
  'packages/rules-data',
  'test/types',
  'docs',
  'docs/playground',
];
for (const project of projects.filter((path) => existsSync(`${path}/tsconfig.json`))) {
  const { status } = spawnSync(process.execPath, [tsc, '-p', project], { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`${project}: type errors`);
    process.exitCode = 1;
  }
}
