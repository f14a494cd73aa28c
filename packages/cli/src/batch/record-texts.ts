import { isAscii, isUtf8 } from 'node:buffer';
import { RecordBytes } from '@risk-check/core/records';

/** Bytes decoded at once: more would live longer than the records, and each call costs as much as a short record. */
const PIECE = 16 * 1024;

/** The records of a block, as bytes and as texts, opened one after another. */
export class RecordTexts {
  /** To score from the bytes; texts are only asked for in the record that is open. */
  readonly record: RecordBytes;
  readonly #bytes: Buffer;
  readonly #ranges: Uint32Array;
  readonly #to: number;
  readonly #isUtf8: boolean;
  /** The piece at hand and where it lies, null when not every character of it is a byte. */
  #piece: string | null = null;
  #start = 0;
  #end = 0;

  /** @param ranges - Start and end of each record in the bytes, one after another; those from one up to, and without, another. */
  constructor(bytes: Buffer, ranges: Uint32Array, from: number, to: number) {
    this.#bytes = bytes;
    this.#ranges = ranges;
    this.#to = to;
    this.#isUtf8 = isUtf8(bytes.subarray(ranges[2 * from], ranges[2 * to - 1]));
    this.record = new RecordBytes(bytes, (start, end) => this.#decode(start, end));
  }

  /** Makes a record ready to be read; false when its bytes are no UTF-8. */
  open(record: number): boolean {
    const start = this.#ranges[2 * record] as number;
    const end = this.#ranges[2 * record + 1] as number;
    if (start < this.#start || end > this.#end) this.#read(record);
    return this.#isUtf8 || isUtf8(this.#bytes.subarray(start, end));
  }

  /** The text of a record, null when its bytes are no UTF-8. */
  at(record: number): string | null {
    if (!this.open(record)) return null;
    return this.#decode(this.#ranges[2 * record] as number, this.#ranges[2 * record + 1] as number);
  }

  #decode(start: number, end: number): string {
    return this.#piece === null
      ? this.#bytes.toString('utf8', start, end)
      : this.#piece.substring(start - this.#start, end - this.#start);
  }

  /** Reads a record and the next ones, as many as fit into a piece. */
  #read(first: number): void {
    const ranges = this.#ranges;
    this.#start = ranges[2 * first] as number;
    let last = first;
    while (last + 1 < this.#to && (ranges[2 * last + 3] as number) - this.#start <= PIECE) last++;
    this.#end = ranges[2 * last + 1] as number;
    const piece = this.#bytes.subarray(this.#start, this.#end);
    this.#piece = isAscii(piece) ? piece.toString('latin1') : null;
  }
}
