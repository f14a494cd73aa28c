import { parseDuration, parseOffset } from '../exact/duration.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../exact/kleene.ts';
import type { Anchor, Where, Window } from '../ruleset/rule-language.generated.ts';
import { listsOf } from '../snapshot/repeat-value.ts';
import { calendarOf } from './calendar.ts';
import type { Context } from './context.ts';
import type { FieldTypes } from './field-types.ts';
import { compileWhere, readTime } from './item-filter.ts';
import { ABSENT_TABLE, EMPTY_TABLE, type Table, type TimeColumn } from './tables.ts';

/** Which items of a list count, and whether more may exist that the snapshot does not hold. */
export interface Selection {
  readonly table: Table;
  /** false, unknown or true for each item. */
  readonly truth: Truth[];
  /** true when the list is absent or reaches less far than the window. */
  readonly open: boolean;
  /** The time the window looks at, null when the list has none. */
  readonly times: TimeColumn | null;
  /** Most items the window can hold. */
  readonly most: number;
}

export type Selector = (context: Context) => Selection;

/** What a measure says of the items it looks at. */
export interface Measured {
  readonly of: string;
  readonly where?: Where;
  readonly at?: string;
  readonly window?: Window;
}

interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** The window of a measure as bounds `from < t <= to`, for those that have bounds. */
export type BoundsOf = (at: number) => Bounds;

/** Compiles which items of a list a measure looks at. */
export function compileSelection(measure: Measured, types: FieldTypes, zone: string): Selector {
  const list = measure.of;
  const declaration = types.listOf(list);
  const at = measure.at ?? declaration.at;
  if (at !== undefined) {
    const kind = types.kindOf(list, at);
    if (kind !== 'time' && kind !== 'due') types.fail(`${list}.${at} is not a time`);
  }
  const where = compileWhere(measure.where, list, types);
  const window = measure.window;
  if (window !== undefined && at === undefined) types.fail(`${list} has no time for a window; say \`at\``);
  const bounds = window && boundsOf(window, zone);
  const pick = window && !bounds ? compilePick(window, list, at ?? '', types) : null;
  // A window on a referenced item's time is complete only if both lists reach that far.
  const referenced = at?.includes('.') ? 'orders' : null;
  const most =
    pick && window
      ? 'newest' in window
        ? window.newest
        : 'since' in window
          ? (window.first ?? Number.POSITIVE_INFINITY)
          : Number.POSITIVE_INFINITY
      : Number.POSITIVE_INFINITY;
  const anything: Selection = { ...NOTHING, table: ABSENT_TABLE, open: true, most };
  return (context) => {
    const table = context.tables.table(list);
    if (table === ABSENT_TABLE) return anything;
    if (table === EMPTY_TABLE && !referenced) return NOTHING;
    const times = at === undefined ? null : table.times(at);
    const within = bounds && times ? bounds(context.at) : null;
    const truth = existing(table, within ? times : null, within ?? EVER, context);
    let open = !table.known;
    if (within) {
      const { from, to } = within;
      open ||= isShort(table, from, to, context);
      if (referenced) open ||= isShort(context.tables.table(referenced), from, to, context);
    } else {
      const from = pick && times ? pick(table, times, truth, context) : Number.NEGATIVE_INFINITY;
      open ||= isShort(table, from, context.at, context);
    }
    if (where && table.size > 0) narrow(truth, where(table), context);
    return { table, truth, open, times, most };
  };
}

/** Of a list that is empty and whole, whatever is asked: most lists of most accounts. */
const NOTHING: Selection = {
  table: EMPTY_TABLE,
  truth: [],
  open: false,
  times: [],
  most: Number.POSITIVE_INFINITY,
};

/** Whether items between two instants may be missing; a list observed since an instant holds what happened then. */
function isShort(table: Table, from: number, to: number, context: Context): boolean {
  if (!table.known) return true;
  return table.since > from + 1 || table.until < Math.min(to, context.asOf);
}

const EVER: Bounds = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

const allTrue = /* @__PURE__ */ listsOf<Truth>(TRUE);

