import { parseSoundJson } from '@risk-check/import/files';
import type { Io } from '../process/io.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import { readBytes } from './read-bytes.ts';

/** Whether a file is sound JSON of another kind, such as a report or suppressions; a broken file may well be a snapshot. */
export async function isNoSnapshot(path: string, io: Io): Promise<boolean> {
  try {
    const sound = parseSoundJson(decodeUtf8(await readBytes(path, io), path).text);
    if (sound === null) return false;
    return isOfAnotherKind(sound.value);
  } catch {
    // Reading it again says what is wrong.
    return false;
  }
}

/** The same of what is in it. */
export function isOfAnotherKind(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
  return !('snapshotVersion' in value) && !('platform' in value);
}
