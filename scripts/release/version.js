import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNpm } from '../npm.js';
import { packageBin } from '../package-bin.js';
import { workspaceRoot } from '../published-packages.js';
import { bundledChangeset } from './bundled-changeset.js';

/** Turns the changesets into versions and changelogs, and renews everything that holds a version. `--snapshot NAME` for a pre-release. */
const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: workspaceRoot, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
const changeset = packageBin('@changesets/cli', 'changeset');

const datasetVersion = () =>
  JSON.parse(readFileSync(join(workspaceRoot, 'packages/rules-data/package.json'), 'utf8')).version;
const before = datasetVersion();

const folder = mkdtempSync(join(tmpdir(), 'risk-check-status-'));
const status = join(folder, 'status.json');
run(changeset, 'status', '--output', status);
const missing = bundledChangeset(JSON.parse(readFileSync(status, 'utf8')).releases);
rmSync(folder, { recursive: true, force: true });
if (missing) writeFileSync(join(workspaceRoot, '.changeset/bundled-packages.md'), missing);

run(changeset, 'version', ...process.argv.slice(2));

// A preview is neither remembered nor committed.
const isRelease = process.argv.length === 2;
if (isRelease) {
  const remember = join(workspaceRoot, 'packages/rules-data/versions/release.js');
  const tag = `@risk-check/rules-data@${before}`;
  const { status: untagged } = spawnSync('git', ['rev-parse', '--verify', '--quiet', `refs/tags/${tag}`], {
    cwd: workspaceRoot,
  });
  if (datasetVersion() !== before) run(remember, ...(untagged ? [] : [tag]));
  runNpm(['install', '--package-lock-only', '--ignore-scripts', '--offline'], { cwd: workspaceRoot });
  // Some generated pages hold a version.
  runNpm(['run', 'build'], { cwd: workspaceRoot });
  run('scripts/generate.js');
}
