import { FIXED_WORDS } from '../snapshot/fixed-words.ts';
import { parseTime } from '../snapshot/parse-time.ts';
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
  since: Number.NEGATIVE_INFINITY,
  until: Number.POSITIVE_INFINITY,
  latest: Number.NEGATIVE_INFINITY,
  own: [],
  times: () => [],
  order: () => 1,
  values: () => [],
};

/** A list that a snapshot does not say. */
export const ABSENT_TABLE: Table = { ...EMPTY_TABLE, known: false };

/** Reads the tables of one snapshot on demand. */
export interface Tables {
  table(list: string): Table;
}

export interface TableSource {
  readonly lists: Readonly<Record<string, ListDeclaration>>;
  readonly words: Readonly<Record<string, ReadonlySet<string>>>;
}

interface Reach {
  readonly since?: string | null;
  readonly until?: string | null;
}

type ReadColumn<C> = (rows: readonly (Item | undefined)[], list: string, field: string) => C;

/** Columns over the lists of a snapshot; items with the same key count once. */
export function readTables({ snapshot, lists: readings }: Reading, source: TableSource): Tables {
  let cache: Map<string, Table> | undefined;
  const observed = snapshot.observed as Record<string, Reach> | undefined;
  const tables: Tables = {
    table(list) {
      const reading = readings.get(list);
      // Most lists of most accounts are empty.
      const bare = !reading ? ABSENT_TABLE : reading.rows.length === 0 ? EMPTY_TABLE : null;
      if (bare && !observed) return bare;
      cache ??= new Map();
      let table = cache.get(list);
      if (!table) {
        table = readTable(list, reading, bare);
        cache.set(list, table);
      }
      return table;
    },
  };

  function readTable(list: string, reading: ListReading | undefined, bare: Table | null): Table {
    const declaration = source.lists[list];
    const reach = observed?.[list];
    if (bare && !reach) return bare;
    const since = reach?.since ? parseTime(reach.since) : Number.NEGATIVE_INFINITY;
    const until = reach?.until ? parseTime(reach.until) : Number.POSITIVE_INFINITY;
    if (!reading || bare) return { ...(bare ?? ABSENT_TABLE), since, until };
    const { repeated, slots, latest } = reading;
    const items = repeated ? uniqueItems(reading.rows, declaration?.key) : reading.rows;
    let columns: Map<string, TimeColumn | ValueColumn> | undefined;
    let orders: Map<string, Order> | undefined;
    /** Most columns have been read already, unless items were dropped. */
    const column = <C extends TimeColumn | ValueColumn>(
      path: string,
      isTime: boolean,
      read: ReadColumn<C>,
      blank: (size: number) => C,
    ): C => {
      const slot = repeated ? undefined : slots.get(path);
      const ready = slot && slot.isTime === isTime ? reading.columns[slot.index] : undefined;
      if (ready) return ready as unknown as C;
      columns ??= new Map();
      let found = columns.get(path) as C | undefined;
      if (!found) {
        // No item has a field that the reader has looked for and not met.
        found = slot && slot.isTime === isTime ? blank(items.length) : readColumn(path, read);
        columns.set(path, found);
      }
      return found;
    };
    const times = (path: string): TimeColumn => column(path, true, timesOf, unknownTimes);
    return {
      known: true,
      size: items.length,
      items,
      since,
      until,
      latest,
      own: declaration?.at === undefined ? null : times(declaration.at),
      times,
      order(path) {
        orders ??= new Map();
        let order = orders.get(path);
        if (order === undefined) {
          order = orderOf(times(path));
          orders.set(path, order);
        }
        return order;
      },
      values: (path) => column(path, false, valuesOf, unknownValues),
    };

    function readColumn<C>(path: string, read: ReadColumn<C>): C {
      const dot = path.indexOf('.');
      if (dot < 0) return read(items, list, path);
      const reference = REFERENCES[path.slice(0, dot)];
      if (!reference) return read(items.map(nothing), list, path);
      return read(follow(reference.by, reference.list), reference.list, path.slice(dot + 1));
    }

    function follow(by: string, target: string): (Item | undefined)[] {
      const key = source.lists[target]?.key ?? 'id';
      const byKey = new Map<unknown, Item>();
      for (const item of tables.table(target).items) byKey.set(item[key], item);
      return items.map((item) => (item[by] == null ? undefined : byKey.get(item[by])));
    }
  }

  function valuesOf(rows: readonly (Item | undefined)[], list: string, field: string): ValueColumn {
    const name = `${list}.${field}`;
    const words = source.words[name] ?? FIXED_WORD_SETS[name];
    if (!words) return rows.map((row) => row?.[field]);
    return rows.map((row) => {
      const value = row?.[field];
      return value == null || words.has(value as string) ? value : undefined;
    });
  }

  return tables;
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

const FIXED_WORD_SETS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(FIXED_WORDS).map(([name, words]) => [name, new Set(words)]),
);

function timesOf(rows: readonly (Item | undefined)[], _list: string, field: string): TimeColumn {
  return rows.map((row) => {
    const value = row?.[field];
    if (value === null) return Number.POSITIVE_INFINITY;
    return typeof value === 'string' ? parseTime(value) : Number.NaN;
  });
}

function uniqueItems(rows: readonly Item[], key: string | undefined): readonly Item[] {
  if (key === undefined) return rows;
  // Of several items with one id the first in canonical order stays, so that input order cannot matter.
  const chosen = new Map<unknown, Item>();
  for (const row of rows) {
    const id = row[key];
    if (id == null) continue;
    const other = chosen.get(id);
    if (!other || canonical(row) < canonical(other)) chosen.set(id, row);
  }
  return rows.filter((row) => row[key] == null || chosen.get(row[key]) === row);
}

/** JSON with sorted keys. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value as Item).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join(',')}}`;
}
