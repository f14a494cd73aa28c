import { ImportError, importFile } from '@risk-check/import';
import { ArchiveError, archiveFiles } from '@risk-check/import/archive';
import { isMail } from '@risk-check/import/files';
import { isWorkbook, WorkbookError, workbookTables } from '@risk-check/import/workbook';
import type { Frame } from '../frame/frame.ts';
import { isExportText } from './is-export-text.ts';
import type { SourceFile } from './read-file.ts';
import { readMails } from './read-mails.ts';
import { readText } from './read-text.ts';

type Source = Pick<SourceFile, 'changedAt' | 'place'>;

/** What is in a file that is packed. */
interface Inside {
  readonly found: SourceFile[];
  /** Names of files that can't be opened here, and of known exports with a fault. */
  readonly sealed: string[];
  readonly broken: string[];
}

/** The sheets of a workbook that are known, or the exports inside of an archive. */
export async function readPacked(
  name: string,
  bytes: Uint8Array,
  source: Source,
  frame: Frame,
): Promise<readonly SourceFile[] | { readonly failed: string }> {
  const inside: Inside = { found: [], sealed: [], broken: [] };
  try {
    if (isWorkbook(bytes)) {
      const first = await addSheets(name, bytes, source, inside);
      // What the first sheet lacks is said where none is known.
      return inside.found.length > 0 ? withUnread(inside) : [{ ...source, name, text: first }];
    }
    await addFiles(name, bytes, source, frame, inside);
    return inside.found.length > 0 ? withUnread(inside) : { failed: frame.files.nothingInside(name) };
  } catch (error) {
    if (!(error instanceof WorkbookError) && !(error instanceof ArchiveError)) throw error;
    return { failed: frame.files.isPacked(name, error instanceof WorkbookError ? 'XLSX' : 'ZIP') };
  }
}

function withUnread({ found, sealed, broken }: Inside): readonly SourceFile[] {
  const notes = [
    ...(sealed.length > 0 ? [{ code: 'sealed-inside', args: { files: sealed.join(', ') } }] : []),
    ...(broken.length > 0 ? [{ code: 'broken-inside', args: { files: broken.join(', ') } }] : []),
  ];
  return notes.length === 0
    ? found
    : found.map((file, i): SourceFile => ({ ...file, unread: i === 0 ? notes : [] }));
}

/** Returns the text of the first sheet. */
async function addSheets(name: string, bytes: Uint8Array, source: Source, inside: Inside): Promise<string> {
  const sheets = await workbookTables(bytes);
  const known = sheets.filter(({ text }) => isExportText(text));
  for (const sheet of known)
    inside.found.push({
      ...source,
      name: known.length > 1 ? `${name}/${sheet.name}` : name,
      text: sheet.text,
    });
  for (const sheet of sheets) if (isBroken(sheet.text)) inside.broken.push(`${name}/${sheet.name}`);
  return sheets[0]?.text ?? '';
}

async function addFiles(
  archive: string,
  bytes: Uint8Array,
  source: Source,
  frame: Frame,
  inside: Inside,
): Promise<void> {
  for (const file of archiveFiles(bytes)) {
    const name = `${archive}/${file.name}`;
    if ('sealed' in file) {
      inside.sealed.push(file.name);
      continue;
    }
    if (isMail(new TextDecoder('windows-1252').decode(file.bytes.subarray(0, 20_000)))) {
      const blob = new Blob([file.bytes as Uint8Array<ArrayBuffer>]);
      inside.found.push({ ...source, name, readMails: (told) => readMails(blob, told) });
      continue;
    }
    if (isWorkbook(file.bytes)) {
      await addSheets(name, file.bytes, source, inside);
      continue;
    }
    const read = readText(name, file.bytes, frame);
    if (!('text' in read)) continue;
    if (isExportText(read.text)) inside.found.push({ ...source, name, text: read.text });
    else if (isBroken(read.text)) inside.broken.push(file.name);
  }
}

/** Whether a text is a known export with a fault, or JSON that is broken, of which nobody can say what it is. */
function isBroken(text: string): boolean {
  if (text.includes('"snapshotVersion"')) return false;
  try {
    importFile(text, { asOf: new Date().toISOString() });
    return false;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return !error.issues.some(({ code }) => NO_EXPORT.test(code));
  }
}
const NO_EXPORT = /^(?:unknown-format|empty-input|not-used)$/;
