import { parseTime, timeOf } from '../snapshot/parse-time.ts';
import type { Item, ListReading } from '../snapshot/read-list.ts';
import type { Reading } from '../snapshot/read-snapshot.ts';
import { unknownTimes, unknownValues } from '../snapshot/repeat-value.ts';
import type { ListDeclaration } from '../snapshot/snapshot-lists.ts';
import { REFERENCES } from '../snapshot/snapshot-lists.ts';

/**
 * Times of one field: epoch milliseconds, NaN for unknown, Infinity for "has not happened". Plain arrays: a typed array
 * lives outside the heap, and making one costs more than filling it.
 */
export type TimeColumn = readonly number[];
/** Values of one field; undefined is unknown, null is known none. */
export type ValueColumn = readonly unknown[];
/** How a list stands in order of a time: oldest first, newest first, or neither. */
export type Order = 1 | -1 | 0;

/** One list of a snapshot, its fields read once into columns. */
export interface Table {
  /** false when the snapshot does not say: every number over it is open. */
  readonly known: boolean;
  readonly size: number;
  readonly items: readonly Item[];
  /** How far the list reaches: events at or before `since`, or after `until`, may be missing. */
  readonly since: number;
  readonly until: number;
  /** No item's own time is later, Infinity when one has not happened. */
  readonly latest: number;
  /** Own time of each item, null for a list of the present state. */
  readonly own: TimeColumn | null;
  times(path: string): TimeColumn;
  order(path: string): Order;
  values(path: string): ValueColumn;
}

/** A list without items, and with all there are. */
export const EMPTY_TABLE: Table = {
  known: true,
  size: 0,
  items: [],
  since: -Infinity,
  until: Infinity,
  latest: -Infinity,
  own: [],
  times: () => [],
  order: () => 1,
  values: () => [],
};

/** A list that a snapshot does not say. */
export const ABSENT_TABLE: Table = { ...EMPTY_TABLE, known: false };

/** Reads the tables of one snapshot on demand. */
export interface Tables {
  /** @param place - Of the list among those of the ruleset, where that has been looked up before. */
  table(list: string, place?: number): Table;
}

export interface TableSource {
  readonly lists: Readonly<Record<string, ListDeclaration>>;
  readonly words: Readonly<Record<string, ReadonlySet<string>>>;
}

interface Reach {
  readonly since?: string | null;
  readonly until?: string | null;
}

/** Columns over the lists of a snapshot; items with the same key count once. */
export function readTables(reading: Reading, source: TableSource): Tables {
  return new SnapshotTables(reading, source);
}

/** A class, as is the next: millions of snapshots are read, and a closure per question would be made with each. */
class SnapshotTables implements Tables {
  readonly #tables: (Table | undefined)[];
  readonly #observed: Readonly<Record<string, Reach>> | undefined;

  constructor(
    private readonly reading: Reading,
    readonly source: TableSource,
  ) {
    this.#tables = new Array(reading.lists.length);
    this.#observed = reading.snapshot.observed as Record<string, Reach> | undefined;
  }

  table(list: string, place = this.reading.places.get(list) ?? -1): Table {
    let table = this.#tables[place];
    if (!table) {
      table = this.#read(list, this.reading.lists[place]);
      this.#tables[place] = table;
    }
    return table;
  }

  #read(list: string, reading: ListReading | undefined): Table {
    const reach = this.#observed?.[list];
    // Most lists of most accounts are empty.
    const isEmpty = !reading || reading.rows.length === 0;
    const bare = reading ? EMPTY_TABLE : ABSENT_TABLE;
    if (isEmpty && !reach) return bare;
    const since = reach?.since ? parseTime(reach.since) : -Infinity;
    const until = reach?.until ? parseTime(reach.until) : Infinity;
    return isEmpty ? { ...bare, since, until } : new ListTable(list, reading, since, until, this);
  }
}

class ListTable implements Table {
  readonly known = true;
  readonly size: number;
  readonly items: readonly Item[];
  readonly latest: number;
  readonly own: TimeColumn | null;
  /** What the reader has read already, null where items were dropped since. */
  readonly #ready: ListReading | null;
  #columns: Map<string, TimeColumn | ValueColumn> | undefined;
  #orders: Map<string, Order> | undefined;

