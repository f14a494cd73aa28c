import { Inflate } from 'fflate';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const SLICE = 65_536;

/** An entry of an archive as its directory names it. */
interface Entry {
  readonly isPacked: boolean;
  readonly packed: number;
  readonly start: number;
}

/**
 * Whether all entries of an archive unpack to at most so many bytes: what a directory says of the sizes may be wrong, so
 * they are unpacked, slice by slice, and nothing of it is kept.
 *
 * @throws {RangeError} When the bytes are no archive.
 */
export function unpacksWithin(bytes: Uint8Array, most: number, mostEntries: number): boolean {
  const entries = directoryOf(bytes);
  if (entries.length > mostEntries) return false;
  let total = 0;
  for (const { isPacked, packed, start } of entries) {
    if (!isPacked) {
      total += packed;
      if (total > most) return false;
      continue;
    }
    let isTooLarge = false;
    const inflate = new Inflate((chunk) => {
      total += chunk.length;
      isTooLarge ||= total > most;
    });
    for (let at = start; at < start + packed && !isTooLarge; at += SLICE)
      inflate.push(bytes.subarray(at, Math.min(at + SLICE, start + packed)), at + SLICE >= start + packed);
    if (isTooLarge) return false;
  }
  return true;
}

function directoryOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_BYTES;
  const lowest = Math.max(0, end - LONGEST_COMMENT);
  while (end >= lowest && view.getUint32(end, true) !== END) end--;
  if (end < lowest) throw new RangeError('no archive');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError('no archive');
    const packed = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packed > bytes.length) throw new RangeError('no archive');
    entries.push({ isPacked: view.getUint16(at + 10, true) !== 0, packed, start });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
