import { isAscii, isUtf8 } from 'node:buffer';

/** So many bytes are made text at once: more would live longer than the records, and each call costs as much as a short record. */
const PIECE = 16 * 1024;

/** The records of a block as texts, asked for one after another. */
export class RecordTexts {
  readonly #bytes: Buffer;
  readonly #ranges: Uint32Array;
  readonly #to: number;
  readonly #isAscii: boolean;
  readonly #isUtf8: boolean;
  /** Of text in which every character is a byte, the piece at hand and where it lies. */
  #piece = '';
  #start = 0;
  #end = 0;

  /** @param ranges - Start and end of each record in the bytes, one after another; those from one up to, and without, another. */
  constructor(bytes: Buffer, ranges: Uint32Array, from: number, to: number) {
    this.#bytes = bytes;
    this.#ranges = ranges;
    this.#to = to;
    const all = bytes.subarray(ranges[2 * from], ranges[2 * to - 1]);
    this.#isAscii = isAscii(all);
    this.#isUtf8 = this.#isAscii || isUtf8(all);
  }

  /** The text of a record, null when its bytes are no UTF-8. */
  at(record: number): string | null {
    const start = this.#ranges[2 * record] as number;
    const end = this.#ranges[2 * record + 1] as number;
    if (this.#isAscii) {
      if (end > this.#end) this.#read(record);
      return this.#piece.substring(start - this.#start, end - this.#start);
    }
    if (!this.#isUtf8 && !isUtf8(this.#bytes.subarray(start, end))) return null;
    return this.#bytes.toString('utf8', start, end);
  }

  /** Reads a record and the next ones, as many as fit into a piece. */
  #read(first: number): void {
    const ranges = this.#ranges;
    this.#start = ranges[2 * first] as number;
    let last = first;
    while (last + 1 < this.#to && (ranges[2 * last + 3] as number) - this.#start <= PIECE) last++;
    this.#end = ranges[2 * last + 1] as number;
    this.#piece = this.#bytes.toString('latin1', this.#start, this.#end);
  }
}
