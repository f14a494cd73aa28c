import { TRUE, type Truths, truthBytes, UNKNOWN } from '../exact/kleene.ts';
import { parseTime } from '../exact/parse-time.ts';
import { neverTimes, unknownTimes, unknownValues } from '../exact/repeat-value.ts';
import { canonical } from '../snapshot/canonical.ts';
import { isPassing } from '../snapshot/fixed-words.ts';
import type { Item, ListReading } from '../snapshot/read-list.ts';
import type { Reading } from '../snapshot/read-snapshot.ts';
import type { ListDeclaration } from '../snapshot/snapshot-lists.ts';
import { keyOf, REFERENCES, type Reference } from '../snapshot/snapshot-lists.ts';

/**
 * Times of one field: epoch milliseconds, NaN for unknown, Infinity for "has not happened". Plain arrays: a typed array
 * lives outside the heap, and making one costs more than filling it.
 */
export type TimeColumn = readonly number[];
/** Values of one field; undefined is unknown, null is known none. */
export type ValueColumn = readonly unknown[];
/** Places of items of a list, in order. */
export type Places = ArrayLike<number>;
/** Some of the items of a list. */
export interface Picked {
  readonly places: Places;
  /** Whether each is one of those that were asked for: true or unknown. */
  readonly truth: Truths;
}

/** One list of a snapshot, its fields read once into columns. */
export interface Table {
  /** false when the snapshot does not say: every number over it is open. */
  readonly known: boolean;
  readonly size: number;
  readonly items: readonly Item[];
  /** How far the list reaches: events at or before `since`, or after `until`, may be missing. */
  readonly since: number;
  readonly until: number;
  /** The only time field that `since` holds for; undefined for all. */
  readonly by: string | undefined;
  /** No item's own time is later, Infinity when one has not happened. */
  readonly latest: number;
  /** Own time of each item, null for a list of the present state. */
  readonly own: TimeColumn | null;
  /** All of them. */
  readonly all: Picked;
  times(path: string): TimeColumn;
  values(path: string): ValueColumn;
  /** How many times of a field are not known. */
  unsaid(path: string): number;
  /** Those of which a time lies after an instant, and not after another. */
  within(path: string, from: number, until: number): Picked;
}

const NONE: Picked = { places: [], truth: [] };

/** A list without items, and with all there are. */
export const EMPTY_TABLE: Table = {
  known: true,
  size: 0,
  items: [],
  since: -Infinity,
  until: Infinity,
  by: undefined,
  latest: -Infinity,
  own: [],
  all: NONE,
  times: () => [],
  values: () => [],
  unsaid: () => 0,
  within: () => NONE,
};

/** A list that a snapshot does not say. */
export const ABSENT_TABLE: Table = { ...EMPTY_TABLE, known: false };

/** Reads the tables of one snapshot on demand. */
export interface Tables {
  readonly source: TableSource;
  /** As the snapshot says them. */
  readonly whole: Tables;
  /** What is known of them at an instant: after the end of a list, what had not happened may have, and states may have changed. */
  at(asOf: number): Tables;
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
  readonly by?: string;
}

/**
 * Columns over the lists of a snapshot; items with the same key count once.
 *
 * @param said - The tables of the snapshot, where a time that is not said is to be taken for one that has not come.
 */
export const readTables = (reading: Reading, source: TableSource, said?: Tables): Tables =>
  new SnapshotTables(reading, source, said);

/** A class, as is the next: millions of snapshots are read, and a closure per question would be made with each. */
class SnapshotTables implements Tables {
  readonly #tables: (Table | undefined)[];
  readonly #observed: Readonly<Record<string, Reach>> | undefined;
  #ended: Map<number, Tables> | undefined;

  constructor(
    private readonly reading: Reading,
    readonly source: TableSource,
    /** Those that these are another reading of. */
    private readonly said: Tables | undefined,
    /** The instant that they are read at; undefined for those of which nothing that is not said has happened. */
    private readonly asOf?: number,
  ) {
    this.#tables = new Array(reading.lists.length);
    this.#observed = reading.snapshot.observed as Record<string, Reach> | undefined;
  }

  get whole(): Tables {
    return this.asOf === undefined ? this : (this.said as Tables);
  }

