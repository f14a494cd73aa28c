import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** Signature, and where the method, the packed and the unpacked size stand. */
const HEADERS = [
  { signature: 0x04034b50, method: 8, packed: 18, size: 22 },
  { signature: 0x02014b50, method: 10, packed: 20, size: 24 },
];

/** A ZIP with files of so many zeros beside small ones: packed once by zlib, since fflate takes a second for each file. */
export function zipOfZeros(
  names: readonly string[],
  size: number,
  small: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(deflateRawSync(new Uint8Array(size)));
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
    view.setUint32(at + header.size, size, true);
  }
  return zip;
}
