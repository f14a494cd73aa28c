import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from './run-command.js';

/** npm's own script, so that no shell and no `npm.cmd` is needed. */
const npmCli = [
  process.env.npm_execpath,
  join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
].find((path) => path && existsSync(path));

/**
 * Runs npm as a person in `cwd` would: of the npm that started us nothing is inherited, except with `keepSettings`,
 * for a registry and a token that were handed over in the environment.
 */
export function runNpm(args, { env, keepSettings = false, ...options } = {}) {
  if (!npmCli) throw new Error('npm was not found beside this Node: run this through `npm run`');
  const inherited = Object.keys(process.env).filter((name) =>
    (keepSettings ? /^npm_(lifecycle|package)_/i : /^npm_(config|lifecycle|package)_/i).test(name),
  );
  const cleared = Object.fromEntries(inherited.map((name) => [name, undefined]));
  return runCommand(process.execPath, [npmCli, ...args], { ...options, env: { ...cleared, ...env } });
}
