import type { Context } from '../evaluate/context.ts';
import type { FieldTypes } from '../evaluate/field-types.ts';
import { allTrue, compileWhere, type ItemFilter } from '../evaluate/item-filter.ts';
import type { Measured } from '../evaluate/item-selection.ts';
import type { Table, TimeColumn } from '../evaluate/tables.ts';
import { FALSE, TRUE } from '../exact/kleene.ts';
import type { Anchor } from '../ruleset/rule-language.generated.ts';
import type { Emit } from './clock.ts';
import { type FieldClock, fieldClocksOf } from './field-clocks.ts';
import type { Span } from './steps.ts';
import {
  clockInstants,
  emitter,
  selectionInstants,
  timesMoved,
  type WindowClock,
  windowClock,
} from './window-clock.ts';

/** How time alone changes which items of a list count. */
export interface SelectionClock {
  /** Emits every instant at which the selection may change. */
  instants(context: Context, until: number, emit: Emit): void;
  /**
   * When each item counts from `context.at` on, if nothing but its own times decides that; null when more does: a calendar,
   * a place in an order, a deadline still ahead, a list that reaches less far than its window.
   */
  spans(context: Context): readonly Span[] | null;
}

/** The clock of what `compileSelection` selects. */
export function selectionClock(measure: Measured, types: FieldTypes, zone: string): SelectionClock {
  const { of: list, window } = measure;
  const at = measure.at ?? types.listOf(list).at;
  const clock = windowClock(window, zone);
  const picks = window !== undefined && !('last' in window) && !('calendar' in window);
  const where = compileWhere(measure.where, list, types);
  const clocks = fieldClocksOf(measure.where, list, types);
  if (window && 'where' in window) clocks.push(...fieldClocksOf(window.where, list, types));
  // A window on a referenced item's time is complete only if both lists reach that far.
  const referenced = at?.includes('.') ? 'orders' : null;
  const anchorInstants = window && 'since' in window ? anchorClock(window.since, types, zone) : null;
  return {
    spans(context) {
      const table = context.tables.table(list);
      if (picks || clock.calendar || !reachesEver(table)) return null;
      if (referenced && !reachesEver(context.tables.table(referenced))) return null;
      if (clocks.some((one) => isAhead(table, one, context.at))) return null;
      const times = window && at !== undefined ? table.times(at) : null;
      return spansOf(table, times, clock.rolling, where, context);
    },
    instants(context, until, emit) {
      const within = emitter(context, until, emit);
      const table = context.tables.table(list);
      const times = at === undefined ? null : table.times(at);
      selectionInstants(table, times, clock, clocks, context, within, until);
      if (referenced) {
        const orders = context.tables.table(referenced);
        selectionInstants(orders, null, clock, [], context, within, until);
      }
      anchorInstants?.(context, until, emit);
    },
  };
}

const reachesEver = ({ known, since, until }: Table): boolean =>
  known && since === Number.NEGATIVE_INFINITY && until === Number.POSITIVE_INFINITY;

/** Whether a clock still turns after `at`. */
function isAhead(table: Table, clock: FieldClock, at: number): boolean {
  let ahead = false;
  clockInstants(table, clock, at, (instant) => {
    ahead ||= instant > at;
  });
  return ahead;
}

function spansOf(
  table: Table,
  times: TimeColumn | null,
  rolling: WindowClock['rolling'],
  where: ItemFilter | null,
  context: Context,
): Span[] {
  const { own, size } = table;
  const passing = allTrue(size);
  where?.(table, passing, 0, context);
  const spans: Span[] = [];
  for (let i = 0; i < size; i++) {
    const born = own ? (own[i] as number) : Number.NEGATIVE_INFINITY;
    const time = times ? (times[i] as number) : Number.NEGATIVE_INFINITY;
    if (born === Number.POSITIVE_INFINITY || time === Number.POSITIVE_INFINITY) continue;
    const isBounded = times !== null && rolling !== null && !Number.isNaN(time);
    const leaves = isBounded ? time + rolling.leaves : Number.POSITIVE_INFINITY;
    if (leaves <= context.at) continue;
    const truth = passing[i];
    if (truth === FALSE) continue;
    const exists = Number.isNaN(born) ? Number.NEGATIVE_INFINITY : born;
    const happens = isBounded ? Math.max(exists, time) : exists;
    const enters = isBounded ? Math.max(happens, time + rolling.enters) : happens;
    spans.push({
      enters,
      by: enters > happens ? 'enters' : 'recorded',
      leaves,
      sure: truth === TRUE && !Number.isNaN(time),
      item: i,
    });
  }
  return spans;
}

function anchorClock(
  anchor: Anchor,
  types: FieldTypes,
  zone: string,
): (context: Context, until: number, emit: Emit) => void {
  const { of: list, where, at } = anchor;
  const clock = selectionClock(where === undefined ? { of: list } : { of: list, where }, types, zone);
  return (context, until, emit) => {
    clock.instants(context, until, emit);
    if (at !== undefined)
      timesMoved(context.tables.table(list).times(at), 0, 'recorded', emitter(context, until, emit));
  };
}
