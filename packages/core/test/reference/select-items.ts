import type { Anchor, Where, Window } from '../../src/ruleset/rule-language.generated.ts';
import { periodAround, periodsBefore } from './calendar.ts';
import { passes } from './filter.ts';
import { declarationOf, endOf } from './lists.ts';
import { reaches, referenceReaches, wholeSince } from './reach.ts';
import { candidates, type Timed } from './timed-items.ts';
import { all, FALSE, TRUE, type Truth, UNKNOWN } from './truth.ts';
import { milliseconds, offsetOf, type World } from './world.ts';

/** The items of a window: which count surely, which maybe, and whether there may be others that were not listed. */
export interface Selection {
  readonly items: readonly Timed[];
  readonly complete: boolean;
  /** Most items the window can hold. */
  readonly most: number;
}

export interface Wanted {
  readonly of: string;
  readonly where?: Where | undefined;
  readonly at?: string | undefined;
  readonly window?: Window | undefined;
}

/** Most items a window can hold. */
export function mostOf(window: Window | undefined): number {
  if (window && 'newest' in window) return window.newest;
  return (window && 'since' in window ? window.first : undefined) ?? Number.POSITIVE_INFINITY;
}

/** Picks the items of a window, then those of them that pass `where`; null when the list is not known. */
export function selectItems(world: World, wanted: Wanted): Selection | null {
  const selected = selectWindow(world, wanted);
  if (selected === null) return null;
  const items = selected.items
    .map((timed) => ({
      ...timed,
      truth: all([timed.truth, passes(world, wanted.of, timed.item, wanted.where)]),
    }))
    .filter(({ truth }) => truth !== FALSE);
  return { ...selected, items };
}

function selectWindow(world: World, { of, window, ...wanted }: Wanted): Selection | null {
  const { at = declarationOf(world, of).at } = wanted;
  if (window === undefined) {
    const items = candidates(world, of, at, undefined);
    return (
      items && {
        items,
        complete: reaches(world, of, at, Number.NEGATIVE_INFINITY, world.asOf),
        most: Number.POSITIVE_INFINITY,
      }
    );
  }
  if ('newest' in window) return selectNewest(world, of, at, window.newest, window.where);
  if ('since' in window) return selectSince(world, of, at, window);
  const { from, to } = fixedWindow(world, window);
  const between = selectBetween(world, of, at, from, from, to);
  // What had not happened by the end of the list did not happen before.
  const items = between?.items.filter(
    ({ item }) => item[at ?? ''] !== null || Math.min(to, world.now) > endOf(world, of),
  );
  return (
    between && {
      ...between,
      items: items ?? [],
      complete: between.complete && referenceReaches(world, at, from, to),
    }
  );
}

/** The bounds of a rolling or calendar window, `from < t <= to`. */
export function fixedWindow(world: World, window: Exclude<Window, { newest: number } | { since: Anchor }>) {
  if ('last' in window) {
    const to = world.asOf - (window.lag === undefined ? 0 : milliseconds(window.lag));
    return { from: to - milliseconds(window.last), to };
  }
  const offset = offsetOf(window.zone ?? world.ruleset.zone);
  const current = periodAround(window.calendar, world.asOf, offset);
  const { count = 1, back = 1 } = window;
  if (window.toDate) {
    const [first = current] = periodsBefore(window.calendar, world.asOf, offset, count - 1).slice(-1);
    return { from: first.start - 1, to: world.asOf };
  }
  const periods = periodsBefore(window.calendar, world.asOf, offset, back + count - 1);
  const [last] = periods.slice(back - 1);
  const [first] = periods.slice(-1);
  return { from: (first?.start ?? 0) - 1, to: (last?.end ?? 0) - 1 };
}

/** Items surely after `latestFrom` and up to `to`, and maybe those after `earliestFrom`. */
function selectBetween(
  world: World,
  of: string,
  at: string | undefined,
  earliestFrom: number,
  latestFrom: number,
  to: number,
): Selection | null {
  const items = candidates(world, of, at, undefined);
  if (items === null) return null;
  const inside = (time: number | null | undefined): Truth => {
    if (time === undefined) return earliestFrom < to ? UNKNOWN : FALSE;
    if (time === null || time > to || time <= earliestFrom) return FALSE;
    return time > latestFrom ? TRUE : UNKNOWN;
  };
  return {
    items: items
      .map((timed) => ({ ...timed, truth: all([timed.truth, inside(timed.time)]) }))
      .filter(({ truth }) => truth !== FALSE),
    complete: reaches(world, of, at, earliestFrom, to),
    most: Number.POSITIVE_INFINITY,
  };
}

