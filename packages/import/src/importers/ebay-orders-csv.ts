import { formatTime, parseTime } from '@risk-check/core/snapshot';
import type { ImportBook } from '../notes/import-book.ts';
import { type Columns, findColumns } from '../source/columns.ts';
import { freshRows, isHeader } from '../source/fresh-rows.ts';
import type { Draft, Reader } from '../source/importer.ts';
import type { States } from '../source/newest-states.ts';
import type { Table, TableRow } from '../source/source.ts';
import { readCount } from '../values/decimals.ts';
import { readId } from '../values/ids.ts';
import { type Order, openOrders, PART_OF_ORDERS, reachOf } from '../values/orders.ts';
import { joinReaches, printReach } from '../values/reaches.ts';
import { type DayOrder, dayOrderIn, dayProblem, readDay, readDueDay, readPastDay } from '../values/times.ts';

type Field =
  | 'sale'
  | 'id'
  | 'placed'
  | 'paid'
  | 'shipBy'
  | 'shipped'
  | 'deliverBy'
  | 'tracking'
  | 'units'
  | 'item'
  | 'transaction';
type Names = Readonly<Record<Field, readonly string[]>>;
const HALF_DAY = 43_200_000;
const HAPPENS: readonly Field[] = ['paid', 'shipped', 'tracking'];
const DAYS: readonly Field[] = ['placed', 'paid', 'shipBy', 'shipped', 'deliverBy'];
/** What the row of a whole order may say for all its items. */
const OF_WHOLE: readonly Field[] = [...DAYS, 'tracking'];

/**
 * A seller's orders report from eBay's Seller Hub: a line of commas before the header and an empty row after it, a count
 * and the seller's name at the end. An order of several items has a row of its own with what all of them have in
 * common, and one for each item.
 */
export const ebayOrdersCsv: Reader = {
  read(source, book, { dateOrder }, { table }) {
    if (source.kind !== 'csv') return {};
    const columns = findColumns<Field>(source, (table?.columns ?? {}) as Names);
    const collected = openOrders();
    const sales = source.rows.filter((row) => trailerOf(row) === undefined);
    const days = dayOrderIn(
      sales.flatMap((row) => DAYS.map((field) => columns.cell(row, field))),
      dateOrder,
      undefined,
      book.lastYear,
    );
    const rows = freshRows(source.header, sales, book, statesOf(columns));
    const whole = wholeOrders(rows, columns);
    for (const row of rows) {
      const order = readOrder(row, whole.columns, days, book);
      if (order && !whole.hasItems(row)) collected.add(order);
    }
    const trailers = compareCounts(source, columns, book);
    const orders = collected.orders();
    if (orders.length === 0) {
      book.say('empty-answer');
      return {};
    }
    sayOwnRates(orders, book);
    const period = periodOf(trailers.texts, orders, days, book);
    return { orders, observed: trailers.isShort ? PART_OF_ORDERS : (period ?? reachOf(orders)) };
  },
};

/** `83,record(s) downloaded,from ... to ...`, `Seller ID : ...`: few filled cells at the end. */
function trailerOf({ cells }: TableRow): { count?: number; text?: string } | undefined {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0) return {};
  const text = filled.length <= 3 ? filled.join(' ') : '';
  const count = /^(\d+) (?:record\(s\)|records?|datens[aä]tze?)(?!\w)/i.exec(text)?.[1];
  if (count !== undefined) return { count: Number(count), text };
  return /^(seller id|verk[aä]ufer)/i.test(text) ? {} : undefined;
}

/** Says where a report counts other sales than it holds: an order of several items is one. Of several reports in one file each has its own count. */
function compareCounts(
  { rows, header }: Table,
  { cell }: Columns<Field>,
  book: ImportBook,
): { readonly isShort: boolean; readonly texts: readonly string[] } {
  const texts: string[] = [];
  let stated = 0;
  let found = 0;
  let hasCount = false;
  let sales = new Set<string>();
  for (const row of rows) {
    const trailer = trailerOf(row);
    if (trailer === undefined && !isHeader(row, header)) sales.add(cell(row, 'sale') || `line ${row.line}`);
    if (trailer?.count === undefined) continue;
    hasCount = true;
    texts.push(trailer.text ?? '');
    stated += trailer.count;
    found += sales.size;
    sales = new Set();
  }
  found += sales.size;
  if (hasCount && stated !== found) book.say('count-differs', { stated, found });
  return { isShort: found < stated, texts };
}

/** The days that a report says it covers, where all its sales are of those days; of several reports those without a hole. */
function periodOf(
  texts: readonly string[],
  orders: readonly Order[],
  days: DayOrder,
  { lastYear }: ImportBook,
): Draft['observed'] {
  const periods = texts.map((text) => {
    const [from = '', to = ''] = text.replace(/^.*? from /i, '').split(/ to /i, 2);
    return { since: readDay(from, days, lastYear) - HALF_DAY, until: readDay(to, days, lastYear) + HALF_DAY };
  });
  const areOfThem = orders.every(({ placedAt }) =>
    periods.some(
      ({ since, until }) => placedAt != null && parseTime(placedAt) >= since && parseTime(placedAt) < until,
    ),
  );
  const reach = joinReaches(periods);
  return reach && areOfThem && periods.every(({ since, until }) => since < until)
    ? { orders: printReach(reach) }
    : undefined;
}

