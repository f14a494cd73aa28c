import type { Io } from '../process/io.ts';
import { notWritten } from './not-written.ts';

/** Writes a result to a file, whole or not at all. */
export async function writeResult(path: string, text: string, io: Io): Promise<void> {
  try {
    await io.writeFile(path, text);
  } catch (cause) {
    throw notWritten(path, cause);
  }
}
