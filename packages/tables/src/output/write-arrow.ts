import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BANDS } from '@risk-check/core';
import type { Connection } from '../duckdb/duckdb.ts';
import { readColumns } from './read-columns.ts';

/** What is used of `apache-arrow`, which is installed beside this package by whoever wants `.arrow`. */
// biome-ignore lint/suspicious/noExplicitAny: its types are generic over every Arrow type, and it is not installed here.
export type ArrowLibrary = any;

/** Writes an Arrow file, batch by batch. */
export async function writeArrow(
  connection: Connection,
  sql: string,
  path: string,
  arrow: ArrowLibrary,
): Promise<void> {
  const { Field, Float64, Int16, List, RecordBatchFileWriter, Schema, Table, Utf8, vectorFromArray } = arrow;
  const text = () => new Utf8();
  const types: Record<string, unknown> = {
    account_id: text(),
    score: new Int16(),
    worst_case: new Int16(),
    band: text(),
    coverage: new Float64(),
    fired: new List(new Field('item', text(), true)),
    error: text(),
    issue: text(),
    as_of: text(),
    ruleset: text(),
    dataset_version: text(),
    core_version: text(),
  };
  const fields = Object.entries(types).map(([name, type]) => new Field(name, type, true));
  const schema = new Schema(fields, new Map([['risk-check.bands', BANDS.join(',')]]));
  const writer = new RecordBatchFileWriter();
  const write = async (): Promise<void> => {
    for await (const [ids = [], ...others] of readColumns(
      connection,
      sql,
      fields.map(() => false),
    )) {
      const values = [ids.map((id) => (id === null ? null : `${id}`)), ...others];
      const columns = Object.fromEntries(
        Object.entries(types).map(([name, type], i) => [name, vectorFromArray(values[i], type)]),
      );
      const { batches } = new Table(schema, columns);
      for (const batch of batches) writer.write(batch);
    }
    writer.finish();
  };
  await Promise.all([write(), pipeline(Readable.from(writer), createWriteStream(path))]);
}
