import { parseSoundJson } from '@risk-check/import/files';
import type { Io } from '../process/io.ts';
import { isObject } from './is-object.ts';
import { readText } from './read-input.ts';

/** Whether a file is sound JSON of another kind, such as a report or suppressions; a broken file may well be a snapshot. */
export async function isNoSnapshot(path: string, io: Io): Promise<boolean> {
  try {
    const sound = parseSoundJson((await readText(path, io)).text);
    if (sound === null) return false;
    return isOfAnotherKind(sound.value);
  } catch {
    // Reading it again says what is wrong.
    return false;
  }
}

/** The same of what is in it. */
export const isOfAnotherKind = (value: unknown): boolean =>
  !isObject(value) || !('snapshotVersion' in value || 'platform' in value);
