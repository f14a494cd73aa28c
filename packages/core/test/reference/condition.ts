import { FIXED_WORDS } from '@risk-check/core/snapshot';
import type { Comparison, Condition, Threshold } from '../../src/ruleset/rule-language.generated.ts';
import { metricValue } from './evaluate.ts';
import { compare, decimal, type Fraction, fraction, greatest, least, ZERO } from './fraction.ts';
import { givenTarget } from './given.ts';
import { endOf, mayHaveChanged } from './lists.ts';
import { all, any, FALSE, known, TRUE, type Truth, UNKNOWN } from './truth.ts';
import { isExact, type Value } from './value.ts';
import type { World } from './world.ts';

/** What a condition says, and what it says where that can be known at all. */
export interface Judgement {
  readonly truth: Truth;
  /** The same with limits nobody has published, and numbers nobody can see, taken as not reached. */
  readonly knowable: Truth;
  /** Values of its comparisons. */
  readonly values: readonly Value[];
}
type Op = 'gte' | 'gt' | 'lte' | 'lt';

export function judge(world: World, condition: Condition | undefined): Judgement {
  if (condition === undefined) return { truth: TRUE, knowable: TRUE, values: [] };
  if ('all' in condition)
    return join(
      condition.all.map((part) => judge(world, part)),
      all,
    );
  if ('any' in condition)
    return join(
      condition.any.map((part) => judge(world, part)),
      any,
    );
  if ('fact' in condition) {
    const truth = judgeFact(world, condition.fact, condition.in, condition.notIn);
    return { truth, knowable: truth, values: [] };
  }
  return judgeComparison(world, condition);
}

export const join = (parts: readonly Judgement[], kleene: (truths: Truth[]) => Truth): Judgement => ({
  truth: kleene(parts.map(({ truth }) => truth)),
  knowable: kleene(parts.map(({ knowable }) => knowable)),
  values: parts.flatMap(({ values }) => values),
});

function judgeFact(
  world: World,
  fact: string,
  allowed: readonly unknown[] | undefined,
  refused: readonly unknown[] | undefined,
): Truth {
  const value = factValue(world, fact);
  if (value === undefined) return UNKNOWN;
  return known(allowed ? allowed.includes(value) : !refused?.includes(value));
}

export function factValue(world: World, fact: string): unknown {
  const { snapshot, ruleset } = world;
  if (fact.startsWith('account.')) {
    const value = (snapshot.account as Record<string, unknown> | undefined)?.[fact.slice(8)];
    if (endOf(world, 'account') < world.now && mayHaveChanged(fact.slice(8), value) && value !== null)
      return undefined;
    const words = FIXED_WORDS[fact];
    return typeof value === 'string' && words && !words.includes(value) ? undefined : value;
  }
  const value = fact === 'region' || fact === 'program' ? snapshot[fact] : snapshot.facts?.[fact];
  if (value === undefined || value === null) return value;
  const { type, values: words } = ruleset.facts?.[fact] ?? {};
  if (type === 'flag') return typeof value === 'boolean' ? value : undefined;
  if (typeof value !== 'string') return words ? undefined : value;
  if (words) return Object.keys(words).includes(value) ? value : undefined;
  const isCountry = value === 'other' || (value.length === 2 && !/[^A-Z]/.test(value));
  return fact === 'region' && !isCountry ? undefined : value;
}

function judgeComparison(world: World, comparison: Comparison): Judgement {
  const [op, threshold] = Object.entries(comparison).find(
    ([key]) => key !== 'metric' && key !== 'target',
  ) as [Op, Threshold];
  const metric = world.ruleset.metrics[comparison.metric];
  const value = metricValue(world, comparison.metric);
  if (value === 'none') return { truth: FALSE, knowable: FALSE, values: [value] };
  if (threshold === null || metric?.observable === false) {
    const best = metric?.best === undefined ? ZERO : decimal(metric.best);
    const atBest = isExact(value) && compare(value.lo, best) === 0;
    return { truth: atBest ? FALSE : UNKNOWN, knowable: FALSE, values: [value] };
  }
  const [low, high] = limitsOf(world, comparison);
  const truth = compareRanges(op, value.lo, value.hi, low, high);
  const doubted = truth === TRUE && value.maybeNone ? UNKNOWN : truth;
  return { truth: doubted, knowable: doubted, values: [value] };
}

/** Both ends of where the limit of a comparison lies. */
export function limitsOf(world: World, comparison: Comparison): readonly [Fraction, Fraction] {
  const { metric, target, ...comparisons } = comparison;
  const own = target ? givenTarget(world, metric) : null;
  const [threshold] = Object.values(comparisons) as Exclude<Threshold, null>[];
  if (threshold === undefined) throw new Error(`no limit of ${metric}`);
  return own ? [own, own] : thresholdRange(world, metric, threshold);
}

function thresholdRange(
  { ruleset, snapshot }: World,
  name: string,
  threshold: Exclude<Threshold, null>,
): readonly [Fraction, Fraction] {
  if (typeof threshold === 'object') {
    const choices = threshold.oneOf.map(decimal);
    const set = snapshot.params?.[threshold.param];
    const chosen =
      set === undefined ? undefined : choices.find((choice) => compare(choice, decimal(set)) === 0);
    if (chosen) return [chosen, chosen];
    return [choices.reduce(least), choices.reduce(greatest)];
  }
  const label = ruleset.metrics[name]?.scale?.indexOf(threshold) ?? -1;
  const exact = label >= 0 ? fraction(label) : decimal(threshold);
  return [exact, exact];
}

/** True if every value meets every limit, false if none meets any. */
function compareRanges(op: Op, lo: Fraction, hi: Fraction, low: Fraction, high: Fraction): Truth {
  const between = (surely: boolean, possible: boolean): Truth => (surely ? TRUE : possible ? UNKNOWN : FALSE);
  if (op === 'gte') return between(compare(lo, high) >= 0, compare(hi, low) >= 0);
  if (op === 'gt') return between(compare(lo, high) > 0, compare(hi, low) > 0);
  if (op === 'lte') return between(compare(hi, low) <= 0, compare(lo, high) <= 0);
  return between(compare(hi, low) < 0, compare(lo, high) < 0);
}
