import { describe, expect, it } from 'vitest';
import { readTexts } from '../src/read/read-vector.ts';
import { duckdb } from './engine.ts';

/** Lengths on both sides of the twelve bytes that lie in a vector, NULL, texts that are not ASCII, and bytes from 1 to 127. */
const TEXTS = [
  '',
  'a',
  null,
  'exactly 12 b',
  'thirteen byte',
  'longer than any text in its vector',
  'é',
  'naïve',
  '日本',
  '\u0001\u007f',
  '\u0080',
  '😀😀😀',
  null,
  'o1765-7',
];

describe('texts of a vector', () => {
  it('are what the library says they are, in whatever place they lie', async () => {
    const instance = await duckdb.DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    try {
      const rows = TEXTS.map((text, i) => `(${i}, ${text === null ? 'NULL' : `'${text}'`})`).join(', ');
      const result = await connection.stream(`SELECT t FROM (VALUES ${rows}) v(i, t) ORDER BY i`);
      const chunk = await result.fetchChunk();
      const vector = chunk?.getColumnVector(0);
      if (!chunk || !vector) throw new Error('expected a chunk');
      expect(chunk.rowCount).toBe(TEXTS.length);
      expect(readTexts(vector, chunk.rowCount)).toEqual(TEXTS);
      expect(TEXTS.map((_, row) => vector.getItem(row))).toEqual(TEXTS);
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  });
});
