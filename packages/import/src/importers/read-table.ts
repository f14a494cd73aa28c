import { snapshotLists } from '@risk-check/core/snapshot';
import type { FieldRule, FieldSource, Format, ListRule, TableRules } from '../formats/format.ts';
import type { ImportBook } from '../notes/import-book.ts';
import { findColumns } from '../source/columns.ts';
import { freshRows } from '../source/fresh-rows.ts';
import type { Draft, ImportOptions, Reader } from '../source/importer.ts';
import type { Table, TableRow } from '../source/source.ts';
import { openEntries } from '../values/entries.ts';
import { readId } from '../values/ids.ts';
import { type Order, openOrders } from '../values/orders.ts';
import { type DayOrder, dayOrderIn, readDay, readInstant } from '../values/times.ts';
import { type Cells, holds } from './conditions.ts';
import { isRoundedId, readField, withZone } from './read-field.ts';

type Entry = Record<string, unknown>;
const DAY = 86_400_000;

/** Reads every table that data alone describes. */
export const readTable: Reader = {
  read(source, book, options, format) {
    if (source.kind !== 'csv' || !format.table) return {};
    return readRows(source, format, format.table, book, options);
  },
};

function readRows(
  source: Table,
  format: Format,
  table: TableRules,
  book: ImportBook,
  { dateOrder }: ImportOptions,
): Draft {
  const cells = cellsOf(source, table);
  const rules = table.lists ?? [];
  const timed = [...timeColumns(rules), ...(table.seen ?? [])];
  const happened = rules.flatMap(({ list, fields }) => sourcesOf(fields[atOf(list) ?? ''] ?? []));
  const days = dayOrderIn(
    source.rows.flatMap((row) => timed.map((key) => cells.cell(row, key))),
    dateOrder,
    hintOf(table, source.header),
    book.lastYear,
  );
  const lists = [...new Set(rules.map(({ list }) => list))];
  const collected = new Map(
    lists.map((list) => [list, list === 'orders' ? openOrders() : openEntries(atOf(list))]),
  );
  const areNameless = rules.some(({ fields }) => fields.id === undefined);
  for (const row of freshRows(source.header, source.rows, book, statesOf(table, cells), areNameless)) {
    book.read();
    for (const key of table.seen ?? []) seeTime(row, { column: key }, cells, days, book);
    const skipped = table.skip?.find(({ when }) => when.every((test) => holds(test, row, cells)));
    if (skipped) {
      book.leaveOut(skipped.reason ?? 'not-an-entry', linePlace(row, table, cells));
      continue;
    }
    const gives = rules.filter(
      ({ when = [], unless = [] }) =>
        when.every((test) => holds(test, row, cells)) && !unless.some((test) => holds(test, row, cells)),
    );
    if (gives.length === 0) {
      // The file is as new as its newest row, whether a rule looks at that or not.
      for (const source of happened) seeTime(row, source, cells, days, book);
      book.leaveOut('no-rule-for-it', linePlace(row, table, cells));
      continue;
    }
    let isUsed = false;
    for (const rule of gives) {
      const entry = readEntry(row, rule, table, cells, days, book, isUsed);
      if (!entry) continue;
      isUsed = true;
      collected.get(rule.list)?.add(entry as Order);
    }
    if (isUsed) book.use();
  }
  const given = lists.map(
    (name): Given => ({
      name,
      list: (collected.get(name)?.orders() ?? []) as Entry[],
    }),
  );
  if (!given.some(({ list }) => list.length > 0)) {
    book.say('empty-answer');
    return {};
  }
  const orders = given.find(({ name }) => name === 'orders')?.list.length ?? 0;
  for (const code of table.says ?? []) book.say(code, { orders });
  const { cannotKnow = [] } = format;
  if (!table.says?.length && cannotKnow.length > 0) book.say('cannot-know', { what: cannotKnow.join(',') });
  if (isSortedBySeen(source.rows, format, table, cells)) book.doubt('orders', 'update');
  saySigns(source, table, cells, book);
  return draftOf(given);
}

interface Given {
  readonly name: string;
  readonly list: Entry[];
}

/** What rows tell of the account's standing that is no entry of a list. */
function saySigns({ rows }: Table, { signs = [] }: TableRules, cells: Cells, book: ImportBook): void {
  for (const { say, when } of signs) {
    const count = rows.filter((row) => when.every((test) => holds(test, row, cells))).length;
    if (count > 0) book.say(say, { count });
  }
}

