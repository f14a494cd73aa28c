import { unknownTimes, unknownValues } from '../exact/repeat-value.ts';
import type { Check } from '../form/form.ts';
import type { Column, TimesColumn, ValuesColumn } from './column-chunk.ts';

/** The first and the last instant that RFC 3339 can write. */
const FIRST = -62_135_596_800_000;
const LAST = 253_402_300_799_999;

/** A time that a snapshot could say, NaN for unknown and Infinity for "has not happened" among them. */
const isSayable = (time: number): boolean => (time >= FIRST && time <= LAST) || !(time < Infinity);

/** A column of a chunk that was looked at once, as a whole. */
export interface ReadyColumn {
  /** false when some account may have a value in it that no snapshot can have: its rows are then looked at one by one. */
  readonly isClean: boolean;
  /** Whether no row from one place up to another has such a value. */
  isFine(from: number, to: number): boolean;
  /** Rows from one place up to another, as `ListReading` holds them. */
  read(from: number, to: number): unknown[];
}

/**
 * @param check - What a value must be; null is a value.
 * @param words - The words that mean something, undefined when any text does: the others are unknown.
 * @throws {RangeError} When a time is no whole number of milliseconds, or times come where values belong, or values where
 *   times do.
 */
export function readyColumn(
  name: string,
  column: Column,
  isTime: boolean,
  check: Check,
  words: ReadonlySet<string> | undefined,
): ReadyColumn {
  if (isTime !== 'times' in column)
    throw new RangeError(`${name}: expected ${isTime ? 'times' : 'values'}, got the other`);
  if ('times' in column) return readyTimes(name, column);
  return column.codes
    ? new CodedValues(column.values, column.codes, check, words)
    : new PlainValues(column, check, words);
}

function readyTimes(name: string, { times }: TimesColumn): ReadyColumn {
  let isClean = true;
  for (let i = 0; i < times.length; i++) {
    const time = times[i] as number;
    if (!isSayable(time)) isClean = false;
    else if (time < Infinity && Math.floor(time) !== time)
      throw new RangeError(`${name}: expected whole milliseconds, got ${time} in row ${i}`);
  }
  return new ReadyTimes(times, isClean);
}

class ReadyTimes implements ReadyColumn {
  constructor(
    private readonly times: Float64Array,
    readonly isClean: boolean,
  ) {}

  isFine(from: number, to: number): boolean {
    return this.isClean || this.times.subarray(from, to).every(isSayable);
  }

  read(from: number, to: number): number[] {
    const { times } = this;
    const column = unknownTimes(to - from);
    for (let i = from; i < to; i++) column[i - from] = times[i] as number;
    return column;
  }
}

const meaningOf = (value: unknown, words: ReadonlySet<string> | undefined): unknown =>
  words === undefined || typeof value !== 'string' || words.has(value) ? value : undefined;

/** Each different value is looked at once, not each row. */
class CodedValues implements ReadyColumn {
  readonly isClean: boolean;
  readonly #meanings: readonly unknown[];
  readonly #wrong: ReadonlySet<number>;

  constructor(
    values: readonly unknown[],
    private readonly codes: Int32Array,
    check: Check,
    words: ReadonlySet<string> | undefined,
  ) {
    const wrong = new Set<number>();
    this.#meanings = values.map((value, code) => {
      if (value !== undefined && check(value) !== null) wrong.add(code);
      return meaningOf(value, words);
    });
    this.#wrong = wrong;
    this.isClean = wrong.size === 0;
  }

  isFine(from: number, to: number): boolean {
    return this.isClean || !this.codes.subarray(from, to).some((code) => this.#wrong.has(code));
  }

  read(from: number, to: number): unknown[] {
    const { codes } = this;
    const meanings = this.#meanings;
    const column = unknownValues(to - from);
    for (let i = from; i < to; i++) {
      const code = codes[i] as number;
      if (code >= 0) column[i - from] = meanings[code];
    }
    return column;
  }
}

class PlainValues implements ReadyColumn {
  readonly isClean: boolean;

  constructor(
    private readonly column: ValuesColumn,
    private readonly check: Check,
    private readonly words: ReadonlySet<string> | undefined,
  ) {
    this.isClean = this.#areFine(column.values);
  }

  isFine(from: number, to: number): boolean {
    return this.isClean || this.#areFine(this.column.values.slice(from, to));
  }

  #areFine(values: readonly unknown[]): boolean {
    const { check } = this;
    for (let i = 0; i < values.length; i++)
      if (values[i] !== undefined && check(values[i]) !== null) return false;
    return true;
  }

  read(from: number, to: number): unknown[] {
    const { column, words } = this;
    const values = column.values.slice(from, to);
    return words === undefined ? values : values.map((value) => meaningOf(value, words));
  }
}
