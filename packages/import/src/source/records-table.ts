import { normalHeader, type Table } from './source.ts';

/** Most columns that a list of records may have. */
const MOST_COLUMNS = 500;

/** A JSON list of flat records as a table, its lines counted by record; undefined for anything else. */
export function recordsTable(value: unknown): Table | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const names = new Map<string, number>();
  for (const record of value) {
    if (record === null || typeof record !== 'object' || Array.isArray(record)) return undefined;
    for (const name of Object.keys(record)) if (!names.has(name)) names.set(name, names.size);
    if (names.size > MOST_COLUMNS) return undefined;
  }
  const columns = [...names.keys()];
  const rows = value.map((record: Record<string, unknown>, i) => ({
    line: i + 1,
    cells: columns.map((name) => cellText(Object.hasOwn(record, name) ? record[name] : undefined)),
  }));
  return { kind: 'csv', header: columns.map(normalHeader), rows };
}

const cellText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'boolean'
    ? String(value)
    : typeof value === 'number' && Number.isFinite(value)
      ? String(value)
      : '';
