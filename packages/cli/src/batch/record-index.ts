/** Where the records of one block stand: in its slot, for the worker too, and in the input. */
export class RecordIndex {
  #capacity: number;
  #ranges: Uint32Array;
  #offsets: Float64Array;
  #count = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#ranges = newRanges(capacity);
    this.#offsets = new Float64Array(capacity);
  }

  get capacity(): number {
    return this.#capacity;
  }

  get count(): number {
    return this.#count;
  }

  /** Start and end of each record in the slot, one after another. */
  get ranges(): Uint32Array {
    return this.#ranges.subarray(0, 2 * this.#count);
  }

  /** Where each record starts in the input. */
  get offsets(): Float64Array {
    return this.#offsets.subarray(0, this.#count);
  }

  add(start: number, end: number, offset: number): void {
    if (this.#count === this.#capacity) this.#grow();
    this.#ranges[2 * this.#count] = start;
    this.#ranges[2 * this.#count + 1] = end;
    this.#offsets[this.#count] = offset;
    this.#count++;
  }

  clear(): void {
    this.#count = 0;
  }

  #grow(): void {
    const { ranges, offsets } = this;
    this.#capacity *= 2;
    this.#ranges = newRanges(this.#capacity);
    this.#ranges.set(ranges);
    this.#offsets = new Float64Array(this.#capacity);
    this.#offsets.set(offsets);
  }
}

const newRanges = (records: number): Uint32Array =>
  new Uint32Array(new SharedArrayBuffer(2 * records * Uint32Array.BYTES_PER_ELEMENT));
