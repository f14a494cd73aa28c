import { formatTime, type PhrasePart } from '@risk-check/core/snapshot';
import type { Format } from '../formats/format.ts';
import type { ImportBook } from '../notes/import-book.ts';
import { findColumns } from '../source/columns.ts';
import { freshItems, freshRows } from '../source/fresh-rows.ts';
import type { Reader } from '../source/importer.ts';
import { variantOf } from '../source/match-header.ts';
import { stateAmong } from '../source/newest-states.ts';
import { at, itemsOf, type Place, textOf } from '../source/place.ts';
import type { Table, TableRow } from '../source/source.ts';
import { aliexpressStatus } from '../values/aliexpress-status.ts';
import { readCount, readWrittenNumber } from '../values/decimals.ts';
import { readCurrency, readId } from '../values/ids.ts';
import { type Order, openOrders } from '../values/orders.ts';
import { type DayOrder, dayOrderIn, dayProblem, readDay, readPastDay } from '../values/times.ts';

const GOES_ON: readonly string[] = ['awaiting-payment', 'paid', 'shipped'];

/** What a spreadsheet makes of a long number. */
const ROUNDED = /^\d[.,]\d+e\+?\d+$/i;

/** One item of an order in any of the dialects, still as text. */
interface ItemRow {
  readonly id: unknown;
  readonly placed?: string | undefined;
  readonly status?: string | undefined;
  /** Undefined: the export does not say; empty: not paid. */
  readonly paid?: string | undefined;
  readonly isPaid?: string | undefined;
  readonly closed?: string | undefined;
  readonly price?: string | undefined;
  readonly units?: unknown;
  readonly currency?: unknown;
  readonly place: (field: string) => PhrasePart;
}

type Names = Readonly<Record<Field, readonly string[]>>;
type Field =
  | 'id'
  | 'whole'
  | 'placed'
  | 'status'
  | 'paid'
  | 'isPaid'
  | 'closed'
  | 'units'
  | 'price'
  | 'currency'
  | 'product'
  | 'variant';

/** The order of states in time. */
const STATES = [['awaiting-payment'], ['paid'], ['shipped'], ['completed', 'cancelled', 'expired']];
const stateOf = (status: string | undefined): number =>
  stateAmong(STATES, status ? aliexpressStatus(status) : undefined);

/** A buyer's orders on AliExpress: the exports of browser extensions, and the privacy export saved as CSV. */
export const aliexpressOrders: Reader = {
  detects: (source) =>
    source.kind === 'json' &&
    itemsOf({ value: source.value, path: '' }).some((item) => at(item, 'orderLineId').value !== undefined),
  read(source, book, { dateOrder }, format) {
    const dialect = source.kind === 'csv' ? variantOf(format, source.header) : 'shopper';
    const rows =
      source.kind === 'csv'
        ? tableRows(source, dialect, format, book)
        : jsonRows(source.kind === 'json' ? source.value : undefined, book);
    const collected = openOrders();
    const days = dayOrderIn(
      rows.flatMap(({ placed, paid, closed }) => [placed, paid, closed]),
      dateOrder,
      undefined,
      book.lastYear,
    );
    for (const row of rows) {
      const order = readOrder(row, dialect === 'order-details', days, book);
      if (order) collected.add(order);
    }
    const orders = collected.orders();
    if (orders.length === 0) {
      book.say('empty-answer');
      return {};
    }
    book.say('orders-only', { orders: orders.length });
    if (dialect === 'privacy') book.say('amount-without-currency');
    if (dialect === 'order-details') book.say('orders-without-id');
    return { orders };
  },
};

function tableRows(table: Table, dialect: string | undefined, format: Format, book: ImportBook): ItemRow[] {
  const { cell, place } = findColumns<Field>(table, (format.table?.columns ?? {}) as Names);
  const states = {
    keyOf: (row: TableRow) =>
      lineOf(cell(row, 'id'), dialect === 'privacy' ? [] : [cell(row, 'product'), cell(row, 'variant')]),
    stateOf: (row: TableRow) => stateOf(cell(row, 'status')),
  };
  return freshRows(table.header, table.rows, book, states).map((row) => ({
    // In the privacy export each item is an order itself, inside a parent order.
    id:
      [cell(row, 'whole'), cell(row, 'id')].find((id) => readId(id) !== undefined && id !== '0') ??
      cell(row, 'id'),
    placed: cell(row, 'placed'),
    status: cell(row, 'status'),
    paid: cell(row, 'paid'),
    isPaid: cell(row, 'isPaid'),
    closed: cell(row, 'closed'),
    price: cell(row, 'price'),
    units: cell(row, 'units'),
    currency: cell(row, 'currency'),
    place: (field) => place(row, field as Field),
  }));
}

