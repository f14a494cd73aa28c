/** Tells whether two of some hashes are the same, one group after another. */
export class RepeatFinder {
  #table = new Float64Array(64);
  /** The group in which a place was last filled: nothing has to be cleared between groups. */
  #groups = new Int32Array(64);
  #group = 0;

  isRepeated(hashes: Float64Array, from: number, to: number): boolean {
    if (to - from < 2) return false;
    if (this.#table.length < 2 * (to - from)) {
      const size = 2 ** Math.ceil(Math.log2(4 * (to - from)));
      this.#table = new Float64Array(size);
      this.#groups = new Int32Array(size);
      this.#group = 0;
    }
    this.#group++;
    const mask = this.#table.length - 1;
    for (let i = from; i < to; i++) {
      const hash = hashes[i] as number;
      let slot = hash & mask;
      while (this.#groups[slot] === this.#group) {
        if (this.#table[slot] === hash) return true;
        slot = (slot + 1) & mask;
      }
      this.#table[slot] = hash;
      this.#groups[slot] = this.#group;
    }
    return false;
  }
}
