import { formatTime } from '../../snapshot/parse-time.ts';
import type { ImportBook } from '../import-book.ts';
import type { Importer } from '../importer.ts';
import { type Columns, findColumns } from '../source/columns.ts';
import { dialectOf } from '../source/csv-headers.ts';
import { freshRows } from '../source/fresh-rows.ts';
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
  closed: 'completed',
  cancelled: 'cancelled',
  canceled: 'cancelled',
};
/** How the export writes an empty cell. */
const NOTHING = /^(not available|not applicable|n\/a|)$/i;

/** A buyer's order history from Amazon's privacy export. Returns and refunds stand in other files of it. */
export const amazonOrderHistory: Importer = {
  id: ID,
  version: 1,
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
  const time = (field: Field): string | undefined => {
    const text = cell(row, field) ?? '';
    if (NOTHING.test(text)) return undefined;
    const exact = readInstant(text);
    const epochMs = Number.isNaN(exact) ? readPastDay(text, days, book) : exact;
    if (Number.isNaN(epochMs)) book.leaveOutValue('not-a-day', place(row, field));
    else if (!Number.isNaN(exact)) book.see(exact);
    return Number.isNaN(epochMs) ? undefined : formatTime(epochMs);
  };
  const placedAt = time('placed');
  const shippedAt = time('shipped');
  const word = (cell(row, 'status') ?? '').toLowerCase();
  const status = Object.hasOwn(STATUS, word) ? STATUS[word] : undefined;
  if (status === undefined && !NOTHING.test(word)) book.leaveOutValue('unknown-word', place(row, 'status'));
  const currency = readCurrency(cell(row, 'currency'));
  const total = readWrittenNumber(cell(row, 'total') ?? '');
  const units = readCount(cell(row, 'units'));
  book.use();
  return {
    id,
    ...(placedAt === undefined ? {} : { placedAt }),
    ...(status === undefined ? {} : { status }),
    ...(shippedAt === undefined ? {} : { shippedAt }),
    ...(currency !== undefined && total !== null ? { amount: { value: total, currency } } : {}),
    ...(units === null ? {} : { units }),
  };
}