  at(asOf: number): Tables {
    const { whole } = this;
    if (whole !== this) return whole.at(asOf);
    // Most snapshots have no list that ends.
    let last = -Infinity;
    for (const list in this.#observed) {
      const end = endOf(this.#observed[list]);
      if (end < asOf && end > last) last = end;
    }
    if (last === -Infinity) return this;
    this.#ended ??= new Map();
    let tables = this.#ended.get(last);
    if (!tables) {
      tables = new SnapshotTables(this.reading, this.source, this, asOf);
      this.#ended.set(last, tables);
    }
    return tables;
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
    const isEmpty = !reading || reading.size === 0;
    const bare = reading ? EMPTY_TABLE : ABSENT_TABLE;
    if (isEmpty && !reach) return bare;
    const begin = reach?.since ? parseTime(reach.since) : -Infinity;
    // A list that begins with the snapshot holds no period, at a later instant either.
    const since = begin < this.reading.asOf ? begin : Infinity;
    const until = endOf(reach);
    const by = reach?.by;
    if (isEmpty) return { ...bare, since, until, by };
    const said = this.said?.table(list);
    return new ListTable(reading, this.source.lists[list], since, until, by, this, said, this.asOf);
  }
}

const endOf = (reach: Reach | undefined): number => (reach?.until ? parseTime(reach.until) : Infinity);

class ListTable implements Table {
  readonly known = true;
  readonly size: number;
  readonly latest: number;
  readonly own: TimeColumn | null;
  /** Places of those that count, null for all. */
  readonly #kept: readonly number[] | null;
  readonly #ownField: string | undefined;
  #columns: Map<string, TimeColumn | ValueColumn> | undefined;
  #unsaid: Map<string, number> | undefined;
  #all: Picked | undefined;
  #windows: Window[] | undefined;

  constructor(
    private readonly reading: ListReading,
    declaration: ListDeclaration | undefined,
    readonly since: number,
    readonly until: number,
    readonly by: string | undefined,
    private readonly tables: SnapshotTables,
    private readonly said: Table | undefined,
    private readonly asOf: number | undefined,
  ) {
    this.#ownField = declaration?.at;
    this.#kept = reading.repeated && !said ? uniquePlaces(reading.rows, keyOf(declaration)) : null;
    this.size = said?.size ?? this.#kept?.length ?? reading.size;
    this.own = this.#ownField === undefined ? null : this.times(this.#ownField);
    this.latest = said && said.own !== this.own ? Infinity : reading.latest;
  }

  get items(): readonly Item[] {
    return this.said?.items ?? this.#keep(this.reading.rows);
  }

  times(path: string): TimeColumn {
    return this.#column(path, true) as TimeColumn;
  }

  values(path: string): ValueColumn {
    return this.#column(path, false);
  }

  unsaid(path: string): number {
    this.#unsaid ??= new Map();
    let count = this.#unsaid.get(path);
    if (count === undefined) {
      const times = this.times(path);
      count = 0;
      for (let i = 0; i < times.length; i++) if (Number.isNaN(times[i])) count++;
      this.#unsaid.set(path, count);
    }
    return count;
  }

  get all(): Picked {
    this.#all ??= pickWithin(neverTimes(this.size), 0, Infinity);
    return this.#all;
  }

