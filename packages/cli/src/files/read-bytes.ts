import type { OwnProblem } from '@risk-check/report/problems';
import { unreadable, usageError } from '../errors/cli-error.ts';
import type { Io } from '../process/io.ts';

/** Larger inputs cannot be held as one JavaScript string in every engine; `batch` reads them line by line. */
const MOST_MEGABYTES = 256;
export const MOST_BYTES = MOST_MEGABYTES * 2 ** 20;

/** Reads a file, or standard input for `-`. */
export async function readBytes(path: string, io: Io): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = path === '-' ? await io.readStdin(MOST_BYTES) : await io.readFile(path, MOST_BYTES);
  } catch (error) {
    throw unreadable(path, describeFileError(error), error);
  }
  const megabytes = Math.ceil(bytes.length / 2 ** 20);
  if (megabytes > MOST_MEGABYTES)
    throw unreadable(path, { code: 'too-large', args: { megabytes, most: MOST_MEGABYTES } });
  return bytes;
}

/** Standard input holds one thing only, whatever reads it. */
export function refuseStdinTwice(...files: readonly (string | undefined)[]): void {
  if (files.filter((file) => file === '-').length > 1) throw usageError({ code: 'stdin-twice', args: {} });
}

/** Why a file could not be read. */
export function describeFileError(error: unknown): OwnProblem {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'file-not-found', args: {} };
    case 'EISDIR':
      return { code: 'is-a-directory', args: { endings: [] } };
    case 'EACCES':
    case 'EPERM':
      return { code: 'not-permitted', args: {} };
    case 'ERR_FS_FILE_TOO_LARGE': {
      // Node says the size only in its message: "File size (2147483653) is greater than 2 GiB".
      const size = Number.parseInt(message.slice(message.indexOf('(') + 1), 10);
      const megabytes = Math.ceil(size / 2 ** 20);
      return { code: 'too-large', args: { megabytes, most: MOST_MEGABYTES } };
    }
    default:
      return { code: 'not-readable', args: { detail: code ?? message } };
  }
}
