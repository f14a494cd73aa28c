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
function clockInstants(table: Table, clock: FieldClock, from: number, emit: Emit): void {
  const columns = [clockColumns(table, clock)];
  for (let item = 0; item < table.size; item++) {
    const ahead = turnsOf(columns, item, from, Infinity);
    for (let turn = 0; turn < ahead; turn++) emit(turns[turn] as number, clock.kind);
  }
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

/** Room for the turns of one item, used again for each. */
export const turns: number[] = [];
export const kinds: ChangeKind[] = [];

/**
 * Finds the instants after one and up to another at which the times come to pass that a filter reads of an item, in order.
 *
 * @returns How many there are.
 */
export function turnsOf(columns: readonly ClockColumns[], item: number, from: number, until: number): number {
  let ahead = 0;
  for (const { clock, times, settled } of columns) {
    const time = times[item] as number;
    if (!Number.isFinite(time) || (settled && (settled[item] as number) <= from)) continue;
    // A deadline is missed a millisecond after it.
    const last = clock.kind === 'deadline' ? 1 : 0;
    for (let by = 0; by <= last; by++) {
      const at = time + clock.plus + by;
      if (at <= from || at > until) continue;
      let place = ahead++;
      for (; place > 0 && (turns[place - 1] as number) > at; place--) {
        turns[place] = turns[place - 1] as number;
        kinds[place] = kinds[place - 1] as ChangeKind;
      }
      turns[place] = at;
      kinds[place] = clock.kind;
    }
  }
  return ahead;
}

/** When a list that reaches less far than its window becomes long enough, or its end falls behind the present or the window. */
export function reachInstants(table: Table, { rolling }: WindowClock, emit: Emit): void {
  if (Number.isFinite(table.since)) {
    for (const by of [-1, 0]) emit(table.since + (rolling?.leaves ?? 0) + by, 'reach');
  }
  if (Number.isFinite(table.until)) {
    for (const by of [0, rolling?.enters ?? 0]) emit(table.until + by + 1, 'reach');
  }
}
