import { CliError } from '../errors/cli-error.ts';

/** Why a result did not reach its file, as an error for the user. */
export function notWritten(path: string, cause: unknown): CliError {
  const { code, message } = cause as NodeJS.ErrnoException;
  const problem =
    code === 'ENOTREG'
      ? ({ code: 'not-a-file', args: {} } as const)
      : ({ code: 'output-not-written', args: { detail: code ?? message } } as const);
  return new CliError('OUTPUT_NOT_WRITTEN', path, [{ file: path, ...problem }], { cause });
}
