import { spawnSync } from 'node:child_process';
import { packageBin } from './package-bin.js';

/** publint and are-the-types-wrong on every package that is published. */
const run = (label, args) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status === 0) return;
  console.error(`${label} found problems`);
  process.exitCode = 1;
};
for (const name of ['core', 'rules-data', 'import', 'report', 'cli', 'mcp']) {
  run(`publint in packages/${name}`, [packageBin('publint'), `packages/${name}`, '--strict']);
  // These two export nothing to import.
  if (name === 'cli' || name === 'mcp') continue;
  run(`attw in packages/${name}`, [
    packageBin('@arethetypeswrong/cli', 'attw'),
    '--pack',
    `packages/${name}`,
    '--profile',
    'esm-only',
    '--format',
    'ascii',
    // A script to load as text into engines inside databases: there is nothing to import, and so no types.
    '--exclude-entrypoints',
    './udf',
    // For packages of this repository only, which read the sources.
    ...[
      'badge',
      'first-screen',
      'formats',
      'html',
      'problems',
      'questions',
      'recovery',
      'terminal',
      'text',
      'words',
    ].map((n) => `./${n}`),
  ]);
}