  constructor(
    private readonly list: string,
    reading: ListReading,
    readonly since: number,
    readonly until: number,
    private readonly tables: SnapshotTables,
  ) {
    const declaration = tables.source.lists[list];
    this.#ready = reading.repeated ? null : reading;
    this.items = reading.repeated ? uniqueItems(reading.rows, declaration?.key) : reading.rows;
    this.size = this.items.length;
    this.latest = reading.latest;
    this.own = declaration?.at === undefined ? null : this.times(declaration.at);
  }

  times(path: string): TimeColumn {
    return this.#column(path, true) as TimeColumn;
  }

  values(path: string): ValueColumn {
    return this.#column(path, false);
  }

  order(path: string): Order {
    this.#orders ??= new Map();
    let order = this.#orders.get(path);
    if (order === undefined) {
      order = orderOf(this.times(path));
      this.#orders.set(path, order);
    }
    return order;
  }

  #column(path: string, isTime: boolean): TimeColumn | ValueColumn {
    const slot = this.#ready?.slots.get(path);
    const isRead = slot !== undefined && slot.isTime === isTime;
    const ready = isRead && this.#ready?.columns[slot.index];
    if (ready) return ready;
    this.#columns ??= new Map();
    let column = this.#columns.get(path);
    if (!column) {
      if (!isRead) column = this.#readColumn(path, isTime);
      // No item has a field that the reader has looked for and not met.
      else column = isTime ? unknownTimes(this.size) : unknownValues(this.size);
      this.#columns.set(path, column);
    }
    return column;
  }

  #readColumn(path: string, isTime: boolean): TimeColumn | ValueColumn {
    const dot = path.indexOf('.');
    const reference = REFERENCES[path.slice(0, Math.max(0, dot))];
    const rows = dot < 0 ? this.items : reference ? this.#follow(reference) : this.items.map(nothing);
    const field = path.slice(dot + 1);
    return isTime
      ? timesOf(rows, field)
      : this.#valuesOf(rows, `${reference?.list ?? this.list}.${field}`, field);
  }

  #follow({ by, list }: { readonly by: string; readonly list: string }): (Item | undefined)[] {
    const key = this.tables.source.lists[list]?.key ?? 'id';
    const byKey = new Map<unknown, Item>();
    for (const item of this.tables.table(list).items) byKey.set(item[key], item);
    return this.items.map((item) => (item[by] == null ? undefined : byKey.get(item[by])));
  }

  #valuesOf(rows: readonly (Item | undefined)[], name: string, field: string): ValueColumn {
    const words = this.tables.source.words[name];
    if (!words) return rows.map((row) => row?.[field]);
    return rows.map((row) => {
      const value = row?.[field];
      return value == null || words.has(value as string) ? value : undefined;
    });
  }
}

const orderOf = (times: TimeColumn): Order => (isInOrder(times, 1) ? 1 : isInOrder(times, -1) ? -1 : 0);

/** A time that is not known has no place in an order. */
function isInOrder(times: TimeColumn, direction: 1 | -1): boolean {
  let before = times[0] as number;
  for (const time of times) {
    if (!(direction * before <= direction * time)) return false;
    before = time;
  }
  return true;
}

const nothing = (): undefined => undefined;

function timesOf(rows: readonly (Item | undefined)[], field: string): TimeColumn {
  return rows.map((row) => timeOf(row?.[field]));
}

function uniqueItems(rows: readonly Item[], key: string | undefined): readonly Item[] {
  if (key === undefined) return rows;
  // Of several items with one id the first in canonical order stays, so that input order cannot matter.
  const chosen = new Map<unknown, Item>();
  rows.forEach((row, i) => {
    const id = row[key] ?? i;
    const other = chosen.get(id);
    if (!other || canonical(row) < canonical(other)) chosen.set(id, row);
  });
  return [...chosen.values()];
}

/** JSON with sorted keys. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value as Item).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join(',')}}`;
}
