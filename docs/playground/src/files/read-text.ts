import { utf16ToUtf8 } from '../../../../packages/cli/src/input/utf16-to-utf8.ts';
import type { Frame } from '../frame/frame.ts';
import type { TextFile } from './import-exports.ts';

const MOST_MEGABYTES = 32;

/** The text of a file in UTF-8, or in UTF-16; the editor saves it as UTF-8. */
export async function readText(file: File, frame: Frame): Promise<TextFile | { readonly failed: string }> {
  if (file.size > MOST_MEGABYTES * 2 ** 20)
    return { failed: frame.files.tooLarge(file.name, MOST_MEGABYTES) };
  try {
    const bytes = utf16ToUtf8(new Uint8Array(await file.arrayBuffer()));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { name: file.name, text, changedAt: new Date(file.lastModified).toISOString() };
  } catch {
    return { failed: frame.files.notText(file.name) };
  }
}
