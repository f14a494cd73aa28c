import type { RecordBytes } from './record-bytes.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Whether two items of a list have the same id. Ids that only grow, as counters do, are told apart without a set. */
export class Ids {
  #record: RecordBytes | undefined;
  /** Start and end of each id in the bytes, one after another; used again for the next list. */
  readonly #places: number[] = [];
  #count = 0;
  #isGrowing = true;

  start(record: RecordBytes): void {
    this.#record = record;
    this.#count = 0;
    this.#isGrowing = true;
  }

  /** @param from - Where the next id stands, a text or null. */
  add(from: number, to: number): void {
    const count = this.#count;
    if (this.#isGrowing && !this.#isPlain(from, to)) this.#isGrowing = false;
    if (this.#isGrowing && count > 0)
      this.#isGrowing = this.#isGreater(
        from,
        to,
        this.#places[2 * count - 2] as number,
        this.#places[2 * count - 1] as number,
      );
    this.#places[2 * count] = from;
    this.#places[2 * count + 1] = to;
    this.#count++;
  }

  /** Whether it can be written in one way only: a text without an escape. */
  #isPlain(from: number, to: number): boolean {
    const { bytes } = this.#record as RecordBytes;
    if (bytes[from] !== QUOTE) return false;
    for (let i = from + 1; i < to; i++) if (bytes[i] === BACKSLASH) return false;
    return true;
  }

  #isGreater(from: number, to: number, otherFrom: number, otherTo: number): boolean {
    const { bytes } = this.#record as RecordBytes;
    const longer = to - from - (otherTo - otherFrom);
    if (longer !== 0) return longer > 0;
    for (let i = 0; from + i < to; i++) {
      const difference = (bytes[from + i] as number) - (bytes[otherFrom + i] as number);
      if (difference !== 0) return difference > 0;
    }
    return false;
  }

  isRepeated(): boolean {
    if (this.#isGrowing) return false;
    const { decode } = this.#record as RecordBytes;
    const seen = new Set<unknown>();
    let identified = 0;
    for (let i = 0; i < this.#count; i++) {
      const id: unknown = JSON.parse(
        decode(this.#places[2 * i] as number, this.#places[2 * i + 1] as number),
      );
      if (id === null) continue;
      identified++;
      seen.add(id);
    }
    return seen.size < identified;
  }
}
