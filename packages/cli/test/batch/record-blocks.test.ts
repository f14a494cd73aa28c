import { createHmac } from 'node:crypto';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printHash } from '../../src/batch/hash-records.ts';
import {
  type BlockOptions,
  type Position,
  placeOf,
  type RecordBlock,
  RecordBlocks,
  START,
} from '../../src/batch/record-blocks.ts';
import { SlotStore } from '../../src/batch/shared-slots.ts';

const newHash = () => createHmac('sha256', 'a key for tests');

/** A record as it was cut out. */
interface Cut {
  readonly line: number;
  readonly offset: number;
  readonly length: number;
  readonly text: string;
  readonly hash: string | undefined;
}

function optionsOf(options: Partial<BlockOptions>): BlockOptions {
  const { blockBytes = 64 } = options;
  return {
    slots: new SlotStore(2 * blockBytes),
    blockBytes,
    blockRecords: Infinity,
    closesWithChunk: false,
    mostBytes: 1000,
    shard: { number: 1, of: 1 },
    newHash,
    printHash,
    ...options,
  };
}

function recordsOf(block: RecordBlock): Cut[] {
  const { ranges, count } = block.index;
  return Array.from({ length: count }, (_, i) => {
    const bytes = block.slot.bytes.slice(ranges[2 * i], ranges[2 * i + 1]);
    const text = Buffer.from(bytes).toString('latin1');
    return { ...placeOf(block, i), text, hash: block.tooLong.get(i)?.hash };
  });
}

/** How the bytes of a chunk come to be cut: from memory of their own, or read to where the blocks want them, maybe not all at once. */
type Way = (chunk: Uint8Array, blocks: RecordBlocks) => Iterable<Buffer>;

const ownMemory: Way = (chunk) => [Buffer.from(chunk)];
const inPlace: Way = function* (chunk, blocks) {
  for (let at = 0; at < chunk.length; ) {
    const room = blocks.room();
    expect(room.length).toBeGreaterThan(0);
    const part = chunk.subarray(at, at + room.length);
    room.set(part);
    yield room.subarray(0, part.length);
    at += part.length;
  }
};

/** Every block of inputs that come in the given chunks; the memory of each is written to and given back, as in a run. */
function cut(
  inputs: readonly (readonly Uint8Array[])[],
  options: Partial<BlockOptions> = {},
  from: Position = START,
  way: Way = ownMemory,
): { readonly records: Cut[]; readonly ends: Position[]; readonly most: number } {
  const all = optionsOf(options);
  const blocks = new RecordBlocks(all, from);
  const records: Cut[] = [];
  const ends: Position[] = [];
  let most = 0;
  const take = (made: Iterable<RecordBlock>): void => {
    for (const block of made) {
      records.push(...recordsOf(block));
      ends.push(block.end);
      most = Math.max(most, block.index.count);
      block.slot.bytes.fill(0x0a);
      all.slots.give(block.slot);
      all.slots.giveIndex(block.index);
    }
  };
  for (const chunks of inputs) {
    for (const chunk of chunks) for (const part of way(chunk, blocks)) take(blocks.push(part));
    take(blocks.end());
  }
  return { records, ends, most };
}

/** What the records of one input are, said as simply as possible. */
function expected(input: Uint8Array, most = 1000): Omit<Cut, 'hash'>[] {
  const text = Buffer.from(input).toString('latin1');
  const parts = text.split('\n');
  if (parts.at(-1) === '' || (parts.length === 1 && parts[0] === '\xef\xbb\xbf')) parts.pop();
  let offset = 0;
  return parts.map((part, i) => {
    const mark = i === 0 && part.startsWith('\xef\xbb\xbf') ? 3 : 0;
    const isLong = part.length - mark > most;
    const record = {
      line: i + 1,
      offset: offset + mark,
      length: part.length - mark,
      text: isLong ? '' : part.slice(mark),
    };
    offset += part.length + 1;
    return record;
  });
}

