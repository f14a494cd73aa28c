import {
  compare,
  decimal,
  divide,
  type Fraction,
  greatest,
  INFINITY,
  least,
  ONE,
  subtract,
  ZERO,
} from './fraction.ts';
import { range, type Value } from './value.ts';

export interface RatioShape {
  readonly part?: true | undefined;
  readonly atLeast?: string | undefined;
  readonly lowerIsWorse: boolean;
}

/** `top` over `bottom`, with the minimum sample on the bad share. */
export function ratioOf(top: Value, bottom: Value, { part, atLeast, lowerIsWorse }: RatioShape): Value {
  if (top === 'none' || bottom === 'none') return 'none';
  const zero = (x: Fraction): boolean => x.n === 0n;
  if (zero(bottom.hi)) return zero(top.hi) ? 'none' : range(ZERO, INFINITY, true);
  const sample = atLeast === undefined ? ZERO : decimal(atLeast);
  const share = (a: Fraction, b: Fraction): Fraction => {
    const base = greatest(b, sample);
    if (zero(base)) return zero(a) ? ZERO : INFINITY;
    if (!lowerIsWorse || compare(b, sample) >= 0) return divide(a, base);
    return subtract(ONE, divide(subtract(b, a), base));
  };
  const lo = share(top.lo, bottom.hi);
  const hi = share(top.hi, bottom.lo);
  const capped = (x: Fraction): Fraction => (part ? least(x, ONE) : x);
  return range(capped(lo), capped(hi), top.maybeNone || bottom.maybeNone || zero(bottom.lo));
}
