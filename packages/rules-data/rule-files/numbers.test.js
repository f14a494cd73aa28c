import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNumber, writeNumber } from './numbers.js';

it.each([
  ['1.5%', '0.015'],
  ['-0.05%', '-0.0005'],
  ['100%', '1.00'],
  [4.6, '4.6'],
  [null, null],
  ['very-high', 'very-high'],
])('reads %j as %j', (written, threshold) => expect(readNumber(written)).toBe(threshold));

it('writes every share in percent and reads it back without rounding', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 7 }), (digits, places) => {
      const share = (digits / 10 ** places).toFixed(places);
      expect(Number(readNumber(writeNumber(share, 'share')))).toBe(Number(share));
    }),
  );
});
