import { DAY } from '../exact/duration.ts';
import { between, exactCount, exactly, type Interval, NO_VALUE } from '../exact/interval.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../exact/kleene.ts';
import { add, compare, INFINITE, max, parseDecimal, type Rational, whole, ZERO } from '../exact/rational.ts';
import type { Measure } from '../ruleset/rule-language.generated.ts';
import type { CompiledNode, CompileScope } from './compile-scope.ts';
import { readTime } from './item-filter.ts';
import { compileSelection, type Selection } from './item-selection.ts';

type Money = { readonly value: string; readonly currency: string };

/** What a measure counts, in the words of a report. */
export function countedUnit({ take, of: list }: Measure): string {
  if (typeof take === 'object' && 'sum' in take && take.sum) return take.sum;
  if (typeof take === 'object' && 'distinct' in take && take.distinct?.endsWith('Id'))
    return `${take.distinct.slice(0, -2)}s`;
  return list;
}

/** One number over one list: the low end counts what is sure, the high end adds what may be. */
export function compileMeasure(measure: Measure, { types, zone }: CompileScope): CompiledNode {
  const select = compileSelection(measure, types, zone);
  const node = (evaluate: CompiledNode['evaluate']): CompiledNode => ({ evaluate });
  const take = measure.take ?? 'count';
  if (take === 'count') return node((context) => count(select(context)));
  if (take === 'oldest' || take === 'newest') {
    if (!(measure.at ?? types.listOf(measure.of).at))
      types.fail('without-time', '{} has no time; say `at`', measure.of);
    return node((context) => age(select(context), take, context.at, context.asOf));
  }
  // Nothing to take is no field.
  const [kind, path = ''] = Object.entries(take)[0] ?? [];
  const type = types.kindOf(measure.of, path);
  if (kind === 'distinct' || kind === 'largest') {
    const sizeOf = kind === 'distinct' ? countOf : largestOf;
    return node((context) => grouped(select(context), path, sizeOf));
  }
  if (type !== 'number' && type !== 'money' && type !== 'texts') {
    types.fail('not-countable', '{} is not a number, an amount or a list of texts', `${measure.of}.${path}`);
  }
  if (type === 'money' && !measure.currency)
    types.fail('no-currency', '{} is an amount; say its currency', `${measure.of}.${path}`);
  const numberOf = numberReader(type, measure.currency);
  const combine = kind === 'sum' ? add : max;
  return node((context) => combined(select(context), path, numberOf, combine));
}

function count({ truth, open, most }: Selection): Interval {
  let sure = 0;
  let possible = 0;
  for (let i = 0; i < truth.length; i++) {
    if (truth[i] === FALSE) continue;
    possible++;
    if (truth[i] === TRUE) sure++;
  }
  return counted(sure, possible, open, most);
}

/** A count: sure ones at least, at most what is listed, and never more than the window can hold. */
export function counted(sure: number, listed: number, open: boolean, most = Infinity): Interval {
  if (sure === listed && !open) return exactCount(sure);
  const end = Math.min(open ? Infinity : listed, most);
  return between(whole(sure), Number.isFinite(end) ? whole(end) : INFINITE);
}

/** Value -> number of items that have it. */
type Groups = ReadonlyMap<unknown, number>;

const countOf = (groups: Groups): number => groups.size;

function largestOf(groups: Groups): number {
  let top = 0;
  for (const members of groups.values()) if (members > top) top = members;
  return top;
}

/** How many different values there are, or how often the most frequent one occurs. */
function grouped(
  { table, places, truth, open, most }: Selection,
  path: string,
  sizeOf: (groups: Groups) => number,
): Interval {
  if (truth.length === 0) return counted(0, 0, open, most);
  const values = table.values(path);
  const groups = new Map<unknown, number>();
  let unsaid = 0;
  const gather = (which: Truth): void => {
    for (let i = 0; i < truth.length; i++) {
      if (truth[i] !== which) continue;
      const value = values[places[i] as number];
      if (value === undefined) unsaid++;
      else if (value !== null) groups.set(value, (groups.get(value) ?? 0) + 1);
    }
  };
  gather(TRUE);
  const sure = sizeOf(groups);
  gather(UNKNOWN);
  return counted(sure, sizeOf(groups) + unsaid, open, most);
}

/** Contribution of an item: its number, or anything from 0 up when absent. */
type ReadNumber = (value: unknown) => Interval;
const UNSAID = between(ZERO, INFINITE);

const differentIn = (texts: readonly unknown[]): number =>
  texts.length < 2 ? texts.length : new Set(texts).size;

export function numberReader(kind: string, currency: string | undefined): ReadNumber {
  if (kind === 'texts') return (value) => (Array.isArray(value) ? exactCount(differentIn(value)) : UNSAID);
  if (kind === 'money') {
    return (value) => {
      if (value === null) return exactly(ZERO);
      const money = value as Money | undefined;
      const amount = money && money.currency === currency ? parseDecimal(money.value) : null;
      return amount ? exactly(amount) : UNSAID;
    };
  }
  return (value) => {
    if (value === null) return exactly(ZERO);
    const number = typeof value === 'number' ? parseDecimal(value) : null;
    return number ? exactly(number) : UNSAID;
  };
}

/** The sum of what the items contribute, or the most of it: `combine` adds, or takes the larger. */
function combined(
  { table, places, truth, open }: Selection,
  path: string,
  numberOf: ReadNumber,
  combine: typeof add,
): Interval {
  const values = table.values(path);
  let lo: Rational = ZERO;
  let hi: Rational = open ? INFINITE : ZERO;
  for (let i = 0; i < truth.length; i++) {
    if (truth[i] === FALSE) continue;
    const value = numberOf(values[places[i] as number]);
    // A possible item with a negative number can still lower the sum.
    if (truth[i] === TRUE || value.lo.n < 0) lo = combine(lo, value.lo);
    if (truth[i] === TRUE || value.hi.n > 0) hi = combine(hi, value.hi);
  }
  return between(lo, hi);
}

/** Days since the oldest or the newest item; no value when there is none. */
function age(
  { times, places, truth, open }: Selection,
  which: 'oldest' | 'newest',
  at: number,
  asOf: number,
): Interval {
  let sure: Rational | null = null;
  let lowest: Rational | null = null;
  let highest: Rational | null = null;
  const better = (a: Rational, b: Rational): boolean =>
    which === 'oldest' ? compare(a, b) > 0 : compare(a, b) < 0;
  for (let i = 0; i < truth.length; i++) {
    if (truth[i] === FALSE) continue;
    const time = readTime(times?.[places[i] as number] ?? Number.NaN, 'time', { at, asOf });
    if (time === Infinity || time > at) continue;
    const known = !Number.isNaN(time);
    const days: Rational = known ? { n: at - time, d: DAY } : ZERO;
    if (known && truth[i] === TRUE && (sure === null || better(days, sure))) sure = days;
    if (lowest === null || compare(days, lowest) < 0) lowest = days;
    const top = known ? days : INFINITE;
    if (highest === null || compare(top, highest) > 0) highest = top;
  }
  if (lowest === null || highest === null) return open ? between(ZERO, INFINITE, 1) : NO_VALUE;
  if (which === 'oldest')
    return between(sure ?? (open ? ZERO : lowest), open ? INFINITE : highest, sure ? 0 : 1);
  return between(open ? ZERO : lowest, sure ?? (open ? INFINITE : highest), sure ? 0 : 1);
}
