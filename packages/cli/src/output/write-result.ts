import { CliError } from '../errors/cli-error.ts';
import type { Io } from '../io.ts';

/** Writes a result to a file, whole or not at all. */
export async function writeResult(path: string, text: string, io: Io): Promise<void> {
  try {
    await io.writeFile(path, text);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new CliError(
      'OUTPUT_NOT_WRITTEN',
      path,
      [{ file: path, code: 'output-not-written', args: { detail: code ?? message } }],
      { cause },
    );
  }
}
