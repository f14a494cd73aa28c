import { between, type Interval, NO_VALUE } from '../exact/interval.ts';
import {
  add,
  compare,
  divide,
  INFINITE,
  max,
  negate,
  parseDecimal,
  type Rational,
  ZERO,
} from '../exact/rational.ts';
import type { Ratio } from '../ruleset/rule-language.generated.ts';
import type { CompiledNode, CompileScope } from './compile-scope.ts';

/** How a ratio is formed from its two counts. */
export interface RatioShape {
  /** The numerator counts some of what the denominator counts. */
  readonly part: boolean;
  /** Minimum sample: the bad share is bad / max(n, n0). */
  readonly atLeast: Rational | null;
  /** true when a high ratio is good, so that the bad share is its complement. */
  readonly lowerIsWorse: boolean;
}

export function ratioShape(ratio: Ratio, worse: string): RatioShape {
  return {
    part: ratio.part === true,
    atLeast: ratio.atLeast === undefined ? null : parseDecimal(ratio.atLeast),
    lowerIsWorse: worse === 'lower',
  };
}

/** `a / b` over two values. */
export function compileRatio(node: Ratio, scope: CompileScope): CompiledNode {
  if (node.ratio.length !== 2)
    scope.types.fail('ratio-of-two', '`ratio` needs two values, of which the first is divided by the second');
  const [top, bottom] = node.ratio.map((part) => scope.node(part)) as [CompiledNode, CompiledNode];
  const shape = ratioShape(node, scope.worse);
  if (shape.atLeast && !shape.part)
    scope.types.fail('sample-of-share', '`atLeast` needs `part`: a minimum sample is of a share');
  return {
    evaluate: (context) => ratioOf(top.evaluate(context), bottom.evaluate(context), shape),
  };
}

/** Everything `a / b` can be. A known 0/0 is no value; a possible one may be none; k/0 is unknown. */
export function ratioOf(a: Interval, b: Interval, { part, atLeast, lowerIsWorse }: RatioShape): Interval {
  if (a.empty === 2 || b.empty === 2) return NO_VALUE;
  if (b.hi.n <= 0) {
    if (a.hi.n <= 0) return NO_VALUE;
    return between(ZERO, INFINITE, 1);
  }
  const empty = b.lo.n <= 0 || a.empty || b.empty ? 1 : 0;
  if (!part) {
    const lo = divide(a.lo, b.hi);
    return between(lo, a.hi.n === 0 ? ZERO : b.lo.n <= 0 ? INFINITE : divide(a.hi, b.lo), empty);
  }
  // As a share the rest of the whole, b - a, is a count of its own: the two can be bounded apart.
  const shareOf = lowerIsWorse ? goodShare : share;
  const lo = shareOf(a.lo, rest(b.hi, a.lo), atLeast);
  // What is known has one end only.
  const hi = a.lo === a.hi && b.lo === b.hi ? lo : shareOf(a.hi, rest(b.lo, a.hi), atLeast);
  return between(lo, hi, empty);
}

/** What is left of a whole without a part, never less than nothing. */
function rest(all: Rational, part: Rational): Rational {
  if (!Number.isFinite(part.n)) return ZERO;
  const left = Number.isFinite(all.n) ? add(all, negate(part)) : all;
  return left.n < 0 ? ZERO : left;
}

/** part / max(part + rest, least) */
function share(part: Rational, rest: Rational, least: Rational | null): Rational {
  if (part.n === 0) return ZERO;
  if (!Number.isFinite(part.n)) return { n: 1, d: 1 };
  const all = add(part, rest);
  return divide(part, least ? max(all, least) : all);
}

/** 1 - bad / max(good + bad, least) */
function goodShare(good: Rational, bad: Rational, least: Rational | null): Rational {
  if (least === null || compare(add(good, bad), least) >= 0) return share(good, bad, null);
  return divide(add(least, negate(bad)), least);
}
