import type { Format, TableRules } from '../formats/format.ts';
import { normalHeader } from './source.ts';

/** A format whose columns a row names. */
export interface HeaderMatch {
  readonly format: Format;
  /** Which of its exports it is. */
  readonly variant: string;
}

/** The columns of a format, normalised. */
interface KnownColumns {
  readonly byKey: ReadonlyMap<string, ReadonlySet<string>>;
  readonly without: readonly string[];
}

const known = new WeakMap<TableRules, KnownColumns>();

/** The columns of a format by their keys, every name as headers are compared. */
export function columnsOf(table: TableRules): KnownColumns {
  const done = known.get(table);
  if (done) return done;
  const byKey = new Map(
    Object.entries(table.columns).map(([key, names]) => [key, new Set(names.map(normalHeader))]),
  );
  const columns = { byKey, without: (table.without ?? []).map(normalHeader) };
  known.set(table, columns);
  return columns;
}

/** A header has at most as many cells as it has characters: the names are looked up in it, not it in the names. */
function hasColumn(names: ReadonlySet<string> | undefined, cells: ReadonlySet<string>): boolean {
  for (const name of names ?? []) if (cells.has(name)) return true;
  return false;
}

const setOf = (cells: Iterable<string>): ReadonlySet<string> =>
  cells instanceof Set ? (cells as ReadonlySet<string>) : new Set(cells);

/** Which of a format's exports a header is of; undefined where it is of none. */
export function variantOf({ table }: Format, header: Iterable<string>): string | undefined {
  if (!table) return undefined;
  const cells = setOf(header);
  const { byKey, without } = columnsOf(table);
  if (without.some((name) => cells.has(name))) return undefined;
  return Object.entries(table.recognise).find(([, keys]) =>
    keys.every((key) => hasColumn(byKey.get(key), cells)),
  )?.[0];
}

/** How many columns of a format a header names. */
const columnsFound = ({ table }: Format, cells: ReadonlySet<string>): number =>
  table ? [...columnsOf(table).byKey.values()].filter((names) => hasColumn(names, cells)).length : 0;

/** The format of a header: of several that fit the one that knows most of its columns. */
export function matchHeader(header: Iterable<string>, formats: readonly Format[]): HeaderMatch | undefined {
  const cells = setOf(header);
  let best: (HeaderMatch & { readonly found: number }) | undefined;
  for (const format of formats) {
    const variant = variantOf(format, cells);
    if (variant === undefined) continue;
    const found = columnsFound(format, cells);
    if (!best || found > best.found) best = { format, variant, found };
  }
  return best;
}

/** The known export that a header is most like, and what it lacks for it. */
export interface NearestFormat {
  readonly format: Format;
  /** Columns that the export has and the header lacks, by their first name. */
  readonly lacks: readonly string[];
}

/** Where at least two columns agree. */
export function nearestFormat(
  header: Iterable<string>,
  formats: readonly Format[],
): NearestFormat | undefined {
  const cells = setOf(header);
  let best: { format: Format; lacks: readonly string[]; likeness: number } | undefined;
  for (const format of formats) {
    const { table } = format;
    if (!table) continue;
    const { byKey } = columnsOf(table);
    const found = columnsFound(format, cells);
    if (found < 2) continue;
    for (const keys of Object.values(table.recognise)) {
      const lacking = keys.filter((key) => !hasColumn(byKey.get(key), cells));
      if (lacking.length === 0) continue;
      const likeness =
        (keys.length - lacking.length) / keys.length + found / Math.max(byKey.size, cells.size);
      if (!best || likeness > best.likeness)
        best = { format, lacks: lacking.map((key) => table.columns[key]?.[0] ?? key), likeness };
    }
  }
  return best;
}

/** Every name that any format has for a column. */
export const columnNames = (formats: readonly Format[]): ReadonlySet<string> =>
  new Set(
    formats.flatMap(({ table }) =>
      table ? [...columnsOf(table).byKey.values()].flatMap((s) => [...s]) : [],
    ),
  );
