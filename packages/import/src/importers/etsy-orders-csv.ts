import { formatTime } from '@risk-check/core/snapshot';
import type { ImportBook } from '../notes/import-book.ts';
import { type Columns, findColumns } from '../source/columns.ts';
import { dialectOf } from '../source/csv-headers.ts';
import { freshRows } from '../source/fresh-rows.ts';
import type { Importer } from '../source/importer.ts';
import type { TableRow } from '../source/source.ts';
import { readCount, readWrittenNumber } from '../values/decimals.ts';
import { readCurrency, readId } from '../values/ids.ts';
import { monthsOf, type Order, openOrders } from '../values/orders.ts';
import { type DayOrder, dayOrderOf, readPastDay } from '../values/times.ts';

const ID = 'etsy-orders-csv';
const COLUMNS = {
  id: ['order id'],
  placed: ['sale date'],
  shipped: ['date shipped', 'date posted'],
  status: ['status'],
  units: ['number of items'],
  total: ['order total'],
  currency: ['currency'],
} as const;
type Field = keyof typeof COLUMNS;

/** A seller's sold orders of a month or a year from Etsy. Days are month first, unless one of them shows otherwise; ship-by days, cases and reviews are not in the file. */
export const etsyOrdersCsv: Importer = {
  id: ID,
  version: 5,
  title: 'Etsy sold orders (EtsySoldOrders CSV)',
  trust: 'observed',
  kind: 'csv',
  platform: 'etsy',
  roles: ['seller'],
  metrics: [],
  detects: (source) => source.kind === 'csv' && dialectOf(ID, source.header) !== undefined,
  read(source, book) {
    if (source.kind !== 'csv') return {};
    const columns = findColumns(source, COLUMNS);
    const collected = openOrders();
    const states = {
      keyOf: (row: TableRow) => readId(columns.cell(row, 'id')),
      stateOf: (row: TableRow) => (columns.cell(row, 'shipped') ? 1 : 0),
    };
    const days = dayOrderOf(
      source.rows.flatMap((row) => [columns.cell(row, 'placed'), columns.cell(row, 'shipped')]),
    );
    for (const row of freshRows(source.header, source.rows, book, states)) {
      const order = readOrder(row, columns, days === 'unknown' ? 'month-first' : days, book);
      if (order) collected.add(order);
    }
    const orders = collected.orders();
    if (orders.length === 0) {
      book.say('empty-answer');
      return {};
    }
    book.say('orders-only', { orders: orders.length });
    return { orders, observed: monthsOf(orders) };
  },
};

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
  const day = (field: Field): string | null | undefined => {
    const text = cell(row, field);
    if (text === undefined) return undefined;
    if (text === '') return null;
    const epochMs = readPastDay(text, days, book);
    if (Number.isNaN(epochMs)) book.leaveOutValue('not-a-day', place(row, field));
    return Number.isNaN(epochMs) ? undefined : formatTime(epochMs);
  };
  const placedAt = day('placed');
  // An empty "Date Shipped" is an order that is not marked as shipped, and of a cancelled one it says nothing.
  const status = cell(row, 'status');
  const isCancelled = /^cancell?ed$/i.test(status ?? '');
  const shippedAt = isCancelled ? (day('shipped') ?? undefined) : day('shipped');
  const currency = readCurrency(cell(row, 'currency'));
  const total = readWrittenNumber(cell(row, 'total') ?? '');
  if (total === null && cell(row, 'total')) book.leaveOutValue('not-a-number', place(row, 'total'));
  const units = readCount(cell(row, 'units'));
  book.use();
  return {
    id,
    ...(placedAt ? { placedAt } : {}),
    // The column names those that are cancelled; without it nobody has said.
    ...(isCancelled ? { status: 'cancelled' } : status === undefined ? {} : { cancelledAt: null }),
    ...(shippedAt === undefined ? {} : { shippedAt }),
    ...(currency !== undefined && total !== null ? { amount: { value: total, currency } } : {}),
    ...(units === null ? {} : { units }),
  };
}
