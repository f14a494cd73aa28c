import { importError } from '../import-error.ts';
import { locateJsonError } from './locate-json-error.ts';

/** Whole texts and numbers, so that nothing inside of one is taken for a number. */
const SCALARS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;
/** A whole number of 16 digits and more loses its last ones as a double: it is an id, and ids are texts. */
const LONG_INTEGER = /^-?\d{16,}$/;

/** Parses JSON, keeping long ids exact; a syntax error comes with its line and column. */
export function readJson(text: string): unknown {
  try {
    JSON.parse(text);
    return JSON.parse(text.replace(SCALARS, (match) => (LONG_INTEGER.test(match) ? `"${match}"` : match)));
  } catch {
    // The engine's message quotes the text, which may be somebody's name.
    const offset = locateJsonError(text);
    const before = text.slice(0, offset);
    const line = before.split(/\r\n?|\n/).length;
    const column = offset - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
    const message =
      offset >= text.trimEnd().length
        ? 'the JSON ends too early; the file may be cut off'
        : 'this is not JSON from here on';
    throw importError('invalid-json', message, { line, column });
  }
}
