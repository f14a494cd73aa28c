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
export function ratioOf(a: Interval, b: Interval, shape: RatioShape): Interval {
  if (a.empty === 2 || b.empty === 2) return NO_VALUE;
  if (b.hi.n <= 0) {
    if (a.hi.n <= 0) return NO_VALUE;
    return between(ZERO, INFINITE, 1);
  }
  const empty = b.lo.n <= 0 || a.empty || b.empty ? 1 : 0;
  if (!shape.part) {
    const lo = divide(a.lo, b.hi);
    return between(lo, a.hi.n === 0 ? ZERO : b.lo.n <= 0 ? INFINITE : divide(a.hi, b.lo), empty);
  }
  // As a share the rest of the whole, b - a, is a count of its own: the two can be bounded apart.
  const lo = shareOf(a.lo, max(b.hi, a.lo), shape);
  // What is known has one end only.
  const hi = a.lo === a.hi && b.lo === b.hi ? lo : shareOf(a.hi, max(b.lo, a.hi), shape);
  return between(lo, hi, empty);
}

/** part / max(all, least), or where a high share is good 1 - (all - part) / max(all, least). */
function shareOf(part: Rational, all: Rational, { atLeast, lowerIsWorse }: RatioShape): Rational {
  const isSmall = atLeast !== null && compare(all, atLeast) < 0;
  if (isSmall && lowerIsWorse) return divide(add(atLeast, negate(add(all, negate(part)))), atLeast);
  if (part.n === 0) return ZERO;
  if (!Number.isFinite(part.n)) return { n: 1, d: 1 };
  return divide(part, isSmall ? atLeast : all);
}
