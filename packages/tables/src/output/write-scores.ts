import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Connection } from '../duckdb/duckdb.ts';
import { textSql } from '../duckdb/sql.ts';
import { type ArrowLibrary, writeArrow } from './write-arrow.ts';

export const OUTPUTS = ['parquet', 'csv', 'ndjson', 'arrow'] as const;
export type OutputKind = (typeof OUTPUTS)[number];

/** By the ending of its name; null for one that is not known. */
export function outputKind(name: string): OutputKind | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return OUTPUTS.find((kind) => kind === ending) ?? null;
}

export interface WriteOptions {
  readonly kind: OutputKind;
  readonly path: string;
  /** For `.arrow` only. */
  readonly arrow: ArrowLibrary | null;
  /** Escapes what must not reach a terminal. */
  readonly escapeText: (text: string) => string;
  /** A cell of CSV, safe from being read as a formula. */
  readonly cell: (value: string | number | null) => string;
}

/** Writes results to a new file beside their place, and gives it its name once it is whole. */
export async function writeScores(connection: Connection, sql: string, options: WriteOptions): Promise<void> {
  const { kind, path, arrow } = options;
  const writing = `${path}.writing`;
  await rm(writing, { force: true });
  if (kind === 'parquet')
    await connection.run(`COPY (${sql}) TO ${textSql(writing)} (FORMAT parquet, COMPRESSION zstd)`);
  else if (kind === 'arrow') await writeArrow(connection, sql, writing, arrow as ArrowLibrary);
  else await writeLines(connection, sql, writing, options);
  await rename(writing, path);
}

const NAMES =
  'account_id score worst_case band coverage fired error issue as_of ruleset dataset_version core_version'.split(
    ' ',
  );

async function writeLines(
  connection: Connection,
  sql: string,
  path: string,
  { kind, escapeText, cell }: WriteOptions,
): Promise<void> {
  const file = createWriteStream(path);
  const failed = new Promise<never>((_, reject) => file.once('error', reject));
  const line =
    kind === 'csv'
      ? (row: readonly unknown[]) => `${row.map((value) => cell(cellOf(value))).join(',')}\n`
      : (row: readonly unknown[]) =>
          `${escapeText(JSON.stringify(Object.fromEntries(NAMES.map((name, i) => [name, row[i]]))))}\n`;
  if (kind === 'csv') file.write(`${NAMES.join(',')}\n`);
  for await (const rows of rowsOf(connection, sql)) {
    if (!file.write(rows.map(line).join(''))) await Promise.race([once(file, 'drain'), failed]);
  }
  file.end();
  await Promise.race([once(file, 'finish'), failed]);
}

const cellOf = (value: unknown): string | number | null =>
  value == null
    ? null
    : Array.isArray(value)
      ? value.join(';')
      : typeof value === 'number'
        ? value
        : `${value}`;

/** Rows of results as JSON has them. */
export async function* rowsOf(connection: Connection, sql: string): AsyncGenerator<unknown[][]> {
  const result = await connection.stream(sql);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return;
    const rows = Array.from({ length: chunk.rowCount }, () => new Array<unknown>(NAMES.length));
    NAMES.forEach((_, column) => {
      const vector = chunk.getColumnVector(column);
      for (let row = 0; row < rows.length; row++)
        (rows[row] as unknown[])[column] = plain(vector.getItem(row));
    });
    yield rows;
  }
}

/** Numbers beyond what is exact stay texts. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint')
    return value >= -MOST_EXACT && value <= MOST_EXACT ? Number(value) : `${value}`;
  if (typeof value === 'object' && value !== null)
    return 'items' in value ? [...(value as { items: Iterable<unknown> }).items] : `${value}`;
  return value;
}
const MOST_EXACT = BigInt(Number.MAX_SAFE_INTEGER);
