import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** publint and are-the-types-wrong on every package that is published. */
const require = createRequire(import.meta.url);
const binOf = (name, bin) => {
  const path = require.resolve(`${name}/package.json`);
  const { bin: bins } = JSON.parse(readFileSync(path, 'utf8'));
  return join(dirname(path), typeof bins === 'string' ? bins : bins[bin]);
};
const publint = join(dirname(require.resolve('publint/package.json')), 'src/cli.js');
const attw = binOf('@arethetypeswrong/cli', 'attw');
const run = (label, args) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status === 0) return;
  console.error(`${label} found problems`);
  process.exitCode = 1;
};
for (const name of ['core', 'rules-data', 'cli']) {
  run(`publint in packages/${name}`, [publint, `packages/${name}`, '--strict']);
  // The CLI exports nothing to import.
  if (name !== 'cli') run(`attw in packages/${name}`, [attw, '--pack', `packages/${name}`, '--profile', 'esm-only', '--format', 'ascii']);
}
