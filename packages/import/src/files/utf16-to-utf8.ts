/**
 * Which UTF-16 bytes are, by their byte order mark, by the empty half of a first ASCII character, or by those of the ends
 * of lines: no text in another encoding has empty bytes.
 */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // An odd number of bytes is no UTF-16: a zero among them is a zero.
  if (bytes.length % 2 !== 0) return null;
  if (isAscii(first) && second === 0) return 'utf-16le';
  if (first === 0 && isAscii(second)) return 'utf-16be';
  const beginning = bytes.subarray(0, BEGINNING);
  if (hasLines(beginning, 0)) return 'utf-16le';
  return hasLines(beginning, 1) ? 'utf-16be' : null;
}

const BEGINNING = 4096;
const LINE_END = 0x0a;
const isAscii = (byte = 0): boolean => byte > 0 && byte < 0x80;

/** Whether the other half of a sign is empty at each end of a line, and no half of one is at the other place. */
function hasLines(bytes: Uint8Array, low: 0 | 1): boolean {
  let lines = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [sign, half] = [bytes[at + low], bytes[at + 1 - low]];
    if (sign === 0) return false;
    if (sign === LINE_END && half === 0) lines++;
  }
  return lines > 0;
}

/**
 * UTF-16 as UTF-8, any other bytes as they are. Half a character, as a title has it that was cut
 * to a length, becomes U+FFFD.
 */
export function utf16ToUtf8(bytes: Uint8Array): Uint8Array {
  const encoding = utf16Of(bytes);
  return encoding === null ? bytes : new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}
