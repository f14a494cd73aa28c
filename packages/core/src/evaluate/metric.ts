import { DAY, parseDuration, parseOffset } from '../exact/duration.ts';
import { between, clamp, type Interval, intersect } from '../exact/interval.ts';
import { INFINITE, ONE, parseDecimal, type Rational, ZERO } from '../exact/rational.ts';
import type { Metric, Ratio, Test, ValueNode, Window } from '../ruleset/rule-language.generated.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { OPS } from './comparators.ts';
import type { CompiledNode, CompileScope } from './compile-scope.ts';
import type { Context } from './context.ts';
import type { GivenValue } from './given-values.ts';
import { countedUnit } from './measure.ts';
import { type RatioShape, ratioOf, ratioShape } from './ratio.ts';
import { termsOf } from './total.ts';

/** A metric ready to be computed. */
export interface CompiledMetric {
  readonly index: number;
  readonly name: string;
  readonly declaration: Metric;
  readonly best: Rational;
  readonly observable: boolean;
  readonly unit: string;
  readonly scale: readonly string[] | null;
  /** false when it grows by whole events. */
  readonly isContinuous: boolean;
  /** true when it is the age of something, and grows by time alone. */
  readonly isAge: boolean;
  /** true when it counts things whose deadline passes by time alone. */
  readonly hasDeadlines: boolean;
  readonly domain: readonly [Rational, Rational];
  /** Its value while nothing is known of it. */
  readonly unknown: Interval;
  /** true when the platform publishes the number itself, which then wins over the events. */
  readonly isPublished: boolean;
  /** The window that dates its values, also through the metrics it names. */
  readonly window: Window | null;
  /** Length of its rolling window in days, for checking given values; null when it has none. */
  readonly windowDays: number | null;
  /** How long a given value may be used, milliseconds. */
  readonly freshFor: number;
  /** Calendar period of its values; null for metrics that are not calendar-bound. */
  readonly period: Period | null;
  /** The last calendar period that a value is of, null for metrics that are not calendar-bound. */
  periodAt(at: number): string | null;
  /** Counts behind a ratio, for headroom and given counts. */
  readonly ratio: {
    readonly top: CompiledNode;
    readonly bottom: CompiledNode;
    readonly shape: RatioShape;
    /** The same without a minimum sample. */
    readonly rawShape: RatioShape;
    readonly unit: string;
  } | null;
  /** Value computed from events. */
  readonly fromEvents: CompiledNode | null;
  /** What it counts over a rolling window, the same for each window; null where it is no plain count. */
  readonly counts: string | null;
}

/** Units that do not grow by whole events; a translated one has its plural forms behind its name. */
const CONTINUOUS = /^(money:[A-Z]{3}|share|days|stars|label)(\||$)/;

/** Compiles a metric's declaration; `scope` resolves what it refers to. */
export function compileMetric(
  name: string,
  index: number,
  declaration: Metric,
  scope: CompileScope,
): CompiledMetric {
  const tree = declaration.value;
  const isRatio = typeof tree === 'object' && 'ratio' in tree;
  const window = windowOf(tree, scope);
  const period = periodOf(window, declaration, scope.zone);
  const fromEvents = tree === undefined ? null : scope.node(tree);
  const [lo, hi] = domainOf(declaration);
  const windowDays =
    declaration.windowDays ?? (window && 'last' in window ? parseDuration(window.last) / DAY : null);
  return {
    index,
    name,
    declaration,
    best: declaration.best === undefined ? ZERO : (parseDecimal(declaration.best) ?? ZERO),
    observable: declaration.observable !== false,
    unit: declaration.unit,
    scale: declaration.scale ?? null,
    isContinuous: CONTINUOUS.test(declaration.unit),
    isAge: isAge(tree, scope),
    hasDeadlines: hasDeadlines(tree, scope),
    domain: [lo, hi],
    unknown: between(lo, hi, declaration.unit === 'share' ? 1 : 0),
    isPublished: declaration.published === true,
    window,
    windowDays,
    // Once a whole window has gone by, nothing that was counted is in it any more.
    freshFor:
      declaration.freshFor === undefined
        ? (windowDays ?? Infinity) * DAY
        : parseDuration(declaration.freshFor),
    period,
    periodAt: (at) => (period ? period.calendar.labelOf(period.calendar.startOf(at, -period.back)) : null),
    ratio: isRatio ? ratioParts(tree, scope) : null,
    fromEvents,
    counts: hasDeadlines(tree, scope) ? null : countsOf(tree),
  };
}

/** The window that dates a value, or its first part that has one. */
function windowOf(node: ValueNode | undefined, scope: CompileScope): Window | null {
  if (typeof node === 'string') return scope.metric(node).window;
  if (node === undefined) return null;
  if ('of' in node) return node.window ?? null;
  const parts = 'ratio' in node ? node.ratio : 'total' in node ? termsOf(node) : [];
  return parts.map((part) => windowOf(part, scope)).find((window) => window !== null) ?? null;
}

