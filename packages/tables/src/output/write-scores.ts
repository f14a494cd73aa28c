import { rename, rm } from 'node:fs/promises';
import type { Connection } from '../duckdb/duckdb.ts';
import { textSql } from '../duckdb/sql.ts';
import { type ResultLabels, resultsSql } from './score-store.ts';
import { type ArrowLibrary, writeArrow } from './write-arrow.ts';
import { type LineOptions, writeLines } from './write-lines.ts';

export const OUTPUTS = ['parquet', 'csv', 'ndjson', 'arrow'] as const;
export type OutputKind = (typeof OUTPUTS)[number];

/** By the ending of its name; null for one that is not known. */
export function outputKind(name: string): OutputKind | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return OUTPUTS.find((kind) => kind === ending) ?? null;
}

/** Where an output is written until it is whole. */
export const writingPathOf = (output: string): string => `${output}.writing`;

export interface WriteOptions extends Omit<LineOptions, 'kind'> {
  readonly kind: OutputKind;
  readonly path: string;
  /** For `.arrow` only. */
  readonly arrow: ArrowLibrary | null;
}

/** Writes results to a new file beside their place, and gives it its name once it is whole. */
export async function writeScores(
  connection: Connection,
  labels: ResultLabels,
  options: WriteOptions,
): Promise<void> {
  const { kind, path, arrow } = options;
  const writing = writingPathOf(path);
  await rm(writing, { force: true });
  if (kind === 'parquet')
    await connection.run(
      `COPY (${resultsSql(labels)}) TO ${textSql(writing)} (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)`,
    );
  else if (kind === 'arrow') await writeArrow(connection, resultsSql(labels), writing, arrow as ArrowLibrary);
  else await writeLines(connection, labels, writing, { ...options, kind });
  await rename(writing, path);
}
