import type {
  Column,
  ColumnChunk,
  ListColumns,
  ReachColumns,
  ValuesColumn,
} from '../../src/columns/index.ts';
import type { CompiledRuleset } from '../../src/evaluate/compiled.ts';
import { formatTime, timeOf } from '../../src/exact/parse-time.ts';

type Row = Readonly<Record<string, unknown>>;

/** How the values of a chunk are held: one for each row, or codes of a dictionary. */
export type Holding = 'plain' | 'coded';

/** What cannot be a time; as a number it lies beyond the times that a text can say. */
const NO_TIME = 1e300;

/** Snapshots as one chunk. What no column can hold, such as a list that is none, must not occur. */
export function chunkOf(
  snapshots: readonly Row[],
  { lists }: CompiledRuleset,
  holding: Holding,
): ColumnChunk {
  const held = (values: readonly unknown[]): ValuesColumn =>
    holding === 'plain' ? { values } : coded(values);
  const times = (values: readonly unknown[]): Float64Array =>
    Float64Array.from(values, (value) =>
      value === undefined ? Number.NaN : Number.isNaN(timeOf(value)) ? NO_TIME : timeOf(value),
    );
  const columnsOf = (rows: readonly Row[], list: string): Record<string, Column> =>
    Object.fromEntries(
      namesIn(rows).map((name) => {
        const kind = lists[list]?.fields[name];
        const values = rows.map((row) => row[name]);
        return [name, kind === 'time' || kind === 'due' ? { times: times(values) } : held(values)];
      }),
    );
  const named = (table: string): Record<string, ValuesColumn> => {
    const tables = snapshots.map((snapshot) => (snapshot[table] ?? {}) as Row);
    return Object.fromEntries(namesIn(tables).map((name) => [name, held(tables.map((row) => row[name]))]));
  };
  const chunkLists: Record<string, ListColumns> = {};
  for (const name of namesIn(snapshots)) {
    if (!lists[name] || name === 'account') continue;
    const items = snapshots.map((snapshot) => snapshot[name] as readonly Row[] | undefined);
    const offsets = new Int32Array(snapshots.length + 1);
    items.forEach((rows, i) => {
      offsets[i + 1] = (offsets[i] as number) + (rows?.length ?? 0);
    });
    chunkLists[name] = {
      offsets,
      known: Uint8Array.from(items, (rows) => (rows ? 1 : 0)),
      columns: columnsOf(
        items.flatMap((rows) => rows ?? []),
        name,
      ),
    };
  }
  const reaches = snapshots.map((snapshot) => (snapshot.observed ?? {}) as Record<string, Row>);
  const observed: Record<string, ReachColumns> = {};
  for (const name of namesIn(reaches))
    observed[name] = {
      since: times(reaches.map((reach) => reach[name]?.since)),
      until: times(reaches.map((reach) => reach[name]?.until)),
      by: held(reaches.map((reach) => reach[name]?.by)),
    };
  const head = (name: string): ValuesColumn => held(snapshots.map((snapshot) => snapshot[name]));
  return {
    size: snapshots.length,
    asOf: times(snapshots.map(({ asOf }) => asOf)),
    account: columnsOf(
      snapshots.map(({ account }) => (account ?? {}) as Row),
      'account',
    ),
    lists: chunkLists,
    observed,
    timeZone: head('timeZone'),
    utcOffset: head('utcOffset'),
    region: head('region'),
    program: head('program'),
    metrics: named('metrics'),
    facts: named('facts'),
    params: named('params'),
  };
}

const namesIn = (rows: readonly Row[]): string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))];

function coded(values: readonly unknown[]): ValuesColumn {
  const different = [...new Set(values)].filter((value) => value !== undefined);
  const codes = new Map(different.map((value, code) => [value, code]));
  return { values: different, codes: Int32Array.from(values, (value) => codes.get(value as object) ?? -1) };
}

/** Times of a snapshot in the one way that columns write them; columns hold instants, not texts. */
export function withPlainTimes(snapshot: Row, { lists }: CompiledRuleset): Row {
  const text = (value: unknown): unknown =>
    typeof value === 'string' && !Number.isNaN(timeOf(value)) ? formatTime(timeOf(value)) : value;
  const item = (row: Row, list: string): Row =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        const kind = lists[list]?.fields[name];
        return [name, kind === 'time' || kind === 'due' ? text(value) : value];
      }),
    );
  const whole: Record<string, unknown> = { ...snapshot, asOf: text(snapshot.asOf) };
  for (const name of Object.keys(lists)) {
    const value = whole[name];
    if (name === 'account') whole[name] = item((value ?? {}) as Row, name);
    else if (Array.isArray(value)) whole[name] = value.map((row: Row) => item(row, name));
  }
  return whole;
}
