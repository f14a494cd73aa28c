import { spawnSync } from 'node:child_process';

/**
 * Runs a command to its end and returns what it printed.
 *
 * @throws {Error} When it exits with another code than `expect`; the message holds the whole output.
 */
export function runCommand(command, args, { cwd, env, expect = 0, input } = {}) {
  const options = { cwd, env: { ...process.env, ...env }, input, encoding: 'utf8', maxBuffer: 1 << 28 };
  const { status, signal, stdout, stderr, error } = spawnSync(command, args, options);
  if (error) throw new Error(`${command}: ${error.message}`);
  if (status !== expect) {
    const outcome = signal ? `was ended by ${signal}` : `exited with ${status}, expected ${expect}`;
    throw new Error(
      `${[command, ...args].join(' ')} (in ${cwd ?? process.cwd()}) ${outcome}\n${stdout}${stderr}`,
    );
  }
  return { stdout, stderr };
}
