import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** Signature, and where the method, the CRC-32, the packed and the unpacked size stand. */
const HEADERS = [
  { signature: 0x04034b50, method: 8, crc: 14, packed: 18, size: 22 },
  { signature: 0x02014b50, method: 10, crc: 16, packed: 20, size: 24 },
];

/** A ZIP with files of so many zeros beside small ones: packed once by zlib, since fflate takes a second for each file. */
export function zipOfZeros(
  names: readonly string[],
  size: number,
  small: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const zeros = new Uint8Array(size);
  const packed = new Uint8Array(deflateRawSync(zeros));
  const crc = crc32(zeros);
  const zip = zipSync({
    ...Object.fromEntries(Object.entries(small).map(([name, text]) => [name, strToU8(text)] as const)),
    ...Object.fromEntries(names.map((name) => [name, [packed, { level: 0 }]] as const)),
  });
  const view = new DataView(zip.buffer);
  for (let at = 0; at + 46 < zip.length; at++) {
    const header = HEADERS.find(({ signature }) => view.getUint32(at, true) === signature);
    if (!header || view.getUint32(at + header.packed, true) !== packed.length) continue;
    // Stored is now what was packed before.
    view.setUint16(at + header.method, 8, true);
    view.setUint32(at + header.crc, crc, true);
    view.setUint32(at + header.size, size, true);
  }
  return zip;
}

/** Every size that the directory of an archive claims is this one. */
export function claimSize(zip: Uint8Array<ArrayBuffer>, size: number): void {
  const view = new DataView(zip.buffer);
  const { signature, size: at } = HEADERS[1] as (typeof HEADERS)[number];
  for (let entry = 0; entry + 46 < zip.length; entry++)
    if (view.getUint32(entry, true) === signature) view.setUint32(entry + at, size, true);
}

/** A ZIP with one file of so many zeros that is not packed: memory that nobody reads costs nothing. */
export function zipOfStoredZeros(
  name: string,
  size: number,
  small: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const [local, directory] = HEADERS as [(typeof HEADERS)[number], (typeof HEADERS)[number]];
  const zip = zipSync({
    ...Object.fromEntries(Object.entries(small).map(([one, text]) => [one, strToU8(text)] as const)),
    [name]: [new Uint8Array(1), { level: 0 }],
  });
  const before = new DataView(zip.buffer);
  const end = zip.length - 22;
  const begin = before.getUint32(end + 16, true);
  const grown = new Uint8Array(zip.length + size - 1);
  // The file is the last one before the directory, of one byte.
  grown.set(zip.subarray(0, begin - 1));
  grown.set(zip.subarray(begin), begin + size - 1);
  const view = new DataView(grown.buffer);
  view.setUint32(end + size - 1 + 16, begin + size - 1, true);
  for (const { signature, packed, size: at } of [local, directory]) {
    let last = -1;
    for (let i = 0; i + 30 < zip.length; i++) if (before.getUint32(i, true) === signature) last = i;
    const moved = signature === local.signature ? last : last + size - 1;
    view.setUint32(moved + packed, size, true);
    view.setUint32(moved + at, size, true);
  }
  return grown;
}
