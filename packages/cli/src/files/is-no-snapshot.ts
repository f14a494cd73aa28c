import { parseSoundJson } from '@risk-check/import/files';
import type { Io } from '../process/io.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import { readBytes } from './read-bytes.ts';

/** Whether a file is sound JSON of another kind, such as a report or suppressions; a broken file may well be a snapshot. */
export async function isNoSnapshot(path: string, io: Io): Promise<boolean> {
  try {
    const sound = parseSoundJson(decodeUtf8(await readBytes(path, io), path).text);
    if (sound === null) return false;
    const { value } = sound;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
    return !('snapshotVersion' in value) && !('platform' in value);
  } catch {
    // Reading it again says what is wrong.
    return false;
  }
}
