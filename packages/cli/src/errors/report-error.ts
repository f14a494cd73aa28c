import { EXIT, type ExitCode } from '../exit-codes.ts';
import { escapeControlCharacters } from '../output/escape-control-characters.ts';
import type { Session } from '../session.ts';
import { bugsUrl } from '../versions.ts';
import { CliError } from './cli-error.ts';
import { printError } from './print-error.ts';
import { printErrorJson } from './print-error-json.ts';

/** Prints an error on stderr, as JSON under `--format json`, and says which exit code it means. */
export async function reportError(error: unknown, format: string, { io, words }: Session): Promise<ExitCode> {
  if (error instanceof CliError) {
    await say(format === 'json' ? printErrorJson(error) : printError(error, words, io.platform));
    return EXIT.couldNotRun;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await say(
    format === 'json'
      ? `${escapeControlCharacters(JSON.stringify({ error: { code: 'INTERNAL', issues: [{ code: 'bug', message: stack, report: bugsUrl }] } }, null, 2))}\n`
      : `${escapeControlCharacters(`${words.errors.ourBug(bugsUrl)}\n${stack}`)}\n`,
  );
  return EXIT.ourBug;

  /** Nobody may be listening; then the exit code has to do. */
  async function say(text: string): Promise<void> {
    await io.stderr.write(text).catch(() => {});
  }
}
