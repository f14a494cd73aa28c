import type { Comparison, Condition, ValueNode } from '../../src/ruleset/rule-language.generated.ts';
import type { Level, Rule, Ruleset } from '../../src/ruleset/ruleset.ts';
import { judge, limitsOf } from './condition.ts';
import { evaluate, metricValue } from './evaluate.ts';
import {
  add,
  compare,
  decimal,
  type Fraction,
  fraction,
  greatest,
  multiply,
  ONE,
  subtract,
  ZERO,
} from './fraction.ts';
import { givenCounts, givenValue } from './given.ts';
import { hazard } from './hazard.ts';
import { isInForce } from './judge-rule.ts';
import { ratioOf } from './ratio.ts';
import { all, any, FALSE, TRUE, type Truth, UNKNOWN } from './truth.ts';
import type { Value } from './value.ts';
import { DAY, offsetOf, type World } from './world.ts';

type Metric = Ruleset['metrics'][string];
type Numbers = Ruleset['scoring']['near'];

/** What of a rule is near. */
export interface Near {
  readonly level: number;
  readonly severity: Level['severity'];
  readonly sure: boolean;
  /** Micro-nats of the rule at that level. */
  readonly proven: number;
  /** Micro-nats it may come to, where the number of a near level is uncertain. */
  readonly possible: number;
  /** The surest of the grave levels that are near: 0 none, 1 perhaps, 2 surely. */
  readonly grave: 0 | 1 | 2;
}

/** The levels of a rule that are near, told from scoring.md and near-and-missing.md one sentence after the other. */
export function nearOf(world: World, rule: Rule, proven: number): Near | null {
  if (rule.dishonest || rule.effect === 'none') return null;
  const { scoring } = world.ruleset;
  const numbers: Numbers = { ...scoring.near, ...rule.near };
  const found = rule.levels
    .map((level, i) => ({ level, number: i + 1, truth: nearness(world, rule, level, numbers) }))
    .filter(({ level, truth }) => truth !== FALSE && weightOf(world.ruleset, level) > 0);
  if (found.length === 0) return null;
  const sure = found.filter(({ truth }) => truth === TRUE);
  const listed = sure.length > 0 ? sure : found;
  const weight = ({ level }: { level: Level }): number => weightOf(world.ruleset, level);
  const gravest = Math.max(...listed.map(weight));
  const chosen = listed.find((one) => weight(one) === gravest);
  if (!chosen) return null;
  const grave = ({ severity }: Level): boolean => severity === 'high' || severity === 'critical';
  return {
    level: chosen.number,
    severity: chosen.level.severity,
    sure: sure.length > 0,
    proven: Math.max(
      proven,
      ...found
        .filter(({ number }) => number <= chosen.number)
        .map(({ level }) => hazard(weightOf(world.ruleset, level), scoring.evidence[level.evidence])),
    ),
    possible: Math.max(
      0,
      ...found
        .filter(({ level }) => level.evidence !== 'official' && level.evidence !== 'documented')
        .map((one) => hazard(weight(one), 1)),
    ),
    grave: sure.some(({ level }) => grave(level)) ? 2 : found.some(({ level }) => grave(level)) ? 1 : 0,
  };
}

/** `info` without a consequence weighs nothing. */
export const weightOf = ({ scoring }: Ruleset, { severity, consequence }: Level): number =>
  severity === 'info' && (consequence ?? { scope: 'none' }).scope === 'none' ? 0 : scoring.severity[severity];

