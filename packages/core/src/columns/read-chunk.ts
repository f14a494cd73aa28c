import type { CompiledRuleset } from '../evaluate/compiled.ts';
import { compileForm, unchecked } from '../form/compile-form.ts';
import type { Check } from '../form/form.ts';
import { SnapshotError } from '../issues/errors.ts';
import { MAX_DEPTH, MOST_EVENTS, tooManyEvents } from '../snapshot/parse-snapshot.ts';
import { emptyReading, type Item, type ListReading, type Slot } from '../snapshot/read-list.ts';
import type { Reading } from '../snapshot/read-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.generated.ts';
import { headFields, kindForms, snapshotDefinitions } from '../snapshot/snapshot-form.generated.ts';
import type { ListDeclaration } from '../snapshot/snapshot-lists.ts';
import {
  type Column,
  type ColumnChunk,
  HEAD_TEXTS,
  type ListColumns,
  NAMED_VALUES,
  type ValuesColumn,
} from './column-chunk.ts';
import { type ReadyColumn, readyColumn } from './read-column.ts';
import { headAt, itemAt } from './snapshot-at.ts';

/**
 * Reads one account; null when only its snapshot can tell, such as what is wrong with it or which of two equal ids counts.
 *
 * @throws {SnapshotError} When it has more events than are read: its snapshot isn't made to say so.
 */
export type AccountReader = (account: number) => Reading | null;

/** Looks at a chunk once; what it returns then reads account after account. */
export type ChunkReader = (chunk: ColumnChunk) => AccountReader;

/** Compiles what is known of every list before a chunk comes. */
export function chunkReader({ source, lists, words, used }: CompiledRuleset): ChunkReader {
  const forms = new Map<string, ListForm>();
  const places = new Map<string, number>();
  for (const [name, declaration] of Object.entries(lists)) {
    const fields = name === 'account' ? new Set(used.get(name)).add('status') : (used.get(name) ?? new Set());
    forms.set(name, compileList(name, declaration, words, fields, places.size));
    places.set(name, places.size);
  }
  const account = forms.get('account') as ListForm;
  const status = account.slots.get('status')?.index ?? -1;
  return (chunk) => {
    const isHeadFine = headChecks(chunk);
    const ready: ReadyList[] = [];
    for (const [name, form] of forms) {
      const columns = name === 'account' ? accountList(chunk) : chunk.lists[name];
      if (columns) ready.push(readyList(name, form, columns));
    }
    const all = Object.values(chunk.lists);
    const read = Object.keys(chunk.lists).flatMap((name) =>
      forms.has(name) ? (chunk.lists[name] ?? []) : [],
    );
    const ids = chunk.account?.id as ValuesColumn | undefined;
    return (row) => {
      if (eventsIn(read, row) > MOST_EVENTS) throw new SnapshotError([tooManyEvents(eventsIn(all, row))]);
      const asOf = chunk.asOf[row] as number;
      if (!Number.isFinite(asOf) || !isHeadFine(row)) return null;
      const readings = new Array<ListReading | undefined>(places.size);
      for (let i = 0; i < ready.length; i++) {
        const list = ready[i] as ReadyList;
        if (list.columns.known?.[row] === 0) continue;
        const reading = readList(list, row);
        if (reading === null) return null;
        readings[list.form.place] = reading;
      }
      const snapshot = headAt(source, chunk, row);
      const reading = readings[account.place];
      if (reading)
        snapshot.account = {
          id: ids && (ids.codes ? ids.values[ids.codes[row] as number] : ids.values[row]),
          status: reading.columns[status]?.[0],
        };
      return {
        snapshot: snapshot as unknown as Snapshot,
        asOf,
        lists: readings,
        places,
        unknownProperties: NONE,
      };
    };
  };
}

const NONE: readonly string[] = [];

function eventsIn(lists: readonly ListColumns[], row: number): number {
  let events = 0;
  for (const { offsets, known } of lists)
    if (known?.[row] !== 0) events += (offsets[row + 1] as number) - (offsets[row] as number);
  return events;
}

/** The account reads like a list with one row for each. */
function accountList({ account, size }: ColumnChunk): ListColumns | undefined {
  return account && { offsets: Int32Array.from({ length: size + 1 }, (_, i) => i), columns: account };
}

