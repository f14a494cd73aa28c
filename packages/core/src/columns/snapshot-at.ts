import { formatTime } from '../exact/parse-time.ts';
import { type Column, type ColumnChunk, HEAD_TEXTS, NAMED_VALUES } from './column-chunk.ts';

type Head = Record<string, unknown>;

/** Whose accounts they are. */
interface Holder {
  readonly platform: string;
  readonly role: string;
}

/**
 * The snapshot that an account of a chunk is: what `compileColumnScorer` scores without making it.
 *
 * @param account - Its place in the chunk, from 0.
 */
export function snapshotAt(holder: Holder, chunk: ColumnChunk, account: number): Record<string, unknown> {
  const head = Object.entries(headAt(holder, chunk, account));
  const snapshot: Record<string, unknown> = Object.fromEntries(
    head.filter(([, value]) => value !== undefined),
  );
  if (chunk.account) snapshot.account = itemAt(chunk.account, account);
  for (const [name, { offsets, known, columns }] of Object.entries(chunk.lists)) {
    if (known?.[account] === 0) continue;
    const items: object[] = [];
    for (let row = offsets[account] as number; row < (offsets[account + 1] as number); row++)
      items.push(itemAt(columns, row));
    snapshot[name] = items;
  }
  return snapshot;
}

/** All of a snapshot but its account and its lists; undefined says the same as absent. */
export function headAt({ platform, role }: Holder, chunk: ColumnChunk, account: number): Head {
  // Written out so that the engine sees one shape.
  const head: Head = {
    snapshotVersion: 1,
    platform,
    role,
    asOf: timeText(chunk.asOf[account] as number),
    timeZone: undefined,
    utcOffset: undefined,
    region: undefined,
    program: undefined,
    account: undefined,
    metrics: undefined,
    facts: undefined,
    params: undefined,
    observed: undefined,
  };
  for (const name of HEAD_TEXTS) {
    const column = chunk[name];
    if (column) head[name] = valueAt(column, account);
  }
  for (const name of NAMED_VALUES) {
    const columns = chunk[name];
    // An empty object would count as numbers that are given.
    if (columns && !isEmpty(columns)) head[name] = itemAt(columns, account);
  }
  if (chunk.observed) head.observed = observedAt(chunk.observed, account);
  return head;
}

function isEmpty(columns: object): boolean {
  for (const _ in columns) return false;
  return true;
}

function observedAt(observed: NonNullable<ColumnChunk['observed']>, account: number): object {
  const reaches: Record<string, object> = {};
  for (const name in observed) {
    const { since, until, by, because } = observed[name] as NonNullable<(typeof observed)[string]>;
    const columns: Record<string, Column> = {};
    if (since) columns.since = { times: since };
    if (until) columns.until = { times: until };
    if (by) columns.by = by;
    if (because) columns.because = because;
    reaches[name] = itemAt(columns, account);
  }
  return reaches;
}

/** One item of a list; what is unknown of it is not there. */
export function itemAt(columns: Readonly<Record<string, Column>>, row: number): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  for (const name in columns) {
    const value = valueAt(columns[name] as Column, row);
    if (value !== undefined) item[name] = value;
  }
  return item;
}

export function valueAt(column: Column, row: number): unknown {
  if ('times' in column) return timeText(column.times[row] as number);
  const { values, codes } = column;
  return values[codes ? (codes[row] as number) : row];
}

/** Undefined for unknown, null for what has not happened; what cannot be written comes as a text that is no time. */
function timeText(time: number): string | null | undefined {
  if (Number.isNaN(time)) return undefined;
  if (time === Infinity) return null;
  // Cache of a few: the instant that accounts are judged at and how far their lists reach are mostly those of the one before.
  const place = Math.abs(Math.trunc(time / 1000)) % CACHE_SIZE;
  if (times[place] !== time) {
    // Dates reach 100 million days to either side of 1970, and a text of one beyond the year 9999 is no RFC 3339.
    texts[place] = Math.abs(time) <= 8.64e15 ? formatTime(time) : `${time}`;
    times[place] = time;
  }
  return texts[place] as string;
}

const CACHE_SIZE = 61;
const times = new Float64Array(CACHE_SIZE).fill(Number.NaN);
const texts = new Array<string>(CACHE_SIZE).fill('');
