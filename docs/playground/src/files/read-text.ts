import { foreignFormat, markupOf, utf16ToUtf8 } from '@risk-check/import/files';
import type { Frame } from '../frame/frame.ts';
import type { TextFile } from './import-exports.ts';

const MOST_MEGABYTES = 32;

/** The text of a file in UTF-8, or in UTF-16; the editor saves it as UTF-8. */
export async function readText(file: File, frame: Frame): Promise<TextFile | { readonly failed: string }> {
  if (file.size > MOST_MEGABYTES * 2 ** 20)
    return { failed: frame.files.tooLarge(file.name, MOST_MEGABYTES) };
  try {
    const given = new Uint8Array(await file.arrayBuffer());
    const foreign = foreignFormat(given);
    if (foreign)
      return { failed: frame.files[foreign.isPacked ? 'isPacked' : 'isDocument'](file.name, foreign.format) };
    const bytes = utf16ToUtf8(given);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const markup = markupOf(text);
    if (markup) return { failed: frame.files.isDocument(file.name, markup) };
    return { name: file.name, text, changedAt: new Date(file.lastModified).toISOString() };
  } catch {
    return { failed: frame.files.notText(file.name) };
  }
}
