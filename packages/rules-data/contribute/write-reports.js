import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { execPath, platform } from 'node:process';
import { workspaceRoot } from '../lint/paths.js';
import { changedReports } from './changed-reports.js';

/** @import { Dataset } from '../dataset/parse-dataset.js' */

/**
 * Writes the pages that count or quote the dataset, and the reports that tests hold word for word where they change.
 * @param {Dataset} base @param {Dataset} head
 * @returns {string[]} The snapshots of `examples/` whose report changes.
 */
export function writeReports(base, head) {
  npm('build', '--workspace', 'packages/rules-data');
  npm('generate');
  const reports = changedReports(base, head);
  if (reports.length > 0)
    spawnSync(
      execPath,
      [
        join(workspaceRoot, 'node_modules/vitest/vitest.mjs'),
        'run',
        'packages/rules-data/test/golden',
        ...['golden', 'formats.test', 'outlook', 'translated', 'rules-at-hand'].map(
          (name) => `packages/cli/test/${name}`,
        ),
        // Last: it takes the word behind it for its own.
        '--update',
      ],
      { cwd: workspaceRoot, stdio: 'ignore' },
    );
  return reports;
}

/** @param {string[]} args */
function npm(...args) {
  const { status, stderr, stdout } = spawnSync('npm', ['run', '--silent', ...args], {
    cwd: workspaceRoot,
    encoding: 'utf8',
    shell: platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm run ${args.join(' ')} failed:\n${stdout}${stderr}`);
}
