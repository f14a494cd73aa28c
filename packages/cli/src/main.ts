import { loadWords } from '@risk-check/report/words';
import { languageOf, valueIn } from './config/language-of.ts';
import { CliError } from './errors/cli-error.ts';
import { reportError } from './errors/report-error.ts';
import { EXIT, type ExitCode } from './process/exit-codes.ts';
import type { Io } from './process/io.ts';
import { raiseExitCode, type Session } from './process/session.ts';
import { runProgram } from './program.ts';

/** The command line: arguments in, exit code out; the one place that catches. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const words = await loadWords(languageOf(argv, io.env));
  const session: Session = { io, words, format: null, exitCode: EXIT.done };
  try {
    await runProgram(argv, session);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Nobody reads on (`| head -1`): not our error, but not all was said; what was found so far still counts.
    raiseExitCode(
      session,
      code === 'EPIPE'
        ? EXIT.unread
        : await reportError(asWriteError(error), session.format ?? wantedFormat(argv, io), session),
    );
  }
  return session.exitCode;
}

/** The format as far as it can be told when the arguments themselves are wrong. */
const wantedFormat = (argv: readonly string[], { env }: Io): string =>
  (valueIn(argv, '--format') ?? env.RISK_CHECK_FORMAT) === 'json' ? 'json' : 'pretty';

/** All other system errors are turned into `CliError` where they arise; what is left came from writing the result. */
function asWriteError(error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || syscall !== 'write') return error;
  return new CliError('OUTPUT_NOT_WRITTEN', null, [{ code: 'output-not-written', args: { detail: code } }], {
    cause: error,
  });
}
