/** Characters that wait to be turned into bytes: few, since text that lives longer is copied by every young collection. */
const MOST_WAITING = 8192;
const encoder = new TextEncoder();

/**
 * The lines of a block as bytes: in its slot behind the records as long as there is room, which nearly always is so, since
 * bytes that come as a message are garbage that the main thread collects late.
 */
export class BlockOutput {
  readonly #slot: Buffer;
  readonly #start: number;
  #end: number;
  #waiting: string[] = [];
  #characters = 0;
  readonly #overflow: Uint8Array[] = [];

  /** @param used - Bytes of the slot that the records take. */
  constructor(slot: Buffer, used: number) {
    this.#slot = slot;
    this.#start = used;
    this.#end = used;
  }

  add(line: string): void {
    this.#waiting.push(line);
    this.#characters += line.length;
    if (this.#characters >= MOST_WAITING) this.#flush();
  }

  /** All lines; they may lie in the slot, until that is used again. */
  finish(): Uint8Array {
    this.#flush();
    const written = new Uint8Array(
      this.#slot.buffer,
      this.#slot.byteOffset + this.#start,
      this.#end - this.#start,
    );
    return this.#overflow.length === 0 ? written : Buffer.concat([written, ...this.#overflow]);
  }

  #flush(): void {
    const text = this.#waiting.join('');
    this.#waiting = [];
    this.#characters = 0;
    const end = this.#end + Buffer.byteLength(text);
    if (this.#overflow.length > 0 || end > this.#slot.length) this.#overflow.push(encoder.encode(text));
    else {
      this.#slot.write(text, this.#end);
      this.#end = end;
    }
  }
}
