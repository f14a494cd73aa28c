import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isLong } from '../../../scripts/some-cases.js';
import { filesWithin } from '../src/archive/archive-files.ts';
import { type ArchivedFile, ArchiveError, archiveFiles, isArchive } from '../src/archive/index.ts';
import { claimSize, zipOfStoredZeros, zipOfZeros } from './zip-of-zeros.ts';

/** One file after the other, of which none is kept. */
const namesOf = (files: Iterable<ArchivedFile>): string[] => Array.from(files, ({ name }) => name);
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
    const files = [...archiveFiles(sound)];
    expect(files.map(({ name }) => name)).toEqual(['Your Orders/Order History.csv', 'mail.mbox']);
    expect(files.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(['Order ID\n1\n', 'From x\n']);
  });

  it('is refused where it would fill the memory, whatever its directory says', () => {
    const names = [0, 1, 2, 3, 4].map((i) => `${i}.csv`);
    const tooLarge = expect.objectContaining({ code: 'archive-too-large' });
    // The size at which it is refused is only unpacked in `npm run test:long`.
    const most = isLong ? 2 ** 28 : 2 ** 22;
    const unpack = (bytes: Uint8Array) => namesOf(isLong ? archiveFiles(bytes) : filesWithin(bytes, most));
    const bomb = zipOfZeros(names, most / 4);
    expect(bomb.length).toBeLessThan(2 ** 20);
    claimSize(bomb, 10);
    expect(() => unpack(bomb)).toThrow(tooLarge);
    const filled = zipOfZeros(names.slice(1), most / 4);
    expect(unpack(filled)).toEqual(names.slice(1));
    expect(() => namesIn(zipOfStoredZeros('a.csv', 2 ** 28 + 1))).toThrow(tooLarge);
  });

  it('does not open archives inside of it, nor more files than anybody reads', () => {
    expect(namesIn(zipSync({ 'inner.zip': sound, 'a.csv': strToU8('x') }))).toEqual(['a.csv']);
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`${i}.csv`, strToU8('')])),
    );
    expect(() => namesIn(many)).toThrow(expect.objectContaining({ code: 'archive-too-large' }));
  });

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
