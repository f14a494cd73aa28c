import type { Context } from '../evaluate/context.ts';
import type { FieldTypes } from '../evaluate/field-types.ts';
import { compileWhere, type ItemFilter } from '../evaluate/item-filter.ts';
import { boundsOf, type Measured } from '../evaluate/item-selection.ts';
import { isShort } from '../evaluate/reach.ts';
import { ABSENT_TABLE, EMPTY_TABLE, type Places, type Table, type TimeColumn } from '../evaluate/tables.ts';
import { FALSE, TRUE, type Truth } from '../exact/kleene.ts';
import type { Anchor } from '../ruleset/rule-language.generated.ts';
import { REFERENCES } from '../snapshot/snapshot-lists.ts';
import type { ChangeKind, Course, Emit, TimeOrder } from './clock.ts';
import { type FieldClock, fieldClocksOf } from './field-clocks.ts';
import {
  addTurn,
  CEASES,
  CLOSES,
  countUntil,
  joinSteps,
  type LongSweep,
  markOf,
  OPENS,
  type StepFunction,
  type Sweep,
  sweepFor,
} from './steps.ts';
import { inTimeOrder, sortingRoom } from './time-order.ts';
import {
  clockColumns,
  emitter,
  kinds,
  periodStarts,
  reachInstants,
  selectionInstants,
  timesMoved,
  turns,
  turnsOf,
  type WindowClock,
  windowClock,
} from './window-clock.ts';

/** How time alone changes which items of a list count. */
export interface SelectionClock {
  /** Emits every instant at which the selection may change. */
  instants(context: Context, until: number, emit: Emit): void;
  /** true where there is nothing, or no window moves, no filter reads a time, and everything has happened. */
  isStill(context: Context): boolean;
  /**
   * The steps of what is made of the items that count; null where a place in an order decides which do. They are made for
   * each stretch of time over which lists reach as far.
   */
  stepsOf(course: Course, make: (sweep: Sweep, table: Table) => StepFunction | null): StepFunction | null;
}

/**
 * The clock of what `compileSelection` selects.
 *
 * @param leaving - What it is called when a window of fixed length leaves an item behind.
 */
