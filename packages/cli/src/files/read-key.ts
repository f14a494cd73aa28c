import { usageError } from '../errors/cli-error.ts';
import type { Io } from '../process/io.ts';
import { readBytes } from './read-bytes.ts';

/** Shorter keys could be guessed, and what was hashed with them. */
const LEAST_BYTES = 16;

/** Reads the secret key of a file. */
export async function readKey(file: string, io: Io): Promise<Uint8Array> {
  const key = trimEnd(await readBytes(file, io));
  if (key.length < LEAST_BYTES) {
    const args = { bytes: key.length, least: LEAST_BYTES };
    throw usageError({ file, code: 'key-too-short', args });
  }
  return key;
}

/** An editor's line end is not part of the key. */
function trimEnd(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (bytes[end - 1] === 10 || bytes[end - 1] === 13) end--;
  return bytes.subarray(0, end);
}
