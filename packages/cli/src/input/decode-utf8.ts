import { CliError } from '../errors/cli-error.ts';
import type { InputText } from './input-text.ts';
import { positionAt } from './position-at.ts';

/** Decodes strict UTF-8; a byte order mark is dropped. */
export function decodeUtf8(bytes: Uint8Array, name: string): InputText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new CliError('UNREADABLE_INPUT', name, [{ file: name, code: 'utf-16', args: {} }]);
  }
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (cause) {
    const length = validLength(bytes);
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, length), { stream: true });
    const byte = `0x${(bytes[length] ?? 0).toString(16).padStart(2, '0')}`;
    const place = { file: name, ...positionAt(before, before.length) };
    throw new CliError('UNREADABLE_INPUT', name, [{ ...place, code: 'not-utf8', args: { byte } }], { cause });
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