export function selectionClock(
  measure: Measured,
  types: FieldTypes,
  zone: string,
  leaving: ChangeKind = 'left',
): SelectionClock {
  const { of: list, window } = measure;
  const at = measure.at ?? types.listOf(list).at;
  const clock = windowClock(window, zone);
  // A deadline comes by itself; anything else happens as it is recorded.
  const happens = at !== undefined && types.kindOf(list, at) === 'due' ? 'deadline' : 'recorded';
  const picks = window !== undefined && !('last' in window) && !('calendar' in window);
  const where = compileWhere(measure.where, list, types);
  const clocks = fieldClocksOf(measure.where, list, types);
  if (window && 'where' in window) clocks.push(...fieldClocksOf(window.where, list, types));
  // A window on a referenced item's time is complete only if both lists reach that far.
  const referenced = at?.includes('.') ? 'orders' : null;
  // Fields of items that are referred to.
  const readsOthers = Object.entries(REFERENCES).flatMap(([name, other]) =>
    JSON.stringify(measure).includes(`"${name}.`) ? other.list : [],
  );
  const haveNoEnd = ({ tables }: Context): boolean =>
    readsOthers.every((other) => tables.table(other).until === Infinity);
  const lists = [list, ...(referenced ? [referenced] : []), ...readsOthers];
  const bounds = window && !picks ? boundsOf(window, zone) : null;
  /** Marks from when on items may be missing, and from when on none. */
  const markOpenness = (sweep: Sweep, context: Context, until: number, isMoved: boolean): void => {
    const table = context.tables.table(list);
    const orders = referenced && context.tables.table(referenced);
    const isOpen = (instant: number): boolean => {
      const { from, to } = bounds?.(instant) ?? { from: -Infinity, to: instant };
      const then = { at: instant, asOf: isMoved ? context.asOf : instant };
      return (
        isShort(table, at, from, to, then) || (!!orders && isShort(orders, at?.split('.')[1], from, to, then))
      );
    };
    let open = isOpen(context.at);
    sweep.open = open;
    if (isMoved || (reachesEver(table) && (!orders || reachesEver(orders)))) return;
    const instants: number[] = [];
    const add = emitter(context, until, (instant) => instants.push(instant));
    for (const one of orders ? [table, orders] : [table]) reachInstants(one, clock, add);
    if (clock.calendar) periodStarts(clock.calendar, context.at, until, (instant) => add(instant, 'period'));
    for (const instant of instants.sort((a, b) => a - b)) {
      if (isOpen(instant) === open) continue;
      open = !open;
      addTurn(sweep, instant, open ? OPENS : CLOSES, clock.calendar ? 'period' : 'reach');
    }
  };
  const anchorInstants = window && 'since' in window ? anchorClock(window.since, types, zone) : null;
  // All of the tests are that something has not happened yet: what has ceased to pass never passes again.
  const isEnding = !Array.isArray(measure.where) && clocks.every(({ ends }) => ends);
  return {
    isStill(context) {
      if (referenced) return false;
      const table = context.tables.table(list);
      // Most lists of most accounts.
      if (table === EMPTY_TABLE || table === ABSENT_TABLE) return true;
      return (
        window === undefined &&
        clocks.length === 0 &&
        reachesEver(table) &&
        table.latest <= context.asOf &&
        haveNoEnd(context)
      );
    },
    stepsOf(course, make) {
      if (picks) return null;
      const { asOf: start, tables } = course.context;
      const { from: seenFrom, orders } = course;
      const ends = lists.map((name) => tables.whole.table(name).until + 1);
      const starts = [...new Set(ends.filter((end) => end > start && end <= course.end))].sort(
        (a, b) => a - b,
      );
      let steps: StepFunction | null = null;
      for (const [i, from] of [start, ...starts].entries()) {
        const then = from === start ? course.context : course.context.judgedAt(from);
        const context = seenFrom === null ? then : then.moved(seenFrom);
        const until = i < starts.length ? (starts[i] as number) - 1 : course.end;
        const table = context.tables.table(list);
        const times = window && at !== undefined ? table.times(at) : null;
        // What had not happened by the end of its list has not happened before it.
        const said =
          times && !referenced && from > table.until ? tables.whole.table(list).times(at ?? '') : null;
        const within = seenFrom !== null && times && bounds?.(seenFrom);
        const sweep = sweepOf(
          table,
          within ? placesWithin(within, times, said, table.until, orders) : table.all.places,
          times,
          said,
          clock,
          happens,
          leaving,
          clocks,
          isEnding,
          where,
          context,
          until,
          course.long,
        );
        markOpenness(sweep, context, until, seenFrom !== null);
        const part = make(sweep, table);
        if (!part) return null;
        steps = steps ? joinSteps(steps, from, part) : part;
      }
      return steps;
    },
    instants(context, until, emit) {
      const within = emitter(context, until, emit);
      const table = context.tables.table(list);
      const times = at === undefined ? null : table.times(at);
      selectionInstants(table, times, happens, clock, clocks, context, within, until);
      if (referenced) {
        const orders = context.tables.table(referenced);
        selectionInstants(orders, null, happens, clock, [], context, within, until);
      }
      for (const other of readsOthers) within(context.tables.table(other).until + 1, 'reach');
      anchorInstants?.(context, until, emit);
    },
  };
}

const reachesEver = ({ known, since, until }: Table): boolean =>
  known && since === -Infinity && until === Infinity;

/** The places of items whose time lies within bounds, or may. */
function placesWithin(
  { from, to }: { readonly from: number; readonly to: number },
  column: TimeColumn,
  said: TimeColumn | null,
  listed: number,
  orders: Course['orders'],
): readonly number[] {
  let order = orders.get(column);
  if (!order) {
    order = orderOf(column);
    orders.set(column, order);
  }
  const { dated, times, undated } = order;
  return dated
    .slice(countUntil(times, from), countUntil(times, to))
    .concat(said && to <= listed ? undated.filter((item) => said[item] !== Infinity) : undated);
}

function orderOf(column: TimeColumn): TimeOrder {
  const undated: number[] = [];
  const found: number[] = [];
  for (let item = 0; item < column.length; item++) {
    const time = column[item] as number;
    if (Number.isNaN(time)) undated.push(item);
    else if (time < Infinity) found.push(item);
  }
  const all = found.map((item) => column[item] as number);
  const sorting = sortingRoom(found.length);
  const { order, sorted } = inTimeOrder({ size: found.length, times: all, sorting });
  return { dated: Array.from(order, (place) => found[place] as number), times: sorted, undated };
}

