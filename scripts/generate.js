import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Everything that is generated and committed; with `--check` fails when something is stale. */
const STEPS = [
  'packages/rules-data/scripts/generate-types.js',
  'packages/core/scripts/generate-types.js',
  'packages/core/scripts/generate-forms.js',
  'packages/core/scripts/generate-version.js',
  'packages/rules-data/scripts/generate-data-lint-docs.js',
  'packages/rules-data/scripts/generate-release-notes.js',
  'packages/rules-data/scripts/generate-history.js',
  'packages/rules-data/scripts/generate-data-policy.js',
  'packages/import/scripts/generate-formats.js',
  'scripts/generate-languages.js',
  'scripts/generate-docs.js',
  'scripts/generate-snippet-outputs.js',
  'scripts/generate-package-addresses.js',
  'scripts/generate-pinned-versions.js',
];
for (const step of STEPS) {
  const path = fileURLToPath(new URL(`../${step}`, import.meta.url));
  const { status } = spawnSync(process.execPath, [path, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
