import type { Hmac } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { RecordIndex } from './record-index.ts';
import type { SharedSlot, SlotStore } from './shared-slots.ts';

const NEWLINE = 0x0a;
/** The least that is read at once: where a block is nearly full, or a record is longer than one. */
const LEAST_READ = 64 * 1024;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/** How far the inputs are dealt with, and a checksum over every byte up to there. */
export interface Position {
  /** Number of the input. */
  readonly input: number;
  /** Lines of it. */
  readonly lines: number;
  /** Bytes of it, after decompression. */
  readonly bytes: number;
  /** Records of all inputs, those of other shards included. */
  readonly records: number;
  readonly crc: number;
}

export const START: Position = { input: 0, lines: 0, bytes: 0, records: 0, crc: 0 };

/** Where a record stands in its input. */
export interface RecordPlace {
  readonly line: number;
  readonly offset: number;
  readonly length: number;
}

/** Whole records of one input in the order they have there, in memory that a worker can see. */
export interface RecordBlock {
  readonly input: number;
  readonly slot: SharedSlot;
  readonly index: RecordIndex;
  /** Line of the first record, and from one record to the next. */
  readonly line: number;
  readonly lineStep: number;
  /** Records that are too long and were not kept, by their number in the block. */
  readonly tooLong: ReadonlyMap<number, { readonly length: number; readonly hash: string }>;
  /** Where the block ends. */
  readonly end: Position;
}

/** Where a record of a block stands in its input. */
export function placeOf(
  { line, lineStep, index: { offsets, ranges }, tooLong }: RecordBlock,
  record: number,
): RecordPlace {
  const kept = (ranges[2 * record + 1] ?? 0) - (ranges[2 * record] ?? 0);
  return {
    line: line + record * lineStep,
    offset: offsets[record] ?? 0,
    length: tooLong.get(record)?.length ?? kept,
  };
}

/** One of several runs that share the records of an input among them. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

export interface BlockOptions {
  readonly slots: SlotStore;
  /** A block is closed when it holds so much. */
  readonly blockBytes: number;
  /** Also closed at this number of records. */
  readonly blockRecords: number;
  /** Whether it is closed, too, when no more bytes are at hand: nothing then waits for what comes later. */
  readonly closesWithChunk: boolean;
  readonly mostBytes: number;
  readonly shard: Shard;
  /** For records that are too long to be kept. */
  readonly newHash: () => Hmac;
  readonly printHash: (hash: Hmac) => string;
}

/**
 * Cuts inputs into blocks of records. A record ends at the byte 0x0A and nowhere else, so that a lone carriage return and
 * U+2028 belong to it; a byte order mark is left out at the start of an input only; the last record needs no newline.
 */
export class RecordBlocks {
  readonly #options: BlockOptions;
  #input: number;
  #lines: number;
  /** Offset in the input up to which the current chunk has been counted. */
  #bytes: number;
  #records: number;
  #crc: number;
  #counted = 0;

  #slot: SharedSlot | null = null;
  /** Bytes of the slot that are in use. */
  #length = 0;
  #index: RecordIndex;
  #line = 0;
  #tooLong = new Map<number, { readonly length: number; readonly hash: string }>();

  /** The current record: its start in the input, and its bytes so far. */
  #offset: number;
  #recordBytes = 0;
  /** Bytes of a mark that the input starts with. */
  #mark = 0;
  /** Set while the record at hand is too long. */
  #hash: Hmac | null = null;

  /** Bytes of the chunk that are still to be copied, and where to in the slot; none when both ends are the same. */
  #copyFrom = 0;
  #copyTo = 0;
  #copyAt = 0;

  constructor(options: BlockOptions, from: Position = START) {
    this.#options = options;
    this.#index = options.slots.takeIndex();
    this.#input = from.input;
    this.#lines = from.lines;
    this.#bytes = from.bytes;
    this.#records = from.records;
    this.#crc = from.crc;
    this.#offset = from.bytes;
  }

