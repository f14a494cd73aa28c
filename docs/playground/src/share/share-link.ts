/** The name in front of the data in the fragment, with the version of how they are packed. */
const PREFIX = '#s1=';
/** A link that unpacks to more was not made here. */
const MOST_BYTES = 4 * 2 ** 20;
/** Browsers lay out a field of more lines for seconds. */
const MOST_LINES = 50_000;
/** The same of a line, which has a colour for each of its parts. */
const MOST_LINE = 2 ** 20;

/** The address of this page with a snapshot behind the `#`, which browsers do not send; null when it is too large to be opened. */
export async function linkWith(text: string, address: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MOST_BYTES || !isShowable(bytes)) return null;
  const packed = await through(bytes, new CompressionStream('deflate-raw'));
  const code = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
  return `${address.split('#')[0]}${PREFIX}${code}`;
}

export const holdsLink = (fragment: string): boolean => fragment.startsWith(PREFIX);

/** The text of a fragment that `linkWith` has made, null when it is damaged. */
export async function textOfLink(fragment: string): Promise<string | null> {
  try {
    const code = fragment.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/');
    const packed = Uint8Array.from(atob(code), (char) => char.charCodeAt(0));
    const bytes = await through(packed, new DecompressionStream('deflate-raw'));
    return isShowable(bytes) ? new TextDecoder('utf-8', { fatal: true }).decode(bytes) : null;
  } catch {
    return null;
  }
}

/** Whether the page can show a text: counted before it is decoded and laid out. */
function isShowable(bytes: Uint8Array): boolean {
  let lines = 1;
  let start = 0;
  for (let at = 0; at < bytes.length; at++) {
    const isEnd = bytes[at] === NEWLINE || bytes[at] === RETURN;
    if (isEnd) {
      lines++;
      start = at + 1;
    }
    if (lines > MOST_LINES || at - start > MOST_LINE) return false;
  }
  return true;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

async function through(bytes: Uint8Array, stream: GenericTransformStream): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = new Blob([bytes as BlobPart])
    .stream()
    .pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array>)
    .getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > MOST_BYTES) {
      await reader.cancel();
      throw new RangeError('too large');
    }
    parts.push(part.value);
  }
  const joined = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
