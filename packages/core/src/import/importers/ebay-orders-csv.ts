import { formatTime, parseTime } from '../../snapshot/parse-time.ts';
import type { ImportBook } from '../import-book.ts';
import type { Importer } from '../importer.ts';
import { type Columns, findColumns } from '../source/columns.ts';
import { dialectOf } from '../source/csv-headers.ts';
import { freshRows, isHeader } from '../source/fresh-rows.ts';
import type { States } from '../source/newest-states.ts';
import type { TableRow } from '../source/source.ts';
import { readCount } from '../values/decimals.ts';
import { readId } from '../values/ids.ts';
import { type Order, openOrders, reachOf } from '../values/orders.ts';
import { type DayOrder, dayOrderOf, readDay, readPastDay } from '../values/times.ts';

const ID = 'ebay-orders-csv';
/** US, UK and German reports. */
const COLUMNS = {
  id: ['order number', 'bestellnummer'],
  placed: ['sale date', 'verkauft am', 'verkaufsdatum'],
  paid: ['paid on date', 'paid on', 'bezahlt am'],
  shipBy: ['ship by date', 'dispatch by date', 'post by date', 'versenden bis'],
  shipped: ['shipped on date', 'dispatched on date', 'posted on date', 'versandt am', 'versanddatum'],
  deliverBy: ['maximum estimated delivery date', 'max. geschätztes lieferdatum'],
  tracking: ['tracking number', 'sendungsnummer'],
  units: ['quantity', 'anzahl'],
  item: ['item number', 'artikelnummer'],
  transaction: ['transaction id', 'transaktions-id'],
} as const;
type Field = keyof typeof COLUMNS;
const HAPPENS: readonly Field[] = ['paid', 'shipped', 'tracking'];
const DAYS: readonly Field[] = ['placed', 'paid', 'shipBy', 'shipped', 'deliverBy'];

/** A seller's orders report from eBay's Seller Hub. Blank lines before the header, a count and the seller's name after the rows. */
export const ebayOrdersCsv: Importer = {
  id: ID,
  version: 1,
  title: 'eBay orders report (Seller Hub CSV)',
  trust: 'observed',
  kind: 'csv',
  platform: 'ebay',
  roles: ['seller'],
  metrics: [],
  detects: (source) => source.kind === 'csv' && dialectOf(ID, source.header) !== undefined,
  read(source, book) {
    if (source.kind !== 'csv') return {};
    const columns = findColumns(source, COLUMNS);
    const collected = openOrders();
    const trailers = source.rows.flatMap((row) => trailerOf(row) ?? []);
    const items = source.rows.filter((row) => trailerOf(row) === undefined);
    const days = dayOrderOf(items.flatMap((row) => DAYS.map((field) => columns.cell(row, field))));
    for (const row of freshRows(source.header, items, book, statesOf(columns))) {
      const order = readOrder(row, columns, days, book);
      if (order) collected.add(order);
    }
    // Of several reports in one file each has its own count.
    const counts = trailers.flatMap(({ count }) => count ?? []);
    const stated = counts.reduce((sum, count) => sum + count, 0);
    const found = items.filter((row) => !isHeader(row, source.header)).length;
    if (counts.length > 0 && stated !== found) book.say('count-differs', { stated, found });
    const orders = collected.orders();
    if (orders.length === 0) {
      book.say('empty-answer');
      return {};
    }
    sayOwnRates(orders, book);
    const observed = reachOf(orders);
    return { orders, ...(observed ? { observed } : {}) };
  },
};

/** `83 record(s) downloaded`, `Seller ID: ...`: a single filled cell at the end. */
function trailerOf({ cells }: TableRow): { count?: number } | undefined {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0) return {};
  // A spreadsheet may have put the number into a cell of its own.
  const first = filled.length <= 2 ? filled.join(' ') : '';
  const count = /^(\d+) (?:record\(s\)|records?|datens[aä]tze?)/i.exec(first)?.[1];
  if (count !== undefined) return { count: Number(count) };
  return /^(seller id|verk[aä]ufer)/i.test(first) ? {} : undefined;
}

/** An item of an order is known by its transaction; the state of it by what has happened to it. */
function statesOf({ cell }: Columns<Field>): States<TableRow> {
  return {
    keyOf: (row) => {
      const ids = [cell(row, 'id'), cell(row, 'item'), cell(row, 'transaction')].map(readId);
      return ids.includes(undefined) ? undefined : JSON.stringify(ids);
    },
    stateOf: (row) => HAPPENS.filter((field) => cell(row, field)).length,
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
    book.leaveOut('no-id', place(row, 'id'));
    return null;
  }
  const day = (field: Field, read = readPastDay): string | null | undefined => {
    const text = cell(row, field);
    if (text === undefined) return undefined;
    if (text === '') return null;
    const epochMs = read(text, days, book);
    if (Number.isNaN(epochMs)) book.leaveOutValue('not-a-day', place(row, field));
    return Number.isNaN(epochMs) ? undefined : formatTime(epochMs);
  };
  const placedAt = day('placed');
  const paidAt = day('paid');
  const shippedAt = day('shipped');
  // A deadline that is not given is unknown, not "none".
  const shipBy = day('shipBy', readDay) ?? undefined;
  const deliverBy = day('deliverBy', readDay) ?? undefined;
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
