/** Which UTF-16 bytes are, by their byte order mark or by the empty half of a first ASCII character. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // An odd number of bytes is no UTF-16: a zero among them is a zero.
  if (bytes.length % 2 !== 0) return null;
  if (isAscii(first) && second === 0) return 'utf-16le';
  return first === 0 && isAscii(second) ? 'utf-16be' : null;
}

const isAscii = (byte = 0): boolean => byte > 0 && byte < 0x80;

/**
 * UTF-16 as UTF-8, any other bytes as they are. Half a character, as a title has it that was cut
 * to a length, becomes U+FFFD.
 */
export function utf16ToUtf8(bytes: Uint8Array): Uint8Array {
  const encoding = utf16Of(bytes);
  return encoding === null ? bytes : new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}
