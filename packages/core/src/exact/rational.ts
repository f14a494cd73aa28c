/** An exact fraction `n / d`: whole numbers, `d` > 0; `n` may be infinite for an open end. */
export interface Rational {
  readonly n: number;
  readonly d: number;
}

export const ZERO: Rational = { n: 0, d: 1 };
export const ONE: Rational = { n: 1, d: 1 };
export const INFINITE: Rational = { n: Infinity, d: 1 };

export const whole = (n: number): Rational => (n === 0 ? ZERO : { n, d: 1 });

/** Denominator up to which a double is tried as a fraction, before its text is read. */
const FEW_PLACES = 1e4;

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/**
 * Reads a decimal text, or a JSON number by its shortest decimal form, as an exact fraction.
 *
 * @returns null when it is not a decimal number, or has more digits than a double can hold exactly.
 */
export function parseDecimal(value: string | number): Rational | null {
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return whole(value);
    // Up to 15 digits name one double only, so the fewest places that give it back are those of its shortest form.
    for (let d = 10; d <= FEW_PLACES; d *= 10) {
      const n = Math.round(value * d);
      if (n / d === value && Math.abs(n) < 1e15) return reduce({ n, d });
    }
  }
  const match = DECIMAL.exec(String(value));
  if (!match) return null;
  const [, sign, before = '', after = '', exponent = '0'] = match;
  const scale = after.length - Number(exponent);
  if (Math.abs(scale) > 22) return null;
  const n = Number(before + after) * (scale < 0 ? 10 ** -scale : 1);
  const d = scale > 0 ? 10 ** scale : 1;
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d)) return null;
  return n === 0 ? ZERO : reduce({ n: sign ? -n : n, d });
}

function gcd(a: number, b: number): number {
  let x = Math.abs(a);
  let y = b;
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

/** The same fraction in lowest terms. */
export function reduce({ n, d }: Rational): Rational {
  if (d === 1 || !Number.isFinite(n)) return { n, d: 1 };
  const g = gcd(n, d);
  return { n: n / g, d: d / g };
}

/** Sign of a - b, exact for every pair of fractions: by cross-multiplication, in big integers where doubles end. */
export function compare(a: Rational, b: Rational): number {
  if (a.d === b.d || !Number.isFinite(a.n) || !Number.isFinite(b.n)) {
    return a.n < b.n ? -1 : a.n > b.n ? 1 : 0;
  }
  const left = a.n * b.d;
  const right = b.n * a.d;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right))
    return left < right ? -1 : left > right ? 1 : 0;
  const bigLeft = BigInt(a.n) * BigInt(b.d);
  const bigRight = BigInt(b.n) * BigInt(a.d);
  return bigLeft < bigRight ? -1 : bigLeft > bigRight ? 1 : 0;
}

export const min = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);
export const max = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);

/** a + b; an infinite part stays infinite. */
export function add(a: Rational, b: Rational): Rational {
  if (!Number.isFinite(a.n) || !Number.isFinite(b.n)) return { n: a.n + b.n, d: 1 };
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  const left = a.n * b.d;
  const right = b.n * a.d;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) {
    const small = inDoubles(left + right, a.d * b.d);
    if (small) return small;
  }
  return exact(BigInt(a.n) * BigInt(b.d) + BigInt(b.n) * BigInt(a.d), BigInt(a.d) * BigInt(b.d));
}

export const negate = (a: Rational): Rational => ({ n: a.n === 0 ? 0 : -a.n, d: a.d });

/** a * b; 0 times infinite is 0. */
export function multiply(a: Rational, b: Rational): Rational {
  if (a.n === 0 || b.n === 0) return ZERO;
  if (!Number.isFinite(a.n) || !Number.isFinite(b.n)) return { n: a.n * b.n, d: 1 };
  return inDoubles(a.n * b.n, a.d * b.d) ?? exact(BigInt(a.n) * BigInt(b.n), BigInt(a.d) * BigInt(b.d));
}

/** a / b for b > 0; over infinite it is 0. */
export function divide(a: Rational, b: Rational): Rational {
  if (!Number.isFinite(b.n)) return ZERO;
  if (!Number.isFinite(a.n)) return a;
  return inDoubles(a.n * b.d, a.d * b.n) ?? exact(BigInt(a.n) * BigInt(b.d), BigInt(a.d) * BigInt(b.n));
}

/** The largest whole number at or below a: of safe whole numbers n / d rounds to a whole number only where it is one. */
export const floor = (a: Rational): number => Math.floor(a.n / a.d);
/** The smallest whole number at or above a. */
export const ceil = (a: Rational): number => -Math.floor(-a.n / a.d);

/** The nearest double. */
export const toNumber = (a: Rational): number => a.n / a.d;

/** n / d in lowest terms where both are exact as doubles, null where they are not. */
function inDoubles(n: number, d: number): Rational | null {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d)) return null;
  return n === 0 ? ZERO : reduce({ n, d });
}

function exact(n: bigint, d: bigint): Rational {
  let [x, y] = [n < 0n ? -n : n, d];
  while (y !== 0n) [x, y] = [y, x % y];
  const g = x === 0n ? 1n : x;
  let [top, bottom] = [n / g, d / g];
  // Past 2^53 a double cannot hold the parts: keep 53 significant bits of both, the one place where precision is given up.
  const limit = 9007199254740991n;
  while (top > limit || top < -limit || bottom > limit) {
    top /= 2n;
    bottom /= 2n;
  }
  return { n: Number(top), d: bottom === 0n ? 1 : Number(bottom) };
}
