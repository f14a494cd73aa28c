import { printJson } from '@risk-check/report/formats';
import type { Problem } from '@risk-check/report/problems';
import { escapeControlCharacters } from '@risk-check/report/text';
import { EXIT, type ExitCode } from '../process/exit-codes.ts';
import type { Session } from '../process/session.ts';
import { bugsUrl } from '../process/versions.ts';
import { CliError } from './cli-error.ts';
import { hideContent } from './hide-content.ts';
import { printError } from './print-error.ts';
import { printErrorJson } from './print-error-json.ts';

/** Prints an error on stderr, as JSON under `--format json`, and says which exit code it means. */
export async function reportError(error: unknown, format: string, session: Session): Promise<ExitCode> {
  const { io, words } = session;
  if (error instanceof CliError) {
    const isUnquoted = error.file !== null && session.unquoted?.has(error.file) === true;
    const told = sayWhoNamed(isUnquoted ? hideContent(error) : error, session);
    await say(
      format === 'json' ? printErrorJson(told) : printError(told, words, io.platform, session.command),
    );
    return EXIT.couldNotRun;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await say(
    format === 'json'
      ? printJson({ error: { code: 'INTERNAL', issues: [{ code: 'bug', message: stack, report: bugsUrl }] } })
      : `${escapeControlCharacters(`${words.errors.ourBug(bugsUrl)}\n${stack}`)}\n`,
  );
  return EXIT.ourBug;

  /** Nobody may be listening; then the exit code has to do. */
  async function say(text: string): Promise<void> {
    await io.stderr.write(text).catch(() => {});
  }
}

/** A missing file, with the variable or setting it came from, unless a flag gave it. */
function sayWhoNamed(error: CliError, { named }: Session): CliError {
  if (!named || !error.problems.some((problem) => problem.file !== undefined && named.has(problem.file)))
    return error;
  const problems = error.problems.map((problem): Problem => {
    const isMissing = 'code' in problem && problem.code === 'file-not-found' && problem.path === undefined;
    const path = isMissing ? named.get(problem.file ?? '') : undefined;
    return path === undefined ? problem : { ...problem, path };
  });
  return new CliError(error.code, error.file, problems, { cause: error, isOfSnapshot: error.isOfSnapshot });
}
