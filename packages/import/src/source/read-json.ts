import type { Phrase } from '@risk-check/core/snapshot';
import { findTooDeep } from '../json/find-too-deep.ts';
import { locateSyntaxError } from '../json/locate-syntax-error.ts';
import { importError } from '../notes/import-error.ts';
import { importPhrase } from '../notes/import-phrases.ts';

/** Whole texts and numbers, so that nothing inside of one is taken for a number. */
const SCALARS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;
/** A whole number of 16 digits and more loses its last ones as a double: it is an id, and ids are texts. */
const LONG_INTEGER = /^-?\d{16,}$/;
/** More nesting than any export has; the locator is recursive. */
const MOST_NESTING = 500;

/** Parses JSON, keeping long ids exact; a syntax error comes with its line and column. */
export function readJson(text: string): unknown {
  try {
    JSON.parse(text);
    return JSON.parse(text.replace(SCALARS, (match) => (LONG_INTEGER.test(match) ? `"${match}"` : match)));
  } catch {
    // The engine's message quotes the text, which may contain a name.
    const { offset, words } = whyBroken(text);
    const before = text.slice(0, offset);
    const line = before.split(/\r\n?|\n/).length;
    const column = offset - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
    throw importError('invalid-json', words, { line, column });
  }
}

function whyBroken(text: string): { readonly offset: number; readonly words: Phrase } {
  const deep = findTooDeep(text, MOST_NESTING);
  const { offset, reason } = deep < 0 ? locateSyntaxError(text) : { offset: deep, reason: 'too-deep' };
  // An unclosed string that runs to the end of the file: report the end, not the opening quote.
  const isCut = reason === 'text-not-closed' && !/[\r\n]/.test(text.slice(offset));
  if (reason === 'ends-too-early' || isCut)
    return {
      offset: text.trimEnd().length,
      words: importPhrase('json-ends', 'the JSON ends too early; the file may be cut off'),
    };
  return { offset, words: importPhrase('not-json-here', 'this is not JSON from here on') };
}