function sweepOf(
  table: Table,
  places: Places,
  times: TimeColumn | null,
  /** Times as they were at the end of the list, where that is past. */
  said: TimeColumn | null,
  { holds, rolling, calendar }: WindowClock,
  happening: ChangeKind,
  leaving: ChangeKind,
  clocks: readonly FieldClock[],
  isEnding: boolean,
  where: ItemFilter | null,
  context: Context,
  until: number,
  long: LongSweep,
): Sweep {
  const sweep = sweepFor(table.size, long);
  const { own } = table;
  const from = context.asOf;
  /** Where the account is seen from an instant before, only what is known of it moves on. */
  const isMoved = context.at < from;
  const passing = isMoved ? new Array<Truth>(places.length).fill(TRUE) : table.all.truth.slice();
  where?.(table, passing, places, context);
  const ending = calendar ? 'period' : leaving;
  const columns = clocks.map((clock) => clockColumns(table, clock));
  for (let place = 0; place < places.length; place++) {
    let truth = passing[place] as Truth;
    if (truth === FALSE && isEnding) continue;
    const item = places[place] as number;
    const born = own ? (own[item] as number) : -Infinity;
    const time = times ? (times[item] as number) : -Infinity;
    if (born === Infinity || time === Infinity || (isMoved && born > context.at)) continue;
    const isDated = !Number.isNaN(time) && !(isMoved && Number.isNaN(born));
    const held = times !== null && isDated && !isMoved ? holds : null;
    let leaves = Infinity;
    if (held) leaves = rolling ? time + rolling.leaves : held.until(time);
    if (leaves <= from) continue;
    const ahead = turnsOf(columns, item, from, until);
    const exists = Number.isNaN(born) ? -Infinity : born;
    const happens = held ? Math.max(exists, time) : exists;
    let enters = happens;
    if (held) enters = Math.max(happens, rolling ? time + rolling.enters : held.from(time));
    const isLate = holds && !isMoved && !isDated && said?.[item] === Infinity;
    if (isLate) enters = Math.max(happens, holds.from(table.until + 1));
    let by = happens > exists ? happening : 'recorded';
    if (enters > happens) by = calendar ? 'period' : isLate ? 'reach' : 'enters';
    // Between two of its turns it passes the filter or does not.
    for (let turn = 0; ; turn++) {
      const isLast = turn === ahead;
      const at = isLast ? leaves : (turns[turn] as number);
      if (!isLast) {
        then[0] = isEnding ? FALSE : TRUE;
        only[0] = item;
        if (!isEnding) where?.(table, then, only, { at: isMoved ? context.at : at, asOf: at });
        if (then[0] === truth) continue;
      }
      const ceases = Math.min(at, leaves);
      if (truth !== FALSE && enters < ceases && ceases > from && enters <= until) {
        const mark = markOf(item, isDated && truth === TRUE);
        if (enters > from) addTurn(sweep, enters, mark, by);
        else sweep.held[sweep.heldSize++] = mark;
        if (ceases <= until)
          addTurn(sweep, ceases, mark | CEASES, at < leaves ? (kinds[turn] as ChangeKind) : ending);
      }
      if (isLast) break;
      if (at > enters) {
        enters = at;
        by = kinds[turn] as ChangeKind;
      }
      truth = then[0] as Truth;
    }
  }
  return sweep;
}

/** Room for one item, used again for each. */
const then: Truth[] = [];
const only: number[] = [];

function anchorClock(
  anchor: Anchor,
  types: FieldTypes,
  zone: string,
): (context: Context, until: number, emit: Emit) => void {
  const { of: list, where } = anchor;
  const at = anchor.at ?? types.listOf(list).at;
  const clock = selectionClock(where === undefined ? { of: list } : { of: list, where }, types, zone);
  return (context, until, emit) => {
    clock.instants(context, until, emit);
    if (at === undefined) return;
    const times = context.tables.table(list).times(at);
    // What happened at an unknown time may have happened after it only once it is past.
    for (const by of [0, 1]) timesMoved(times, by, 'recorded', emitter(context, until, emit));
  };
}