function selectNewest(
  world: World,
  of: string,
  at: string | undefined,
  count: number,
  where: Where | undefined,
): Selection | null {
  const items = candidates(world, of, at, where)?.filter(
    ({ time }) => time !== null && (time ?? 0) <= world.asOf,
  );
  if (!items) return null;
  // Whatever the list was cut by, its end is one.
  const upToDate = reaches(world, of, undefined, Number.POSITIVE_INFINITY, world.asOf);
  const since = wholeSince(world, of, at);
  // What was not listed may be newer than anything from before the list begins.
  const listed = ({ time = 0 }: Timed): boolean => upToDate && (time ?? 0) >= since;
  const picked = pickFirst(items, count, (a, b) => b - a, listed);
  // Where so many are surely newer, an older one that is missing has no place.
  const enough =
    items.filter((timed) => timed.truth === TRUE && timed.time !== undefined && listed(timed)).length >=
    count;
  const whole = reaches(world, of, at, Number.NEGATIVE_INFINITY, world.asOf);
  return { items: picked, complete: whole || (upToDate && enough), most: count };
}

function selectSince(
  world: World,
  of: string,
  at: string | undefined,
  window: Window & { since: Anchor; first?: number; where?: Where },
): Selection | null {
  const anchor = anchorTimes(world, window.since);
  const all = selectBetween(world, of, at, anchor.earliest, anchor.latest, world.asOf);
  if (all === null || window.first === undefined) return all;
  const passing = all.items
    .map((timed) => ({
      ...timed,
      truth: Math.min(timed.truth, passes(world, of, timed.item, window.where)) as Truth,
    }))
    .filter(({ truth }) => truth !== FALSE);
  const picked = pickFirst(
    passing,
    window.first,
    (a, b) => a - b,
    // Items that were not listed may come before it.
    ({ time }) => reaches(world, of, at, anchor.earliest, time ?? world.asOf),
  );
  return { items: picked, complete: all.complete, most: window.first };
}

/** The earliest and the latest instant at which the anchor can be; `latest` is infinite when there may be none. */
function anchorTimes(world: World, { of, where, at, pick }: Anchor): { earliest: number; latest: number } {
  const items = candidates(world, of, at, where)?.filter(
    ({ time }) => time !== null && (time ?? 0) <= world.asOf,
  );
  if (!items) return { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
  const whole = reaches(world, of, at, Number.NEGATIVE_INFINITY, world.asOf);
  const upToDate = reaches(world, of, undefined, Number.POSITIVE_INFINITY, world.asOf);
  const sure = items
    .filter(({ truth, time }) => truth === TRUE && time !== undefined)
    .map(({ time }) => time as number);
  const possible = items.map(({ time }) => time);
  if (pick === 'oldest') {
    return {
      earliest: whole
        ? Math.min(...possible.map((time) => time ?? Number.NEGATIVE_INFINITY))
        : Number.NEGATIVE_INFINITY,
      latest: Math.min(...sure),
    };
  }
  const newest = Math.max(...possible.map((time) => time ?? world.asOf));
  return {
    earliest:
      sure.length > 0
        ? Math.max(...sure)
        : whole && possible.length > 0 && !possible.includes(undefined)
          ? Math.min(...(possible as number[]))
          : whole && possible.length === 0
            ? Number.POSITIVE_INFINITY
            : Number.NEGATIVE_INFINITY,
    latest: sure.length === 0 ? Number.POSITIVE_INFINITY : upToDate ? newest : world.asOf,
  };
}

/** The first `count` in the given order of times, as far as it can be told who comes before whom. */
function pickFirst(
  items: readonly Timed[],
  count: number,
  order: (a: number, b: number) => number,
  listed: (timed: Timed) => boolean,
): Timed[] {
  const isBefore = (a: Timed, b: Timed): boolean =>
    a.time !== undefined && b.time !== undefined && order(a.time as number, b.time as number) < 0;
  return items.flatMap((timed, i) => {
    const others = items.filter((_, j) => j !== i);
    const surelyBefore = others.filter((other) => other.truth === TRUE && isBefore(other, timed)).length;
    const maybeBefore = others.filter((other) => !isBefore(timed, other)).length;
    if (surelyBefore >= count) return [];
    const surelyPicked = listed(timed) && timed.time !== undefined && maybeBefore < count;
    return [{ ...timed, truth: surelyPicked ? timed.truth : (Math.min(timed.truth, UNKNOWN) as Truth) }];
  });
}
