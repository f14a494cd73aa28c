import { CliError } from '../errors/cli-error.ts';
import { decodeUtf8 } from '../files/decode-utf8.ts';
import type { InputText } from '../files/input-text.ts';

/** The text of an export, and why it is none in UTF-8 where it has been read as one of Windows-1252. */
export interface ExportText extends InputText {
  readonly notUtf8?: CliError;
}

/** Decodes UTF-8, or a table as a spreadsheet on Windows saves it: to save it once more could round its order numbers. */
export function decodeExport(bytes: Uint8Array, name: string): ExportText {
  try {
    return decodeUtf8(bytes, name);
  } catch (error) {
    if (!(error instanceof CliError) || !error.has('not-utf8')) throw error;
    const text = new TextDecoder('windows-1252').decode(bytes);
    // With letters in UTF-8 before it, one byte is broken; JSON is in UTF-8 or wrong.
    if (isUtf8Before(bytes) || /^\s*[[{]/.test(text)) throw error;
    return { name, text, notUtf8: error };
  }
}

/** Whether the first byte that is no ASCII begins a letter in UTF-8. */
function isUtf8Before(bytes: Uint8Array): boolean {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return !new TextDecoder().decode(bytes.subarray(first, first + 4)).startsWith('\uFFFD');
}
