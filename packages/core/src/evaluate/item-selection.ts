import { parseDuration, parseOffset } from '../exact/duration.ts';
import { FALSE, TRUE, type Truths, UNKNOWN } from '../exact/kleene.ts';
import type { Where, Window } from '../ruleset/rule-language.generated.ts';
import { calendarOf } from './calendar.ts';
import type { Context } from './context.ts';
import type { FieldTypes } from './field-types.ts';
import { compileWhere } from './item-filter.ts';
import { compilePick } from './picked-items.ts';
import { isShort } from './reach.ts';
import { ABSENT_TABLE, EMPTY_TABLE, type Places, type Table, type TimeColumn } from './tables.ts';

/** Which items of a list count, and whether more may exist that the snapshot does not hold. */
export interface Selection {
  readonly table: Table;
  /** The items that may count: only those that a window may hold are looked at. */
  readonly places: Places;
  /** false, unknown or true for each of them. */
  readonly truth: Truths;
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
    const { places, truth: known } =
      within && at !== undefined
        ? table.within(at, within.from, Math.min(within.to, context.asOf))
        : table.all;
    const truth = known.slice();
    dropUnborn(table, truth, places, context);
    let open = !table.known;
    if (within) {
      const { from, to } = within;
      open ||= isShort(table, at, from, to, context);
      if (referenced)
        open ||= isShort(context.tables.table(referenced), at?.split('.')[1], from, to, context);
    } else {
      const from = pick && times ? pick(table, times, truth, context) : -Infinity;
      open ||= isShort(table, at, from, context.at, context);
    }
    where?.(table, truth, places, context);
    return { table, places, truth, open, times, most };
  };
}

/** Shared result for a list that is empty and complete: most lists of most accounts. */
const NOTHING: Selection = {
  table: EMPTY_TABLE,
  places: [],
  truth: [],
  open: false,
  times: [],
  most: Infinity,
};

/** Takes out items that do not exist yet: their own time is after `at`. */
function dropUnborn({ own, latest }: Table, truth: Truths, places: Places, { at, asOf }: Context): void {
  const isPast = at < asOf;
  if (!own || !(isPast || latest > at)) return;
  for (let i = 0; i < truth.length; i++) {
    const born = own[places[i] as number] as number;
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
