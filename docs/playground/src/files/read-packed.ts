import { ArchiveError, archiveFiles } from '@risk-check/import/archive';
import { isMail } from '@risk-check/import/files';
import { isWorkbook, WorkbookError, workbookTables } from '@risk-check/import/workbook';
import type { Frame } from '../frame/frame.ts';
import { isExportText } from './is-export-text.ts';
import type { SourceFile } from './read-file.ts';
import { readMails } from './read-mails.ts';
import { readText } from './read-text.ts';

type Source = Pick<SourceFile, 'changedAt' | 'place'>;

/** The sheet of a workbook that is known, or the exports inside of an archive. */
export async function readPacked(
  name: string,
  bytes: Uint8Array,
  source: Source,
  frame: Frame,
): Promise<readonly SourceFile[] | { readonly failed: string }> {
  try {
    if (isWorkbook(bytes)) {
      const tables = await workbookTables(bytes);
      const text = tables.find(isExportText) ?? tables[0] ?? '';
      return [{ ...source, name, text }];
    }
    const found = await filesInside(name, bytes, source, frame);
    return found.length > 0 ? found : { failed: frame.files.nothingInside(name) };
  } catch (error) {
    if (!(error instanceof WorkbookError) && !(error instanceof ArchiveError)) throw error;
    return { failed: frame.files.isPacked(name, error instanceof WorkbookError ? 'XLSX' : 'ZIP') };
  }
}

async function filesInside(
  archive: string,
  bytes: Uint8Array,
  source: Source,
  frame: Frame,
): Promise<readonly SourceFile[]> {
  const found: SourceFile[] = [];
  for (const inside of archiveFiles(bytes)) {
    const name = `${archive}/${inside.name}`;
    if (isMail(new TextDecoder('windows-1252').decode(inside.bytes.subarray(0, 20_000)))) {
      const file = new Blob([inside.bytes as Uint8Array<ArrayBuffer>]);
      found.push({ ...source, name, readMails: (told) => readMails(file, told) });
      continue;
    }
    const texts = isWorkbook(inside.bytes)
      ? await workbookTables(inside.bytes)
      : [readText(name, inside.bytes, frame)].flatMap((read) => ('text' in read ? [read.text] : []));
    const text = texts.find(isExportText);
    if (text !== undefined) found.push({ ...source, name, text });
  }
  return found;
}
