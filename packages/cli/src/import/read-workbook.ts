import type { ExportRead } from '@risk-check/import/files';
import { WorkbookError, workbookTables } from '@risk-check/import/workbook';
import { CliError, unreadable } from '../errors/cli-error.ts';
import { isShown, readInside } from './read-inside.ts';

/**
 * The exports on the sheets of a workbook; where none is known, what there is to say of the first sheet.
 *
 * @param file - The name of the workbook.
 * @param bytes - What it holds.
 * @param read - Reads the text of one sheet.
 */
export async function readWorkbook(
  file: string,
  bytes: Uint8Array,
  read: (name: string, text: string) => ExportRead,
): Promise<readonly ExportRead[]> {
  let sheets: Awaited<ReturnType<typeof workbookTables>>;
  try {
    sheets = await workbookTables(bytes);
  } catch (cause) {
    if (!(cause instanceof WorkbookError)) throw cause;
    throw unreadable(file, { code: cause.code, args: {} }, cause);
  }
  let first: CliError | undefined;
  const parts = sheets.map(({ name: given, text }, i) => {
    const name = isShown(given) ? given : `#${i + 1}`;
    const readSheet = async (): Promise<readonly ExportRead[]> => {
      try {
        return [read(`${file}/${name}`, text)];
      } catch (error) {
        if (error instanceof CliError) first ??= error;
        throw error;
      }
    };
    return { name, read: readSheet };
  });
  const exports = await readInside(file, parts).catch((error: unknown) => {
    throw error instanceof CliError && error.has('no-export-inside')
      ? (first ?? unreadable(file, { code: 'empty-input', args: {} }))
      : error;
  });
  const [only, ...others] = exports;
  // Notes and explanations beside the one table of a workbook are no other files.
  const result = only && withoutOthers(only.result);
  return only && result
    ? [{ ...only, file: others.length === 0 ? file : only.file, result }, ...others]
    : exports;
}

function withoutOthers(result: ExportRead['result']): ExportRead['result'] {
  const messages = result.notes.messages.filter(({ code }) => code !== 'other-files-inside');
  return { ...result, notes: { ...result.notes, messages } };
}
