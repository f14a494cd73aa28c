import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  ceil,
  compare,
  divide,
  floor,
  INFINITE,
  max,
  min,
  multiply,
  negate,
  parseDecimal,
  type Rational,
  reduce,
  toNumber,
  whole,
  ZERO,
} from '../../src/exact/rational.ts';

const LARGEST = Number.MAX_SAFE_INTEGER;
/** Few digits, as in data, and as many as a double holds. */
const numerators = fc.oneof(fc.integer({ min: -30, max: 30 }), fc.integer(), fc.maxSafeInteger());
const denominators = fc.oneof(
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 10_000 }),
  fc.integer({ min: 1, max: LARGEST }),
);
const fractions = fc.record({ n: numerators, d: denominators });
const positive = fractions.map(({ n, d }) => ({ n: Math.abs(n) + (n === 0 ? 1 : 0), d }));

interface Big {
  readonly n: bigint;
  readonly d: bigint;
}
const big = ({ n, d }: Rational): Big => ({ n: BigInt(n), d: BigInt(d) });
const lowest = ({ n, d }: Big): Big => {
  let [x, y] = [n < 0n ? -n : n, d];
  while (y !== 0n) [x, y] = [y, x % y];
  return { n: n / x, d: d / x };
};
const fits = ({ n, d }: Big): boolean =>
  n <= BigInt(LARGEST) && n >= -BigInt(LARGEST) && d <= BigInt(LARGEST);

/** That a result is the one wanted: to the last digit where doubles hold it, else in all that they hold. */
function expectValue(result: Rational, wanted: Big): void {
  const exact = lowest(wanted);
  expect([Number.isSafeInteger(result.n), Number.isSafeInteger(result.d), result.d > 0]).toEqual([
    true,
    true,
    true,
  ]);
  if (fits(exact)) {
    expect(lowest(big(result))).toEqual(exact);
    return;
  }
  // Numerator and denominator of about the same length lose nothing else.
  const bits = (value: bigint): number => (value < 0n ? -value : value).toString(2).length;
  if (Math.abs(bits(exact.n) - bits(exact.d)) > 12) return;
  const scaled = (exact.n * 10n ** 20n) / exact.d;
  const got = (BigInt(result.n) * 10n ** 20n) / BigInt(result.d);
  const error = got > scaled ? got - scaled : scaled - got;
  expect(error * 10n ** 11n <= (scaled < 0n ? -scaled : scaled) + 10n ** 11n).toBe(true);
}

