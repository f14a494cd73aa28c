import { DAY } from '../exact/duration.ts';
import { between, exactCount, exactly, type Interval, NO_VALUE } from '../exact/interval.ts';
import { parseTime } from '../exact/parse-time.ts';
import {
  add,
  ceil,
  compare,
  floor,
  negate,
  parseDecimal,
  type Rational,
  toNumber,
  whole,
} from '../exact/rational.ts';
import type { Issue, IssueCode } from '../issues/errors.ts';
import { issueAt } from '../issues/issue-words.ts';
import { type Phrase, phrase } from '../issues/phrase.ts';
import type { Warning } from '../issues/warning.ts';
import type { Snapshot } from '../snapshot/snapshot.generated.ts';
import type { GivenMetric } from '../snapshot/snapshot-schema.ts';
import type { Counts } from './counts.ts';
import type { CompiledMetric } from './metric.ts';
import { ratioOf } from './ratio.ts';

/** One ready-made value of a metric. */
export interface GivenValue {
  readonly value: Interval;
  /** The two counts, where it was given by them. */
  readonly counts: Counts | null;
  /** The calendar period it is for, null for "as of `at`". */
  readonly period: string | null;
  readonly at: number;
  /** Last instant at which it may still be used. */
  readonly freshUntil: number;
  /** The platform's own target that came with it, also as it was written. */
  readonly target: { readonly limit: Rational; readonly text: string } | null;
  /** Assumed for the sake of a question: it wins over everything. */
  readonly assumed: boolean;
}

export interface GivenValues {
  /** By metric index; undefined where nothing is given. */
  readonly byMetric: readonly (readonly GivenValue[] | undefined)[];
  /** Metrics with one given value that events can contradict. */
  readonly doubled: readonly CompiledMetric[];
  /** Metrics that came with the platform's own target. */
  readonly withTarget: readonly string[];
  readonly issues: readonly Issue[];
  readonly warnings: readonly Warning[];
}

const NOTHING_GIVEN: GivenValues = { byMetric: [], doubled: [], withTarget: [], issues: [], warnings: [] };

type Entry = Exclude<GivenMetric, number | string | readonly unknown[]>;

/** Reads `snapshot.metrics` against the ruleset's metrics: exact values, units and windows checked. */
export function readGivenValues(
  snapshot: Snapshot,
  metrics: ReadonlyMap<string, CompiledMetric>,
  asOf: number,
): GivenValues {
  const all = snapshot.metrics;
  if (!all) return NOTHING_GIVEN;
  const byMetric: (GivenValue[] | undefined)[] = new Array(metrics.size);
  const doubled: CompiledMetric[] = [];
  const withTarget: string[] = [];
  const shorter: CompiledMetric[] = [];
  const issues: Issue[] = [];
  const warnings: Warning[] = [];
  const refuse = refuseInto(issues);
  for (const name in all) {
    const given = all[name] as GivenMetric;
    const metric = metrics.get(name);
    // A metric that no rule reads is told with all else that is not.
    if (!metric || given === undefined) continue;
    if (metric.fromEvents && !Array.isArray(given)) doubled.push(metric);
    if (metric.counts) shorter.push(metric);
    if (typeof given === 'number') {
      const value = plainValue(given, metric);
      if (value) {
        const freshUntil = asOf + metric.freshFor;
        byMetric[metric.index] = [
          { value, counts: null, period: null, at: asOf, freshUntil, target: null, assumed: false },
        ];
        continue;
      }
    }
    if (Array.isArray(given) && metric.period?.count !== 1) {
      warnings.push({ code: 'metric-without-periods', args: { metric: name } });
      continue;
    }
    if (hasTarget(given)) withTarget.push(name);
    const path = `metrics.${name}`;
    const entries: readonly [Entry & { period?: string }, string][] = Array.isArray(given)
      ? given.map((entry, i) => [entry as Entry & { period: string }, `${path}[${i}]`])
      : [[typeof given === 'object' ? (given as Entry) : { value: given }, path]];
    for (const [entry, where] of entries) {
      const value = readValue(entry, metric, where, refuse);
      if (!value) continue;
      if (entry.assumed) warnings.push({ code: 'metric-assumed', args: { metric: name } });
      const at = entry.asOf === undefined ? asOf : parseTime(entry.asOf);
      if (at > asOf) {
        warnings.push({ code: 'metric-after-as-of', args: { metric: name } });
        continue;
      }
      if (
        entry.windowDays !== undefined &&
        metric.windowDays !== null &&
        entry.windowDays !== metric.windowDays
      ) {
        warnings.push({
          code: 'metric-other-window',
          args: { metric: name, given: entry.windowDays, needed: metric.windowDays },
        });
        continue;
      }
      const freshUntil = at + metric.freshFor;
      // It is kept: a run looks at days on which it was not.
      if (freshUntil < asOf) warnings.push({ code: 'metric-too-old', args: { metric: name } });
      const target = readTarget(entry, metric, where, refuse);
      const values = byMetric[metric.index] ?? [];
      byMetric[metric.index] = values;
      values.push({
        ...value,
        period: entry.period ?? null,
        at,
        freshUntil,
        target,
        // Assumed values hold on every day.
        assumed: !!entry.assumed && freshUntil >= asOf,
      });
    }
  }
  for (const metric of shorter) boundLonger(metric, metrics, all, byMetric);
  return { byMetric, doubled, withTarget, issues, warnings };
}

