/** An exact fraction; `d` is never negative, and 0 for the two infinities. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const abs = (x: bigint): bigint => (x < 0n ? -x : x);
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? abs(a) : gcd(b, a % b));

export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const top = BigInt(n);
  const bottom = BigInt(d);
  if (bottom < 0n) return fraction(-top, -bottom);
  if (bottom === 0n) return { n: top < 0n ? -1n : 1n, d: 0n };
  const common = gcd(top, bottom);
  return { n: top / common, d: bottom / common };
}

export const ZERO = fraction(0);
export const ONE = fraction(1);
export const INFINITY = fraction(1, 0);

/** Reads a decimal text, or a JSON number by its shortest decimal form. */
export function decimal(value: string | number): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) throw new Error(`not a decimal: ${value}`);
  const [, sign, whole = '0', part = '', exponent = '0'] = match;
  const shift = Number(exponent) - part.length;
  const digits = BigInt(sign + whole + part);
  return shift >= 0 ? fraction(digits * 10n ** BigInt(shift)) : fraction(digits, 10n ** BigInt(-shift));
}

export const isInfinite = (x: Fraction): boolean => x.d === 0n;
export const negate = (x: Fraction): Fraction => ({ n: -x.n, d: x.d });

export function compare(a: Fraction, b: Fraction): number {
  if (isInfinite(a) && isInfinite(b)) return Number(a.n - b.n);
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const greatest = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);

export function add(a: Fraction, b: Fraction): Fraction {
  if (isInfinite(a)) return a;
  if (isInfinite(b)) return b;
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, negate(b));

/** Zero times infinity is zero: none of something unbounded. */
export function multiply(a: Fraction, b: Fraction): Fraction {
  if (a.n === 0n || b.n === 0n) return ZERO;
  return fraction(a.n * b.n, a.d * b.d);
}

/** `b` is not zero; anything finite over infinity is zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  if (isInfinite(b)) return isInfinite(a) ? a : ZERO;
  return multiply(a, b.n < 0n ? { n: -b.d, d: -b.n } : { n: b.d, d: b.n });
}

/** The largest whole number that is not above. */
export function floor(x: Fraction): Fraction {
  if (isInfinite(x)) return x;
  const quotient = x.n / x.d;
  return fraction(x.n < 0n && quotient * x.d !== x.n ? quotient - 1n : quotient);
}

export const toNumber = (x: Fraction): number =>
  isInfinite(x) ? Number(x.n) * Number.POSITIVE_INFINITY : Number(x.n) / Number(x.d);