  within(path: string, from: number, until: number): Picked {
    if (this.said && this.#isAsSaid(this.said, path, true, until)) return this.said.within(path, from, until);
    // A walk through time asks for others at each instant.
    if (!this.#windows || this.#windows.length > MOST_WINDOWS) this.#windows = [];
    for (const window of this.#windows)
      if (window.path === path && window.from === from && window.until === until) return window;
    const window = { path, from, until, ...pickWithin(this.times(path), from, until) };
    this.#windows.push(window);
    return window;
  }

  #column(path: string, isTime: boolean): TimeColumn | ValueColumn {
    const { reading, said } = this;
    if (said && this.#isAsSaid(said, path, isTime)) return isTime ? said.times(path) : said.values(path);
    const slot = reading.slots.get(path);
    const ready = slot?.isTime === isTime && reading.columns[slot.index];
    if (ready && !this.#kept && !said) return ready;
    this.#columns ??= new Map();
    let column = this.#columns.get(path);
    if (!column) {
      if (!slot) column = follow(this, path, isTime, this.tables);
      else if (said) {
        if (this.asOf !== undefined) column = knownSince(isTime ? said.times(path) : said.values(path), path);
        else if (said.unsaid(path) === this.size) column = neverTimes(this.size);
        else column = said.times(path).map(neverUnlessSaid);
      } else if (ready) column = this.#keep(ready);
      // No item has a field that the reader has looked for and not met.
      else if (slot.isTime === isTime) column = unknownColumn(this.size, isTime);
      // The texts of times.
      else column = this.#keep(reading.rows.map((row) => row[path]));
      this.#columns.set(path, column);
    }
    return column;
  }

  /** Whether a column, or what of it lies before an instant, is no other than it was said. */
  #isAsSaid(said: Table, path: string, isTime: boolean, until = Infinity): boolean {
    if (this.asOf === undefined) return !isTime || said.unsaid(path) === 0;
    // What had not come to be by the end of a list is one of the items that may be missing.
    return !path.includes('.') && (Math.min(until, this.asOf) <= this.until || path === this.#ownField);
  }

  #keep<T>(all: readonly T[]): readonly T[] {
    return this.#kept ? this.#kept.map((place) => all[place] as T) : all;
  }
}

const neverUnlessSaid = (time: number): number => (Number.isNaN(time) ? Infinity : time);

/** What is known of times or values after the end of their list. */
const knownSince = (column: readonly unknown[], path: string): unknown[] =>
  column.map((value) => {
    if (value === Infinity) return Number.NaN;
    return value === null || isPassing(path, value) ? undefined : value;
  });

const unknownColumn = (size: number, isTime: boolean): unknown[] =>
  isTime ? unknownTimes(size) : unknownValues(size);

/** `order.placedAt` of each item. */
function follow(from: Table, path: string, isTime: boolean, tables: Tables): unknown[] {
  const [reference, field] = path.split('.') as [string, string];
  const { by, list } = REFERENCES[reference] as Reference;
  const table = tables.table(list);
  const there = isTime ? table.times(field) : table.values(field);
  const column = unknownColumn(from.size, isTime);
  const references = from.values(by);
  const places = new Map<unknown, number>();
  // Few of a long list are referred to.
  for (const reference of references) places.set(reference, -1);
  const keys = table.values(keyOf(tables.source.lists[list]));
  for (let i = 0; i < keys.length; i++) if (keys[i] != null && places.has(keys[i])) places.set(keys[i], i);
  for (let i = 0; i < references.length; i++) {
    const place = places.get(references[i]) as number;
    if (place >= 0) column[i] = there[place];
  }
  return column;
}

/** Measures often share a window: the two counts of a ratio do. */
interface Window extends Picked {
  readonly path: string;
  readonly from: number;
  readonly until: number;
}

const MOST_WINDOWS = 16;

/** Lists of more items are picked from into typed arrays, which take a third of the room and leave nothing behind. */
const LONG = 10_000;

/** A time that is not known may lie within. */
function pickWithin(times: TimeColumn, from: number, until: number): Picked {
  let places: { [place: number]: number; readonly length: number } = [];
  let truth: Truths = [];
  if (times.length > LONG) {
    let size = 0;
    for (const time of times) if (!(time <= from || time > until)) size++;
    places = new Int32Array(size);
    truth = truthBytes(size);
  }
  let found = 0;
  for (let i = 0; i < times.length; i++) {
    const time = times[i] as number;
    if (time <= from || time > until) continue;
    places[found] = i;
    truth[found++] = Number.isNaN(time) ? UNKNOWN : TRUE;
  }
  return { places, truth };
}

/** Items with the same id: keep the first in canonical order, so that input order cannot matter. */
function uniquePlaces(rows: readonly Item[], key: string): readonly number[] {
  const chosen = new Map<unknown, number>();
  rows.forEach((row, i) => {
    const id = row[key] ?? i;
    const other = chosen.get(id);
    if (other === undefined || canonical(row) < canonical(rows[other])) chosen.set(id, i);
  });
  return [...chosen.values()];
}
