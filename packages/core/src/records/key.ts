import { bytesOf } from './json-bytes.ts';
import type { RecordBytes } from './record-bytes.ts';

const WORD = Int32Array.BYTES_PER_ELEMENT;

/** The name of a property as it mostly stands in JSON, `"name":`, found four bytes at a time. */
export class Key {
  readonly length: number;
  /** Four bytes each: the first, the second and the last, which may overlap, and those between. */
  readonly #first: number;
  readonly #second: number;
  readonly #last: number;
  readonly #others: Int32Array;

  /** @param name - In ASCII and not empty. */
  constructor(name: string) {
    const bytes = bytesOf(`"${name}":`);
    const { length } = bytes;
    const view = new DataView(bytes.buffer);
    const word = (at: number): number => view.getInt32(Math.min(at, length - WORD), true);
    this.length = length;
    this.#first = word(0);
    this.#second = word(WORD);
    this.#last = word(length);
    this.#others = Int32Array.from({ length: Math.max(0, Math.ceil(length / WORD) - 3) }, (_, i) =>
      word((i + 2) * WORD),
    );
  }

  isAt({ view, bytes }: RecordBytes, at: number): boolean {
    const { length } = this;
    if (at + length > bytes.length) return false;
    const end = at + length - WORD;
    if (view.getInt32(at, true) !== this.#first || view.getInt32(end, true) !== this.#last) return false;
    if (length <= 2 * WORD) return true;
    if (view.getInt32(at + WORD, true) !== this.#second) return false;
    for (let next = at + 2 * WORD, i = 0; next < end; next += WORD, i++)
      if (view.getInt32(next, true) !== this.#others[i]) return false;
    return true;
  }
}
