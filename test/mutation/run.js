/**
 * Changes the code of core, one place at a time, and names each change that no test notices: `npm run mutate:code --
 * packages/core/src/clocks/steps.ts`. What lives needs a test, or makes no difference.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const stryker = fileURLToPath(new URL('node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url));
const files = process.argv.slice(2);
if (files.length === 0 || !existsSync(stryker)) {
  const missing =
    files.length === 0
      ? 'Say which files: npm run mutate:code -- packages/core/src/clocks/steps.ts'
      : 'Install the tool first: npm run mutate:install';
  console.error(missing);
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  [stryker, 'run', 'test/mutation/stryker.config.js', '--mutate', files.join(',')],
  { stdio: 'inherit', cwd: fileURLToPath(new URL('../..', import.meta.url)) },
);
process.exitCode = status ?? 1;
