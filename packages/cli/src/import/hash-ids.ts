import { createHmac } from 'node:crypto';
import type { Snapshot } from '@risk-check/core';
import { replaceIds } from '@risk-check/import';
import { readKey } from '../files/read-key.ts';
import type { Io } from '../process/io.ts';

/** So that a snapshot whose ids are hashed already can be merged with the next export. */
const HASHED = /^hmac-[0-9a-f]{32}$/;

/** Makes a function that replaces every id by a hash with the key of a file. */
export async function readHashKey(file: string, io: Io): Promise<(snapshot: Snapshot) => Snapshot> {
  const key = await readKey(file, io);
  const hash = (id: string): string =>
    HASHED.test(id) ? id : `hmac-${createHmac('sha256', key).update(id).digest('hex').slice(0, 32)}`;
  return (snapshot) => replaceIds(snapshot, hash);
}
