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
  const { items } = vector as RawVector;
  if (into === undefined) return Array.from({ length: rows }, (_, row) => vector.getItem(row));
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

/** VARCHAR. Short texts in ASCII, which ids mostly are, are read in place: a call for each costs five times as much. */
export function readTexts(vector: Vector, rows: number): (string | null)[] {
  const raw = vector as RawVector;
  const { dataView } = raw;
  const texts = new Array<string | null>(rows);
  for (let row = 0; row < rows; row++) {
    if (!isGiven(raw, row)) texts[row] = null;
    else
      texts[row] = (dataView && shortText(dataView, row * ENTRY)) ?? (vector.getItem(row) as string | null);
  }
  return texts;
}

/** null for a text that is longer or not in ASCII. */
function shortText(view: DataView, at: number): string | null {
  const length = view.getUint32(at, true);
  if (length > MOST_INLINE) return null;
  let text = '';
  for (let i = 0; i < length; i++) {
    const byte = view.getUint8(at + 4 + i);
    if (byte > 127) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}
