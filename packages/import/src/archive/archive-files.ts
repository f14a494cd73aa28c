import { directoryOf, type Entry } from './directory.ts';
import { canUnpack, unpackEntry } from './unpack-entry.ts';

/** Most bytes that the files of an archive may unpack to together, since a text cannot be much longer, and most files in it. */
const MOST_UNPACKED = 256 * 2 ** 20;
const MOST_ENTRIES = 20_000;

/** The bytes are no archive that can be read. */
export class ArchiveError extends Error {
  /** Whether it is broken, or would fill the memory. */
  readonly code: 'not-an-archive' | 'archive-too-large';
  /**
   * @param code - What is wrong.
   * @param options - The error behind it, as `cause`.
   */
  constructor(code: ArchiveError['code'], options?: ErrorOptions) {
    super(code, options);
    this.name = 'ArchiveError';
    this.code = code;
  }
}

/** A file inside of an archive. */
export interface ArchivedFile {
  /** With its folders, such as `Takeout/Google Play Store/Order History.json`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file inside of an archive that may be an export, or hold some, and can't be opened here. */
export interface SealedFile {
  readonly name: string;
  /** By a password, or in a way that is not read here: another archive, an older workbook. */
  readonly sealed: 'encrypted' | 'packed';
}

/** Whether bytes begin as an archive (ZIP) does; a workbook is one, too. */
export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** Endings of files that an export can have. */
const EXPORT = /\.(?:csv|tsv|txt|json|xlsx|eml|mbox)$/i;
/** Endings of archives and of older workbooks, in which exports may be. */
const PACKED = /\.(?:zip|gz|tgz|tar|bz2|xz|zst|7z|rar|xls)$/i;
/** What systems add to an archive. */
const ADDED = /(?:^|\/)(?:__MACOSX\/|\._)/;

/**
 * The files of an archive (ZIP) that may be exports, one after the other: only one of them is unpacked at a time, and held
 * against its size and its CRC-32. Archives inside of it are named, not opened.
 *
 * @param bytes - The archive.
 * @throws {ArchiveError} When it is damaged, or its files unpack to more than 256 MiB.
 */
export function archiveFiles(bytes: Uint8Array): Generator<ArchivedFile | SealedFile> {
  return filesWithin(bytes, MOST_UNPACKED);
}

/** The same, with a limit of its own: files that unpack to more together are refused. */
export function* filesWithin(bytes: Uint8Array, most: number): Generator<ArchivedFile | SealedFile> {
  let left = most;
  for (const entry of entriesWithin(bytes, MOST_ENTRIES)) {
    const { name } = entry;
    const isPacked = PACKED.test(name);
    if (!(isPacked || EXPORT.test(name)) || ADDED.test(name)) continue;
    if (entry.isEncrypted) yield { name, sealed: 'encrypted' };
    else if (isPacked || !canUnpack(entry)) yield { name, sealed: 'packed' };
    else {
      const unpacked = unpackWithin(bytes, entry, left);
      left -= unpacked.length;
      yield { name, bytes: unpacked };
    }
  }
}

/** @throws {ArchiveError} When it is damaged, or has more entries. */
export function entriesWithin(bytes: Uint8Array, most: number): readonly Entry[] {
  let entries: readonly Entry[];
  try {
    entries = directoryOf(bytes);
  } catch (cause) {
    throw new ArchiveError('not-an-archive', { cause });
  }
  if (entries.length > most) throw new ArchiveError('archive-too-large');
  return entries;
}

/** @throws {ArchiveError} When the entry is damaged, or unpacks to more. */
export function unpackWithin(bytes: Uint8Array, entry: Entry, most: number): Uint8Array {
  if (entry.size > most) throw new ArchiveError('archive-too-large');
  try {
    return unpackEntry(bytes, entry);
  } catch (cause) {
    throw new ArchiveError('not-an-archive', { cause });
  }
}
