import type { Column } from '@risk-check/core/columns';
import { timeOf } from '@risk-check/core/snapshot';
import type { Vector } from '../duckdb/duckdb.ts';
import type { FieldPlan } from '../plan/plan-field.ts';
import { readDoubles, readIntegers, readTexts } from './read-vector.ts';
import { TextDictionary } from './text-dictionary.ts';

/** A time that no text can say. */
const UNSAYABLE = 1e300;
/** Rows of a vector. */
const VECTOR = 2048;

/** Rows of one field that have been read and not yet been handed on. */
export interface ColumnBuffer {
  append(vector: Vector, rows: number): void;
  /** The first rows, which it then no longer holds. */
  take(rows: number): Column;
}

export function columnBuffer(field: FieldPlan): ColumnBuffer {
  switch (field.reads) {
    case 'constant':
      return new ConstantBuffer(constantOf(field), field.kind);
    case 'times':
    case 'hash':
      return new TimeBuffer();
    case 'time-texts':
      return new TimeTextBuffer(field.nullTime);
    case 'codes':
      return new CodeBuffer(valuesOf(field, field.values));
    case 'numbers':
      return new ValueBuffer(readDoubles, (value) => value, field);
    case 'lists':
      return new ValueBuffer(readItems, ({ items }: { items: readonly unknown[] }) => [...items], field);
    case 'money':
      return new DictionaryBuffer(moneyOf, field);
    default:
      return field.kind === 'scalar' || !isUnlike.has(field.name)
        ? new TextBuffer(field)
        : new ValueBuffer(readTexts, (value) => value, field);
  }
}

/** Texts of which hardly two are the same. */
const isUnlike: ReadonlySet<string> = new Set(['id', 'orderId', 'text']);

/** What stands in a snapshot for a value of a metric that says its window. */
const windowed = (value: unknown, { windowDays }: FieldPlan): unknown =>
  windowDays === undefined || value == null ? value : { value, windowDays };

const valuesOf = (field: FieldPlan, values: readonly unknown[]): readonly unknown[] =>
  values.map((value) => windowed(value, field));

const constantOf = (field: FieldPlan & { readonly reads: 'constant' }): unknown =>
  field.kind === 'time' || field.kind === 'due' ? field.value : windowed(field.value, field);

function moneyOf(text: string): unknown {
  const blank = text.lastIndexOf(' ');
  return { value: text.slice(0, blank), currency: text.slice(blank + 1) };
}

function readItems(vector: Vector, rows: number): ({ items: readonly unknown[] } | null)[] {
  return Array.from(
    { length: rows },
    (_, row) => vector.getItem(row) as { items: readonly unknown[] } | null,
  );
}

class ConstantBuffer implements ColumnBuffer {
  readonly #time: number;

  constructor(
    private readonly value: unknown,
    kind: string,
  ) {
    const time = timeOf(value);
    this.#time = kind !== 'time' && kind !== 'due' ? Number.NaN : Number.isNaN(time) ? UNSAYABLE : time;
  }

  append(): void {}

