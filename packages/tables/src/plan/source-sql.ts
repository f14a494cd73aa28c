import { resolve } from 'node:path';
import { nameSql, textSql } from '../duckdb/sql.ts';
import type { Source } from '../mapping/mapping.ts';

const READERS: readonly (readonly [RegExp, string])[] = [
  [/\.parquet$/i, 'read_parquet'],
  [/\.(?:csv|tsv)(?:\.gz)?$/i, 'read_csv'],
  [/\.(?:json|ndjson|jsonl)(?:\.gz)?$/i, 'read_json'],
];

/** A source as it stands behind FROM; null for a name that is neither a file of a known kind nor a table of an attached database. */
export function sourceSql(source: Source, attached: readonly string[], folder: string): string | null {
  if ('sql' in source) return `(${source.sql.replace(/;\s*$/, '')})`;
  const { name } = source;
  const parts = name.split('.');
  if (parts.length > 1 && attached.includes(parts[0] as string)) return parts.map(nameSql).join('.');
  const reader = READERS.find(([ending]) => ending.test(name))?.[1];
  return reader ? `${reader}(${textSql(resolve(folder, name))})` : null;
}
