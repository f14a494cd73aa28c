import type { Vector } from '../duckdb/duckdb.ts';
import { ENTRY, isGiven, MOST_INLINE, type RawVector } from './read-vector.ts';

/** Different texts that are remembered; of a column with more of them each chunk begins anew. */
const MOST = 16_384;

/** The different texts of a column: of one that was met before no text is made again, which is most of what reading it costs. */
export class TextDictionary {
  readonly texts: string[] = [];
  /** By the words of a short text its code, in open addressing; -1 for an empty place. */
  #table = new Int32Array(1024).fill(-1);
  /** The words of each short text, four each. */
  #words = new Int32Array(4096);
  readonly #long = new Map<string, number>();

  get isFull(): boolean {
    return this.texts.length > MOST;
  }

  /** @param nullCode - For NULL. */
  read(vector: Vector, rows: number, into: Int32Array, at: number, nullCode: number): void {
    const raw = vector as RawVector;
    const { dataView } = raw;
    for (let row = 0; row < rows; row++) {
      if (!isGiven(raw, row)) into[at + row] = nullCode;
      else if (dataView && dataView.getUint32(row * ENTRY, true) <= MOST_INLINE)
        into[at + row] = this.#shortCode(dataView, row, vector);
      else into[at + row] = this.codeOf(vector.getItem(row) as string);
    }
  }

  #shortCode(view: DataView, row: number, vector: Vector): number {
    const place = row * ENTRY;
    // What lies behind a short text is zero.
    const a = view.getInt32(place, true);
    const b = view.getInt32(place + 4, true);
    const c = view.getInt32(place + 8, true);
    const d = view.getInt32(place + 12, true);
    const mask = this.#table.length - 1;
    let slot = hash(a, b, c, d) & mask;
    for (;;) {
      const code = this.#table[slot] as number;
      if (code < 0) break;
      const at = 4 * code;
      const words = this.#words;
      if (words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d) return code;
      slot = (slot + 1) & mask;
    }
    const code = this.#add(vector.getItem(row) as string);
    this.#words.set([a, b, c, d], 4 * code);
    this.#table[slot] = code;
    if (2 * this.texts.length > this.#table.length) this.#grow();
    return code;
  }

  /** A text that is not short in its vector, or is in none: it may get a second code, which says the same. */
  codeOf(text: string): number {
    let code = this.#long.get(text);
    if (code === undefined) {
      code = this.#add(text);
      this.#long.set(text, code);
    }
    return code;
  }

  #add(text: string): number {
    const code = this.texts.push(text) - 1;
    if (4 * code + 4 > this.#words.length) {
      const larger = new Int32Array(2 * this.#words.length);
      larger.set(this.#words);
      this.#words = larger;
    }
    return code;
  }

  #grow(): void {
    const before = this.#table;
    const table = new Int32Array(2 * before.length).fill(-1);
    const mask = table.length - 1;
    const words = this.#words;
    for (const code of before) {
      if (code < 0) continue;
      const at = 4 * code;
      let slot =
        hash(words[at] as number, words[at + 1] as number, words[at + 2] as number, words[at + 3] as number) &
        mask;
      while ((table[slot] as number) >= 0) slot = (slot + 1) & mask;
      table[slot] = code;
    }
    this.#table = table;
  }
}

/** Mixes four words; the constants are those of MurmurHash3. */
function hash(a: number, b: number, c: number, d: number): number {
  let mixed = Math.imul(a, 0xcc9e2d51) ^ Math.imul(b, 0x1b873593);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) ^ Math.imul(d, 0x85ebca6b);
  return mixed ^ (mixed >>> 16);
}