interface ListForm {
  readonly place: number;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly fields: ReadonlyMap<string, FieldForm>;
  /** Slot of an item's own time, -1 for none. */
  readonly own: number;
  readonly key: string | undefined;
  readonly none: ListReading;
}

interface FieldForm {
  readonly isTime: boolean;
  readonly check: Check;
  readonly words: ReadonlySet<string> | undefined;
}

function compileList(
  list: string,
  declaration: ListDeclaration,
  words: Readonly<Record<string, ReadonlySet<string>>>,
  used: ReadonlySet<string>,
  place: number,
): ListForm {
  const fields = new Map<string, FieldForm>();
  const slots = new Map<string, Slot>();
  for (const [name, kind] of Object.entries(declaration.fields)) {
    const isTime = kind === 'time' || kind === 'due';
    fields.set(name, {
      isTime,
      check: compileForm(kindForms[kind], snapshotDefinitions),
      words: kind === 'word' ? words[`${list}.${name}`] : undefined,
    });
    if (used.has(name)) slots.set(name, { index: slots.size, isTime });
  }
  if (list === 'account') fields.set('id', { isTime: false, check: compileForm('t'), words: undefined });
  const { at, key } = declaration;
  return {
    place,
    slots,
    fields,
    own: at === undefined ? -1 : (slots.get(at)?.index ?? -1),
    key,
    none: emptyReading(slots),
  };
}

/** Fields that nobody knows have no say, as in a snapshot, but may nest no deeper: there are three levels around them. */
const tooDeep = (list: string): Check => unchecked(MAX_DEPTH - (list === 'account' ? 2 : 3));

interface ReadyList {
  readonly form: ListForm;
  readonly columns: ListColumns;
  /** By slot; undefined for a field that is not mapped. */
  readonly bySlot: readonly (ReadyColumn | undefined)[];
  /** Rows with a problem. */
  readonly unclean: readonly ReadyColumn[];
  readonly hasRepeats: (from: number, to: number) => boolean;
}

function readyList(list: string, form: ListForm, columns: ListColumns): ReadyList {
  const bySlot = new Array<ReadyColumn | undefined>(form.slots.size);
  const unclean: ReadyColumn[] = [];
  for (const [name, column] of Object.entries(columns.columns)) {
    const field = form.fields.get(name);
    if (!field && 'times' in column) continue;
    const { isTime, check, words } = field ?? { isTime: false, check: tooDeep(list), words: undefined };
    const ready = readyColumn(`${list}.${name}`, column, isTime, check, words);
    const slot = form.slots.get(name);
    if (slot) bySlot[slot.index] = ready;
    if (!ready.isClean) unclean.push(ready);
  }
  const key = form.key === undefined ? undefined : columns.columns[form.key];
  return {
    form,
    columns,
    bySlot,
    unclean,
    hasRepeats: key && !columns.hasDistinctKeys ? repeats(key) : () => false,
  };
}

function readList(
  { form, columns, bySlot, unclean, hasRepeats }: ReadyList,
  account: number,
): ListReading | null {
  const from = columns.offsets[account] as number;
  const to = columns.offsets[account + 1] as number;
  // Fast path: most lists of most accounts are empty.
  if (from === to) return form.none;
  for (let i = 0; i < unclean.length; i++) if (!(unclean[i] as ReadyColumn).isFine(from, to)) return null;
  if (hasRepeats(from, to)) return null;
  return new ColumnsReading(form.slots, columns.columns, bySlot, from, to, form.own);
}

class ColumnsReading implements ListReading {
  readonly unknownFields = NO_NAMES;
  readonly unknownWords = NO_NAMES;
  readonly columns: (unknown[] | undefined)[];
  readonly size: number;
  readonly repeated = false;
  readonly latest: number;

  constructor(
    readonly slots: ReadonlyMap<string, Slot>,
    private readonly source: Readonly<Record<string, Column>>,
    bySlot: readonly (ReadyColumn | undefined)[],
    private readonly from: number,
    private readonly to: number,
    own: number,
  ) {
    const columns = new Array<unknown[] | undefined>(bySlot.length);
    for (let slot = 0; slot < bySlot.length; slot++) columns[slot] = bySlot[slot]?.read(from, to);
    this.columns = columns;
    this.size = to - from;
    this.latest = latestOf(columns[own] as number[] | undefined);
  }

