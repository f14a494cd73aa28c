import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageBin } from './package-bin.js';
import { workspaceRoot } from './published-packages.js';

/**
 * The tests that a change touches, from the commit where this branch left main to the files at hand: those of the changed
 * packages that import what was changed, with short random tests, and without a browser or the built program. `npm test`
 * runs everything. Arguments go to vitest.
 */
const git = (...args) =>
  execFileSync('git', args, { cwd: workspaceRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const base = ['origin/main', 'main'].flatMap((ref) => {
  try {
    return git('merge-base', 'HEAD', ref).trim();
  } catch {
    return [];
  }
})[0];
const changed = [
  ...git('diff', '--name-only', '-z', base ?? 'HEAD').split('\0'),
  ...git('ls-files', '--others', '--exclude-standard', '-z').split('\0'),
].filter((path) => path !== '' && existsSync(join(workspaceRoot, path)));

/** Where tests are; a file in none of them, such as a script of the workspace, may touch any of them. */
const FOLDERS = [
  ...['core', 'import', 'report', 'rules-data', 'cli', 'mcp'].map((name) => `packages/${name}/`),
  'docs/playground/',
  'docs/guide/',
  'test/',
];
const folderOf = (path) => FOLDERS.find((folder) => path.startsWith(folder));

const code = changed.filter((path) => /\.(ts|tsx|js)$/.test(path));
// Data are read at run time, so that no import leads to their tests.
const data = changed.some((path) => /^packages\/rules-data\/.+\.json$|^examples\//.test(path));
console.log(`${changed.length} files differ from main: ${code.length} of code${data ? ', and data' : ''}.`);

const run = (command, args) => {
  const { status } = spawnSync(command, args, {
    cwd: workspaceRoot,
    stdio: 'inherit',
    env: { ...process.env, RISK_CHECK_QUICK: '1' },
  });
  if (status !== 0) process.exitCode = 1;
};
if (data) {
  run(process.execPath, ['packages/rules-data/lint/run.js']);
  run(process.execPath, [
    packageBin('vitest'),
    'run',
    'packages/rules-data/test',
    'packages/cli/test/golden.test.ts',
  ]);
}
const touched = new Set(code.map(folderOf));
if (code.length > 0)
  run(process.execPath, [
    packageBin('vitest'),
    'run',
    '--passWithNoTests',
    `--changed=${base ?? 'HEAD'}`,
    ...process.argv.slice(2),
    // Folders are named, since a project of the configuration has its own list of what is excluded; a part of a path
    // would also name those of other packages.
    ...(touched.has(undefined)
      ? []
      : FOLDERS.filter((folder) => touched.has(folder)).map((folder) => join(workspaceRoot, folder))),
  ]);
