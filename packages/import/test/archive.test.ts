import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isLong, someOf } from '../../../scripts/some-cases.js';
import { filesWithin } from '../src/archive/archive-files.ts';
import { ArchiveError, archiveFiles, isArchive } from '../src/archive/index.ts';
import { claimSize, zipOfStoredZeros, zipOfZeros } from './zip-of-zeros.ts';

/** One file after the other, of which none is kept. */
const namesOf = (files: ReturnType<typeof archiveFiles>): string[] => Array.from(files, ({ name }) => name);
/** The text of each file, or why it can't be opened. */
const textsIn = (bytes: Uint8Array): string[][] =>
  Array.from(archiveFiles(bytes), (file) => [
    file.name,
    'bytes' in file ? new TextDecoder().decode(file.bytes) : file.sealed,
  ]);
const namesIn = (bytes: Uint8Array): string[] => namesOf(archiveFiles(bytes));

describe('an archive', () => {
  const sound = zipSync({
    'Your Orders/Order History.csv': strToU8('Order ID\n1\n'),
    'Your Orders/read me.html': strToU8('<p>x</p>'),
    '__MACOSX/._Order History.csv': strToU8('x'),
    'mail.mbox': [strToU8('From x\n'), { level: 0 }],
  });

  it('gives the files that may be exports, packed or not', () => {
    expect(isArchive(sound)).toBe(true);
    expect(textsIn(sound)).toEqual([
      ['Your Orders/Order History.csv', 'Order ID\n1\n'],
      ['mail.mbox', 'From x\n'],
    ]);
  });

  it('is refused where it would fill the memory, whatever its directory says', () => {
    const names = [0, 1, 2, 3, 4].map((i) => `${i}.csv`);
    const tooLarge = expect.objectContaining({ code: 'archive-too-large' });
    // The size at which it is refused is only unpacked in `npm run test:long`.
    const most = isLong ? 2 ** 28 : 2 ** 22;
    const unpack = (bytes: Uint8Array) => namesOf(isLong ? archiveFiles(bytes) : filesWithin(bytes, most));
    const bomb = zipOfZeros(names, most / 4);
    expect(bomb.length).toBeLessThan(2 ** 20);
    expect(() => unpack(bomb)).toThrow(tooLarge);
    claimSize(bomb, 10);
    expect(() => unpack(bomb)).toThrow(expect.objectContaining({ code: 'not-an-archive' }));
    const filled = zipOfZeros(names.slice(1), most / 4);
    expect(unpack(filled)).toEqual(names.slice(1));
    expect(() => namesIn(zipOfStoredZeros('a.csv', 2 ** 28 + 1))).toThrow(tooLarge);
  });

  it('names what it can’t open, and has no more files than anybody reads', () => {
    const inner = zipSync({
      'inner.zip': sound,
      'old.XLS': strToU8('x'),
      'a.csv': strToU8('x'),
      'b.7z.png': strToU8(''),
    });
    expect(textsIn(inner)).toEqual([
      ['inner.zip', 'packed'],
      ['old.XLS', 'packed'],
      ['a.csv', 'x'],
    ]);
    for (const [at, value, sealed] of [
      ['flags', 1, 'encrypted'],
      ['method', 99, 'packed'],
    ] as const) {
      const bytes = zipSync({ 'a.csv': strToU8('x'), 'b.csv': strToU8('y') });
      setHeaders(bytes, at, value);
      expect(textsIn(bytes)).toEqual([
        ['a.csv', sealed],
        ['b.csv', 'y'],
      ]);
    }
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`${i}.csv`, strToU8('')])),
    );
    expect(() => namesIn(many)).toThrow(expect.objectContaining({ code: 'archive-too-large' }));
  });

  /** Sets a field of the first file in both of its headers. */
  function setHeaders(bytes: Uint8Array, field: 'flags' | 'method', value: number): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    let directory = 0;
    while (view.getUint32(directory, true) !== 0x02014b50) directory++;
    const local = field === 'flags' ? 6 : 8;
    view.setUint16(local, value, true);
    view.setUint16(directory + local + 2, value, true);
  }

  it.each([
    ['packed', 6, []],
    ['as they are', 0, []],
    ['with more about each', 6, [['extra', { 29283: new Uint8Array(7).fill(7) }]]],
    ['with a comment', 6, [['comment', 'made by a shop']]],
  ] as const)(
    'of files %s gives the same files or an error, whichever bit of it is flipped',
    (_, level, more) => {
      const options = { level, ...Object.fromEntries(more) };
      const bytes = zipSync({
        'orders.csv': [strToU8('Order ID,Status\n1,Cancelled\n2,Shipped\n'), options],
        'empty.csv': [strToU8(''), options],
        'more/reviews.json': [strToU8('[{"stars":1}]'), options],
      });
      const expected = textsIn(bytes);
      expect(expected).toHaveLength(3);
      let noticed = 0;
      const bits = someOf([...Array(bytes.length * 8).keys()], 5);
      for (const bit of bits) {
        const damaged = bytes.slice();
        damaged[bit >> 3] = (damaged[bit >> 3] as number) ^ (1 << (bit & 7));
        try {
          expect(textsIn(damaged), `bit ${bit}`).toEqual(expected);
        } catch (error) {
          if (!(error instanceof ArchiveError)) throw error;
          noticed++;
        }
      }
      // The rest are times, versions and attributes, which nothing is read of.
      expect(noticed).toBeGreaterThan(bits.length / 2);
    },
  );

  it('gives files or an error of its own, whatever is broken in it', () => {
    const change = fc.tuple(fc.nat({ max: sound.length - 1 }), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: sound.length }),
        (changes, length) => {
          const bytes = sound.slice(0, length);
          for (const [at, byte] of changes) if (at < length) bytes[at] = byte;
          try {
            expect(namesIn(bytes)).toBeInstanceOf(Array);
          } catch (error) {
            expect(error).toBeInstanceOf(ArchiveError);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
