import { type Interval, isExact } from '../exact/interval.ts';
import { FALSE, TRUE, type Truth, truthOf, UNKNOWN } from '../exact/kleene.ts';
import { compare, max, min, parseDecimal, type Rational, whole, ZERO } from '../exact/rational.ts';
import type { Fail } from '../issues/phrase.ts';
import type {
  Comparison,
  Condition,
  FactTest,
  Scalar,
  Threshold,
} from '../ruleset/rule-language.generated.ts';
import { holds, OPS, type Op } from './comparators.ts';
import type { Context } from './context.ts';
import type { CompiledMetric } from './metric.ts';

/** Result of a condition in one context. */
export interface Outcome {
  /** Its place among all that a condition can say. */
  readonly place: number;
  readonly truth: Truth;
  /** The same with every unknowable comparison counted as false: what could be found out. */
  readonly knowable: Truth;
  /** true when no comparison in it has anything to measure. */
  readonly empty: boolean;
}

/** Where a threshold lies: anywhere between two ends. */
export type Limits = readonly [Rational, Rational];

/** One comparison of a metric with a threshold. */
export interface Leaf {
  readonly metric: CompiledMetric;
  readonly op: Op;
  readonly threshold: Threshold;
  /** The platform's own target that came with the data and takes the threshold's place, as written; null when none does. */
  target(context: Context): string | null;
  /** true when that is so wherever one is given. */
  readonly takesTarget: boolean;
  /** Set where it is moved towards the safe side: by what more than its metric's value now it is judged. */
  readonly near?: {
    /** The comparison that was moved. */
    readonly of: Leaf;
    /** By the share as it was counted, without its minimum sample. */
    readonly isRaw: boolean;
    /** Also by the value so many milliseconds later, if nothing happens. */
    readonly ahead: number;
  };
  evaluate(context: Context): Outcome;
  /** The threshold in force: both ends are equal unless the owner sets it and has not said it; null when not published. */
  limits(context: Context): Limits | null;
  /** The same without the platform's own target. */
  ownLimits(context: Context): Limits | null;
  judge(value: Interval, limits: Limits | null): Outcome;
}

export interface CompiledCondition {
  readonly kind: 'leaf' | 'fact' | 'all' | 'any';
  /** All comparisons in it, in reading order. */
  readonly leaves: readonly Leaf[];
  readonly facts: readonly string[];
  readonly parts: readonly CompiledCondition[];
  evaluate(context: Context): Outcome;
}

/** Looks up what conditions refer to. */
export interface ConditionScope {
  metric(name: string): CompiledMetric;
  readonly fail: Fail;
}

export function compileCondition(condition: Condition, scope: ConditionScope): CompiledCondition {
  if ('metric' in condition) {
    const leaf = compileLeaf(condition, scope);
    return {
      kind: 'leaf',
      leaves: [leaf],
      facts: [],
      parts: [],
      evaluate: leaf.evaluate,
    };
  }
  if ('fact' in condition) return compileFact(condition);
  const kind = 'all' in condition ? 'all' : 'any';
  const parts = ('all' in condition ? condition.all : condition.any).map((part) =>
    compileCondition(part, scope),
  );
  return joinConditions(kind, parts, []);
}

/**
 * All of some conditions, or any of them.
 *
 * @param granted - Which of them count as true for `knowable` where they are not known, by their places.
 */
export function joinConditions(
  kind: 'all' | 'any',
  parts: readonly CompiledCondition[],
  granted: readonly boolean[],
): CompiledCondition {
  const pick = kind === 'all' ? Math.min : Math.max;
  return {
    kind,
    parts,
    leaves: parts.flatMap((part) => part.leaves),
    facts: parts.flatMap((part) => part.facts),
    evaluate(context) {
      let truth: number = kind === 'all' ? TRUE : FALSE;
      let knowable = truth;
      let empty = true;
      for (let i = 0; i < parts.length; i++) {
        const outcome = (parts[i] as CompiledCondition).evaluate(context);
        const isGranted = granted[i] === true;
        truth = pick(truth, outcome.truth);
        knowable = pick(knowable, isGranted && outcome.knowable === UNKNOWN ? TRUE : outcome.knowable);
        empty &&= outcome.empty;
      }
      return outcomeOf(truth, knowable, empty);
    },
  };
}

