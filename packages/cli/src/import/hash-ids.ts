import { createHmac } from 'node:crypto';
import type { Snapshot } from '@risk-check/core';
import { replaceIds } from '@risk-check/core/import';
import { CliError } from '../errors/cli-error.ts';
import { readBytes } from '../input/read-bytes.ts';
import type { Io } from '../io.ts';

/** Shorter keys could be guessed, and order numbers with them. */
const LEAST_BYTES = 16;
/** So that a snapshot whose ids are hashed already can be merged with the next export. */
const HASHED = /^hmac-[0-9a-f]{32}$/;

/** Makes a function that replaces every id by a hash with the key of a file. */
export async function readHashKey(file: string, io: Io): Promise<(snapshot: Snapshot) => Snapshot> {
  const key = trimEnd(await readBytes(file, io));
  if (key.length < LEAST_BYTES) {
    throw new CliError('USAGE', null, [
      { file, code: 'key-too-short', args: { bytes: key.length, least: LEAST_BYTES } },
    ]);
  }
  const hash = (id: string): string =>
    HASHED.test(id) ? id : `hmac-${createHmac('sha256', key).update(id).digest('hex').slice(0, 32)}`;
  return (snapshot) => replaceIds(snapshot, hash);
}

/** An editor's line end is not part of the key. */
function trimEnd(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end--;
  return bytes.subarray(0, end);
}
