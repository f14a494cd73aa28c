import { snapshotLists } from '@risk-check/core/snapshot';
import type { Condition, FieldSource, Format, TableRules } from '../../src/formats/format.ts';
import type { Random } from './random.ts';

/** A whole export as a table, before anything happens to it. */
export interface SampleTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What an export writes below its rows, such as their count. */
  readonly end: readonly (readonly string[])[];
  /** Columns that hold words, by which people filter. */
  readonly words: readonly number[];
}

export const AS_OF = '2026-11-20T08:00:00Z';
const DAY = 86_400_000;
const END = Date.parse(AS_OF);
const textOf = (epochMs: number): string => new Date(epochMs).toISOString().replace('.000', '');

/** What stands in a column: what the format reads out of it. */
type Kind = 'id' | 'time' | 'words' | 'money' | 'currency' | 'number' | 'other';

interface Column {
  readonly key: string;
  readonly name: string;
  readonly kind: Kind;
  readonly words: readonly string[];
  /** The time at which the thing begins: never empty. */
  readonly isFirst: boolean;
  readonly match: boolean;
}

const KINDS: Readonly<Record<string, Kind>> = {
  text: 'id',
  time: 'time',
  due: 'time',
  money: 'money',
  number: 'number',
};

/** The columns that a format describes, each with what it reads out of it. */
function columnsOf({ columns, lists = [], skip = [], line = [], seen = [] }: TableRules): Column[] {
  const kinds = new Map<string, Kind>(seen.map((key) => [key, 'time']));
  const firsts = new Set<string>();
  const matches = new Set<string>();
  const words = new Map<string, Set<string>>();
  const addWords = (key: string, all: readonly string[]): void => {
    const known = words.get(key) ?? new Set();
    for (const word of all) known.add(word.replaceAll('*', ''));
    words.set(key, known);
    if (!kinds.has(key)) kinds.set(key, 'words');
  };
  const addTests = (tests: readonly Condition[] = []): void => {
    for (const { column, is, above, below } of tests) {
      if (is) addWords(column, is);
      if (above !== undefined || below !== undefined) kinds.set(column, 'number');
    }
  };
  for (const { list, fields, when, unless } of lists) {
    const declared = (snapshotLists as Record<string, { at?: string; fields: Record<string, string> }>)[list];
    for (const [name, field] of Object.entries(fields))
      for (const one of [field].flat() as (string | FieldSource)[]) {
        const source = typeof one === 'string' ? { column: one } : one;
        const kind = KINDS[declared?.fields[name] ?? ''];
        for (const key of [source.column ?? source.join ?? []].flat()) {
          if (source.words) addWords(key, Object.values(source.words).flat());
          else if (kind && !kinds.has(key)) kinds.set(key, kind);
          if (name === declared?.at && kind === 'time') firsts.add(key);
          if (source.match !== undefined) matches.add(key);
        }
        if (source.currency !== undefined) kinds.set(source.currency, 'currency');
        addTests(source.when);
        addTests(source.unless);
      }
    addTests(when);
    addTests(unless);
  }
  for (const { when } of skip) addTests(when.filter(({ column }) => kinds.has(column)));
  for (const key of line) kinds.set(key, kinds.get(key) ?? 'id');
  return Object.entries(columns).map(([key, [name = key]]) => ({
    key,
    name,
    kind: kinds.get(key) ?? 'other',
    words: [...(words.get(key) ?? [])],
    isFirst: firsts.has(key),
    match: matches.has(key),
  }));
}

/** Columns of the formats that code reads, by what stands in them. */
const BY_CODE: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  'ebay-orders-csv': {
    sale: 'id',
    id: 'id',
    placed: 'time',
    paid: 'time',
    shipBy: 'time',
    shipped: 'time',
    deliverBy: 'time',
    units: 'number',
    item: 'id',
    transaction: 'id',
  },
  'aliexpress-orders': { id: 'id', placed: 'time', status: 'words', units: 'number', variant: 'id' },
};
const ALIEXPRESS_WORDS = ['Awaiting payment', 'To ship', 'Shipped', 'Completed', 'Cancelled'];

function columnsByCode({ id, table }: Format): Column[] {
  const kinds = BY_CODE[id] ?? {};
  const keys =
    id === 'aliexpress-orders' ? [...Object.keys(kinds), 'priceInfo'] : Object.keys(table?.columns ?? {});
  return keys.map((key) => ({
    key,
    name: table?.columns[key]?.[0] ?? key,
    kind: kinds[key] ?? 'other',
    words: kinds[key] === 'words' ? ALIEXPRESS_WORDS : [],
    isFirst: key === 'placed',
    match: false,
  }));
}

/** A whole export of a format, with events over the last months. */
export function sampleTable(format: Format, random: Random): SampleTable {
  const { table, reader } = format;
  if (!table) throw new Error(`${format.id} is no table`);
  const columns = reader === undefined ? columnsOf(table) : columnsByCode(format);
  const size = 4 + random.int(36);
  const spread = random.pick([20, 60, 150, 400]);
  // Accounts that do well and accounts that don't.
  const usual = new Map(columns.map(({ key, words }) => [key, words.length > 0 ? random.pick(words) : '']));
  const rows = Array.from({ length: size }, (_, i) => {
    const begun = END - Math.floor(((i + random.int(100) / 100) / size) * spread * DAY);
    return columns.map(({ key, kind, words, isFirst, match }): string => {
      if (kind === 'id') return match ? `Order #${10_000_001 + i}` : String(10_000_001 + i);
      if (kind === 'time') {
        if (isFirst) return textOf(begun);
        const later = begun + random.int(12 * 24) * 3_600_000;
        return later > END || random.chance(0.2) ? '' : textOf(later);
      }
      if (kind === 'words') return random.chance(0.6) ? String(usual.get(key)) : random.pick(words);
      if (kind === 'money') return `${1 + random.int(90)}.50`;
      if (kind === 'currency') return 'USD';
      if (kind === 'number') return String(1 + random.int(5));
      return 'x';
    });
  });
  const end = format.id === 'ebay-orders-csv' ? endOf(rows.length, spread) : [];
  const places = columns.flatMap(({ kind }, i) => (kind === 'words' ? [i] : []));
  return { header: columns.map(({ name }) => name), rows, end, words: places };
}

/** The count and the days of an eBay report. */
const endOf = (count: number, days: number): string[][] => [
  [
    String(count),
    'record(s) downloaded',
    `from ${textOf(END - (days + 1) * DAY).slice(0, 10)} to ${AS_OF.slice(0, 10)}`,
  ],
  ['Seller ID : sellerexample'],
];

export const printTable = ({ header, rows, end }: Omit<SampleTable, 'words'>, delimiter = ','): string =>
  `${[header, ...rows, ...end].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\n')}\n`;
