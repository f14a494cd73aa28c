import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RecordTexts } from '../../src/batch/record-texts.ts';

const ascii = fc.string({ unit: 'binary-ascii', maxLength: 40 }).map((text) => Buffer.from(text));
const unicode = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => Buffer.from(text));
const long = fc.integer({ min: 8_000, max: 40_000 }).map((length) => Buffer.alloc(length, 'long '));
const broken = fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes));

/** Some blocks hold bytes of one kind only, since those are read another way. */
const records = fc.oneof(
  fc.array(fc.oneof({ arbitrary: ascii, weight: 20 }, long), { maxLength: 60 }),
  fc.array(fc.oneof(ascii, unicode), { maxLength: 60 }),
  fc.array(fc.oneof(ascii, unicode, broken, long), { maxLength: 60 }),
);

/** A record as a decoder of the platform reads it by itself. */
function alone(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

it('reads every record as if it stood alone, whatever stands beside it and wherever one begins', () => {
  fc.assert(
    fc.property(records, fc.nat(), fc.nat(), (all, some, more) => {
      const ranges = new Uint32Array(2 * all.length);
      let at = 0;
      all.forEach((record, i) => {
        ranges.set([at, at + record.length], 2 * i);
        at += record.length + 1;
      });
      const bytes = Buffer.concat(all.flatMap((record) => [record, Buffer.from('\n')]));
      const from = all.length === 0 ? 0 : some % all.length;
      const to = from + (all.length === 0 ? 0 : more % (all.length - from + 1));
      const texts = new RecordTexts(bytes, ranges, from, to);
      const read = Array.from({ length: to - from }, (_, i) => texts.at(from + i));
      expect(read).toEqual(all.slice(from, to).map(alone));
      // Records may be left out.
      const skipping = new RecordTexts(bytes, ranges, from, to);
      for (let i = from; i < to; i += 3) expect(skipping.at(i)).toBe(read[i - from]);
    }),
    { numRuns: 300 },
  );
});
