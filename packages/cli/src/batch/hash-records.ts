import { createHmac, type Hmac, randomBytes } from 'node:crypto';
import { readKey } from '../files/read-key.ts';
import type { Io } from '../process/io.ts';

/** Names the file of `--hash-key` where the flag does not. */
export const HASH_KEY_ENV = 'RISK_CHECK_HASH_KEY';

/** Starts a hash of one record; with a key, so that nobody can find a record by trying what it might say. */
export type NewHash = () => Hmac;

/** How a run hashes its records. */
export interface RecordHash {
  readonly newHash: NewHash;
  /** Tells its key from others, as the hash of an empty record does; null where the key ends with the run. */
  readonly key: string | null;
}

/** With the key of a file, or else with one that nobody knows and that ends with the run. */
export async function recordHash(file: string | undefined, io: Io): Promise<RecordHash> {
  const path = file ?? (io.env[HASH_KEY_ENV] || undefined);
  const key = path === undefined ? randomBytes(32) : await readKey(path, io);
  const newHash: NewHash = () => createHmac('sha256', key);
  return { newHash, key: path === undefined ? null : printHash(newHash()) };
}

/** 128 bits tell records apart; whole, the hash would be a third of a dead letter. */
const HEX_DIGITS = 32;

export const printHash = (hash: Hmac): string => `hmac-sha256:${hash.digest('hex').slice(0, HEX_DIGITS)}`;
