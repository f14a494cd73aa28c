import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseTime } from '../../src/exact/parse-time.ts';
import { commonTime, LONGEST_TIME } from '../../src/records/common-time.ts';

/** The two forms that are read four bytes at a time. */
const USUAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/;

const read = (text: string): number => {
  const view = new DataView(new ArrayBuffer(LONGEST_TIME + 3));
  for (let i = 0; i < text.length; i++) view.setUint8(3 + i, text.charCodeAt(i));
  return commonTime(view, 3);
};

const times = fc
  .date({ min: new Date('1960-01-01T00:00:00Z'), max: new Date('2180-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const texts = fc.oneof(
  times,
  times.map((text) => text.replace(/\.\d+/, '')),
);

it('reads what it reads as the strict reader does, and every time of these years that is written so', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const isOfTheseYears = text >= '1970' && text < '2170';
      expect(read(text)).toBe(isOfTheseYears ? parseTime(text) : Number.NaN);
    }),
    { numRuns: 2000 },
  );
});

it('takes no text for a time that is none, whichever byte of it is another', () => {
  fc.assert(
    fc.property(texts, fc.nat(LONGEST_TIME - 1), fc.integer({ min: 0, max: 255 }), (text, at, byte) => {
      const place = at % text.length;
      const damaged = text.slice(0, place) + String.fromCharCode(byte) + text.slice(place + 1);
      const time = read(damaged);
      // What stands behind the Z is for the reader of the string to see.
      const end = damaged[19] === 'Z' ? 20 : LONGEST_TIME;
      if (Number.isNaN(time)) return;
      expect(damaged.slice(0, end)).toMatch(USUAL);
      expect(time).toBe(parseTime(damaged.slice(0, end)));
    }),
    { numRuns: 20_000 },
  );
});

it.each([
  '2023-02-29T00:00:00Z',
  '2024-02-30T00:00:00Z',
  '2026-04-31T00:00:00.000Z',
  '2026-00-10T00:00:00Z',
  '2026-13-10T00:00:00Z',
  '2026-01-00T00:00:00Z',
  '2026-01-10T24:00:00Z',
  '2026-01-10T00:60:00Z',
  '2026-01-10T00:00:60Z',
])('does not know %s', (text) => {
  expect([read(text), parseTime(text)]).toEqual([Number.NaN, Number.NaN]);
});

it('knows the last day of February in a leap year', () => {
  expect(read('2024-02-29T23:59:59.999Z')).toBe(Date.parse('2024-02-29T23:59:59.999Z'));
});
