import { CliError } from '../errors/cli-error.ts';
import type { Io } from '../process/io.ts';

/** Why a result did not reach its file, as an error for the user. */
export function notWritten(path: string, cause: unknown): CliError {
  const { code, message } = cause as NodeJS.ErrnoException;
  const problem =
    code === 'ENOTREG'
      ? ({ code: 'not-a-file', args: {} } as const)
      : ({ code: 'output-not-written', args: { detail: code ?? message } } as const);
  return new CliError('OUTPUT_NOT_WRITTEN', path, [{ file: path, ...problem }], { cause });
}

/** Does something that writes a file; what goes wrong is said of that file. */
export async function writing<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof CliError ? error : notWritten(path, error);
  }
}

/** Writes a result: to a file, whole or not at all, or to standard output for `-` and where none is named. */
export const writeResult = (
  path: string | undefined,
  text: string,
  { writeFile, stdout }: Io,
): Promise<unknown> =>
  path === undefined || path === '-' ? stdout.write(text) : writing(path, () => writeFile(path, text));

/**
 * Flags whose output is a file, or not given at all: `-` is standard output, as it is standard input where a file is read,
 * and never a file of that name.
 */
export function withStdout<F extends { readonly output?: string }>(flags: F): F {
  const { output, ...rest } = flags;
  return output === '-' ? (rest as F) : flags;
}