const bytesBefore = (inputs: readonly Uint8Array[], { input, bytes }: Position): Buffer =>
  Buffer.concat([...inputs.slice(0, input), inputs[input]?.subarray(0, bytes) ?? Buffer.of()]);

const withoutHash = (records: readonly Cut[]) => records.map(({ hash, ...record }) => record);

/** Bytes with many of those that matter, and the places to cut them at. */
const bytes = fc
  .array(
    fc.constantFrom('\n', '\r', '\xef', '\xbb', '\xbf', '{', '\xe2\x80\xa8', 'abc', '\r\n', '\xef\xbb\xbf'),
    {
      maxLength: 60,
    },
  )
  .map((parts) => Buffer.from(parts.join(''), 'latin1'));

const chunked = fc.tuple(bytes, fc.array(fc.nat(60), { maxLength: 8 })).map(([whole, cuts]) => {
  const at = [0, ...cuts.filter((c) => c < whole.length).sort((a, b) => a - b), whole.length];
  return { whole, chunks: at.slice(1).map((end, i) => whole.subarray(at[i], end)) };
});

describe('records of an input', () => {
  it('are the same however the bytes come', () => {
    fc.assert(
      fc.property(chunked, fc.integer({ min: 1, max: 40 }), ({ whole, chunks }, blockBytes) => {
        const wanted = expected(whole);
        expect(withoutHash(cut([chunks], { blockBytes }).records)).toEqual(wanted);
        const single = Array.from(whole, (byte) => Uint8Array.of(byte));
        expect(withoutHash(cut([single], { blockBytes }).records)).toEqual(wanted);
        expect(withoutHash(cut([chunks], { blockBytes, closesWithChunk: true }).records)).toEqual(wanted);
        expect(withoutHash(cut([chunks], { blockBytes, blockRecords: 3 }).records)).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it('are the same where they are read to, with shards, long ones, positions and a start in the middle', () => {
    const options = fc.record({
      blockBytes: fc.integer({ min: 1, max: 40 }),
      mostBytes: fc.constantFrom(4, 1000),
      closesWithChunk: fc.boolean(),
      shard: fc.constantFrom({ number: 1, of: 1 }, { number: 2, of: 3 }),
    });
    fc.assert(
      fc.property(chunked, chunked, options, fc.nat(), (first, second, options, which) => {
        const inputs = [first.chunks, second.chunks];
        const wanted = cut(inputs, options);
        const { records, ends } = cut(inputs, options, START, inPlace);
        expect(records).toEqual(wanted.records);
        const whole = [first.whole, second.whole];
        for (const end of ends) expect(end.crc).toBe(crc32(bytesBefore(whole, end)));
        const end = ends[which % (ends.length + 1)] ?? START;
        const left = whole.slice(end.input).map((input, i) => [i === 0 ? input.subarray(end.bytes) : input]);
        const { number, of } = options.shard;
        const before = Array.from({ length: end.records }, (_, i) => i).filter((i) => i % of === number - 1);
        expect(cut(left, options, end, inPlace).records).toEqual(wanted.records.slice(before.length));
      }),
      { numRuns: 500 },
    );
  });

  it('are cut when the last of them is not whole, so that little is copied', () => {
    const lines = Buffer.from(`${'x'.repeat(30_000)}\n`.repeat(10));
    const { records, ends } = cut([[lines]], { blockBytes: 100_000, mostBytes: 30_000 }, START, inPlace);
    expect(withoutHash(records)).toEqual(expected(lines, 30_000));
    expect(ends.map(({ records }) => records)).toEqual([3, 6, 9, 10]);
  });

  it.each([
    { name: 'U+2028 and U+2029', text: '{"a":"\u2028\u2029"}\n{}', count: 2 },
    { name: 'a lone carriage return', text: '{"a":1}\r{"b":2}\n{}', count: 2 },
    { name: 'NEL, vertical tab and form feed', text: '1\u0085\u000b\u000c2\n3', count: 2 },
    { name: 'a newline at the end', text: '1\n2\n', count: 2 },
    { name: 'no newline at the end', text: '1\n2', count: 2 },
    { name: 'an empty line', text: '1\n\n2\n', count: 3 },
    { name: 'nothing', text: '', count: 0 },
    { name: 'only a byte order mark', text: '\ufeff', count: 0 },
    { name: 'a byte order mark at the start', text: '\ufeff1\n2', count: 2 },
  ])('$name', ({ text, count }) => {
    const { records } = cut([[Buffer.from(text)]]);
    expect(records).toHaveLength(count);
    expect(withoutHash(records)).toEqual(expected(Buffer.from(text)));
  });

  it('leave out a byte order mark at the start of each input and keep it elsewhere', () => {
    const input = Buffer.from('\ufeff{}\n\ufeff{}\n');
    const texts = cut([[input], [input]]).records.map(({ text }) => Buffer.from(text, 'latin1').toString());
    expect(texts).toEqual(['{}', '\ufeff{}', '{}', '\ufeff{}']);
  });

  it('are not kept when they are too long, but hashed', () => {
    fc.assert(
      fc.property(chunked, ({ whole, chunks }) => {
        const { records } = cut([chunks], { mostBytes: 4, blockBytes: 16 });
        expect(withoutHash(records)).toEqual(expected(whole, 4));
        for (const { offset, length, hash } of records) {
          const hashed = newHash().update(whole.subarray(offset, offset + length));
          expect(hash).toBe(length > 4 ? printHash(hashed) : undefined);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('positions', () => {
  it('carry a checksum of everything before, and the rest follows from there', () => {
    fc.assert(
      fc.property(chunked, chunked, fc.integer({ min: 1, max: 30 }), (first, second, blockBytes) => {
        const inputs = [first.whole, second.whole];
        const whole = cut([first.chunks, second.chunks], { blockBytes });
        for (const end of whole.ends) {
          expect(end.crc).toBe(crc32(bytesBefore(inputs, end)));
          const rest = [
            inputs[end.input]?.subarray(end.bytes) ?? Buffer.of(),
            ...inputs.slice(end.input + 1),
          ];
          const after = cut(
            rest.map((part) => [part]),
            { blockBytes },
            end,
          ).records;
          expect(after).toEqual(whole.records.slice(end.records));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('shards', () => {
  it('have each record once, in order', () => {
    fc.assert(
      fc.property(chunked, chunked, fc.integer({ min: 1, max: 5 }), (first, second, of) => {
        const inputs = [first.chunks, second.chunks];
        const whole = cut(inputs).records;
        for (let number = 1; number <= of; number++) {
          const ours = cut(inputs, { shard: { number, of } }).records;
          expect(ours).toEqual(whole.filter((_, i) => i % of === number - 1));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('memory', () => {
  it('grows for a long record only, and is used again', () => {
    const slots = new SlotStore(128);
    const long = Buffer.from('x'.repeat(900));
    const { records } = cut([[Buffer.from('1\n'), long, Buffer.from('\n2\n')]], { slots });
    expect(records.map(({ length }) => length)).toEqual([1, 900, 1]);
    const slot = slots.take(10);
    expect(slot.bytes.length).toBe(128);
    slots.give(slot);
    expect(slots.take(10)).toBe(slot);
  });

  it('has room for more records than usual, and is used again after usual blocks only', () => {
    const slots = new SlotStore(60_000);
    const usual = slots.takeIndex();
    slots.giveIndex(usual);
    expect(slots.takeIndex()).toBe(usual);
    const lines = Buffer.from('1\n\n'.repeat(20_000));
    const { records, most } = cut([[lines]], { slots, blockBytes: 55_000 });
    expect(withoutHash(records)).toEqual(expected(lines));
    expect(most).toBeGreaterThan(usual.capacity);
    for (let i = 0; i < 3; i++) expect(slots.takeIndex().capacity).toBe(usual.capacity);
  });
});
