import type { ValueNode, Window } from '../../src/ruleset/rule-language.generated.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import type { GivenMetric } from '../../src/snapshot/snapshot-schema.ts';
import { periodAround, periodLabel, periodsBefore } from './calendar.ts';
import {
  add,
  decimal,
  type Fraction,
  fraction,
  greatest,
  INFINITY,
  ONE,
  subtract,
  ZERO,
} from './fraction.ts';
import { ratioOf } from './ratio.ts';
import { exactly, range, type Value } from './value.ts';
import { DAY, milliseconds, offsetOf, type World } from './world.ts';

type Metric = Ruleset['metrics'][string];
type Entry = Exclude<GivenMetric, number | string | readonly unknown[]> & { period?: string };

/** The value given ready-made for a metric, where it may be used at `asOf`; null when there is none. */
export function givenValue(world: World, name: string): Value | null {
  const metric = world.ruleset.metrics[name];
  const entry = usableEntry(world, name);
  return entry && metric ? readEntry(metric, entry) : null;
}

/** The counts behind that value, where it was given by them. */
export function givenCounts(world: World, name: string): readonly [Value, Value] | null {
  const { numerator, denominator } = usableEntry(world, name) ?? {};
  if (numerator === undefined || denominator === undefined) return null;
  return [exactly(decimal(numerator)), exactly(decimal(denominator))];
}

/** The platform's own target that came with that value. */
export function givenTarget(world: World, name: string): Fraction | null {
  const entry = usableEntry(world, name);
  return entry?.target == null ? null : decimal(entry.target);
}

/**
 * What a given shorter window says of a count over a longer one that is not given itself: at least as many, as long as the
 * longer window holds the shorter one.
 */
export function boundOfShorter(world: World, name: string): Fraction | null {
  const days = countedDays(world, name);
  if (days === null || world.snapshot.metrics?.[name] !== undefined) return null;
  let most: Fraction | null = null;
  for (const [other, metric] of Object.entries(world.ruleset.metrics)) {
    const shorter = countedDays(world, other);
    const entry = usableEntry(world, other);
    if (
      shorter === null ||
      shorter >= days ||
      !entry ||
      whatIsCounted(world, other) !== whatIsCounted(world, name)
    )
      continue;
    const measured = Date.parse(entry.asOf ?? world.snapshot.asOf);
    const value = readEntry(metric, entry);
    if (
      measured + (days - shorter) * DAY < world.asOf ||
      value === null ||
      value === 'none' ||
      value.maybeNone
    )
      continue;
    most = most === null ? value.lo : greatest(most, value.lo);
  }
  return most;
}

/** The days of a plain count over a rolling window; null for anything else. */
function countedDays({ ruleset }: World, name: string): number | null {
  const { value, windowDays } = ruleset.metrics[name] ?? {};
  if (typeof value !== 'object' || !('of' in value) || !value.window || !('last' in value.window))
    return null;
  if ('lag' in value.window || JSON.stringify(value.where ?? null).includes('"time"')) return null;
  const { take } = value;
  if (take !== undefined && !(typeof take === 'object' && 'distinct' in take)) return null;
  return windowDays ?? milliseconds(value.window.last) / DAY;
}

/** The same count without its window. */
const whatIsCounted = ({ ruleset }: World, name: string): string =>
  JSON.stringify({ ...(ruleset.metrics[name]?.value as object), window: null });

function usableEntry(world: World, name: string): Entry | undefined {
  const given = world.snapshot.metrics?.[name];
  const metric = world.ruleset.metrics[name];
  if (given === undefined || !metric) return undefined;
  const entries: Entry[] = Array.isArray(given)
    ? given
    : [typeof given === 'object' ? given : { value: given }];
  return entries.find((one) => isUsable(world, metric, one));
}