/** At least as many in 365 days as in 60, as long as the longer window holds the shorter one. */
function boundLonger(
  { index, counts, windowDays }: CompiledMetric,
  metrics: ReadonlyMap<string, CompiledMetric>,
  all: NonNullable<Snapshot['metrics']>,
  byMetric: (GivenValue[] | undefined)[],
): void {
  for (const other of metrics.values()) {
    const spare = (Number(other.windowDays) - Number(windowDays)) * DAY;
    // The platform's own number needs no bound.
    if (other.counts !== counts || !(spare > 0) || other.isPublished || all[other.name] !== undefined)
      continue;
    // Of several that hold the last one counts: the highest.
    for (const given of byMetric[index] ?? [])
      byMetric[other.index] = [
        ...(byMetric[other.index] ?? []),
        {
          ...given,
          value: between(given.value.lo, other.domain[1]),
          freshUntil: Math.min(given.freshUntil, given.at + spare),
          target: null,
          assumed: false,
        },
      ].sort((x, y) => compare(x.value.lo, y.value.lo));
  }
}

const hasTarget = (given: GivenMetric): boolean =>
  [given].flat().some((one) => (one as { target?: unknown }).target != null);

/** Notes what is wrong with a part of a given value; there is none then. */
type Refuse = (code: IssueCode, path: string, expected: Phrase, got: unknown) => null;

const refuseInto =
  (issues: Issue[]): Refuse =>
  (...problem) => {
    issues.push(issueAt(...problem));
    return null;
  };

/** Fast path for a plain number in the domain; null for everything else, which the full reader explains. */
function plainValue(given: number, metric: CompiledMetric): Interval | null {
  const number = metric.scale ? null : parseDecimal(given);
  if (!number || !isWithin(number, metric)) return null;
  return number.d === 1 ? exactCount(number.n) : exactly(number);
}

export const isWithin = (number: Rational, { domain: [lo, hi] }: CompiledMetric): boolean =>
  compare(number, lo) >= 0 && compare(number, hi) <= 0;

function readTarget(
  { target }: Entry,
  metric: CompiledMetric,
  path: string,
  refuse: Refuse,
): GivenValue['target'] {
  const limit = target == null ? null : numberOf(target, metric, `${path}.target`, refuse);
  return limit && { limit, text: String(target) };
}

/** A number that the metric can have. */
function numberOf(
  text: number | string,
  metric: CompiledMetric,
  path: string,
  refuse: Refuse,
): Rational | null {
  const number = metric.scale ? null : parseDecimal(text);
  if (number && isWithin(number, metric)) return number;
  return refuse(number ? 'out-of-range' : 'not-a-decimal', path, rangeOf(metric), text);
}

/** The numbers that a metric can have. */
export function rangeOf({ domain: [lo, hi], unit }: CompiledMetric): Phrase {
  const least = toNumber(lo);
  const range = Number.isFinite(hi.n)
    ? phrase('number-between', 'a number from {} to {}', least, toNumber(hi))
    : numberFrom(least);
  return unit === 'share' ? phrase('share', '{} (a share, not percent)', range) : range;
}

