import { createHmac } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { printHash } from '../../../packages/cli/src/batch/hash-records.ts';
import { placeOf, RecordBlocks } from '../../../packages/cli/src/batch/record-blocks.ts';
import { SlotStore } from '../../../packages/cli/src/batch/shared-slots.ts';

const newHash = () => createHmac('sha256', 'a key');

/** Memory is used again, as in a run, and what the last execution still held, too. */
class ReusedStore extends SlotStore {
  #slots = new Set();
  #indexes = new Set();

  take(bytes) {
    const slot = super.take(bytes);
    this.#slots.add(slot);
    return slot;
  }

  give(slot) {
    this.#slots.delete(slot);
    super.give(slot);
  }

  takeIndex() {
    const index = super.takeIndex();
    this.#indexes.add(index);
    return index;
  }

  giveIndex(index) {
    this.#indexes.delete(index);
    super.giveIndex(index);
  }

  takeAllBack() {
    for (const slot of this.#slots) this.give(slot);
    for (const index of this.#indexes) this.giveIndex(index);
  }
}

/** @type {Map<number, ReusedStore>} */
const stores = new Map();
const storeOf = (bytes) => {
  const store = stores.get(bytes) ?? new ReusedStore(bytes);
  stores.set(bytes, store);
  store.takeAllBack();
  return store;
};
/** Room for what is read at once, so that no new memory is wanted each time. */
const LARGE = 1 << 18;

/** How `batch` cuts bytes into records: as a split at each newline does, however the bytes come and blocks are closed. */
export const target = {
  name: 'framing',
  form: 'bytes',
  fewBytes: 80,
  mostBytes: 400,
  words: [
    '\n',
    '\n\n',
    '\r\n',
    '\ufeff',
    '\u2028',
    '{}',
    '\0',
    'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    '\n\ufeff',
  ],
  seeds: () => ['\u0003\u0001\u0000\u0005{}\n{"a":1}\n\n\r\n', '\u0011\u0002\u0001\u0000\ufeff{}\n'],
  run(input) {
    const [piece = 1, block = 1, sharing = 0, way = 0] = input;
    const bytes = Buffer.from(input.subarray(4));
    const mostBytes = 40;
    const blockBytes = 8 + (block % 32);
    const shard = { number: 1 + (sharing % 2), of: 1 + (sharing >> 7) };
    const hasRoom = way % 2 === 1;
    const slots = storeOf(hasRoom && way % 16 !== 1 ? LARGE : 2 * blockBytes);
    const options = {
      slots,
      blockBytes,
      blockRecords: 1 + (way % 16),
      closesWithChunk: way > 127,
      mostBytes,
      newHash,
      printHash,
    };
    if (shard.number > shard.of) shard.number = shard.of;
    const blocks = new RecordBlocks({ ...options, shard });
    const got = [];
    let end = null;
    const take = (made) => {
      for (const one of made) {
        const { ranges, count } = one.index;
        for (let i = 0; i < count; i++) {
          const { line, offset, length } = placeOf(one, i);
          got.push([line, offset, length, textOf(one.slot.bytes, ranges[2 * i], ranges[2 * i + 1])]);
        }
        end = one.end;
        one.slot.bytes.fill(0x0a, 0, 512);
        slots.give(one.slot);
        slots.giveIndex(one.index);
      }
    };
    for (let at = 0; at < bytes.length; ) {
      const room = hasRoom ? blocks.room() : null;
      const part = bytes.subarray(at, at + Math.min(1 + piece, room?.length ?? Infinity));
      room?.set(part);
      take(blocks.push(room ? room.subarray(0, part.length) : Buffer.from(part)));
      at += part.length;
    }
    take(blocks.end());
    const wanted = expected(bytes, mostBytes).filter((_, i) => i % shard.of === shard.number - 1);
    if (JSON.stringify(got) !== JSON.stringify(wanted))
      throw new Error(`cut ${JSON.stringify(got)}, expected ${JSON.stringify(wanted)}`);
    if (end && end.crc !== crc32(bytes.subarray(0, end.bytes))) throw new Error('another checksum');
  },
};

/** Byte by byte: views and copies of shared memory take longer. */
function textOf(bytes, from, to) {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at]);
  return text;
}

function expected(bytes, most) {
  const parts = bytes.toString('latin1').split('\n');
  if (parts.at(-1) === '' || (parts.length === 1 && parts[0] === '\xef\xbb\xbf')) parts.pop();
  let offset = 0;
  return parts.map((part, i) => {
    const mark = i === 0 && part.startsWith('\xef\xbb\xbf') ? 3 : 0;
    const text = part.slice(mark);
    const record = [i + 1, offset + mark, text.length, text.length > most ? '' : text];
    offset += part.length + 1;
    return record;
  });
}
