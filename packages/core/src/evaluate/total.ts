import { between, clamp, type Emptiness, exactly, type Interval } from '../exact/interval.ts';
import {
  add,
  divide,
  floor,
  INFINITE,
  multiply,
  negate,
  parseDecimal,
  type Rational,
  whole,
  ZERO,
} from '../exact/rational.ts';
import type { Total, ValueNode } from '../ruleset/rule-language.generated.ts';
import type { CompiledNode, CompileScope } from './compile-scope.ts';
import type { Context } from './context.ts';

const decimal = (text: string): Rational => parseDecimal(text) ?? ZERO;
const MINUS_INFINITE: Rational = negate(INFINITE);

/** The values that a sum is made of. */
export const termsOf = (node: Total): ValueNode[] =>
  node.total.flatMap((term) => (typeof term === 'string' ? [] : (term.plus ?? term.minus ?? [])));

/** A sum of terms, then clamped: budgets, scores from a base, sums over lists. */
export function compileTotal(node: Total, scope: CompileScope): CompiledNode {
  const terms = node.total.map((term): CompiledNode => {
    if (typeof term === 'string') {
      const constant = exactly(decimal(term));
      return { evaluate: () => constant };
    }
    const written = term.plus ?? term.minus;
    if (written === undefined) return scope.types.fail('term-sign', 'a term needs `plus` or `minus`');
    const part = scope.node(written);
    const stepped =
      term.per === undefined ? part : steps(part, decimal(term.per), decimal(term.worth ?? '0'));
    if (term.minus === undefined) return stepped;
    return {
      evaluate(context) {
        const { lo, hi, empty } = stepped.evaluate(context);
        return between(negate(hi), negate(lo), empty);
      },
    };
  });
  const least = node.min === undefined ? MINUS_INFINITE : decimal(node.min);
  const most = node.max === undefined ? INFINITE : decimal(node.max);
  const evaluate = (context: Context): Interval => {
    let lo = ZERO;
    let hi = ZERO;
    let empty: Emptiness = 2;
    for (const term of terms) {
      const value = term.evaluate(context);
      // A part with nothing to measure adds nothing.
      if (value.empty === 2) continue;
      lo = add(lo, value.empty && value.lo.n > 0 ? ZERO : value.lo);
      hi = add(hi, value.empty && value.hi.n < 0 ? ZERO : value.hi);
      if (value.empty < empty) empty = value.empty;
    }
    return clamp(between(lo, hi, empty), least, most);
  };
  return { evaluate };
}

/** `worth` for each whole `per`. */
function steps(part: CompiledNode, per: Rational, worth: Rational): CompiledNode {
  const step = (value: Rational): Rational => multiply(whole(floor(divide(value, per))), worth);
  return {
    evaluate(context) {
      const { lo, hi, empty } = part.evaluate(context);
      return between(step(lo), step(hi), empty);
    },
  };
}
