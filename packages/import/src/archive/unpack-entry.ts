import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import type { Entry } from './directory.ts';

const SLICE = 65_536;
const STORED = 0;
const DEFLATED = 8;

/** Whether the method by which an entry is packed can be undone here. */
export const canUnpack = ({ method }: Entry): boolean => method === STORED || method === DEFLATED;

/**
 * The bytes of an entry, held against its size and its CRC-32.
 *
 * @throws {RangeError} When they aren't what the directory of the archive says.
 */
export function unpackEntry(bytes: Uint8Array, entry: Entry): Uint8Array {
  const { method, packed, size, start, crc } = entry;
  const unpacked =
    method === STORED ? bytes.subarray(start, start + packed) : inflated(bytes, start, packed, size);
  if (unpacked.length !== size) throw new RangeError(`${entry.name} is not as long as it should be`);
  if (crc32(unpacked) !== crc) throw new RangeError(`${entry.name} is damaged`);
  return unpacked;
}

/** Inflates no more than the size that the directory gives. */
function inflated(bytes: Uint8Array, start: number, packed: number, size: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const inflate = new Inflate((chunk) => {
    total += chunk.length;
    if (total <= size) chunks.push(chunk);
  });
  for (let at = start; at < start + packed && total <= size; at += SLICE)
    inflate.push(bytes.subarray(at, Math.min(at + SLICE, start + packed)), at + SLICE >= start + packed);
  const whole = new Uint8Array(total <= size ? total : 0);
  let at = 0;
  for (const chunk of total <= size ? chunks : []) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