  /** Memory for the bytes that come next: what is pushed from its start need not be copied. */
  room(): Buffer {
    const bytes = Math.max(this.#options.blockBytes - this.#length, LEAST_READ);
    const slot = this.#slotFor(bytes);
    return Buffer.from(slot.memory, slot.bytes.byteOffset + this.#length, bytes);
  }

  /** Takes the next bytes of the input and gives the blocks that they fill. */
  *push(chunk: Buffer): Generator<RecordBlock> {
    const { blockBytes, blockRecords, closesWithChunk } = this.#options;
    let rest = chunk;
    let at = 0;
    for (;;) {
      const newline = rest.indexOf(NEWLINE, at);
      if (newline !== -1) {
        this.#add(rest, at, newline);
        at = newline + 1;
        this.#endRecord(this.#bytes + at - this.#counted);
        if (this.#length < blockBytes && this.#index.count < blockRecords) continue;
      } else {
        // A record that began in an earlier chunk is counted already: no block can end in front of it any more.
        const isFull = closesWithChunk || this.#length + rest.length - at >= blockBytes;
        if (this.#recordBytes > 0 || this.#index.count === 0 || !isFull) break;
      }
      this.#copy(rest);
      this.#count(rest, at);
      const block = this.#takeBlock();
      rest = this.#keepFrom(block, rest.subarray(at));
      this.#counted = 0;
      at = 0;
      yield block;
    }
    this.#add(rest, at, rest.length);
    this.#copy(rest);
    this.#count(rest, rest.length);
    this.#counted = 0;
  }

  /** Makes the bytes of the chunk up to there part of position and checksum. */
  #count(chunk: Buffer, to: number): void {
    // zlib resets the checksum for an empty buffer.
    if (to > this.#counted) this.#crc = crc32(chunk.subarray(this.#counted, to), this.#crc);
    this.#bytes += to - this.#counted;
    this.#counted = to;
  }

  /** The rest of a chunk, out of the memory of a block that others will write to. */
  #keepFrom({ slot }: RecordBlock, rest: Buffer): Buffer {
    if (rest.buffer !== slot.memory || rest.length === 0) return rest;
    const { bytes, memory } = this.#slotFor(rest.length);
    bytes.set(rest);
    return Buffer.from(memory, bytes.byteOffset, rest.length);
  }

  /** The input has ended; what is pushed next belongs to the next one. */
  *end(): Generator<RecordBlock> {
    if (this.#recordBytes > this.#markBytes()) this.#endRecord(this.#bytes);
    if (this.#index.count > 0) yield this.#takeBlock();
    this.#input++;
    this.#lines = 0;
    this.#bytes = 0;
    this.#offset = 0;
    this.#recordBytes = 0;
    this.#mark = 0;
  }

  /** Adds bytes to the record at hand; makes no object for each record, since there are millions. */
  #add(chunk: Buffer, from: number, to: number): void {
    if (from === to) return;
    const { mostBytes, newHash } = this.#options;
    if (this.#lines === 0) this.#lookForMark(chunk, from, to);
    const before = this.#recordBytes;
    this.#recordBytes += to - from;
    if (!this.#isOurs()) return;
    if (this.#hash) this.#hash.update(chunk.subarray(from, to));
    else if (this.#recordBytes - this.#markBytes() <= mostBytes) this.#keep(chunk, from, to);
    else {
      this.#copy(chunk);
      this.#length -= before;
      const kept = this.#slotFor(0).bytes.subarray(this.#length, this.#length + before);
      const mark = this.#markBytes();
      this.#hash = newHash()
        .update(kept.subarray(Math.min(mark, before)))
        .update(chunk.subarray(from + Math.max(0, mark - before), to));
    }
  }

  /** Keeps bytes of a record. The newline between two is a byte in the slot, too: records in a row are copied at once. */
  #keep(chunk: Buffer, from: number, to: number): void {
    this.#slotFor(to - from);
    const isNext = this.#copyFrom < this.#copyTo && from - this.#length === this.#copyFrom - this.#copyAt;
    if (!isNext) {
      this.#copy(chunk);
      this.#copyFrom = from;
      this.#copyAt = this.#length;
    }
    this.#copyTo = to;
    this.#length += to - from;
  }

  /** Copies what is still to be copied of a chunk. */
  #copy(chunk: Buffer): void {
    if (this.#copyFrom < this.#copyTo) {
      const { memory, bytes } = this.#slotFor(0);
      const isThere =
        chunk.buffer === memory && chunk.byteOffset + this.#copyFrom === bytes.byteOffset + this.#copyAt;
      if (!isThere) {
        // They may move over bytes in front of them.
        this.#count(chunk, this.#copyTo);
        chunk.copy(bytes, this.#copyAt, this.#copyFrom, this.#copyTo);
      }
    }
    this.#copyTo = this.#copyFrom;
  }

  /** @param nextOffset - Where the next record starts in the input. */
  #endRecord(nextOffset: number): void {
    if (this.#isOurs()) this.#keepRecord();
    this.#lines++;
    this.#records++;
    this.#offset = nextOffset;
    this.#recordBytes = 0;
  }

  #keepRecord(): void {
    if (this.#index.count === 0) this.#line = this.#lines + 1;
    const end = this.#length;
    const mark = this.#markBytes();
    const offset = this.#offset + mark;
    const length = this.#recordBytes - mark;
    if (this.#hash) {
      this.#tooLong.set(this.#index.count, { length, hash: this.#options.printHash(this.#hash) });
      this.#hash = null;
      this.#index.add(end, end, offset);
    } else this.#index.add(end - length, end, offset);
    // Each record counts a little on its own, so that no block is a list of empty ones without end.
    this.#slotFor(1);
    this.#length++;
  }

  #isOurs(): boolean {
    const { number, of } = this.#options.shard;
    return of === 1 || this.#records % of === number - 1;
  }

  /** Counts the bytes of a mark at the start of an input; they may come one by one. */
  #lookForMark(chunk: Uint8Array, from: number, to: number): void {
    for (let i = from; this.#mark === this.#recordBytes + (i - from) && i < to; i++)
      if (chunk[i] === BYTE_ORDER_MARK[this.#mark]) this.#mark++;
  }

  /** Bytes of a whole mark in front of the record at hand. */
  #markBytes(): number {
    return this.#lines === 0 && this.#mark === BYTE_ORDER_MARK.length ? this.#mark : 0;
  }

  /** The slot, with room for at least this many more bytes. */
  #slotFor(more: number): SharedSlot {
    const { slots } = this.#options;
    const present = this.#slot;
    if (present && this.#length + more <= present.bytes.length) return present;
    const slot = slots.take(present ? 2 * (this.#length + more) : more);
    if (present) {
      slot.bytes.set(present.bytes.subarray(0, this.#length));
      slots.give(present);
    }
    this.#slot = slot;
    return slot;
  }

  #takeBlock(): RecordBlock {
    const block = {
      input: this.#input,
      slot: this.#slotFor(0),
      index: this.#index,
      line: this.#line,
      lineStep: this.#options.shard.of,
      tooLong: this.#tooLong,
      end: {
        input: this.#input,
        lines: this.#lines,
        bytes: this.#bytes,
        records: this.#records,
        crc: this.#crc,
      },
    };
    this.#slot = null;
    this.#length = 0;
    this.#index = this.#options.slots.takeIndex();
    this.#tooLong = new Map();
    return block;
  }
}