  take(rows: number): Column {
    if (!Number.isNaN(this.#time)) return { times: new Float64Array(rows).fill(this.#time) };
    return { values: [this.value], codes: new Int32Array(rows) };
  }
}

class TimeBuffer implements ColumnBuffer {
  #times = new Float64Array(2 * VECTOR);
  #size = 0;

  append(vector: Vector, rows: number): void {
    this.#times = withRoom(this.#times, this.#size + rows, Float64Array);
    readDoubles(vector, rows, this.#times, this.#size);
    this.#size += rows;
  }

  take(rows: number): Column {
    const times = this.#times.slice(0, rows);
    this.#times.copyWithin(0, rows, this.#size);
    this.#size -= rows;
    return { times };
  }
}

class TimeTextBuffer implements ColumnBuffer {
  #times: number[] = [];

  constructor(private readonly nullTime: number) {}

  append(vector: Vector, rows: number): void {
    for (const text of readTexts(vector, rows)) {
      const time = text === null ? this.nullTime : timeOf(text);
      this.#times.push(text !== null && Number.isNaN(time) ? UNSAYABLE : time);
    }
  }

  take(rows: number): Column {
    return { times: Float64Array.from(this.#times.splice(0, rows)) };
  }
}

class CodeBuffer implements ColumnBuffer {
  #codes = new Int32Array(2 * VECTOR);
  #size = 0;

  constructor(private readonly values: readonly unknown[]) {}

  append(vector: Vector, rows: number): void {
    this.#codes = withRoom(this.#codes, this.#size + rows, Int32Array);
    readIntegers(vector, rows, this.#codes, this.#size);
    this.#size += rows;
  }

  take(rows: number): Column {
    const codes = this.#codes.slice(0, rows);
    this.#codes.copyWithin(0, rows, this.#size);
    this.#size -= rows;
    return { values: this.values, codes };
  }
}

/** A value for each row. */
class ValueBuffer<T> implements ColumnBuffer {
  #values: unknown[] = [];

  constructor(
    private readonly read: (vector: Vector, rows: number) => ArrayLike<T | null>,
    private readonly toValue: (raw: T) => unknown,
    private readonly field: FieldPlan & { readonly nullValue: null | undefined },
  ) {}

  append(vector: Vector, rows: number): void {
    const { toValue, field } = this;
    const raw = this.read(vector, rows);
    for (let row = 0; row < rows; row++) {
      const value = raw[row];
      this.#values.push(value == null ? field.nullValue : windowed(toValue(value), field));
    }
  }

  take(rows: number): Column {
    const values = this.#values;
    this.#values = values.slice(rows);
    values.length = rows;
    return { values };
  }
}

/** Different texts once, and their places. */
class TextBuffer implements ColumnBuffer {
  #codes = new Int32Array(2 * VECTOR);
  #size = 0;
  #dictionary = new TextDictionary();

  constructor(private readonly field: FieldPlan & { readonly nullValue: null | undefined }) {}

  append(vector: Vector, rows: number): void {
    this.#codes = withRoom(this.#codes, this.#size + rows, Int32Array);
    this.#dictionary.read(vector, rows, this.#codes, this.#size, NULL_CODE);
    this.#size += rows;
  }

  take(rows: number): Column {
    const codes = this.#codes.slice(0, rows);
    const { texts } = this.#dictionary;
    const values: unknown[] =
      this.field.windowDays === undefined ? texts.slice() : texts.map((text) => windowed(text, this.field));
    const nullCode = this.field.nullValue === null ? values.push(null) - 1 : -1;
    for (let row = 0; row < rows; row++) if (codes[row] === NULL_CODE) codes[row] = nullCode;
    this.#codes.copyWithin(0, rows, this.#size);
    this.#size -= rows;
    if (this.#dictionary.isFull) this.#renew(texts);
    return { values, codes };
  }

  /** Texts of the rows that are left get new codes. */
  #renew(texts: readonly string[]): void {
    this.#dictionary = new TextDictionary();
    for (let row = 0; row < this.#size; row++) {
      const code = this.#codes[row] as number;
      if (code !== NULL_CODE) this.#codes[row] = this.#dictionary.codeOf(texts[code] as string);
    }
  }
}

const NULL_CODE = -2;

/** Different values once, and their places: an object for each would cost more than scoring it. */
class DictionaryBuffer implements ColumnBuffer {
  #codes: number[] = [];
  #values: unknown[] = [];
  #places = new Map<string, number>();

  constructor(
    private readonly toValue: (text: string) => unknown,
    private readonly field: FieldPlan & { readonly nullValue: null | undefined },
  ) {}

  append(vector: Vector, rows: number): void {
    const texts = readTexts(vector, rows);
    for (let row = 0; row < rows; row++) {
      const text = texts[row] as string | null;
      const key = text ?? NULL_KEY;
      let place = this.#places.get(key);
      if (place === undefined) {
        place = this.#values.length;
        this.#places.set(key, place);
        this.#values.push(text === null ? this.field.nullValue : windowed(this.toValue(text), this.field));
      }
      this.#codes.push(place);
    }
  }

  take(rows: number): Column {
    const codes = this.#codes;
    const values = this.#values;
    this.#codes = codes.slice(rows);
    codes.length = rows;
    // Not for ever: amounts hardly repeat.
    if (values.length > MOST_KEPT) {
      const rest = [...new Set(this.#codes)];
      const moved = new Map(rest.map((code, place) => [code, place]));
      const keys = new Map([...this.#places].map(([key, code]) => [code, key]));
      this.#values = rest.map((code) => values[code]);
      this.#codes = this.#codes.map((code) => moved.get(code) as number);
      this.#places = new Map(rest.map((code, place) => [keys.get(code) as string, place]));
    }
    return { values, codes: Int32Array.from(codes) };
  }
}

const MOST_KEPT = 4096;
/** No text of a table holds it: a lone surrogate. */
const NULL_KEY = '\ud800';

function withRoom<T extends Float64Array | Int32Array>(
  array: T,
  size: number,
  type: new (size: number) => T,
): T {
  if (size <= array.length) return array;
  const larger = new type(2 * size);
  larger.set(array);
  return larger;
}
