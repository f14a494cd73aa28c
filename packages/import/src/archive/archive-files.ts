import { directoryOf, type Entry } from './directory.ts';
import { unpackEntry } from './unpacked-size.ts';

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

/** Whether bytes begin as an archive (ZIP) does; a workbook is one, too. */
export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** Endings of files that an export can have. */
const EXPORT = /\.(?:csv|tsv|txt|json|xlsx|eml|mbox)$/i;
/** What systems add to an archive. */
const ADDED = /(?:^|\/)(?:__MACOSX\/|\._)/;

/**
 * The files of an archive (ZIP) that may be exports, one after the other: only one of them is unpacked at a time. Archives
 * inside of it are not opened.
 *
 * @param bytes - The archive.
 * @throws {ArchiveError} When it is broken, or its files unpack to more than 256 MiB.
 */
export function archiveFiles(bytes: Uint8Array): Generator<ArchivedFile> {
  return filesWithin(bytes, MOST_UNPACKED);
}

/** The same, with a limit of its own: files that unpack to more together are refused. */
export function* filesWithin(bytes: Uint8Array, most: number): Generator<ArchivedFile> {
  const entries = entriesOf(bytes);
  let left = most;
  for (const entry of entries) {
    if (!EXPORT.test(entry.name) || ADDED.test(entry.name) || entry.isEncrypted) continue;
    const unpacked = unpack(bytes, entry, left);
    left -= unpacked.length;
    yield { name: entry.name, bytes: unpacked };
  }
}

function entriesOf(bytes: Uint8Array): readonly Entry[] {
  let entries: readonly Entry[];
  try {
    entries = directoryOf(bytes);
  } catch (cause) {
    throw new ArchiveError('not-an-archive', { cause });
  }
  if (entries.length > MOST_ENTRIES) throw new ArchiveError('archive-too-large');
  return entries;
}

function unpack(bytes: Uint8Array, entry: Entry, most: number): Uint8Array {
  const { method, packed, start } = entry;
  if (method === 0) {
    if (packed > most) throw new ArchiveError('archive-too-large');
    return bytes.slice(start, start + packed);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    unpackEntry(bytes, entry, most, (chunk) => {
      length += chunk.length;
      if (length <= most) chunks.push(chunk);
    });
  } catch (cause) {
    throw new ArchiveError('not-an-archive', { cause });
  }
  if (length > most) throw new ArchiveError('archive-too-large');
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
