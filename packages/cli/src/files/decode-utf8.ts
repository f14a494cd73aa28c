import { foreignFormat, utf16Of } from '@risk-check/import/files';
import { createPositions } from '@risk-check/report/text';
import { unreadable } from '../errors/cli-error.ts';
import type { InputText } from './input-text.ts';

/** Decodes strict UTF-8 that says something; a byte order mark is dropped. */
export function decodeUtf8(bytes: Uint8Array, name: string): InputText {
  const text = decode(bytes, name);
  if (text.trim() === '') throw unreadable(name, { code: 'empty-input', args: {} });
  return { name, text };
}

/** Throws where bytes are a document or an archive instead of text. */
export function refuseForeign(bytes: Uint8Array, name: string): void {
  const foreign = foreignFormat(bytes);
  if (!foreign) return;
  const code = foreign.isPacked ? 'is-packed' : 'is-document';
  throw unreadable(name, { code, args: { format: foreign.format } });
}

function decode(bytes: Uint8Array, name: string): string {
  refuseForeign(bytes, name);
  if (utf16Of(bytes) !== null) throw unreadable(name, { code: 'utf-16', args: {} });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const length = validLength(bytes);
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, length), { stream: true });
    // A sequence that breaks off is pointed at by its first byte, as the character that it was to be.
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    const first = mark + new TextEncoder().encode(before).length;
    const byte = `0x${(bytes[first] as number).toString(16)}`;
    const place = createPositions(before)(before.length);
    throw unreadable(name, { ...place, code: 'not-utf8', args: { byte } }, cause);
  }
}

/** Bytes before the first that is not UTF-8: the longest beginning that a decoder takes, found by halving. */
function validLength(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isBeginning(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isBeginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
