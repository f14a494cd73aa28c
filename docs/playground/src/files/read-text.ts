import { foreignFormat, markupOf, utf16ToUtf8 } from '@risk-check/import/files';
import type { Frame } from '../frame/frame.ts';

/** The text of bytes in UTF-8, or in UTF-16; the editor saves it as UTF-8. */
export function readText(
  name: string,
  given: Uint8Array,
  frame: Frame,
): { readonly text: string } | { readonly failed: string } {
  const foreign = foreignFormat(given);
  if (foreign)
    return { failed: frame.files[foreign.isPacked ? 'isPacked' : 'isDocument'](name, foreign.format) };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(utf16ToUtf8(given));
    const markup = markupOf(text);
    return markup ? { failed: frame.files.isDocument(name, markup) } : { text };
  } catch {
    return { failed: frame.files.notText(name) };
  }
}
