import type { Context } from '../evaluate/context.ts';
import type { FieldTypes } from '../evaluate/field-types.ts';
import { compileWhere, type ItemFilter } from '../evaluate/item-filter.ts';
import type { Measured } from '../evaluate/item-selection.ts';
import { ABSENT_TABLE, EMPTY_TABLE, type Table, type TimeColumn } from '../evaluate/tables.ts';
import { FALSE, TRUE, type Truth } from '../exact/kleene.ts';
import type { Anchor } from '../ruleset/rule-language.generated.ts';
import { REFERENCES } from '../snapshot/snapshot-lists.ts';
import type { ChangeKind, Course, Emit } from './clock.ts';
import { type FieldClock, fieldClocksOf } from './field-clocks.ts';
import { CEASES, markOf, type Sweep, sweepFor } from './steps.ts';
import {
  clockColumns,
  emitter,
  kinds,
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
   * When each item counts, if nothing but its own times decides that; null when more does: a place in an order, a list that
   * reaches less far than its window.
   */
  sweep(course: Course): Sweep | null;
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
        table.latest <= context.at &&
        haveNoEnd(context)
      );
    },
    sweep(course) {
      const { tables } = course.context;
      const table = tables.table(list);
      if (picks || !reachesEver(table) || !haveNoEnd(course.context)) return null;
      if (referenced && !reachesEver(tables.table(referenced))) return null;
      const times = window && at !== undefined ? table.times(at) : null;
      return sweepOf(table, times, clock, happens, leaving, clocks, isEnding, where, course);
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

function sweepOf(
  table: Table,
  times: TimeColumn | null,
  { holds, rolling, calendar }: WindowClock,
  happening: ChangeKind,
  leaving: ChangeKind,
  clocks: readonly FieldClock[],
  isEnding: boolean,
  where: ItemFilter | null,
  course: Course,
): Sweep {
  const { context, end: until } = course;
  const sweep = sweepFor(table.size);
  const { times: marked, marks, kinds: reasons, held: holding } = sweep;
  const { own, size } = table;
  const from = context.at;
  const passing = table.all.truth.slice();
  where?.(table, passing, table.all.places, context);
  let heldSize = 0;
  let marksSize = 0;
  const ending = calendar ? 'period' : leaving;
  const columns = clocks.map((clock) => clockColumns(table, clock));
  for (let item = 0; item < size; item++) {
    let truth = passing[item] as Truth;
    if (truth === FALSE && isEnding) continue;
    const born = own ? (own[item] as number) : -Infinity;
    const time = times ? (times[item] as number) : -Infinity;
    if (born === Infinity || time === Infinity) continue;
    const isDated = !Number.isNaN(time);
    const held = times !== null && isDated ? holds : null;
    let leaves = Infinity;
    if (held) leaves = rolling ? time + rolling.leaves : held.until(time);
    if (leaves <= from) continue;
    const ahead = turnsOf(columns, item, from, until);
    const exists = Number.isNaN(born) ? -Infinity : born;
    const happens = held ? Math.max(exists, time) : exists;
    let enters = happens;
    if (held) enters = Math.max(happens, rolling ? time + rolling.enters : held.from(time));
    let by = happens > exists ? happening : 'recorded';
    if (enters > happens) by = calendar ? 'period' : 'enters';
    // Between two of its turns it passes the filter or does not.
    for (let turn = 0; ; turn++) {
      const isLast = turn === ahead;
      const at = isLast ? leaves : (turns[turn] as number);
      if (!isLast) {
        then[0] = isEnding ? FALSE : TRUE;
        only[0] = item;
        if (!isEnding) where?.(table, then, only, { at, asOf: at });
        if (then[0] === truth) continue;
      }
      const ceases = Math.min(at, leaves);
      if (truth !== FALSE && enters < ceases && ceases > from && enters <= until) {
        const mark = markOf(item, isDated && truth === TRUE);
        if (enters > from) {
          marked[marksSize] = enters;
          marks[marksSize] = mark;
          reasons[marksSize++] = by;
        } else holding[heldSize++] = mark;
        if (ceases <= until) {
          marked[marksSize] = ceases;
          marks[marksSize] = mark | CEASES;
          reasons[marksSize++] = at < leaves ? (kinds[turn] as ChangeKind) : ending;
        }
      }
      if (isLast) break;
      if (at > enters) {
        enters = at;
        by = kinds[turn] as ChangeKind;
      }
      truth = then[0] as Truth;
    }
  }
  sweep.heldSize = heldSize;
  sweep.size = marksSize;
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