const numberFrom = (least: number): Phrase => phrase('number-from', 'a number of {} or more', least);

/** The labels of a scale. */
export const oneOf = (scale: readonly string[]): Phrase => phrase('one-of', 'one of {}', scale.join(', '));

/** A value, and the two counts where it was given by them. */
type Read = Pick<GivenValue, 'value' | 'counts'>;
const plain = (value: Interval): Read => ({ value, counts: null });

function readValue(entry: Entry, metric: CompiledMetric, path: string, refuse: Refuse): Read | null {
  const { value, numerator, denominator } = entry;
  const read = (part: number | string, at: string): Rational | null => {
    const number = parseDecimal(part);
    if (!number)
      return refuse('not-a-decimal', at, phrase('decimal', 'a decimal number with at most 15 digits'), part);
    if (number.n < 0 && metric.domain[0].n >= 0) return refuse('out-of-range', at, numberFrom(0), part);
    return number;
  };
  if (numerator !== undefined && denominator !== undefined) {
    const top = read(numerator, `${path}.numerator`);
    const bottom = read(denominator, `${path}.denominator`);
    if (!top || !bottom) return null;
    if (bottom.n === 0) {
      return top.n === 0
        ? plain(NO_VALUE)
        : refuse(
            'out-of-range',
            `${path}.denominator`,
            phrase('denominator', 'more than 0, since the numerator is'),
            denominator,
          );
    }
    if (metric.unit === 'share' && compare(top, bottom) > 0)
      return refuse(
        'out-of-range',
        path,
        phrase('numerator', 'a numerator of at most the denominator'),
        numerator,
      );
    const shape = metric.ratio?.shape ?? { part: false, atLeast: null, lowerIsWorse: false };
    const counts = { top: exactly(top), bottom: exactly(bottom) };
    return { value: ratioOf(counts.top, counts.bottom, shape), counts };
  }
  if (entry.above !== undefined || entry.below !== undefined) return readBound(entry, metric, path, refuse);
  if (value === undefined)
    return refuse(
      'missing',
      path,
      phrase('value-or-parts', '`value`, `numerator` and `denominator`, or `above` or `below`'),
      entry,
    );
  if (metric.scale) {
    const label = metric.scale.indexOf(String(value));
    return label < 0
      ? refuse('unknown-word', path, oneOf(metric.scale), value)
      : plain(exactly(whole(label)));
  }
  // Of how long ago: it has not happened. In other languages a unit has its plural forms behind it.
  if (value === NEVER && metric.unit.startsWith('days')) return plain(NO_VALUE);
  const number = read(value, path);
  if (!number) return null;
  return isWithin(number, metric)
    ? plain(exactly(number))
    : refuse('out-of-range', path, rangeOf(metric), value);
}

/** A given age of what has not happened; 0 is today. */
const NEVER = 'never';

/** Step away from an exclusive bound of a continuous metric: far below the precision of any published limit. */
const GRAIN: Rational = { n: 1, d: 1e9 };

/** "Above 0.01", "below 0.01": all that some banners say. The number itself is left out. */
function readBound(
  { above, below }: Entry,
  metric: CompiledMetric,
  path: string,
  refuse: Refuse,
): Read | null {
  const [least, most] = metric.domain;
  const end = (bound: number | string | undefined, at: string, by: 1 | -1): Rational | null => {
    if (bound === undefined) return by === 1 ? least : most;
    const number = numberOf(bound, metric, `${path}.${at}`, refuse);
    return number && beside(number, by, metric);
  };
  const lo = end(above, 'above', 1);
  const hi = end(below, 'below', -1);
  if (!lo || !hi) return null;
  if (compare(lo, hi) > 0 || compare(lo, most) > 0 || compare(hi, least) < 0)
    return refuse('out-of-range', path, phrase('bound', 'a bound that leaves a value'), above ?? below);
  return plain(between(lo, hi));
}

/** The next value after a bound, or before it. */
function beside(bound: Rational, by: 1 | -1, { isContinuous, ratio }: CompiledMetric): Rational {
  if (isContinuous || ratio) return add(bound, by === 1 ? GRAIN : negate(GRAIN));
  return whole(by === 1 ? floor(bound) + 1 : ceil(bound) - 1);
}
