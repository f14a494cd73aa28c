import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../src/exact/rational.ts';

/** Numbers as they stand in data: whole ones, some with a few places, and any double. */
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc
    .tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 8 }))
    .map(([n, places]) => Number(`${n}e-${places}`)),
  fc.tuple(fc.integer(), fc.integer({ min: 0, max: 20 })).map(([n, places]) => Number(`${n}e-${places}`)),
);

describe('parseDecimal', () => {
  it('reads a number as its shortest text', () => {
    fc.assert(
      fc.property(number, (value) => {
        expect(parseDecimal(value)).toEqual(parseDecimal(String(value)));
      }),
      { numRuns: 5000 },
    );
  });

  it('reads no number that is not finite', () => {
    expect([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map(parseDecimal)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is the fraction itself, in lowest terms', () => {
    expect([0.25, -1.5, 12.34, '0.250', '1e-3', 100].map(parseDecimal)).toEqual([
      { n: 1, d: 4 },
      { n: -3, d: 2 },
      { n: 617, d: 50 },
      { n: 1, d: 4 },
      { n: 1, d: 1000 },
      { n: 100, d: 1 },
    ]);
  });
});
