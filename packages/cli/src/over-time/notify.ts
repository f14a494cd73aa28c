import { spawn } from 'node:child_process';

/**
 * Runs the owner's own command with a text on its standard input; what it prints goes to standard error, so that standard
 * output stays what was asked for.
 *
 * @returns How it ended: null when well, else its exit code or signal.
 */
export function notify(command: string, text: string, cwd: string): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, cwd, stdio: ['pipe', 2, 2] });
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code === 0 ? null : `${code ?? signal}`));
    // A command that reads nothing closes its input.
    child.stdin?.on('error', () => {});
    child.stdin?.end(text);
  });
}
