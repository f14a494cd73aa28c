import { unknownTimes, unknownValues } from '../exact/repeat-value.ts';
import type { FieldKind } from '../snapshot/field-kinds.ts';
import { emptyReading, type Item, type ListReading, type Slot } from '../snapshot/read-list.ts';
import type { ListDeclaration } from '../snapshot/snapshot-lists.ts';
import { ExpectedNames } from './expected-names.ts';
import { Ids } from './ids.ts';
import {
  afterComma,
  afterSpace,
  afterValue,
  CLOSE_LIST,
  CLOSE_OBJECT,
  NOWHERE,
  OPEN_LIST,
  OPEN_OBJECT,
} from './json-bytes.ts';
import { compileField, type Field, isTime, readField } from './read-field.ts';
import type { RecordBytes } from './record-bytes.ts';

const NONE: ReadonlySet<never> = new Set<never>();

/** What a walk over the bytes of a list has found. Odd fields and words are not noticed: only a full report names them. */
class RowsReading implements ListReading {
  readonly unknownFields = NONE;
  readonly unknownWords = NONE;
  readonly columns: (unknown[] | undefined)[];
  size = 0;
  repeated = false;
  latest = -Infinity;
  #from = 0;
  #to = 0;

  constructor(
    readonly slots: ReadonlyMap<string, Slot>,
    private readonly record: RecordBytes,
  ) {
    this.columns = new Array(slots.size);
  }

  /** Few rules need the items themselves. */
  get rows(): readonly Item[] {
    const text = this.record.decode(this.#from, this.#to);
    return JSON.parse(text.startsWith('[') ? text : `[${text}]`);
  }

  /** @param expected - Items that there will probably be. */
  keepTime(slot: number, time: number, expected: number): void {
    const { columns, size } = this;
    let column = columns[slot] as number[] | undefined;
    if (column === undefined) {
      column = unknownTimes(Math.max(expected, size + 1));
      columns[slot] = column;
    }
    if (size < column.length) column[size] = time;
    else pushTime(column, size, time);
  }

  keepValue(slot: number, value: unknown, expected: number): void {
    const { columns, size } = this;
    let column = columns[slot];
    if (column === undefined) {
      column = unknownValues(Math.max(expected, size + 1));
      columns[slot] = column;
    }
    column[size] = value;
  }

  finish(from: number, to: number, repeated: boolean): void {
    this.#from = from;
    this.#to = to;
    this.repeated = repeated;
    const { columns, size } = this;
    for (const { index, isTime: isOfTime } of this.slots.values()) {
      const column = columns[index];
      if (column === undefined || column.length === size) continue;
      if (isOfTime && column.length < size) pushTime(column as number[], size - 1, Number.NaN);
      column.length = size;
    }
  }
}

/** Puts the time of an item into a column that ends before it. */
function pushTime(column: number[], item: number, time: number): void {
  while (column.length < item) column.push(Number.NaN);
  column.push(time);
}

/** Compiled knowledge of a list. */
export interface RowsForm {
  readonly slots: ReadonlyMap<string, Slot>;
  readonly names: ExpectedNames<Field>;
  /** Slot of an item's own time, -1 for none. */
  readonly own: number;
  /** The field that identifies an item. */
  readonly key: Field | undefined;
  readonly ids: Ids;
  /** The reading of a list without items. */
  readonly none: ListReading;
  /** Items of the last list: the next one is mostly of about that size. */
  expected: number;
}

/**
 * Prepares the walk over the bytes of one list, which says the same as the walk of `listReader` over its items.
 *
 * @param used - Fields that become columns.
 */
export function compileRows(
  list: string,
  declaration: ListDeclaration,
  words: Readonly<Record<string, ReadonlySet<string>>>,
  used: ReadonlySet<string>,
): RowsForm {
  const fields = new Map<string, Field>();
  const slots = new Map<string, Slot>();
  const add = (name: string, kind: FieldKind, isNullable: boolean): void => {
    const field = compileField({
      name,
      kind,
      slot: used.has(name) ? slots.size : -1,
      isNullable,
      words: kind === 'word' ? words[`${list}.${name}`] : undefined,
    });
    fields.set(name, field);
    if (field.slot >= 0) slots.set(name, { index: field.slot, isTime: isTime(field) });
  };
  for (const [name, kind] of Object.entries(declaration.fields)) add(name, kind, true);
  // No rule looks at it, and nearly every snapshot has it.
  if (list === 'account') add('id', 'text', false);
  const { at, key } = declaration;
  return {
    slots,
    names: new ExpectedNames(fields),
    own: at === undefined ? -1 : (slots.get(at)?.index ?? -1),
    key: key === undefined ? undefined : fields.get(key),
    ids: new Ids(),
    none: emptyReading(slots),
    expected: 0,
  };
}

/** Reads a list of items; null when it is none, or is written in an unusual way. Its end is then in `record.at`. */
export function readList(record: RecordBytes, from: number, form: RowsForm): ListReading | null {
  const { bytes } = record;
  if (bytes[from] !== OPEN_LIST) return null;
  let next = afterSpace(bytes, from + 1);
  // Fast path: most lists of most accounts are empty.
  if (bytes[next] === CLOSE_LIST) {
    record.at = next + 1;
    return form.none;
  }
  const reading = new RowsReading(form.slots, record);
  form.ids.start(record);
  while (bytes[next] !== CLOSE_LIST) {
    next = readItem(record, next, form, reading);
    if (next !== NOWHERE) next = afterComma(bytes, next, CLOSE_LIST);
    if (next === NOWHERE) return null;
  }
  record.at = next + 1;
  // It goes on into the next record, of which there may be no text.
  if (record.at > record.end) return null;
  form.expected = reading.size;
  reading.finish(from, record.at, form.ids.isRepeated());
  return reading;
}

/** Reads one item as a list of its own. */
export function readOne(record: RecordBytes, from: number, form: RowsForm): ListReading | null {
  const reading = new RowsReading(form.slots, record);
  const next = readItem(record, from, form, reading);
  if (next === NOWHERE) return null;
  record.at = next;
  reading.finish(from, next, false);
  return reading;
}

/**
 * Of a name that stands twice the last value counts, as in `JSON.parse`; that an earlier one was looked at, too, for the
 * latest time and for ids that are the same, only makes for a longer way to the same result.
 *
 * @returns Behind the item.
 */
function readItem(record: RecordBytes, from: number, form: RowsForm, reading: RowsReading): number {
  const { bytes } = record;
  const { names, own, key, ids, expected } = form;
  if (bytes[from] !== OPEN_OBJECT) return NOWHERE;
  let next = afterSpace(bytes, from + 1);
  for (let place = 0; bytes[next] !== CLOSE_OBJECT; place++) {
    const field = names.find(record, next, place);
    const { at } = record;
    if (at === NOWHERE) return NOWHERE;
    if (field === undefined) next = afterValue(bytes, at);
    else {
      const { slot } = field;
      next = readField(record, at, field);
      if (next === NOWHERE) return NOWHERE;
      if (field === key) ids.add(at, next);
      if (slot >= 0) {
        if (isTime(field)) {
          reading.keepTime(slot, record.time, expected);
          if (slot === own && record.time > reading.latest) reading.latest = record.time;
        } else reading.keepValue(slot, record.value, expected);
      }
    }
    if (next !== NOWHERE) next = afterComma(bytes, next, CLOSE_OBJECT);
    if (next === NOWHERE) return NOWHERE;
  }
  reading.size++;
  return next + 1;
}