/** Whether the rows are sorted by a column that no field uses, and not by the date their guarantee is about. */
function isSortedBySeen(
  rows: readonly TableRow[],
  { guarantees = {} }: Format,
  { lists = [], seen = [] }: TableRules,
  { cell }: Cells,
): boolean {
  const by = guarantees.orders?.by ?? '';
  const own = lists.flatMap(({ list, fields }) =>
    list === 'orders' ? columnsOfField(fields[by] ?? []) : [],
  );
  const areSorted = (key: string): boolean => {
    const times = rows.map((row) => readInstant(cell(row, key) ?? '')).filter((time) => !Number.isNaN(time));
    const isRising = times.every((time, i) => i === 0 || time >= Number(times[i - 1]));
    const isFalling = times.every((time, i) => i === 0 || time <= Number(times[i - 1]));
    return times.length > 2 && (isRising || isFalling);
  };
  return seen.some(areSorted) && !own.some(areSorted);
}

/** Takes the time of something that has happened into account; a day reaches to its end. */
function seeTime(
  row: TableRow,
  { column = [], zone }: FieldSource,
  { cell }: Cells,
  days: DayOrder,
  book: ImportBook,
): void {
  for (const key of [column].flat()) {
    const text = cell(row, key) ?? '';
    const exact = readInstant(withZone(text, zone));
    const time = Number.isNaN(exact) ? readDay(text, days, book.lastYear) + DAY / 2 - 1000 : exact;
    if (time > 0) book.see(time);
  }
}

/** The lists; what a bare table holds proves none of them complete. */
const draftOf = (given: readonly Given[]): Draft =>
  Object.fromEntries(given.filter(({ list }) => list.length > 0).map(({ name, list }) => [name, list]));

function readEntry(
  row: TableRow,
  rule: ListRule,
  table: TableRules,
  cells: Cells,
  days: DayOrder,
  book: ImportBook,
  isUsed: boolean,
): Entry | null {
  const kinds: Readonly<Record<string, string>> =
    (snapshotLists as Record<string, { fields: Record<string, string> }>)[rule.list]?.fields ?? {};
  const entry: Entry = {};
  for (const [name, source] of Object.entries(rule.fields)) {
    const value = readField(row, sourcesOf(source), kinds[name] ?? 'word', {
      name,
      table,
      cells,
      days,
      book,
    });
    if (value !== undefined) entry[name] = value;
    else if (name === 'id') {
      const [first] = columnsOfField(source);
      const text = first === undefined ? undefined : cells.cell(row, first);
      // A row may hold two entries, one without an id: the row is still used.
      if (!isUsed) book.leaveOut(isRoundedId(text) ? 'rounded-id' : 'no-id', cells.place(row, first ?? 'id'));
      return null;
    }
  }
  return entry;
}

/** The cells of a table by the keys of its format; the export's words for nothing are empty cells. */
function cellsOf(source: Table, { columns, empty = [] }: TableRules): Cells {
  const { cell, place } = findColumns(source, columns);
  const nothing = new Set(empty.map((word) => word.toLowerCase()));
  return {
    cell: (row, key) => {
      const text = cell(row, key);
      return text !== undefined && nothing.has(text.toLowerCase()) ? '' : text;
    },
    place,
  };
}

const sourcesOf = (rule: FieldRule | readonly FieldRule[]): readonly FieldSource[] =>
  [rule].flat().map((source) => (typeof source === 'string' ? { column: source } : source));

const columnsOfField = (rule: FieldRule | readonly FieldRule[]): readonly string[] =>
  sourcesOf(rule).flatMap(({ column = [], join = [] }) => [column, join].flat());

const atOf = (list: string): string | undefined =>
  (snapshotLists as Readonly<Record<string, { at?: string }>>)[list]?.at;

/** Columns that hold times: how days are written is one for the whole file. */
function timeColumns(rules: readonly ListRule[]): string[] {
  const keys = rules.flatMap(({ list, fields }) => {
    const kinds = (snapshotLists as Record<string, { fields: Record<string, string> }>)[list]?.fields ?? {};
    return Object.entries(fields).flatMap(([name, rule]) =>
      kinds[name] === 'time' || kinds[name] === 'due' ? columnsOfField(rule) : [],
    );
  });
  return [...new Set(keys)];
}

function hintOf({ days }: TableRules, header: readonly string[]): DayOrder | undefined {
  if (days === undefined || typeof days === 'string') return days;
  return Object.entries(days).find(([name]) => header.includes(name))?.[1];
}

function statesOf({ line, happens = [] }: TableRules, { cell }: Cells) {
  if (!line) return undefined;
  return {
    keyOf: (row: TableRow) => {
      const ids = line.map((key) => readId(cell(row, key)));
      return ids.includes(undefined) ? undefined : ids.length === 1 ? ids[0] : JSON.stringify(ids);
    },
    stateOf: (row: TableRow) => happens.filter((key) => cell(row, key)).length,
  };
}

const linePlace = (row: TableRow, { columns }: TableRules, { place }: Cells) =>
  place(row, Object.keys(columns)[0] ?? '');
