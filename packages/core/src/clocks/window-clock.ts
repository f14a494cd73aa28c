import { type Calendar, calendarOf } from '../evaluate/calendar.ts';
import type { Context } from '../evaluate/context.ts';
import type { Table, TimeColumn } from '../evaluate/tables.ts';
import { parseDuration, parseOffset } from '../exact/duration.ts';
import type { Window } from '../ruleset/rule-language.generated.ts';
import type { ChangeKind, Emit } from './clock.ts';
import type { FieldClock } from './field-clocks.ts';

/** How time alone moves a window over items. */
export interface WindowClock {
  /** From when (included) until when (excluded) the window holds what happened at `time`; null for one that picks items. */
  readonly holds: Readonly<Record<'from' | 'until', (time: number) => number>> | null;
  /** An item with time `t` enters at `t + enters` and leaves at `t + leaves`; null for windows without fixed length. */
  readonly rolling: { readonly enters: number; readonly leaves: number } | null;
  readonly calendar: Calendar | null;
}

/** The clock of a window; none moves for "all items". */
export function windowClock(window: Window | undefined, zone: string): WindowClock {
  if (window === undefined) return { holds: null, rolling: null, calendar: null };
  if ('last' in window) {
    const enters = window.lag === undefined ? 0 : parseDuration(window.lag);
    const leaves = enters + parseDuration(window.last);
    return {
      holds: { from: (time) => time + enters, until: (time) => time + leaves },
      rolling: { enters, leaves },
      calendar: null,
    };
  }
  if (!('calendar' in window)) return { holds: null, rolling: null, calendar: null };
  const calendar = calendarOf(window.calendar, parseOffset(window.zone ?? zone));
  const { count = 1, back = 1, toDate } = window;
  return {
    holds: {
      from: (time) => (toDate ? time : calendar.startOf(time, back)),
      until: (time) => calendar.startOf(time, toDate ? count : back + count),
    },
    rolling: null,
    calendar,
  };
}

/** Passes on instants after `context.at` and up to `until`. */
export function emitter(context: Context, until: number, emit: Emit): Emit {
  return (instant, kind) => {
    if (instant > context.at && instant <= until) emit(instant, kind);
  };
}

/** The starts of the next calendar periods. */
export function periodStarts(
  calendar: Calendar,
  at: number,
  until: number,
  emit: (instant: number) => void,
): void {
  for (let by = 1; ; by++) {
    const start = calendar.startOf(at, by);
    if (!(start <= until)) return;
    emit(start);
  }
}

/** Instants of every item's time moved by `plus`. */
export function timesMoved(times: TimeColumn, plus: number, kind: ChangeKind, emit: Emit): void {
  for (const time of times) if (Number.isFinite(time)) emit(time + plus, kind);
}

/** Every instant at which a selection of items may change by time alone. */
export function selectionInstants(
  table: Table,
  times: TimeColumn | null,
  happens: ChangeKind,
  clock: WindowClock,
  clocks: readonly FieldClock[],
  context: Context,
  emit: Emit,
  until: number,
): void {
  if (table.own) timesMoved(table.own, 0, 'recorded', emit);
  if (times && times !== table.own) timesMoved(times, 0, happens, emit);
  if (clock.rolling && times) {
    if (clock.rolling.enters > 0) timesMoved(times, clock.rolling.enters, 'enters', emit);
    timesMoved(times, clock.rolling.leaves, 'left', emit);
  }
  if (clock.calendar) periodStarts(clock.calendar, context.at, until, (t) => emit(t, 'period'));
  for (const clock of clocks) clockInstants(table, clock, context.at, emit);
  reachInstants(table, clock, emit);
}

/** When the times that a filter reads come to pass. */
export function clockInstants(table: Table, clock: FieldClock, at: number, emit: Emit): void {
  const columns = clockColumns(table, clock);
  for (let item = 0; item < table.size; item++) itemInstants(columns, item, at, emit);
}

/** What a filter reads of the items of one list. */
interface ClockColumns {
  readonly clock: FieldClock;
  readonly times: TimeColumn;
  readonly settled: TimeColumn | null;
}

export const clockColumns = (table: Table, clock: FieldClock): ClockColumns => ({
  clock,
  times: table.times(clock.path),
  settled: clock.settledBy === undefined ? null : table.times(clock.settledBy),
});

/** When the times that a filter reads of one item come to pass. */
export function itemInstants(
  { clock: { plus, kind }, times, settled }: ClockColumns,
  item: number,
  at: number,
  emit: Emit,
): void {
  const time = times[item] as number;
  if (!Number.isFinite(time) || (settled && (settled[item] as number) <= at)) return;
  emit(time + plus, kind);
  if (kind === 'deadline') emit(time + plus + 1, kind);
}

/** When a list that reaches less far than its window becomes long enough, or its end falls behind. */
function reachInstants(table: Table, { rolling }: WindowClock, emit: Emit): void {
  if (Number.isFinite(table.since)) {
    for (const by of [-1, 0]) emit(table.since + (rolling?.leaves ?? 0) + by, 'reach');
  }
  if (Number.isFinite(table.until)) {
    emit(table.until + (rolling?.enters ?? 0) + 1, 'reach');
  }
}