function isUsable(world: World, metric: Metric, entry: Entry): boolean {
  const window = windowOf(world.ruleset, metric.value);
  const days =
    metric.windowDays ?? (window && 'last' in window ? milliseconds(window.last) / DAY : undefined);
  if (entry.windowDays !== undefined && days !== undefined && entry.windowDays !== days) return false;
  const measured = Date.parse(entry.asOf ?? world.snapshot.asOf);
  if (measured > Date.parse(world.snapshot.asOf)) return false;
  // What was counted over a window says nothing once the whole window has gone by.
  const lasting = days === undefined ? Number.POSITIVE_INFINITY : days * DAY;
  const fresh = metric.freshFor === undefined ? lasting : milliseconds(metric.freshFor);
  if (entry.period !== undefined) {
    const now = Date.parse(world.snapshot.asOf);
    // A metric that is only ever given may be given month by month.
    const dated =
      window ??
      (metric.value === undefined && metric.windowDays === undefined ? { calendar: 'month' as const } : null);
    const isListed = dated === null || !('calendar' in dated) || (dated.count ?? 1) === 1;
    return (
      // What was read of a period does not grow old while that is the one asked for.
      isListed && measured <= now && entry.period === labelAt(world, dated, world.asOf)
    );
  }
  // A plain number of a calendar period is that period's, as long as no other period has taken its place.
  if (labelAt(world, window, measured) !== labelAt(world, window, world.asOf)) return false;
  return measured <= world.asOf && world.asOf - measured <= fresh;
}

function readEntry(metric: Metric, entry: Entry): Value | null {
  const label = typeof entry.value === 'string' ? metric.scale?.indexOf(entry.value) : undefined;
  if (label !== undefined && label >= 0) return exactly(decimal(label));
  if (entry.value !== undefined)
    return /^-?\d/.test(String(entry.value)) ? exactly(decimal(entry.value)) : null;
  if (entry.above !== undefined || entry.below !== undefined) return readBound(metric, entry);
  if (entry.numerator === undefined || entry.denominator === undefined) return null;
  const node = metric.value;
  const shape = typeof node === 'object' && 'ratio' in node ? node : {};
  const counts = [entry.numerator, entry.denominator].map((count) => exactly(decimal(count)));
  return ratioOf(counts[0] ?? 'none', counts[1] ?? 'none', {
    ...shape,
    lowerIsWorse: metric.worse === 'lower',
  });
}

/** More than one number, less than another; the numbers themselves are left out. */
function readBound(metric: Metric, { above, below }: Entry): Value {
  const isRatio = typeof metric.value === 'object' && 'ratio' in metric.value;
  const isCount = !/^(money:[A-Z]{3}|share|days|stars)$/.test(metric.unit) && !isRatio;
  const grain = isCount ? decimal(1) : decimal('0.000000001');
  const whole = (bound: string | number, up: boolean): Fraction => {
    const exact = decimal(bound);
    if (!isCount) return exact;
    const floor = exact.n / exact.d;
    return fraction(up || floor * exact.d === exact.n ? floor : floor + 1n);
  };
  const [least, most] = metric.domain?.map(decimal) ?? [ZERO, metric.unit === 'share' ? ONE : INFINITY];
  return range(
    above === undefined ? (least ?? ZERO) : add(whole(above, true), grain),
    below === undefined ? (most ?? INFINITY) : subtract(whole(below, false), grain),
  );
}

/** The window a value stands for: its own, or that of the first value it is made of. */
export function windowOf(ruleset: Ruleset, node: ValueNode | undefined): Window | null {
  if (node === undefined) return null;
  if (typeof node === 'string') return windowOf(ruleset, ruleset.metrics[node]?.value);
  if ('of' in node) return node.window ?? null;
  if ('ratio' in node) return first(node.ratio.map((part) => windowOf(ruleset, part)));
  if ('total' in node) {
    return first(
      node.total.map((term) =>
        typeof term === 'string' ? null : windowOf(ruleset, term.plus ?? term.minus),
      ),
    );
  }
  return null;
}

const first = (windows: readonly (Window | null)[]): Window | null =>
  windows.find((window) => window !== null) ?? null;

/** The label of the last calendar period of a window at an instant. */
export function labelAt({ ruleset }: World, window: Window | null, instant: number): string | null {
  if (!window || !('calendar' in window)) return null;
  const offset = offsetOf(window.zone ?? ruleset.zone);
  if (window.toDate)
    return periodLabel(window.calendar, periodAround(window.calendar, instant, offset), offset);
  const [period] = periodsBefore(window.calendar, instant, offset, window.back ?? 1).slice(-1);
  return period ? periodLabel(window.calendar, period, offset) : null;
}
