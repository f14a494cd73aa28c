import type { CompiledRuleset } from '../evaluate/compiled.ts';
import type { Context } from '../evaluate/context.ts';
import type { FieldTypes } from '../evaluate/field-types.ts';
import { boundsOf, compileSelection, type Measured, type Selection } from '../evaluate/item-selection.ts';
import { compileLife, compilePoints } from '../evaluate/ledger.ts';
import type { Table } from '../evaluate/tables.ts';
import { parseOffset } from '../exact/duration.ts';
import { isExact } from '../exact/interval.ts';
import { FALSE, TRUE, type Truth } from '../exact/kleene.ts';
import { formatTime } from '../exact/parse-time.ts';
import { toNumber } from '../exact/rational.ts';
import type { Ledger, Measure, Where } from '../ruleset/rule-language.generated.ts';
import { keyOf } from '../snapshot/snapshot-lists.ts';
import type { TracedItem, TracedList, TracedWindow } from './rule-trace.ts';

interface Scope {
  readonly ruleset: CompiledRuleset;
  readonly types: FieldTypes;
  readonly context: Context;
}

/** What an item adds, where that is not the item itself. */
type WorthOf = (table: Table, i: number) => unknown;

const ENDLESS = { alive: -Infinity, mayLapse: false };

/** Which items one number over one list has counted. */
export function traceMeasure(measure: Measure, part: TracedList['part'], scope: Scope): TracedList {
  const take = measure.take ?? 'count';
  const [path] = typeof take === 'object' ? Object.values(take) : [];
  const worthOf: WorthOf | null = path === undefined ? null : (table, i) => table.values(path)[i];
  return { ...traceSelection(measure, part, scope, worthOf), take };
}

/** Which entries of a ledger still count, and what each brings. */
export function traceLedger({ ledger }: Ledger, part: TracedList['part'], scope: Scope): TracedList {
  const { ruleset, types, context } = scope;
  const { zone } = ruleset.source;
  const since = compileLife(ledger, parseOffset(ledger.zone ?? zone))(context.at);
  const points = compilePoints(ledger.points ?? '1', ledger.of, { types } as Parameters<
    typeof compilePoints
  >[2]);
  // Entries that renew each other have no end of their own.
  const alive = ledger.lapse === 'together' ? -Infinity : since;
  const mayLapse = since > -Infinity;
  const worthOf: WorthOf = (table, i) => {
    const value = points(table, i);
    return isExact(value) ? toNumber(value.lo) : undefined;
  };
  return traceSelection(ledger, part, scope, worthOf, { alive, mayLapse });
}

/**
 * @param life - The instant after which an item must lie so as not to have lapsed, and whether it may lapse at all: of one
 *   without a time nobody knows.
 */
function traceSelection(
  measured: Measured,
  part: TracedList['part'],
  { ruleset, types, context }: Scope,
  worthOf: WorthOf | null,
  { alive, mayLapse }: { readonly alive: number; readonly mayLapse: boolean } = ENDLESS,
): TracedList {
  const { of: list, where, window, at = types.listOf(list).at } = measured;
  const { zone } = ruleset.source;
  const selection = compileSelection(measured, types, zone)(context);
  const { table, open } = selection;
  const countsAt = inPassing(selection);
  const { where: _where, ...anyItem } = measured;
  const isInWindow = inPassing(compileSelection(anyItem, types, zone)(context));
  const times = at === undefined ? null : table.times(at);
  const fields = fieldsOf(measured);
  if (at !== undefined) fields.add(at);
  const key = keyOf(types.listOf(list));
  const rows = table.items;
  const leftOut = { outsideWindow: 0, notMeant: 0, notYet: 0, lapsed: 0 };
  const items: TracedItem[] = [];
  const isAbsent = (path: string, i: number): boolean => {
    if (!path.includes('.')) return rows[i]?.[path] === undefined;
    const kind = types.kindOf(list, path);
    return kind === 'time' || kind === 'due'
      ? Number.isNaN(table.times(path)[i])
      : table.values(path)[i] === undefined;
  };
  for (let i = 0; i < table.size; i++) {
    const counts = countsAt(i);
    const time = times?.[i] ?? Number.NaN;
    if (counts === FALSE) {
      if ((table.own?.[i] ?? time) > context.at) leftOut.notYet++;
      else if (isInWindow(i) === FALSE) leftOut.outsideWindow++;
      else leftOut.notMeant++;
    } else if (time > context.at && time !== Infinity) leftOut.notYet++;
    else if (time <= alive) leftOut.lapsed++;
    else {
      const value = worthOf?.(table, i);
      items.push({
        id: typeof rows[i]?.[key] === 'string' ? (rows[i]?.[key] as string) : null,
        index: i,
        ...(times === null || Number.isNaN(time) ? {} : { at: time === Infinity ? null : formatTime(time) }),
        isSure: counts === TRUE && !(mayLapse && Number.isNaN(time)),
        lacks: [...fields].filter((path) => isAbsent(path, i)).sort(),
        ...(value === undefined ? {} : { value }),
      });
    }
  }
  return {
    list,
    part,
    isGiven: table.known,
    isComplete: !open,
    field: at ?? null,
    window: tracedWindow(window, zone, context.at),
    where: where ?? null,
    take: 'count',
    items,
    leftOut,
  };
}

/** The truth of each item of a list, asked in order. */
function inPassing({ places, truth }: Selection): (item: number) => Truth {
  let next = 0;
  return (item) => {
    while ((places[next] as number) < item) next++;
    return places[next] === item ? (truth[next] as Truth) : FALSE;
  };
}

/** The fields that decide whether an item counts. */
function fieldsOf({ where, at, window }: Measured): Set<string> {
  const fields = new Set<string>();
  const testsOf = (tests: Where | undefined): void => {
    for (const one of tests === undefined ? [] : [tests].flat())
      for (const path of Object.keys(one)) fields.add(path);
  };
  testsOf(where);
  if (at !== undefined) fields.add(at);
  if (window && 'where' in window) testsOf(window.where);
  return fields;
}

function tracedWindow(window: Measured['window'], zone: string, at: number): TracedWindow | null {
  if (window === undefined) return null;
  if ('newest' in window) return { kind: 'newest', count: window.newest };
  if ('since' in window) return { kind: 'since', list: window.since.of, first: window.first ?? null };
  const bounds = boundsOf(window, zone)?.(at);
  return bounds ? { kind: 'between', after: formatTime(bounds.from), until: formatTime(bounds.to) } : null;
}
