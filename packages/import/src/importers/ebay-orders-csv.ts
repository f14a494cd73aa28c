import { formatTime, parseTime } from '@risk-check/core/snapshot';
import type { Doubt } from '../notes/doubt.ts';
import type { ImportBook } from '../notes/import-book.ts';
import { type Columns, findColumns } from '../source/columns.ts';
import { freshRows, isHeader } from '../source/fresh-rows.ts';
import type { Reader } from '../source/importer.ts';
import type { States } from '../source/newest-states.ts';
import type { Table, TableRow } from '../source/source.ts';
import { readCount } from '../values/decimals.ts';
import { readId } from '../values/ids.ts';
import { type Order, openOrders } from '../values/orders.ts';
import { joinReaches, printReach, type Reach } from '../values/reaches.ts';
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
 * and the seller's name at the end. An order of several items has one row for what the items share, and
 * one row per item.
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
    const reports = reportsIn(source, columns, days, book);
    compareCounts(reports, book);
    const orders = collected.orders();
    if (orders.length === 0) {
      book.say('empty-answer');
      return {};
    }
    sayOwnRates(orders, book);
    const why = doubtOf(reports, orders);
    if (why) book.doubt('orders', why);
    const reach = joinReaches(reports);
    if (!reach || why) return { orders };
    const because = reports.length > 1 ? 'periods-joined' : 'period-named';
    return { orders, observed: { orders: printReach(reach, 'placedAt', because) } };
  },
};

/** Number, "records", "from", day, "to", day. */
const MOST_TRAILER_CELLS = 6;

/** `83,record(s) downloaded,from ... to ...`, with the days in the same cell or their own, or `Seller ID : ...`. */
function trailerOf({ cells }: TableRow): { count?: number; text?: string } | undefined {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0) return {};
  const text = filled.length <= MOST_TRAILER_CELLS ? filled.join(' ') : '';
  const count = /^(\d+) (?:record\(s\)|records?|datens[aä]tze?)(?!\w)/i.exec(text)?.[1];
  if (count !== undefined) return { count: Number(count), text };
  return /^(seller id|verk[aä]ufer)/i.test(text) ? {} : undefined;
}

/** One report. A file joined from several reports has a count and a period at the end of each. */
interface Report extends Reach {
  /** How many sales it says it holds; undefined where it does not say. */
  readonly stated: number | undefined;
  readonly found: number;
  /** Whether its sales are of several states, so that it is not a report of one of them. */
  readonly isOfAll: boolean;
}

function reportsIn(
  { rows, header }: Table,
  { cell }: Columns<Field>,
  days: DayOrder,
  { lastYear }: ImportBook,
): readonly Report[] {
  const reports: Report[] = [];
  let sales = new Set<string>();
  let states = new Set<string>();
  const close = (stated: number | undefined, text = ''): void => {
    const [from = '', to = ''] = text.replace(/^.*? (?:from|von) /i, '').split(/ (?:to|bis) /i, 2);
    const [since, until] = [readDay(from, days, lastYear) - HALF_DAY, readDay(to, days, lastYear) + HALF_DAY];
    reports.push({ stated, found: sales.size, isOfAll: states.size > 1, since, until });
    [sales, states] = [new Set(), new Set()];
  };
  for (const row of rows) {
    const trailer = trailerOf(row);
    if (trailer?.count !== undefined) close(trailer.count, trailer.text);
    else if (!trailer && isHeader(row, header) && sales.size > 0) close(undefined);
    else if (!trailer && !isHeader(row, header)) {
      // An order of several items is one sale.
      sales.add(cell(row, 'sale') || `line ${row.line}`);
      states.add(HAPPENS.map((field) => (field !== 'tracking' && cell(row, field) ? field : '')).join());
    }
  }
  if (sales.size > 0) close(undefined);
  return reports;
}

/** Says where reports count other sales than they hold. */
function compareCounts(reports: readonly Report[], book: ImportBook): undefined {
  const counted = reports.flatMap(({ stated, found }) => (stated === undefined ? [] : [{ stated, found }]));
  if (counted.every(({ stated, found }) => stated === found)) return;
  const [stated, found] = [sumOf(counted, 'stated'), sumOf(counted, 'found')];
  book.say('count-differs', { stated, found });
}

const sumOf = <K extends string>(all: readonly Readonly<Record<K, number>>[], key: K): number =>
  all.reduce((sum, one) => sum + one[key], 0);

/** What keeps reports from proving that they hold every order of their days. */
function doubtOf(reports: readonly Report[], orders: readonly Order[]): Doubt | undefined {
  if (reports.some(({ stated, found }) => stated !== undefined && stated !== found)) return 'short';
  const areDated = reports.every(({ stated, since, until }) => stated !== undefined && since < until);
  const isOfThem = ({ placedAt }: Order): boolean =>
    reports.some(
      ({ since, until }) => placedAt != null && parseTime(placedAt) >= since && parseTime(placedAt) < until,
    );
  if (!areDated || !orders.every(isOfThem)) return 'period';
  return reports.every(({ isOfAll }) => isOfAll) ? undefined : 'one-state';
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
