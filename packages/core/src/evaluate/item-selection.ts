import { parseDuration, parseOffset } from '../exact/duration.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../exact/kleene.ts';
import type { Where, Window } from '../ruleset/rule-language.generated.ts';
import { calendarOf } from './calendar.ts';
import type { Context } from './context.ts';
import type { FieldTypes } from './field-types.ts';
import { allTrue, compileWhere } from './item-filter.ts';
import { compilePick } from './picked-items.ts';
import { ABSENT_TABLE, EMPTY_TABLE, type Order, type Table, type TimeColumn } from './tables.ts';

/** Which items of a list count, and whether more may exist that the snapshot does not hold. */
export interface Selection {
  readonly table: Table;
  /** The item that `truth` begins with: of a list in order of time only those are looked at that a window may hold. */
  readonly first: number;
  /** false, unknown or true for each of the items from there; the others do not count. */
  readonly truth: Truth[];
  /** true when the list is absent or reaches less far than the window. */
  readonly open: boolean;
  /** The time the window looks at, null when the list has none. */
  readonly times: TimeColumn | null;
  /** Most items the window can hold. */
  readonly most: number;
}

export type Selector = (context: Context) => Selection;

/** Items selected by a measure, with the truth of each. */
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
  const place = types.placeOf(list);
  const at = measure.at ?? declaration.at;
  if (at !== undefined) {
    const kind = types.kindOf(list, at);
    if (kind !== 'time' && kind !== 'due') types.fail('no-time', '{} is not a time', `${list}.${at}`);
  }
  const where = compileWhere(measure.where, list, types);
  const window = measure.window;
  if (window !== undefined && at === undefined) types.fail('without-time', '{} has no time; say `at`', list);
  const bounds = window && boundsOf(window, zone);
  // The anchor of a window has no window itself, so its zone does not matter.
  const selectorOf = (anchor: Measured): Selector => compileSelection(anchor, types, zone);
  const pick = window && !bounds ? compilePick(window, list, at ?? '', types, selectorOf) : null;
  // A window on a referenced item's time is complete only if both lists reach that far.
  const referenced = at?.includes('.') ? 'orders' : null;
  const limit = window && ('newest' in window ? window.newest : 'since' in window ? window.first : undefined);
  const most = limit ?? Infinity;
  const anything: Selection = { ...NOTHING, table: ABSENT_TABLE, open: true, most };
  return (context) => {
    const table = context.tables.table(list, place);
    if (table === ABSENT_TABLE) return anything;
    if (table === EMPTY_TABLE && !referenced) return NOTHING;
    const times = at === undefined ? null : table.times(at);
    const within = bounds && times ? bounds(context.at) : null;
    const { first, truth } =
      within && times && at !== undefined
        ? happenedWithin(table, at, times, within, context)
        : { first: 0, truth: allTrue(table.size) };
    dropUnborn(table, truth, first, context);
    let open = !table.known;
    if (within) {
      const { from, to } = within;
      open ||= isShort(table, from, to, context);
      if (referenced) open ||= isShort(context.tables.table(referenced), from, to, context);
    } else {
      const from = pick && times ? pick(table, times, truth, context) : -Infinity;
      open ||= isShort(table, from, context.at, context);
    }
    where?.(table, truth, first, context);
    return { table, first, truth, open, times, most };
  };
}

/** Shared result for a list that is empty and complete: most lists of most accounts. */
const NOTHING: Selection = {
  table: EMPTY_TABLE,
  first: 0,
  truth: [],
  open: false,
  times: [],
  most: Infinity,
};

/** Whether items between two instants may be missing; a list observed since an instant holds what happened then. */
export function isShort(table: Table, from: number, to: number, context: Context): boolean {
  if (!table.known) return true;
  return table.since > from + 1 || table.until < Math.min(to, context.asOf);
}

/** Items whose time lies within a window; what lies outside is left out where the order of the list tells it. */
function happenedWithin(
  table: Table,
  at: string,
  times: TimeColumn,
  { from, to }: Bounds,
  { asOf }: Context,
): Pick<Selection, 'first' | 'truth'> {
  const until = Math.min(to, asOf);
  const order = table.order(at);
  if (order !== 0) {
    const first = placeAfter(times, order, order > 0 ? from : until);
    const end = placeAfter(times, order, order > 0 ? until : from);
    return { first, truth: allTrue(Math.max(0, end - first)) };
  }
  const truth = allTrue(times.length);
  for (let i = 0; i < truth.length; i++) {
    const time = times[i] as number;
    if (!(time > from && time <= until)) truth[i] = Number.isNaN(time) ? UNKNOWN : FALSE;
  }
  return { first: 0, truth };
}

/** Where in an ordered list the times at or before an instant meet those after it. */
function placeAfter(times: TimeColumn, order: Order, instant: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) > instant === order < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Takes out items that do not exist yet: their own time is after `at`. */
function dropUnborn({ own, latest }: Table, truth: Truth[], first: number, { at, asOf }: Context): void {
  const isPast = at < asOf;
  if (!own || !(isPast || latest > at)) return;
  for (let i = 0; i < truth.length; i++) {
    const born = own[first + i] as number;
    if (born > at) truth[i] = FALSE;
    else if (isPast && Number.isNaN(born) && truth[i] === TRUE) truth[i] = UNKNOWN;
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
