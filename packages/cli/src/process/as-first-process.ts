import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { isatty } from 'node:tty';

/** Ctrl-C at a terminal reaches the child by itself, and a second signal would not wait for its clean-up. */
const PASSED_ON: readonly NodeJS.Signals[] = isatty(0) ? ['SIGTERM'] : ['SIGTERM', 'SIGINT'];

/**
 * Runs the program as a child where this process is the first one of a container: the system keeps signals that nobody
 * handles from the first process, and a handler waits for code that computes.
 *
 * @returns The exit code, that of a shell where a signal has ended it.
 */
export function runAsChild(): Promise<number> {
  const { execPath, execArgv, argv } = process;
  const child = spawn(execPath, [...execArgv, ...argv.slice(1)], { stdio: 'inherit' });
  process.on('SIGINT', () => {});
  for (const signal of PASSED_ON) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve(signal === null ? (code ?? 1) : 128 + constants.signals[signal]),
    );
  });
}
