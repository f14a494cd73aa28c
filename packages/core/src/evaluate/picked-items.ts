import { FALSE, TRUE, type Truths, UNKNOWN } from '../exact/kleene.ts';
import type { Anchor, Window } from '../ruleset/rule-language.generated.ts';
import type { Context } from './context.ts';
import type { FieldTypes } from './field-types.ts';
import { compileWhere, readTime } from './item-filter.ts';
import type { Measured, Selector } from './item-selection.ts';
import { keepFirst } from './keep-first.ts';
import { sinceOf } from './reach.ts';
import type { Table, TimeColumn } from './tables.ts';

/** How what a window counts from is selected. */
type SelectorOf = (measure: Measured) => Selector;

/** Narrows a selection to the items a window picks; returns the instant after which the list must be complete. */
export type Picker = (table: Table, times: TimeColumn, truth: Truths, context: Context) => number;

/** Compiles a window of so many items, or of those since another. */
export function compilePick(
  window: Window,
  list: string,
  at: string,
  types: FieldTypes,
  selectorOf: SelectorOf,
): Picker {
  const { key } = types.listOf(list);
  if (key !== undefined) types.kindOf(list, key);
  const where = 'where' in window ? compileWhere(window.where, list, types) : null;
  const keep = (
    table: Table,
    times: TimeColumn,
    truth: Truths,
    context: Context,
    n: number,
    direction: 1 | -1,
  ): number => {
    const candidates = truth.slice();
    where?.(table, candidates, table.all.places, context);
    return keepFirst(truth, candidates, times, n, direction);
  };
  if ('newest' in window) {
    const { newest } = window;
    return (table, times, truth, context) => {
      dropUnhappened(truth, times, context);
      const picked = keep(table, times, truth, context, newest, -1);
      // Newer items that are not listed would push these out.
      const since = sinceOf(table, at);
      doubt(truth, times, (time) => table.until < context.asOf || time < since);
      return picked;
    };
  }
  if (!('since' in window)) return types.fail('not-a-window', '{}: not a window', `${list}.${at}`);
  const anchor = compileAnchor(window.since, types, selectorOf);
  const { first } = window;
  return (table, times, truth, context) => {
    dropUnhappened(truth, times, context);
    const { earliest, latest, sure } = anchor(context);
    for (let i = 0; i < truth.length; i++) {
      const time = times[i] as number;
      if (truth[i] === FALSE) continue;
      if (time <= earliest || earliest >= context.at) truth[i] = FALSE;
      else if (!(time > latest) || !sure) truth[i] = UNKNOWN;
    }
    if (first !== undefined) {
      keep(table, times, truth, context, first, 1);
      // Earlier items that are not listed would take the places of these.
      const isLate = sinceOf(table, at) > earliest + 1;
      doubt(truth, times, (time) => isLate || time > table.until);
    }
    return earliest;
  };
}

/** A window holds what has happened: `from < t <= to`. */
function dropUnhappened(truth: Truths, times: TimeColumn, context: Context): void {
  for (let i = 0; i < truth.length; i++) if ((times[i] as number) > context.at) truth[i] = FALSE;
}

/** Items that count only if the list holds all it should. */
function doubt(truth: Truths, times: TimeColumn, isDoubtful: (time: number) => boolean): void {
  for (let i = 0; i < truth.length; i++)
    if (truth[i] === TRUE && isDoubtful(times[i] as number)) truth[i] = UNKNOWN;
}

interface AnchorTime {
  readonly earliest: number;
  readonly latest: number;
  /** true when there surely is an anchor. */
  readonly sure: boolean;
}

function compileAnchor(
  anchor: Anchor,
  types: FieldTypes,
  selectorOf: SelectorOf,
): (context: Context) => AnchorTime {
  const { of, where } = anchor;
  const select = selectorOf(where === undefined ? { of } : { of, where });
  const at = anchor.at ?? types.listOf(of).at;
  if (at === undefined) return types.fail('without-time', '{} has no time; say `at`', of);
  types.kindOf(of, at);
  const newest = anchor.pick === 'newest';
  return (context) => {
    const { table, places, truth, open } = select(context);
    const times = table.times(at);
    let [least, most] = NEVER_SEEN;
    let [leastSure, mostSure] = NEVER_SEEN;
    for (let i = 0; i < truth.length; i++) {
      if (truth[i] === FALSE) continue;
      const time = readTime(times[places[i] as number] as number, 'time', context);
      if (time > context.at) continue;
      if (Number.isNaN(time)) {
        least = -Infinity;
        most = context.at;
        continue;
      }
      least = Math.min(least, time);
      most = Math.max(most, time);
      if (truth[i] !== TRUE) continue;
      leastSure = Math.min(leastSure, time);
      mostSure = Math.max(mostSure, time);
    }
    // Where there is none, all of these are infinite.
    const sure = leastSure <= mostSure;
    if (newest) {
      return {
        earliest: sure ? mostSure : open ? -Infinity : least,
        latest: open && table.until < context.at ? context.at : most,
        sure,
      };
    }
    return {
      earliest: open ? -Infinity : least,
      latest: sure ? leastSure : most,
      sure,
    };
  };
}

/** Ends of no times at all. */
const NEVER_SEEN: readonly [number, number] = [Infinity, -Infinity];
