import type { ImportResult } from '@risk-check/import';
import { foreignFormat, isMail } from '@risk-check/import/files';
import type { Frame } from '../frame/frame.ts';
import type { Told } from './file-notes.ts';
import { readText } from './read-text.ts';

/** What is read of a file as a whole: a text, or mails one after the other. */
export type SourceFile = {
  /** Of a file inside of an archive with that of the archive. */
  readonly name: string;
  /** When it was last changed, for exports that do not say when they were made. */
  readonly changedAt: string;
  /** The place of the file among those that were opened together. */
  readonly place: number;
  /** What is to be said of files beside it that couldn't be read: then its lists are parts. */
  readonly unread?: ImportResult['notes']['messages'];
} & ({ readonly text: string } | { readonly readMails: (told: Told) => Promise<ImportResult> });

const MOST_MEGABYTES = 32;
/** Enough to see what a file is. */
const BEGINNING = 20_000;

/**
 * The sources in a file: the one that it is, the sheets of a workbook, the exports inside of an archive. What workbooks,
 * archives and mails need is loaded only then.
 */
export async function readFile(
  file: File,
  place: number,
  frame: Frame,
): Promise<readonly SourceFile[] | { readonly failed: string }> {
  const changedAt = new Date(file.lastModified).toISOString();
  const beginning = new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer());
  const source = { name: file.name, changedAt, place };
  // A mailbox is read one mail at a time, however large it is.
  if (isMail(new TextDecoder('windows-1252').decode(beginning))) {
    const { readMails } = await import('./read-mails.ts');
    return [{ ...source, readMails: (told) => readMails(file, told) }];
  }
  if (file.size > MOST_MEGABYTES * 2 ** 20)
    return { failed: frame.files.tooLarge(file.name, MOST_MEGABYTES) };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (foreignFormat(bytes)?.format === 'ZIP') {
    const { readPacked } = await import('./read-packed.ts');
    return readPacked(file.name, bytes, source, frame);
  }
  const read = readText(file.name, bytes, frame);
  return 'failed' in read ? read : [{ ...source, ...read }];
}