  /** Few rules need the items themselves. */
  get rows(): readonly Item[] {
    const rows: Item[] = [];
    for (let row = this.from; row < this.to; row++) rows.push(itemAt(this.source, row));
    return rows;
  }
}

const NO_NAMES: ReadonlySet<never> = new Set<never>();

function latestOf(times: readonly number[] | undefined): number {
  let latest = -Infinity;
  if (times)
    for (let i = 0; i < times.length; i++) if ((times[i] as number) > latest) latest = times[i] as number;
  return latest;
}

/** Whether two rows have the same id. */
function repeats(column: Column): (from: number, to: number) => boolean {
  // What is unknown or has not happened is no key.
  const keyOf = (time: number): number | null => (Number.isFinite(time) ? time : null);
  if ('times' in column)
    return (from, to) =>
      areRepeatedInAnyOrder(Array.from(column.times.subarray(from, to), keyOf), 0, to - from);
  const { values, codes: given } = column;
  if (!given) return (from, to) => areRepeated(values, from, to);
  const codes = oneCodeEach(given, values);
  // Where each code was last met.
  const met = new Int32Array(values.length).fill(-1);
  return (from, to) => {
    for (let i = from; i < to; i++) {
      const code = codes[i] as number;
      if (code < 0 || values[code] == null) continue;
      if ((met[code] as number) >= from && (met[code] as number) < i) return true;
      met[code] = i;
    }
    return false;
  };
}

/** The same codes where a dictionary holds each value once; else the first one of equal values. */
function oneCodeEach(codes: Int32Array, values: readonly unknown[]): Int32Array {
  const first = new Map<unknown, number>();
  for (let code = 0; code < values.length; code++)
    if (!first.has(values[code])) first.set(values[code], code);
  return first.size === values.length
    ? codes
    : codes.map((code) => (code < 0 ? code : (first.get(values[code]) as number)));
}

/** Ids that only grow, as counters do, are told apart without a set. */
function areRepeated(values: readonly unknown[], from: number, to: number): boolean {
  let last = '';
  for (let i = from; i < to; i++) {
    const id = values[i];
    if (typeof id !== 'string' || id.length < last.length || (id.length === last.length && id <= last))
      return areRepeatedInAnyOrder(values, from, to);
    last = id;
  }
  return false;
}

function areRepeatedInAnyOrder(values: readonly unknown[], from: number, to: number): boolean {
  const met = new Set<unknown>();
  for (let i = from; i < to; i++) {
    const id = values[i];
    if (id === undefined || id === null) continue;
    if (met.has(id)) return true;
    met.add(id);
  }
  return false;
}

/** Whether what an account says beside its lists is right. */
function headChecks(chunk: ColumnChunk): (account: number) => boolean {
  const checked: ReadyColumn[] = [];
  const add = (name: string, column: Column, isTime: boolean, check: Check): void => {
    const ready = readyColumn(name, column, isTime, check, undefined);
    if (!ready.isClean) checked.push(ready);
  };
  add('asOf', { times: chunk.asOf }, true, fine);
  for (const name of HEAD_TEXTS) if (chunk[name]) add(name, chunk[name], false, formOf(name));
  for (const table of NAMED_VALUES) {
    const check = formOf(table);
    for (const [name, column] of Object.entries(chunk[table] ?? {}))
      add(`${table}.${name}`, column, false, (value) => check({ [name]: value }));
  }
  const checkObserved = formOf('observed');
  for (const [list, reach] of Object.entries(chunk.observed ?? {}))
    for (const [name, column] of Object.entries(
      reach as Readonly<Record<string, Float64Array | ValuesColumn>>,
    )) {
      const path = `observed.${list}.${name}`;
      if (column instanceof Float64Array) add(path, { times: column }, true, fine);
      else if (column) add(path, column, false, (value) => checkObserved({ [list]: { [name]: value } }));
    }
  return (account) => checked.every((column) => column.isFine(account, account + 1));
}

const fine: Check = () => null;
const formOf = (name: string): Check => compileForm(headFields[`${name}?`] as string, snapshotDefinitions);
