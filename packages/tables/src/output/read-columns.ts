import type { Connection } from '../duckdb/duckdb.ts';
import { readTexts } from '../read/read-vector.ts';

/**
 * Rows of a query, some thousand at a time, column by column, as JSON has their values.
 *
 * @param areTexts - Of each column whether it is a VARCHAR, which is read faster.
 */
export async function* readColumns(
  connection: Connection,
  sql: string,
  areTexts: readonly boolean[],
): AsyncGenerator<unknown[][]> {
  const result = await connection.stream(sql);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return;
    const rows = chunk.rowCount;
    yield areTexts.map((isText, column) => {
      const vector = chunk.getColumnVector(column);
      if (isText) return readTexts(vector, rows);
      return Array.from({ length: rows }, (_, row) => plain(vector.getItem(row)));
    });
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