function jsonRows(value: unknown, book: ImportBook): ItemRow[] {
  const states = {
    keyOf: (item: Place) => lineOf(at(item, 'orderLineId').value),
    stateOf: (item: Place) => stateOf(textOf(at(item, 'status'))),
  };
  return freshItems(itemsOf({ value, path: '' }), states, book).map((item) => ({
    id: at(item, 'orderId').value,
    placed: shownDay(item),
    status: textOf(at(item, 'status')),
    price: textOf(at(item, 'price')),
    units: at(item, 'quantity').value,
    currency: at(item, 'currency').value,
    place: (field) => `${item.path}.${{ id: 'orderId', placed: 'orderDate' }[field] ?? field}`,
  }));
}

/** The day on the page; its ISO form is made from local midnight in UTC, and so is the day before east of Greenwich. */
function shownDay(item: Place): string | undefined {
  const shown = textOf(at(item, 'orderDate')) ?? '';
  return Number.isNaN(readDay(shown, 'unknown')) ? textOf(at(item, 'orderDateIso')) || shown : shown;
}

/** One line of an order: it has its own id, or it's the only line for one variant of a product. */
function lineOf(id: unknown, variant: readonly unknown[] = []): string | undefined {
  const ids = [id, ...variant].map(readId);
  return ids.includes(undefined) ? undefined : JSON.stringify(ids);
}

const isRounded = (id: unknown): boolean =>
  (typeof id === 'string' || typeof id === 'number') && ROUNDED.test(`${id}`);

function readOrder(row: ItemRow, isNameless: boolean, days: DayOrder, book: ImportBook): Order | null {
  book.read();
  const id = readId(row.id);
  if (id === undefined && !isNameless) {
    book.leaveOut(isRounded(row.id) ? 'rounded-id' : 'no-id', row.place('id'));
    return null;
  }
  const placedAt = day(row.placed, 'placed', row, days, book);
  const word = row.status ? aliexpressStatus(row.status) : undefined;
  if (row.status && word === undefined) book.leaveOutValue('unknown-word', row.place('status'));
  const closedAt = day(row.closed, 'closed', row, days, book);
  const paidAt = day(row.paid, 'paid', row, days, book);
  const isUnpaid =
    word === 'awaiting-payment' || (row.paid === '' && /^(n|no|false|0)$/i.test(row.isPaid ?? ''));
  // `FINISH` is any end; of an order that was never paid it is another one.
  const status = isUnpaid && word === 'completed' ? undefined : word;
  const units = readCount(row.units);
  book.use();
  return {
    ...(id === undefined ? {} : { id }),
    ...(placedAt === undefined ? {} : { placedAt }),
    ...(status === undefined ? {} : { status }),
    ...(paidAt !== undefined ? { paidAt } : isUnpaid ? { paidAt: null } : {}),
    ...(closedAt === undefined ? {} : { closedAt }),
    // It goes on; of one that has ended nobody says how.
    ...(status !== undefined && GOES_ON.includes(status) ? { cancelledAt: null } : {}),
    ...amountOf(row),
    ...(units === null || units === 0 ? {} : { units }),
  };
}

/** Times come without a zone, so only their day is used. */
function day(
  text: string | undefined,
  field: 'placed' | 'paid' | 'closed',
  row: ItemRow,
  days: DayOrder,
  book: ImportBook,
): string | undefined {
  if (!text) return undefined;
  const epochMs = readPastDay(text, days, book);
  if (!Number.isNaN(epochMs)) return formatTime(epochMs);
  book.leaveOutValue(dayProblem(text, book.lastYear), row.place(field));
  return undefined;
}

/** `US $120.95`, `129,46zl`, `Fr. 12.90`: the currency has its own column where it's known. The price is for one piece. */
function amountOf({
  price,
  currency,
  units,
}: ItemRow): { amount: { value: string; currency: string } } | Record<never, never> {
  const code = readCurrency(currency);
  const number =
    code === undefined || !price ? null : readWrittenNumber(price.replace(/\p{L}\.?|[^\d.,'’-]/gu, ''));
  if (code === undefined || number === null || readCount(units) !== 1) return {};
  return { amount: { value: number, currency: code } };
}
