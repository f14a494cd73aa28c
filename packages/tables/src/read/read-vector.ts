import type { Vector } from '../duckdb/duckdb.ts';

/*
 * A vector of DuckDB is a view of memory that its chunk owns: everything is copied here, while the chunk is held.
 * What lies in a vector is read at once where its class has the fields that it has in version 1.5; else item by item.
 */

export interface RawVector extends Vector {
  readonly items?: ArrayLike<number>;
  readonly dataView?: DataView;
  readonly validity?: { readonly data: unknown; itemValid(row: number): boolean };
}

/** DOUBLE; NULL is read as null only where no place to write to is given. */
export function readDoubles(vector: Vector, rows: number): (number | null)[];
export function readDoubles(vector: Vector, rows: number, into: Float64Array, at: number): void;
export function readDoubles(vector: Vector, rows: number, into?: Float64Array, at = 0): unknown {
  const raw = vector as RawVector;
  const { items } = raw;
  if (into === undefined)
    return Array.from({ length: rows }, (_, row) =>
      items instanceof Float64Array ? (isGiven(raw, row) ? items[row] : null) : vector.getItem(row),
    );
  if (items instanceof Float64Array) into.set(items.subarray(0, rows), at);
  else for (let row = 0; row < rows; row++) into[at + row] = vector.getItem(row) as number;
  return undefined;
}

/** INTEGER without NULL. */
export function readIntegers(vector: Vector, rows: number, into: Int32Array, at: number): void {
  const { items } = vector as RawVector;
  if (items instanceof Int32Array) into.set(items.subarray(0, rows), at);
  else for (let row = 0; row < rows; row++) into[at + row] = vector.getItem(row) as number;
}

/** Bytes of a text in a vector: its length, and up to so many of its bytes in place. */
export const ENTRY = 16;
export const MOST_INLINE = 12;

/** Whether a row is not NULL. */
export const isGiven = ({ validity }: RawVector, row: number): boolean =>
  validity === undefined || validity.data === null || validity.itemValid(row);

/**
 * VARCHAR. Short texts in ASCII, which ids mostly are, are cut out of one text of the whole vector: a call for each costs
 * five times as much.
 */
export function readTexts(vector: Vector, rows: number): (string | null)[] {
  const raw = vector as RawVector;
  const { dataView } = raw;
  const all = dataView && Buffer.from(dataView.buffer, dataView.byteOffset, rows * ENTRY).toString('latin1');
  const texts = new Array<string | null>(rows);
  for (let row = 0; row < rows; row++) {
    if (!isGiven(raw, row)) texts[row] = null;
    else if (dataView && isShortAscii(dataView, row * ENTRY)) {
      const from = row * ENTRY + 4;
      texts[row] = (all as string).substring(from, from + dataView.getUint32(row * ENTRY, true));
    } else texts[row] = vector.getItem(row) as string | null;
  }
  return texts;
}

/** What lies behind a short text is zero. */
const isShortAscii = (view: DataView, at: number): boolean =>
  view.getUint32(at, true) <= MOST_INLINE &&
  ((view.getInt32(at + 4, true) | view.getInt32(at + 8, true) | view.getInt32(at + 12, true)) &
    0x8080_8080) ===
    0;
