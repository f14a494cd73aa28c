import { Inflate } from 'fflate';
import { directoryOf, type Entry } from './directory.ts';

const SLICE = 65_536;

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
  return entries.every((entry) => {
    if (entry.method === 0) total += entry.packed;
    else
      unpackEntry(bytes, entry, most - total, (chunk) => {
        total += chunk.length;
      });
    return total <= most;
  });
}

/** Unpacks one entry slice by slice; it stops soon after `most` bytes. */
export function unpackEntry(
  bytes: Uint8Array,
  { packed, start }: Entry,
  most: number,
  take: (chunk: Uint8Array) => void,
): void {
  let total = 0;
  const inflate = new Inflate((chunk) => {
    total += chunk.length;
    take(chunk);
  });
  for (let at = start; at < start + packed && total <= most; at += SLICE)
    inflate.push(bytes.subarray(at, Math.min(at + SLICE, start + packed)), at + SLICE >= start + packed);
}
