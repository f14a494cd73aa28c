import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the programs of a virtual environment. */
const BIN = process.platform === 'win32' ? 'Scripts' : 'bin';

/** A program of an environment, such as `python`. @param {string} environment @param {string} name */
export const programIn = (environment, name) => join(environment, BIN, name);

/**
 * Runs a program to its end, without the modules of whoever runs it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 */
export const run = (command, args, { cwd, env = {} } = {}) =>
  spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, PYTHONPATH: '', ...env },
  });

/**
 * The real interpreter behind a name, else `python3`: a launcher of versions may answer to names that it cannot run.
 *
 * @param {string} name - Such as `python3.13`.
 * @returns {string} Its path.
 */
export function interpreter(name) {
  for (const candidate of [name, ...installedBy(name), 'python3']) {
    const { status, stdout } = run(candidate, ['-c', 'import sys; print(sys.executable)']);
    if (status === 0) return stdout.trim();
  }
  throw new Error('expected a Python 3.9 or newer as python3, found none');
}

/** Versions that a version manager has without having chosen them. @param {string} name */
function installedBy(name) {
  const root = process.env.PYENV_ROOT;
  if (!root) return [];
  return readdirSync(join(root, 'versions'))
    .filter((version) => version.startsWith(`${name.slice('python'.length)}.`))
    .map((version) => join(root, 'versions', version, 'bin/python'));
}

/** Arguments of Python that install what a lock names and nothing else. @param {string} lock */
export const installByLock = (lock) => [
  ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-compile', '--no-deps'],
  ...['-r', lock],
];
