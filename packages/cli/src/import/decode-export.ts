import type { Format } from '@risk-check/import';
import { decodeTable, ENCODINGS, type Encoding, utf16ToUtf8 } from '@risk-check/import/files';
import { CliError, unreadable } from '../errors/cli-error.ts';
import { decodeUtf8, refuseForeign } from '../files/decode-utf8.ts';
import type { InputText } from '../files/input-text.ts';

/** The text of an export, and why it is none in UTF-8 where it has been read in another encoding. */
export interface ExportText extends InputText {
  readonly notUtf8?: { readonly error: CliError; readonly encoding: string };
}

/** What is known of a file before it's decoded. */
export interface Known {
  /** A format of one's own. */
  readonly format?: Format;
  /** As `--encoding` says. */
  readonly encoding?: Encoding;
}

/**
 * Decodes UTF-8, UTF-16, or a table as a spreadsheet saves it: to save it once more could round its order numbers. The
 * encoding that is said counts, except in JSON and after a byte order mark.
 */
export function decodeExport(given: Uint8Array, name: string, { format, encoding }: Known = {}): ExportText {
  const isSaid = encoding !== undefined && !isMarked(given);
  if (isSaid && !isJson(new TextDecoder().decode(given.subarray(0, 64))))
    return { name, text: decodeAs(encoding, given, name) };
  const bytes = utf16ToUtf8(given);
  try {
    return decodeUtf8(bytes, name);
  } catch (error) {
    if (!(error instanceof CliError) || !error.has('not-utf8')) throw error;
    const table = decodeTable(bytes, format);
    // With letters in UTF-8 before it, one byte is broken; JSON is in UTF-8 or wrong.
    if (isUtf8Before(bytes) || isJson(table.text)) throw error;
    return { name, text: table.text, notUtf8: { error: unknownEncoding(error), encoding: table.encoding } };
  }
}

const isJson = (text: string): boolean => /^\s*[[{]/.test(text);

/** Whether a byte order mark of UTF-8 or UTF-16 comes first. */
const isMarked = ([first, second]: Uint8Array): boolean =>
  (first === 0xef && second === 0xbb) ||
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff);

function decodeAs(encoding: Encoding, bytes: Uint8Array, name: string): string {
  refuseForeign(bytes, name);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(name, { code: 'not-in-encoding', args: { encoding: ENCODINGS[encoding] } }, cause);
  }
}

/** The same error, at the same place, with the option that names the encoding. */
const unknownEncoding = (error: CliError): CliError =>
  new CliError(
    error.code,
    error.file,
    error.problems.map((problem) =>
      'code' in problem && problem.code === 'not-utf8' ? { ...problem, code: 'unknown-encoding' } : problem,
    ),
    { cause: error },
  );

/** Whether the first byte that is no ASCII begins a letter in UTF-8. */
function isUtf8Before(bytes: Uint8Array): boolean {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return !new TextDecoder().decode(bytes.subarray(first, first + 4)).startsWith('\uFFFD');
}
