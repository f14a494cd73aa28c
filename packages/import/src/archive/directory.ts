const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ENCRYPTED = 1;
/** Size and CRC-32 stand behind the bytes, and the header before them may have none. */
const DESCRIBED_BEHIND = 8;

/** A file of an archive as its directory names it. */
export interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** How it is packed: 0 as it is, 8 deflated. */
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly start: number;
}

/**
 * The files of an archive (ZIP), folders among them. What the directory says of an entry has to agree with the header in
 * front of it.
 *
 * @throws {RangeError} When the bytes are no archive, a damaged one, or one of more than 4 GB.
 */
export function directoryOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const begin = view.getUint32(end + 16, true);
  const isWhole =
    view.getUint16(end + 8, true) === count &&
    view.getUint32(end + 4, true) === 0 &&
    view.getUint16(end + 20, true) <= bytes.length - end - END_BYTES;
  if (!isWhole) throw new RangeError('no archive');
  let at = begin;
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    const nameLength = view.getUint16(at + 28, true);
    entries.push(entryAt(view, at, nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at !== begin + view.getUint32(end + 12, true) || at > end) throw new RangeError('no archive');
  return entries;
}

/** Where the record at the end begins, behind which a comment may stand. */
function endOf(view: DataView): number {
  let end = view.byteLength - END_BYTES;
  const lowest = Math.max(0, end - LONGEST_COMMENT);
  while (end >= lowest && view.getUint32(end, true) !== END) end--;
  if (end < lowest) throw new RangeError('no archive');
  return end;
}

function entryAt(view: DataView, at: number, nameLength: number): Entry {
  if (view.getUint32(at, true) !== ENTRY) throw new RangeError('no archive');
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const [crc, packed, size] = [16, 20, 24].map((behind) => view.getUint32(at + behind, true)) as [
    number,
    number,
    number,
  ];
  const local = view.getUint32(at + 42, true);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const localFlags = view.getUint16(local + 6, true);
  const isDescribed = (localFlags & DESCRIBED_BEHIND) === 0;
  const agrees =
    view.getUint32(local, true) === LOCAL &&
    (localFlags & ENCRYPTED) === (flags & ENCRYPTED) &&
    view.getUint16(local + 8, true) === method &&
    view.getUint16(local + 26, true) === nameLength &&
    isSame(view, at + 46, local + 30, nameLength) &&
    (!isDescribed ||
      [crc, packed, size].every((value, i) => view.getUint32(local + 14 + 4 * i, true) === value));
  if (!agrees || start + packed > view.byteLength) throw new RangeError('a damaged archive');
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
  return {
    name: new TextDecoder().decode(name),
    isEncrypted: (flags & ENCRYPTED) !== 0,
    method,
    packed,
    size,
    crc,
    start,
  };
}

function isSame(view: DataView, one: number, other: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (view.getUint8(one + i) !== view.getUint8(other + i)) return false;
  return true;
}
