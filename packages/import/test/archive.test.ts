import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ArchiveError, archiveFiles, isArchive } from '../src/archive/index.ts';
import { zipOfZeros } from './zip-of-zeros.ts';

const namesIn = (bytes: Uint8Array): string[] => [...archiveFiles(bytes)].map(({ name }) => name);

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
    const bomb = zipOfZeros(names, 2 ** 26);
    // It is sound but for its size.
    expect(namesIn(zipOfZeros(names, 10))).toEqual(names);
    expect(bomb.length).toBeLessThan(2 ** 20);
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 46 < bomb.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(() => namesIn(bomb)).toThrow(expect.objectContaining({ code: 'archive-too-large' }));
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