/** Items that exist already (their own time is not after `at`), and with `times` those that lie within bounds. */
function existing(
  { own, size, latest }: Table,
  times: TimeColumn | null,
  { from, to }: Bounds,
  { at, asOf }: Context,
): Truth[] {
  const truth = allTrue(size);
  const past = at < asOf;
  const until = Math.min(to, asOf);
  if (!times && !past && latest <= at) return truth;
  for (let i = 0; i < size; i++) {
    const born = own ? (own[i] as number) : at;
    const time = times ? (times[i] as number) : until;
    if (born > at || time <= from || time > until) truth[i] = FALSE;
    else if (Number.isNaN(time) || (past && Number.isNaN(born))) truth[i] = UNKNOWN;
  }
  return truth;
}

function narrow(truth: Truth[], test: (i: number, context: Context) => Truth, context: Context): void {
  for (let i = 0; i < truth.length; i++) {
    const before = truth[i] as Truth;
    if (before === FALSE) continue;
    const now = test(i, context);
    if (now < before) truth[i] = now;
  }
}

/** Bounds of a rolling or calendar window; null for windows that pick items. */
export function boundsOf(window: Window, zone: string): BoundsOf | null {
  if ('last' in window) {
    const last = parseDuration(window.last);
    const lag = window.lag === undefined ? 0 : parseDuration(window.lag);
    return (at) => ({ from: at - lag - last, to: at - lag });
  }
  if (!('calendar' in window)) return null;
  const calendar = calendarOf(window.calendar, parseOffset(window.zone ?? zone));
  const count = window.count ?? 1;
  const back = window.back ?? 1;
  // Periods are closed at their start: one millisecond less turns [start, end) into (from, to].
  if (window.toDate) return (at) => ({ from: calendar.startOf(at, 1 - count) - 1, to: at });
  return (at) => ({
    from: calendar.startOf(at, 1 - back - count) - 1,
    to: calendar.startOf(at, 1 - back) - 1,
  });
}

/** Narrows a selection to the items a window picks; returns the instant after which the list must be complete. */
type Pick = (table: Table, times: TimeColumn, truth: Truth[], context: Context) => number;

function compilePick(window: Window, list: string, at: string, types: FieldTypes): Pick {
  const { key } = types.listOf(list);
  const where = 'where' in window ? compileWhere(window.where, list, types) : null;
  const candidates = (table: Table, truth: Truth[], context: Context): Truth[] => {
    const chosen = truth.slice();
    if (where) narrow(chosen, where(table), context);
    return chosen;
  };
  if ('newest' in window) {
    const { newest } = window;
    return (table, times, truth, context) => {
      dropUnhappened(truth, times, context);
      const picked = keepFirst(
        truth,
        candidates(table, truth, context),
        times,
        key === undefined ? [] : table.values(key),
        newest,
        -1,
      );
      // Newer items that are not listed would push these out.
      if (table.until < context.asOf) loosen(truth);
      for (let i = 0; i < truth.length; i++)
        if (truth[i] === TRUE && (times[i] ?? 0) < table.since) truth[i] = UNKNOWN;
      return picked;
    };
  }
  if (!('since' in window)) return types.fail(`${list}.${at}: not a window`);
  const anchor = compileAnchor(window.since, types);
  const first = window.first;
  return (table, times, truth, context) => {
    dropUnhappened(truth, times, context);
    const { earliest, latest, sure } = anchor(context);
    for (let i = 0; i < truth.length; i++) {
      if (truth[i] === FALSE) continue;
      const time = times[i] ?? Number.NaN;
      if (Number.isNaN(time))
        truth[i] = Math.min(truth[i] ?? 0, earliest < context.at ? UNKNOWN : FALSE) as Truth;
      else if (time <= earliest) truth[i] = FALSE;
      else if (time <= latest || !sure) truth[i] = UNKNOWN;
    }
    if (first !== undefined) {
      keepFirst(
        truth,
        candidates(table, truth, context),
        times,
        key === undefined ? [] : table.values(key),
        first,
        1,
      );
      // Earlier items that are not listed would take the places of these.
      if (table.since > earliest + 1) loosen(truth);
      for (let i = 0; i < truth.length; i++) {
        if (truth[i] === TRUE && (times[i] ?? 0) > table.until) truth[i] = UNKNOWN;
      }
    }
    return earliest;
  };
}

/** A window holds what has happened: `from < t <= to`. */
function dropUnhappened(truth: Truth[], times: TimeColumn, context: Context): void {
  for (let i = 0; i < truth.length; i++) if ((times[i] ?? Number.NaN) > context.at) truth[i] = FALSE;
}