/** What a metric counts over a rolling window, as text; null where it is no plain count. */
function countsOf(node: ValueNode | undefined): string | null {
  if (typeof node !== 'object' || !('of' in node)) return null;
  const { take = {}, window = {}, ...rest } = node;
  const isCount = typeof take === 'object' && /^(distinct)?$/.test(Object.keys(take).join());
  return isCount && Object.keys(window).join() === 'last' ? JSON.stringify([rest, take]) : null;
}

function isAge(node: ValueNode | undefined, scope: CompileScope): boolean {
  if (typeof node === 'string') return scope.metric(node).isAge;
  return node !== undefined && 'of' in node && (node.take === 'oldest' || node.take === 'newest');
}

function hasDeadlines(node: ValueNode | undefined, scope: CompileScope): boolean {
  if (typeof node === 'string') return scope.metric(node).hasDeadlines;
  if (node === undefined || !('of' in node) || node.where === undefined || isAge(node, scope)) return false;
  return [node.where].flat().some((tests) => Object.values(tests).some(isDeadline));
}

/** Whether a test compares two times, or a time with the present. */
const isDeadline = (test: Test): boolean =>
  typeof test === 'object' &&
  test !== null &&
  !Array.isArray(test) &&
  OPS.some((op) => typeof test[op as keyof typeof test] === 'object');

function ratioParts(tree: Ratio, scope: CompileScope): NonNullable<CompiledMetric['ratio']> {
  const [top, bottom] = tree.ratio.map((node) => scope.node(node)) as [CompiledNode, CompiledNode];
  const shape = ratioShape(tree, scope.worse);
  const rawShape = { ...shape, atLeast: null };
  return { top, bottom, shape, rawShape, unit: unitOfNumerator(tree.ratio[0], scope) };
}

/** What a ratio's numerator counts: another metric's unit, or what is measured. */
function unitOfNumerator(node: ValueNode | undefined, scope: CompileScope): string {
  if (typeof node === 'string') return scope.metric(node).unit;
  return node && 'of' in node ? countedUnit(node) : 'events';
}

function domainOf({ domain, unit, scale }: Metric): readonly [Rational, Rational] {
  if (domain) return [parseDecimal(domain[0] ?? '') ?? ZERO, parseDecimal(domain[1] ?? '') ?? INFINITE];
  if (scale) return [ZERO, { n: scale.length - 1, d: 1 }];
  return [ZERO, unit === 'share' ? ONE : INFINITE];
}

/** The last period of a calendar window. */
interface Period {
  /** How many the window has; values are listed by period where it has one. */
  readonly count: number;
  readonly calendar: Calendar;
  readonly back: number;
}

function periodOf(window: Window | null, declaration: Metric, zone: string): Period | null {
  if (window && 'calendar' in window) {
    return {
      count: window.count ?? 1,
      calendar: calendarOf(window.calendar, parseOffset(window.zone ?? zone)),
      back: window.toDate ? 0 : (window.back ?? 1),
    };
  }
  // A metric that is only ever given may be given month by month.
  return declaration.value === undefined && declaration.windowDays === undefined
    ? { count: 1, calendar: calendarOf('month', parseOffset(zone)), back: 1 }
    : null;
}

/**
 * The metric's value: what the events say, narrowed by a given value; a number the platform publishes wins over the
 * events; a given value outside what the events allow is left aside (the caller has warned).
 */
export function evaluateMetric(metric: CompiledMetric, context: Context): Interval {
  const { fromEvents, index } = metric;
  let value: Interval | null = null;
  const given = context.givenEntries(index);
  const first = given[0];
  if (first) {
    // Mostly a plain number of a metric that is only ever given.
    if (
      !fromEvents &&
      given.length === 1 &&
      first.period === null &&
      first.at <= context.at &&
      context.at <= first.freshUntil
    )
      return first.value;
    for (const entry of given) if (entry.assumed) return entry.value;
    value = context.given(index)?.value ?? null;
    if (value && (metric.isPublished || !fromEvents)) return value;
  }
  if (!fromEvents) return metric.unknown;
  const counts = metric.ratio && context.counts(index);
  const computed = counts
    ? ratioOf(counts.top, counts.bottom, metric.ratio.shape)
    : fromEvents.evaluate(context);
  const events = clamp(computed, metric.domain[0], metric.domain[1]);
  return value ? (intersect(events, value) ?? events) : events;
}

/** The ready-made value that holds at `context.at`: of its period, or the plain one. */
export function givenAt(
  metric: CompiledMetric,
  given: readonly GivenValue[],
  context: Context,
): GivenValue | null {
  // A label is only made where it is compared: that reads a calendar.
  let isCompared = metric.fromEvents !== null;
  for (const { period } of given) isCompared ||= period !== null;
  const label = isCompared ? metric.periodAt(context.at) : null;
  let plain: GivenValue | null = null;
  for (const entry of given) {
    if (entry.period !== null) {
      if (entry.period === label) return entry;
      continue;
    }
    if (entry.at > context.at) continue;
    if (entry.freshUntil < context.at) continue;
    // A plain number of a calendar metric belongs to the period it was read in.
    if (metric.fromEvents && label !== null && metric.periodAt(entry.at) !== label) continue;
    plain = entry;
  }
  return plain;
}
