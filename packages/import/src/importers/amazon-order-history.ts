import { formatTime } from '@risk-check/core/snapshot';
import type { ImportBook } from '../notes/import-book.ts';
import { type Columns, findColumns } from '../source/columns.ts';
import { dialectOf } from '../source/csv-headers.ts';
import { freshRows } from '../source/fresh-rows.ts';
import type { Importer } from '../source/importer.ts';
import type { TableRow } from '../source/source.ts';
import { readCount, readWrittenNumber } from '../values/decimals.ts';
import { readCurrency, readId } from '../values/ids.ts';
import { type Order, openOrders } from '../values/orders.ts';
import { type DayOrder, dayOrderOf, readInstant, readPastDay } from '../values/times.ts';

const ID = 'amazon-order-history';
const COLUMNS = {
  id: ['order id'],
  placed: ['order date'],
  status: ['order status'],
  shipped: ['ship date', 'shipment date'],
  total: ['total owed', 'total amount'],
  units: ['quantity', 'original quantity'],
  currency: ['currency'],
} as const;
type Field = keyof typeof COLUMNS;

const STATUS: Readonly<Record<string, string>> = {
  authorized: 'paid',
  closed: 'completed',
  cancelled: 'cancelled',
  canceled: 'cancelled',
};
/** Where several parcels share a line, the export puts one after the other into a cell. */
const SEVERAL = ' and ';
/** Thousands without decimals, which could elsewhere be decimals. */
const THOUSANDS = /^\D?\d{1,3}(?:,\d{3})+\D?$/;
/** How the export writes an empty cell. */
const NOTHING = /^(not available|not applicable|n\/a|)$/i;

/** A buyer's order history from Amazon's privacy export. Returns and refunds stand in other files of it. */
export const amazonOrderHistory: Importer = {
  id: ID,
  version: 4,
  title: 'Amazon order history (privacy export, Retail.OrderHistory or Order History)',
  trust: 'observed',
  kind: 'csv',
  platform: 'amazon',
  roles: ['buyer'],
  metrics: [],
  detects: (source) => source.kind === 'csv' && dialectOf(ID, source.header) !== undefined,
  read(source, book) {
    if (source.kind !== 'csv') return {};
    const columns = findColumns(source, COLUMNS);
    const collected = openOrders();
    const days = dayOrderOf(
      source.rows.flatMap((row) => [columns.cell(row, 'placed'), columns.cell(row, 'shipped')]),
    );
    for (const row of freshRows(source.header, source.rows, book)) {
      const order = readOrder(row, columns, days, book);
      if (order) collected.add(order);
    }
    const orders = collected.orders();
    if (orders.length === 0) {
      book.say('empty-answer');
      return {};
    }
    book.say('orders-only', { orders: orders.length });
    return { orders };
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
  const times = (field: Field): number[] => {
    const text = cell(row, field) ?? '';
    if (NOTHING.test(text)) return [];
    return text.split(SEVERAL).flatMap((part) => {
      const exact = readInstant(part);
      const epochMs = Number.isNaN(exact) ? readPastDay(part, days, book) : exact;
      if (Number.isNaN(epochMs)) book.leaveOutValue('not-a-day', place(row, field));
      else if (!Number.isNaN(exact)) book.see(exact);
      return Number.isNaN(epochMs) ? [] : [epochMs];
    });
  };
  const placed = times('placed');
  const shipped = times('shipped');
  const words = new Set((cell(row, 'status') ?? '').toLowerCase().split(SEVERAL));
  const word = words.size === 1 ? String([...words][0]) : 'several';
  const status = Object.hasOwn(STATUS, word) ? STATUS[word] : undefined;
  if (status === undefined && !NOTHING.test(word)) book.leaveOutValue('unknown-word', place(row, 'status'));
  const currency = readCurrency(cell(row, 'currency'));
  const total = readTotal(cell(row, 'total') ?? '');
  if (total === null && !NOTHING.test(cell(row, 'total') ?? ''))
    book.leaveOutValue('not-a-number', place(row, 'total'));
  const units = readCount(cell(row, 'units'));
  book.use();
  return {
    id,
    ...(placed.length === 0 ? {} : { placedAt: formatTime(Math.min(...placed)) }),
    ...(status === undefined ? {} : { status }),
    ...(shipped.length > 0
      ? { shippedAt: formatTime(Math.max(...shipped)) }
      : status === 'paid'
        ? { shippedAt: null }
        : {}),
    ...(currency !== undefined && total !== null ? { amount: { value: total, currency } } : {}),
    ...(units === null ? {} : { units }),
  };
}

/** Totals are written with a comma for thousands and a point for decimals, whatever the store. */
const readTotal = (text: string): string | null =>
  readWrittenNumber(THOUSANDS.test(text) ? text.replaceAll(',', '') : text);
