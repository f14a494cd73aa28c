import { ArchiveError, archiveFiles } from '@risk-check/import/archive';
import type { ExportRead } from '@risk-check/import/files';
import { unreadable } from '../errors/cli-error.ts';
import { type Inside, isShown, readInside } from './read-inside.ts';

/**
 * The exports inside of an archive (ZIP), as platforms send what one has asked them for. Files that are no export that is
 * known are counted; what can't be opened or is a broken export is named, and then the lists are parts; exports of several
 * accounts are refused with the names of their files.
 *
 * @param file - The name of the archive.
 * @param bytes - What it holds.
 * @param read - Reads one file of it.
 */
export async function readArchive(
  file: string,
  bytes: Uint8Array,
  read: (name: string, bytes: Uint8Array) => Promise<readonly ExportRead[]>,
): Promise<readonly ExportRead[]> {
  try {
    return await readInside(file, partsOf(file, bytes, read));
  } catch (cause) {
    if (!(cause instanceof ArchiveError)) throw cause;
    throw unreadable(file, { code: cause.code, args: {} }, cause);
  }
}

function* partsOf(
  file: string,
  bytes: Uint8Array,
  read: (name: string, bytes: Uint8Array) => Promise<readonly ExportRead[]>,
): Generator<Inside> {
  let number = 0;
  for (const inside of archiveFiles(bytes)) {
    number++;
    const name = isShown(inside.name) ? inside.name : `#${number}`;
    if ('sealed' in inside) yield { name };
    else yield { name, read: () => read(`${file}/${name}`, inside.bytes) };
  }
}