/** Is a level near? True: surely; unknown: what is known allows it. */
function nearness(world: World, rule: Rule, level: Level, numbers: Numbers): Truth {
  const applies = all([judge(world, rule.applies).knowable, judge(world, level.applies).knowable]);
  if (applies === FALSE) return FALSE;
  if (isInForce(world, level)) {
    const now = judge(world, level.when);
    const truth = all([applies, now.truth]);
    if (truth === TRUE) return FALSE;
    const near = nearlyHolds(world, level.when, numbers);
    if (near === TRUE) return TRUE;
    return truth === FALSE ? near : FALSE;
  }
  if (level.from === undefined || level.supersededBeforeEffect) return FALSE;
  const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`) - offsetOf(world.ruleset.zone);
  const starts = midnight(level.from);
  if (level.until !== undefined && midnight(level.until) <= starts) return FALSE;
  const isSoon = starts > world.asOf && starts <= world.asOf + numbers.days * DAY;
  return isSoon ? judge(world, level.when).knowable : FALSE;
}

/** Does a condition hold, each comparison being reached or near, and floors that are not known taken as met? */
function nearlyHolds(world: World, condition: Condition, numbers: Numbers): Truth {
  if ('fact' in condition) return judge(world, condition).knowable;
  if ('any' in condition) return any(condition.any.map((part) => nearlyHolds(world, part, numbers)));
  if ('all' in condition) {
    const floors = condition.all.map((part) => isFloor(world.ruleset, part));
    const counts = floors.every(Boolean) ? [] : floors;
    return all(
      condition.all.map((part, i) => {
        const truth = nearlyHolds(world, part, numbers);
        return truth === UNKNOWN && counts[i] ? TRUE : truth;
      }),
    );
  }
  return any([judge(world, condition).knowable, isNear(world, condition, numbers)]);
}

const CONTINUOUS = ['share', 'days', 'stars', 'label'];
const isCount = ({ unit }: Metric): boolean => !CONTINUOUS.includes(unit) && !unit.startsWith('money:');

/** A minimum count, a minimum sample, or who a level is for. */
function isFloor({ metrics }: Ruleset, condition: Condition): boolean {
  if ('fact' in condition) return true;
  if (!('metric' in condition)) return false;
  const metric = metrics[condition.metric];
  return (
    metric !== undefined && isCount(metric) && (condition.gte !== undefined || condition.gt !== undefined)
  );
}

function isNear(world: World, comparison: Comparison, numbers: Numbers): Truth {
  const { ruleset } = world;
  const metric = ruleset.metrics[comparison.metric];
  if (!metric || metric.observable === false || metric.scale) return FALSE;
  const [op, threshold] = Object.entries(comparison).find(([key]) => /^[gl]te?$/.test(key)) ?? [];
  // Of a limit that is not published nobody knows what is near.
  if (threshold === null || threshold === undefined) return FALSE;
  const [low, high] = limitsOf(world, comparison);
  const upward = op === 'gte' || op === 'gt';
  const value = rawValue(world, comparison.metric);
  const best =
    metric.best !== undefined
      ? decimal(metric.best)
      : metric.worse === 'higher'
        ? ZERO
        : metric.worse === 'lower' && metric.unit === 'share'
          ? ONE
          : null;
  const parts: Truth[] = [];
  const isRatio = ratioOfMetric(ruleset, comparison.metric) !== null;
  if (isCount(metric) && !isRatio && upward) {
    if (metric.worse === 'higher') {
      // "at least one": one event below what fires.
      const near = (limit: Fraction): Fraction =>
        greatest(ONE, subtract(fraction(firesFrom(limit, op === 'gt')), fraction(numbers.events)));
      parts.push(reaches(value, near(low), near(high), true));
      // Points come in heaps: the last fifth counts, too.
      if (/^points(\||$)/.test(metric.unit)) {
        const last = (limit: Fraction): Fraction => greatest(ONE, multiply(decimal(numbers.share), limit));
        parts.push(reaches(value, last(low), last(high), true));
      }
    }
  } else if (best !== null) {
    const isPast = (limit: Fraction): boolean =>
      upward ? compare(best, limit) >= 0 : compare(best, limit) <= 0;
    const last = (limit: Fraction): Fraction =>
      add(best, multiply(decimal(numbers.share), subtract(limit, best)));
    if (!isPast(low) && !isPast(high)) {
      parts.push(reaches(value, last(low), last(high), upward));
      if (upward && isAge(ruleset, comparison.metric)) {
        const soon = (limit: Fraction): Fraction => greatest(best, subtract(limit, fraction(numbers.days)));
        parts.push(exceeds(value, soon(low), soon(high)));
      }
    }
  }
  if (hasDeadlines(ruleset, comparison.metric) && givenValue(world, comparison.metric) === null) {
    const instant = world.asOf + numbers.days * DAY;
    parts.push(judge({ ...world, asOf: instant, now: instant }, comparison).knowable);
  }
  return any(parts);
}

const firesFrom = ({ n, d }: Fraction, isStrict: boolean): bigint => {
  const whole = n / d;
  return isStrict || whole * d !== n ? whole + 1n : whole;
};

function reaches(value: Value, low: Fraction, high: Fraction, upward: boolean): Truth {
  if (value === 'none') return FALSE;
  const { lo, hi, maybeNone } = value;
  if (upward ? compare(hi, low) < 0 : compare(lo, high) > 0) return FALSE;
  return (upward ? compare(lo, high) >= 0 : compare(hi, low) <= 0) && !maybeNone ? TRUE : UNKNOWN;
}

function exceeds(value: Value, low: Fraction, high: Fraction): Truth {
  if (value === 'none') return FALSE;
  if (compare(value.hi, low) <= 0) return FALSE;
  return compare(value.lo, high) > 0 && !value.maybeNone ? TRUE : UNKNOWN;
}

/** A share as it was counted, without its minimum sample. */
function rawValue(world: World, name: string): Value {
  const ratio = ratioOfMetric(world.ruleset, name);
  if (!ratio?.atLeast) return metricValue(world, name);
  const shape = { part: ratio.part, lowerIsWorse: world.ruleset.metrics[name]?.worse === 'lower' };
  if (givenValue(world, name) !== null) {
    const counts = givenCounts(world, name);
    return counts ? ratioOf(counts[0], counts[1], shape) : metricValue(world, name);
  }
  const [top = '', bottom = ''] = ratio.ratio;
  return ratioOf(evaluate(world, top, name), evaluate(world, bottom, name), shape);
}

function ratioOfMetric({ metrics }: Ruleset, name: string): Extract<ValueNode, { ratio: unknown }> | null {
  const node = metrics[name]?.value;
  return typeof node === 'object' && 'ratio' in node ? node : null;
}

function isAge({ metrics }: Ruleset, name: string): boolean {
  const node = metrics[name]?.value;
  if (typeof node === 'string') return isAge({ metrics } as Ruleset, node);
  return typeof node === 'object' && 'of' in node && (node.take === 'oldest' || node.take === 'newest');
}

function hasDeadlines({ metrics }: Ruleset, name: string): boolean {
  const node = metrics[name]?.value;
  if (typeof node === 'string') return hasDeadlines({ metrics } as Ruleset, node);
  if (typeof node !== 'object' || !('of' in node) || node.take === 'oldest' || node.take === 'newest')
    return false;
  return /"(gte|gt|lte|lt)":\{/.test(JSON.stringify(node.where ?? {}));
}
