import { BLOCK_RECORDS } from './limits.ts';
import { RecordIndex } from './record-index.ts';

/** In front of the bytes: the record that the worker is at. */
const HEADER_BYTES = 8;
const NOT_STARTED = -1;

/** Memory of one block, seen by the main thread and by the worker that scores it. */
export class SharedSlot {
  readonly memory: SharedArrayBuffer;
  readonly bytes: Uint8Array;
  readonly #header: Int32Array;

  constructor(memory: SharedArrayBuffer) {
    this.memory = memory;
    this.bytes = new Uint8Array(memory, HEADER_BYTES);
    this.#header = new Int32Array(memory, 0, 1);
  }

  static ofSize(bytes: number): SharedSlot {
    return new SharedSlot(new SharedArrayBuffer(HEADER_BYTES + bytes));
  }

  /** Before the block is handed to a worker. */
  reset(): void {
    Atomics.store(this.#header, 0, NOT_STARTED);
  }

  /** Said by the worker before each record, so that it is known which one it did not survive. */
  enter(record: number): void {
    Atomics.store(this.#header, 0, record);
  }

  /** The record at hand, null before the first. */
  get record(): number | null {
    const record = Atomics.load(this.#header, 0);
    return record === NOT_STARTED ? null : record;
  }
}

/** Records that an index has room for without growing: a block is closed before it has more. */
const INDEX_RECORDS = BLOCK_RECORDS;

/**
 * Slots and indexes of the standard size are used again, so that memory does not depend on the length of the input: what lies
 * outside the heap is freed only when the main thread happens to collect garbage.
 */
export class SlotStore {
  readonly #slotBytes: number;
  readonly #free: SharedSlot[] = [];
  readonly #freeIndexes: RecordIndex[] = [];

  constructor(slotBytes: number) {
    this.#slotBytes = slotBytes;
  }

  take(bytes: number): SharedSlot {
    const slot =
      bytes <= this.#slotBytes
        ? (this.#free.pop() ?? SharedSlot.ofSize(this.#slotBytes))
        : SharedSlot.ofSize(bytes);
    slot.reset();
    return slot;
  }

  give(slot: SharedSlot): void {
    if (slot.bytes.length === this.#slotBytes) this.#free.push(slot);
  }

  takeIndex(): RecordIndex {
    const index = this.#freeIndexes.pop() ?? new RecordIndex(INDEX_RECORDS);
    index.clear();
    return index;
  }

  giveIndex(index: RecordIndex): void {
    if (index.capacity === INDEX_RECORDS) this.#freeIndexes.push(index);
  }
}
