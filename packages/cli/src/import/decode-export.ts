import type { Format } from '@risk-check/import';
import { decodeTable } from '@risk-check/import/files';
import { CliError } from '../errors/cli-error.ts';
import { decodeUtf8 } from '../files/decode-utf8.ts';
import type { InputText } from '../files/input-text.ts';

/** The text of an export, and why it is none in UTF-8 where it has been read in another encoding. */
export interface ExportText extends InputText {
  readonly notUtf8?: { readonly error: CliError; readonly encoding: string };
}

/** Decodes UTF-8, or a table as a spreadsheet saves it: to save it once more could round its order numbers. */
export function decodeExport(bytes: Uint8Array, name: string, own?: Format): ExportText {
  try {
    return decodeUtf8(bytes, name);
  } catch (error) {
    if (!(error instanceof CliError) || !error.has('not-utf8')) throw error;
    const { text, encoding } = decodeTable(bytes, own);
    // With letters in UTF-8 before it, one byte is broken; JSON is in UTF-8 or wrong.
    if (isUtf8Before(bytes) || /^\s*[[{]/.test(text)) throw error;
    return { name, text, notUtf8: { error, encoding } };
  }
}

/** Whether the first byte that is no ASCII begins a letter in UTF-8. */
function isUtf8Before(bytes: Uint8Array): boolean {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return !new TextDecoder().decode(bytes.subarray(first, first + 4)).startsWith('\uFFFD');
}
