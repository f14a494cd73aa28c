import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolPath } from '../test/tools/tools.js';
import { workspaceRoot } from './published-packages.js';

/** Entries of the report for packages of this repository only, which read the sources: they come without types. */
function ownEntries() {
  const { exports } = JSON.parse(readFileSync(join(workspaceRoot, 'packages/report/package.json'), 'utf8'));
  return Object.keys(exports).filter(
    (entry) => typeof exports[entry] === 'string' && exports[entry].endsWith('.js'),
  );
}

/** publint and are-the-types-wrong on every package that is published. */
const run = (label, args) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status === 0) return;
  console.error(`${label} found problems`);
  process.exitCode = 1;
};
for (const name of ['core', 'rules-data', 'import', 'report', 'cli', 'mcp']) {
  run(`publint in packages/${name}`, [toolPath('publint/src/cli.js'), `packages/${name}`, '--strict']);
  // These two export nothing to import.
  if (name === 'cli' || name === 'mcp') continue;
  run(`attw in packages/${name}`, [
    toolPath('@arethetypeswrong/cli/dist/index.js'),
    '--pack',
    `packages/${name}`,
    '--profile',
    'esm-only',
    '--format',
    'ascii',
    // A script to load as text into engines inside databases: there is nothing to import, and so no types.
    '--exclude-entrypoints',
    './udf',
    ...(name === 'report' ? ownEntries() : []),
  ]);
}
