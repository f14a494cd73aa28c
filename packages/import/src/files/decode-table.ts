import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.generated.ts';
import { columnNames } from '../source/match-header.ts';
import { knownColumnsIn } from '../source/read-csv.ts';
import { doubleByteEncoding } from './double-byte-encoding.ts';
import { ENCODINGS, type Encoding } from './encodings.ts';

/** A text with the encoding that it was in. */
export interface DecodedTable {
  readonly text: string;
  /** As it is usually called. */
  readonly encoding: string;
}

/**
 * The text of a table that is not in UTF-8: in the encoding in which its header names most columns of known exports. Where
 * none names more than another, as with a header in ASCII, its rows tell whether a sign has two bytes; else it is
 * Windows-1252.
 *
 * @param bytes - The file.
 * @param own - A format of one's own, whose columns count as well.
 */
export function decodeTable(bytes: Uint8Array, own?: Format): DecodedTable {
  const names = columnNames(own ? [own, ...FORMATS] : FORMATS);
  const beginning = bytes.subarray(0, BEGINNING);
  let best: Encoding = 'windows-1252';
  let most = 0;
  for (const label of Object.keys(ENCODINGS) as Encoding[]) {
    const found = knownColumnsIn(textIn(label, beginning) ?? '', names);
    if (found > most) [best, most] = [label, found];
  }
  if (best === 'windows-1252') {
    const other = doubleByteEncoding(beginning);
    if (other && knownColumnsIn(textIn(other, beginning) ?? '', names) === most) best = other;
  }
  return { text: textIn(best, bytes) ?? '', encoding: ENCODINGS[best] };
}

/** Bytes that are read to find the encoding: enough for the header of any export. */
const BEGINNING = 64 * 1024;

/** null where this engine doesn't know the encoding. */
function textIn(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
