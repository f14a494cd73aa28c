const FROM = new TextEncoder().encode('\nFrom ');
const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** Bytes of a separator with the empty line before it. */
const LOOK_BACK = 9;

/** What is kept of a message: texts come before attachments. */
const MOST_KEPT = 2 ** 20;

/**
 * Cuts a mailbox into its messages, however the bytes arrive. Of a message that is longer than a megabyte only the
 * beginning is given, so that memory is bounded whatever is in it.
 *
 * @param chunks - The bytes of an mbox file, or of one message.
 * @param most - Most bytes of a message.
 */
export async function* splitMbox(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  most: number = MOST_KEPT,
): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let tail: Uint8Array = new Uint8Array(0);
  const keep = (bytes: Uint8Array): void => {
    const room = most - size;
    if (room <= 0 || bytes.length === 0) return;
    const kept = bytes.slice(0, room);
    parts.push(kept);
    size += kept.length;
  };
  const take = (): Uint8Array | null => {
    if (size === 0) return null;
    const message = joined(parts, size);
    parts = [];
    size = 0;
    return message;
  };
  for await (const chunk of chunks) {
    const data = joined([tail, chunk], tail.length + chunk.length);
    let from = 0;
    for (let at = find(data, 0); at >= 0; at = find(data, at + 1)) {
      const before = data[at - 1];
      const isAfterEmptyLine = before === NEWLINE || (before === RETURN && data[at - 2] === NEWLINE);
      if (at < from || !isAfterEmptyLine) continue;
      keep(data.subarray(from, at + 1));
      const message = take();
      if (message) yield message;
      from = at + 1;
    }
    const held = Math.max(from, data.length - LOOK_BACK);
    keep(data.subarray(from, held));
    tail = data.slice(held);
  }
  keep(tail);
  const last = take();
  if (last) yield last;
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function find(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(NEWLINE, from); at >= 0; at = bytes.indexOf(NEWLINE, at + 1))
    if (FROM.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}
