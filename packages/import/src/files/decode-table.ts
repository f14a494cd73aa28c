import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.generated.ts';
import { columnNames } from '../source/match-header.ts';
import { knownColumnsIn } from '../source/read-csv.ts';
import { doubleByteEncoding } from './double-byte-encoding.ts';

/** A text with the encoding that it was in. */
export interface DecodedTable {
  readonly text: string;
  /** As it is usually called. */
  readonly encoding: string;
}

/** Encodings in which spreadsheets and platforms save tables, the usual one first. */
const ENCODINGS = {
  'windows-1252': 'Windows-1252',
  'windows-1251': 'Windows-1251',
  'windows-1250': 'Windows-1250',
  'windows-1253': 'Windows-1253',
  'windows-1254': 'Windows-1254',
  'windows-1255': 'Windows-1255',
  'windows-1256': 'Windows-1256',
  'windows-1257': 'Windows-1257',
  'windows-1258': 'Windows-1258',
  'windows-874': 'Windows-874',
  shift_jis: 'Shift-JIS',
  gb18030: 'GB18030',
  big5: 'Big5',
  'euc-jp': 'EUC-JP',
  'euc-kr': 'EUC-KR',
} as const;

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
  let best: keyof typeof ENCODINGS = 'windows-1252';
  let most = 0;
  for (const label of Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[]) {
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