function loosen(truth: Truth[]): void {
  for (let i = 0; i < truth.length; i++) if (truth[i] === TRUE) truth[i] = UNKNOWN;
}

/**
 * Keeps the first `n` candidates in time (`direction` 1: oldest first, -1: newest first).
 *
 * @returns The instant before which nothing can matter any more: of the n-th sure pick, if there is one.
 */
function keepFirst(
  truth: Truth[],
  chosen: Truth[],
  times: TimeColumn,
  keys: readonly unknown[],
  n: number,
  direction: 1 | -1,
): number {
  const timeOf = (i: number): number => times[i] ?? Number.NaN;
  // Of items of one time the key decides, so that the order of the input cannot.
  const isBefore = (i: number, j: number): boolean => {
    if (timeOf(i) !== timeOf(j)) return direction === 1 ? timeOf(i) < timeOf(j) : timeOf(i) > timeOf(j);
    return (
      typeof keys[i] === 'string' && typeof keys[j] === 'string' && (keys[i] as string) < (keys[j] as string)
    );
  };
  for (let i = 0; i < truth.length; i++) {
    if (chosen[i] === FALSE) {
      truth[i] = FALSE;
      continue;
    }
    const time = timeOf(i);
    let surelyBefore = 0;
    let maybeBefore = 0;
    for (let j = 0; j < truth.length; j++) {
      if (j === i || chosen[j] === FALSE) continue;
      if (chosen[j] === TRUE && isBefore(j, i)) surelyBefore++;
      if (!isBefore(i, j)) maybeBefore++;
    }
    const state = surelyBefore >= n ? FALSE : maybeBefore < n && !Number.isNaN(time) ? TRUE : UNKNOWN;
    truth[i] = Math.min(truth[i] ?? 0, chosen[i] ?? 0, state) as Truth;
  }
  const sure: number[] = [];
  for (let i = 0; i < truth.length; i++) if (truth[i] === TRUE) sure.push(times[i] ?? Number.NaN);
  return sure.length >= n ? Math.min(...sure) - 1 : Number.NEGATIVE_INFINITY;
}

interface AnchorTime {
  readonly earliest: number;
  readonly latest: number;
  /** true when there surely is an anchor. */
  readonly sure: boolean;
}

function compileAnchor(anchor: Anchor, types: FieldTypes): (context: Context) => AnchorTime {
  const select = compileSelection(
    { of: anchor.of, ...(anchor.where === undefined ? {} : { where: anchor.where }) },
    types,
    '+00:00',
  );
  const at = anchor.at ?? types.listOf(anchor.of).at;
  if (at === undefined) return types.fail(`${anchor.of} has no time to start from; say \`at\``);
  const newest = anchor.pick === 'newest';
  return (context) => {
    const { table, truth, open } = select(context);
    if (open && !table.known) return { earliest: Number.NEGATIVE_INFINITY, latest: context.at, sure: false };
    const times = table.times(at);
    const sureTimes: number[] = [];
    const allTimes: number[] = [];
    for (let i = 0; i < truth.length; i++) {
      if (truth[i] === FALSE) continue;
      const time = readTime(times[i] ?? Number.NaN, 'time', context);
      if (time === Number.POSITIVE_INFINITY || time > context.at) continue;
      if (Number.isNaN(time)) allTimes.push(Number.NEGATIVE_INFINITY, context.at);
      else {
        allTimes.push(time);
        if (truth[i] === TRUE) sureTimes.push(time);
      }
    }
    if (allTimes.length === 0) {
      return open
        ? { earliest: Number.NEGATIVE_INFINITY, latest: context.at, sure: false }
        : { earliest: Number.POSITIVE_INFINITY, latest: Number.POSITIVE_INFINITY, sure: false };
    }
    const sure = sureTimes.length > 0;
    if (newest) {
      return {
        earliest: sure ? Math.max(...sureTimes) : open ? Number.NEGATIVE_INFINITY : Math.min(...allTimes),
        latest: open && table.until < context.at ? context.at : Math.max(...allTimes),
        sure,
      };
    }
    return {
      earliest: open ? Number.NEGATIVE_INFINITY : Math.min(...allTimes),
      latest: sure ? Math.min(...sureTimes) : Math.max(...allTimes),
      sure,
    };
  };
}