function compileLeaf(condition: Comparison, scope: ConditionScope): Leaf {
  const metric = scope.metric(condition.metric);
  const op = OPS.find((name) => condition[name] !== undefined);
  if (!op) return scope.fail('no-comparison', '{}: a comparison needs gte, gt, lte or lt', condition.metric);
  const threshold = condition[op] as Threshold;
  const own = readThreshold(threshold, metric, scope);
  const ownLimits = typeof own === 'function' ? own : () => own;
  const takesTarget = condition.target === true;
  if (takesTarget && (metric.scale || typeof threshold !== 'string')) {
    return scope.fail(
      'no-target',
      '{}: `target` needs a published number as threshold, and a metric without a scale',
      metric.name,
    );
  }
  const limits: Leaf['limits'] = (context) => {
    const target = takesTarget && context.given(metric.index)?.target;
    return target ? [target.limit, target.limit] : ownLimits(context);
  };
  const { best, index } = metric;
  const fixed = takesTarget || typeof own === 'function' ? undefined : own;
  const judge = (value: Interval, range: Limits | null): Outcome => {
    if (value.empty === 2) return NOTHING;
    if (range !== null && metric.observable) {
      const truth = compareInterval(value, op, range[0], range[1]);
      return outcomeOf(truth, truth, false);
    }
    return isExact(value) && compare(value.lo, best) === 0 ? FAILS : UNKNOWABLE;
  };
  return {
    metric,
    op,
    threshold,
    takesTarget,
    limits,
    ownLimits,
    judge,
    target: (context) => (takesTarget && context.given(metric.index)?.target?.text) || null,
    evaluate: (context) => judge(context.metric(index), fixed === undefined ? limits(context) : fixed),
  };
}

const placeOf = (truth: number, knowable: number, empty: boolean): number =>
  truth * 6 + knowable * 2 + (empty ? 1 : 0);
/** All that a condition can say, made once. */
const OUTCOMES = ([FALSE, UNKNOWN, TRUE] as const).flatMap((truth) =>
  ([FALSE, UNKNOWN, TRUE] as const).flatMap((knowable) =>
    [false, true].map(
      (empty): Outcome => ({ place: placeOf(truth, knowable, empty), truth, knowable, empty }),
    ),
  ),
);
/** How many there are. */
export const OUTCOME_COUNT = 18;
export const outcomeOf = (truth: number, knowable: number, empty: boolean): Outcome =>
  OUTCOMES[placeOf(truth, knowable, empty)] as Outcome;

export const FAILS = outcomeOf(FALSE, FALSE, false);
const UNKNOWABLE = outcomeOf(UNKNOWN, FALSE, false);
export const NOTHING = outcomeOf(FALSE, FALSE, true);

/** Limits that are the same for everyone, null when they are not published, and a function when the owner sets them. */
function readThreshold(
  threshold: Threshold,
  metric: CompiledMetric,
  scope: ConditionScope,
): Limits | null | ((context: Context) => Limits) {
  if (threshold === null) return null;
  if (typeof threshold === 'string') {
    const label = metric.scale?.indexOf(threshold) ?? -1;
    const value = label >= 0 ? whole(label) : parseDecimal(threshold);
    if (!value || (metric.scale && label < 0))
      return scope.fail(
        'not-a-threshold',
        '"{}" is neither a decimal nor a label of {}',
        threshold,
        metric.name,
      );
    return [value, value];
  }
  const allowed = threshold.oneOf.map((text) => parseDecimal(text)).filter((value) => value !== null);
  const first = allowed[0];
  if (!first) return scope.fail('no-allowed-value', 'parameter {} has no allowed value', threshold.param);
  const span = [allowed.reduce(min, first), allowed.reduce(max, first)] as const;
  return (context) => {
    const value = allowedParam(threshold, context);
    return value ? [value, value] : span;
  };
}

/** The limit the owner set, null when it is not said or not one the platform offers. */
export function allowedParam(
  threshold: { readonly param: string; readonly oneOf: readonly string[] },
  context: Context,
): Rational | null {
  const set = context.param(threshold.param);
  const value = set === undefined ? null : parseDecimal(set);
  if (!value) return null;
  return threshold.oneOf.some((text) => compare(parseDecimal(text) ?? ZERO, value) === 0) ? value : null;
}

/** Whether `value op threshold`, the threshold lying anywhere between two ends. */
export function compareInterval(value: Interval, op: Op, least: Rational, most: Rational): Truth {
  if (value.empty === 2) return FALSE;
  const low = compare(value.lo, most);
  // Mostly both are one number.
  const high = value.lo === value.hi && least === most ? low : compare(value.hi, least);
  const isUpward = op === 'gte' || op === 'gt';
  if (!holds(op, isUpward ? high : low)) return FALSE;
  return holds(op, isUpward ? low : high) && value.empty === 0 ? TRUE : UNKNOWN;
}

function compileFact(test: FactTest): CompiledCondition {
  const wanted = (test.in ?? test.notIn ?? []) as readonly Scalar[];
  const expected = test.in !== undefined;
  return {
    kind: 'fact',
    leaves: [],
    facts: [test.fact],
    parts: [],
    evaluate(context) {
      const value = context.fact(test.fact);
      const truth = value === undefined ? UNKNOWN : truthOf(wanted.includes(value as Scalar) === expected);
      return outcomeOf(truth, truth, true);
    },
  };
}