/** An item of an order is known by its transaction; the state of it by what has happened to it. */
function statesOf({ cell }: Columns<Field>): States<TableRow> {
  return {
    keyOf: (row) => {
      const ids = [cell(row, 'id'), cell(row, 'item'), cell(row, 'transaction')].map(readId);
      const isWhole = ids[0] !== undefined && cell(row, 'item') === '';
      return ids.includes(undefined) && !isWhole ? undefined : JSON.stringify(ids);
    },
    stateOf: (row) => HAPPENS.filter((field) => cell(row, field)).length,
  };
}

/** Fills in what the rows of all items of an order leave empty from the row of the whole order, which says it for all of them. */
function wholeOrders(
  rows: readonly TableRow[],
  { cell, place }: Columns<Field>,
): { readonly columns: Columns<Field>; readonly hasItems: (whole: TableRow) => boolean } {
  const wholes = new Map<string, TableRow>();
  const filled = new Map<string, Set<Field>>();
  for (const row of rows) {
    const id = cell(row, 'id');
    if (!id) continue;
    if (cell(row, 'item') === '') wholes.set(id, row);
    else {
      const known = filled.get(id) ?? new Set();
      for (const field of OF_WHOLE) if (cell(row, field)) known.add(field);
      filled.set(id, known);
    }
  }
  return {
    columns: {
      place,
      cell: (row, field) => {
        const own = cell(row, field);
        const id = cell(row, 'id') ?? '';
        const whole = wholes.get(id);
        const isSaid = !OF_WHOLE.includes(field) || filled.get(id)?.has(field) !== false;
        return own || isSaid || !whole ? own : cell(whole, field);
      },
    },
    hasItems: (whole) => {
      const id = cell(whole, 'id') ?? '';
      return wholes.get(id) === whole && filled.has(id);
    },
  };
}

function readOrder(
  row: TableRow,
  { cell, place }: Columns<Field>,
  days: DayOrder,
  book: ImportBook,
): Order | null {
  book.read();
  const id = readId(cell(row, 'id'));
  if (id === undefined) {
    // A buyer who has not checked out yet: there is a sale, and no order to count or to ship.
    const isUnpaidSale = cell(row, 'id') === '' && cell(row, 'paid') === '' && cell(row, 'sale');
    book.leaveOut(isUnpaidSale ? 'unpaid-sale' : 'no-id', place(row, 'id'));
    return null;
  }
  const day = (field: Field, read = readPastDay): string | null | undefined => {
    const text = cell(row, field);
    if (text === undefined) return undefined;
    if (text === '') return null;
    const epochMs = read(text, days, book);
    if (Number.isNaN(epochMs)) book.leaveOutValue(dayProblem(text, book.lastYear), place(row, field));
    return Number.isNaN(epochMs) ? undefined : formatTime(epochMs);
  };
  const placedAt = day('placed');
  const paidAt = day('paid');
  const shippedAt = day('shipped');
  // A deadline that is not given is unknown, not "none".
  const shipBy = day('shipBy', readDueDay) ?? undefined;
  const deliverBy = day('deliverBy', readDueDay) ?? undefined;
  const units = readCount(cell(row, 'units'));
  book.use();
  return {
    id,
    ...(placedAt ? { placedAt } : {}),
    ...(paidAt === undefined ? {} : { paidAt }),
    ...(shippedAt === undefined ? {} : { shippedAt }),
    ...(shipBy === undefined ? {} : { shipBy }),
    ...(deliverBy === undefined ? {} : { deliverBy }),
    // When the carrier first scanned the parcel is not in the file; without a number it never did.
    ...(cell(row, 'tracking') === '' ? { trackedAt: null } : {}),
    ...(units === null ? {} : { units }),
  };
}

/** Own figures that no rule reads, since the platform counts with scans the file does not have. */
function sayOwnRates(orders: readonly Order[], book: ImportBook): undefined {
  const shipped = orders.filter(
    ({ shippedAt, shipBy }) => typeof shippedAt === 'string' && typeof shipBy === 'string',
  );
  const late = shipped.filter(
    ({ shippedAt, shipBy }) => parseTime(String(shippedAt)) > parseTime(String(shipBy)),
  );
  if (shipped.length > 0) book.say('own-late-rate', { late: late.length, of: shipped.length });
  const sent = orders.filter(({ shippedAt }) => typeof shippedAt === 'string');
  const untracked = sent.filter(({ trackedAt }) => trackedAt === null);
  if (sent.length > 0) book.say('own-untracked-rate', { untracked: untracked.length, of: sent.length });
}