describe('fractions', () => {
  it('add up', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        const [x, y] = [big(a), big(b)];
        if (a.d === b.d && !Number.isSafeInteger(a.n + b.n)) return;
        expectValue(add(a, b), { n: x.n * y.d + y.n * x.d, d: x.d * y.d });
      }),
      { numRuns: 2000 },
    );
  });

  it('are multiplied', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        const [x, y] = [big(a), big(b)];
        expectValue(multiply(a, b), { n: x.n * y.n, d: x.d * y.d });
      }),
      { numRuns: 2000 },
    );
  });

  it('are divided by what is positive', () => {
    fc.assert(
      fc.property(fractions, positive, (a, b) => {
        const [x, y] = [big(a), big(b)];
        expectValue(divide(a, b), { n: x.n * y.d, d: x.d * y.n });
      }),
      { numRuns: 2000 },
    );
  });

  it('are compared, and the smaller and the larger of two found', () => {
    fc.assert(
      fc.property(fractions, fc.oneof(fractions, fc.constant(null)), (a, other) => {
        // The same value in other terms, too.
        const b = other ?? (Math.abs(a.n) < 1e6 && a.d < 1e6 ? { n: 3 * a.n, d: 3 * a.d } : a);
        const [x, y] = [big(a), big(b)];
        const difference = x.n * y.d - y.n * x.d;
        expect(Math.sign(compare(a, b))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        expect(compare(min(a, b), max(a, b))).toBeLessThanOrEqual(0);
        expect([a, b]).toContain(min(a, b));
        expect([a, b]).toContain(max(a, b));
        expect(compare(min(a, b), a)).toBeLessThanOrEqual(0);
        expect(compare(max(a, b), b)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('are rounded down and up to whole numbers', () => {
    const close = fc
      .record({
        q: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        d: fc.integer({ min: 1, max: 9_000_000 }),
        off: fc.integer({ min: -1, max: 1 }),
      })
      // As close to a whole number as a fraction comes.
      .map(({ q, d, off }) => ({ n: q * d + off, d }))
      .filter(({ n }) => Number.isSafeInteger(n));
    fc.assert(
      fc.property(fc.oneof(fractions, close), (a) => {
        const { n, d } = big(a);
        const down = n / d - (n % d < 0n ? 1n : 0n);
        expect(BigInt(floor(a))).toBe(down);
        expect(BigInt(ceil(a))).toBe(down * d === n ? down : down + 1n);
      }),
      { numRuns: 3000 },
    );
  });

  it('have a negative, a double, and lowest terms', () => {
    fc.assert(
      fc.property(fractions, (a) => {
        expect(negate(a)).toEqual({ n: a.n === 0 ? 0 : -a.n, d: a.d });
        expect(toNumber(a)).toBe(a.n / a.d);
        expect(big(reduce(a))).toEqual(a.n === 0 ? { n: 0n, d: 1n } : lowest(big(a)));
      }),
    );
  });

  it('may be without end', () => {
    const endless = negate(INFINITE);
    const two = whole(2);
    expect([add(INFINITE, two), add(two, INFINITE), add(endless, { n: 1, d: 3 })]).toEqual([
      INFINITE,
      INFINITE,
      endless,
    ]);
    expect([multiply(ZERO, INFINITE), multiply(INFINITE, ZERO)]).toEqual([ZERO, ZERO]);
    expect([multiply(INFINITE, { n: 1, d: 3 }), multiply({ n: -1, d: 3 }, INFINITE)]).toEqual([
      INFINITE,
      endless,
    ]);
    expect([divide(two, INFINITE), divide(INFINITE, two), divide({ n: 1, d: 3 }, INFINITE)]).toEqual([
      ZERO,
      INFINITE,
      ZERO,
    ]);
    expect([compare(INFINITE, { n: 1, d: 3 }), compare({ n: 1, d: 3 }, INFINITE)]).toEqual([1, -1]);
    expect([compare(INFINITE, INFINITE), compare(endless, { n: 1, d: 3 })]).toEqual([0, -1]);
    expect([floor(INFINITE), ceil(endless), toNumber(INFINITE)]).toEqual([Infinity, -Infinity, Infinity]);
    expect(reduce({ n: Infinity, d: 7 })).toEqual(INFINITE);
  });
});

describe('a decimal text', () => {
  it.each([
    ['1e22', null],
    ['1e-22', null],
    ['1e15', { n: 1e15, d: 1 }],
    ['9007199254740991', { n: LARGEST, d: 1 }],
    ['9007199254740992', null],
    ['0.000000000000001', { n: 1, d: 1e15 }],
    ['00012', { n: 12, d: 1 }],
    ['000', ZERO],
    ['-0', ZERO],
    ['-0.0', ZERO],
    ['-2.50', { n: -5, d: 2 }],
    ['2.5E+1', { n: 25, d: 1 }],
    ['25e-1', { n: 5, d: 2 }],
    ['1e23', null],
    ['0e99', null],
    ['.5', null],
    ['5.', null],
    ['1 ', null],
    ['+1', null],
    ['0x10', null],
    ['', null],
    ['1e', null],
    ['1e1.5', null],
  ] as const)('%s', (text, value) => {
    expect(parseDecimal(text)).toEqual(value);
  });

  it('says what it is divided by', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9 }), (n, places) => {
        const digits = String(Math.abs(n)).padStart(places + 1, '0');
        const text = `${n < 0 ? '-' : ''}${digits.slice(0, digits.length - places)}${places > 0 ? '.' : ''}${digits.slice(digits.length - places)}`;
        const value = parseDecimal(text);
        if (value === null) throw new Error(`${text} was not read`);
        expect(big(value)).toEqual(
          n === 0 ? { n: 0n, d: 1n } : lowest({ n: BigInt(n), d: 10n ** BigInt(places) }),
        );
      }),
      { numRuns: 500 },
    );
  });
});
