import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { packageBin } from './package-bin.js';

/**
 * Type-checks every project of the workspace, as many at a time as there are cores, by TypeScript 7, which takes a sixth of the
 * time. What needs a compiler as a library has TypeScript 6.
 */
const tsc = packageBin('typescript-7', 'tsc');
const projects = [
  // The longest first, so that no core waits for them at the end.
  'packages/cli',
  'docs/playground',
  'packages/core/test',
  'packages/mcp',
  'docs',
  'packages/rules-data',
  'packages/core',
  'packages/import',
  'packages/report',
  'packages/tables',
  'packages/cli/test',
  'test/types',
].filter((path) => existsSync(`${path}/tsconfig.json`));

/** @returns What the compiler says, null when it is content. */
const check = (project) =>
  new Promise((resolve) => {
    execFile(process.execPath, [tsc, '-p', project], (error, stdout, stderr) =>
      resolve(error ? `${stdout}${stderr}` : null),
    );
  });

async function checkNext() {
  for (let project = projects.shift(); project !== undefined; project = projects.shift()) {
    const said = await check(project);
    if (said === null) continue;
    console.error(`${said}${project}: type errors`);
    process.exitCode = 1;
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, checkNext));
