import { parseTime } from '../exact/parse-time.ts';
import { compileForm } from '../form/compile-form.ts';
import type { Check } from '../form/form.ts';
import type { FieldKind } from '../snapshot/field-kinds.ts';
import { kindForms, snapshotDefinitions } from '../snapshot/snapshot-form.generated.ts';
import { commonTime } from './common-time.ts';
import {
  afterBytes,
  afterComma,
  afterNumber,
  afterPlainString,
  afterSpace,
  afterString,
  bytesOf,
  CLOSE_LIST,
  CLOSE_OBJECT,
  FALSE,
  NOWHERE,
  NULL,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
  SMALL_N,
  TRUE,
} from './json-bytes.ts';
import { Key } from './key.ts';
import type { RecordBytes } from './record-bytes.ts';

/** A field of items, with what is known of it before a record comes. */
export interface Field {
  readonly name: string;
  readonly key: Key;
  /** Which column its values go to, -1 for none. */
  readonly slot: number;
  readonly kind: Kind;
  readonly isNullable: boolean;
  /** The words that mean something, undefined when any text does. */
  readonly words: ReadonlySet<string> | undefined;
  /** The same with the bytes that they mostly have. */
  readonly knownWords: readonly { readonly word: string; readonly bytes: Uint8Array }[];
  readonly check: Check;
}

const CAPITAL_Z = 0x5a;
const TIME = 0;
const TEXT = 1;
const NUMBER = 2;
const FLAG = 3;
const MONEY = 4;
const TEXTS = 5;
type Kind = typeof TIME | typeof TEXT | typeof NUMBER | typeof FLAG | typeof MONEY | typeof TEXTS;
const KINDS: Readonly<Record<FieldKind, Kind>> = {
  time: TIME,
  due: TIME,
  text: TEXT,
  word: TEXT,
  number: NUMBER,
  flag: FLAG,
  money: MONEY,
  texts: TEXTS,
};

export const isTime = ({ kind }: Field): boolean => kind === TIME;

/** Declaration from which a field is compiled. */
type FieldSource = Pick<Field, 'name' | 'slot' | 'isNullable' | 'words'> & {
  readonly kind: FieldKind;
};

export function compileField({ name, kind, slot, isNullable, words }: FieldSource): Field {
  return {
    name,
    key: new Key(name),
    slot,
    kind: KINDS[kind],
    isNullable,
    words,
    knownWords: Array.from(words ?? [], (word) => ({ word, bytes: bytesOf(`"${word}"`) })),
    check: compileForm(kindForms[kind], snapshotDefinitions),
  };
}

/**
 * Reads the value of a field where it is as it should be.
 *
 * @returns Where it ends. A time is then in `record.time`; another value in `record.value` where it has a column, undefined
 *   when it means nothing.
 */
export function readField(record: RecordBytes, at: number, field: Field): number {
  if (field.kind === TIME) return readTime(record, at);
  const { bytes } = record;
  if (bytes[at] === SMALL_N && field.kind !== TEXTS) {
    record.value = null;
    return field.isNullable ? afterBytes(bytes, at, NULL) : NOWHERE;
  }
  switch (field.kind) {
    case TEXT:
      return readText(record, at, field);
    case NUMBER:
      return readNumber(record, at);
    case FLAG:
      record.value = bytes[at] === TRUE[0];
      return afterBytes(bytes, at, record.value ? TRUE : FALSE);
    case MONEY:
      return readMoney(record, at, field);
    default:
      return readTexts(record, at);
  }
}

/** Infinity for null, which has not happened. */
export function readTime(record: RecordBytes, at: number): number {
  const { bytes, view } = record;
  if (bytes[at] === QUOTE) {
    const time = commonTime(view, at + 1);
    const end = bytes[at + 20] === CAPITAL_Z ? at + 21 : at + 25;
    if (bytes[end] === QUOTE && !Number.isNaN(time)) {
      record.time = time;
      return end + 1;
    }
    const after = afterPlainString(bytes, at);
    if (after === NOWHERE) return NOWHERE;
    record.time = parseTime(record.decode(at + 1, after - 1));
    return Number.isNaN(record.time) ? NOWHERE : after;
  }
  record.time = Infinity;
  return afterBytes(bytes, at, NULL);
}

function readText(record: RecordBytes, at: number, field: Field): number {
  const { bytes } = record;
  const end = afterPlainString(bytes, at);
  if (end === NOWHERE) return readEscaped(record, at, field);
  if (field.slot < 0) return end;
  const { knownWords } = field;
  for (let i = 0; i < knownWords.length; i++) {
    const { word, bytes: expected } = knownWords[i] as Field['knownWords'][number];
    if (expected.length === end - at && afterBytes(bytes, at, expected) !== NOWHERE) {
      record.value = word;
      return end;
    }
  }
  record.value = meaningOf(record.decode(at + 1, end - 1), field);
  return end;
}

function readEscaped(record: RecordBytes, at: number, field: Field): number {
  const end = afterString(record.bytes, at);
  if (end === NOWHERE || end > record.end) return NOWHERE;
  if (field.slot >= 0) record.value = meaningOf(JSON.parse(record.decode(at, end)), field);
  return end;
}

const meaningOf = (text: string, { words }: Field): string | undefined =>
  words === undefined || words.has(text) ? text : undefined;

function readNumber(record: RecordBytes, at: number): number {
  const end = afterNumber(record.bytes, at);
  if (end === NOWHERE) return NOWHERE;
  const value = Number(record.decode(at, end));
  record.value = value;
  return Number.isFinite(value) ? end : NOWHERE;
}

const VALUE = new Key('value');
const CURRENCY = new Key('currency');

/** In the order of the format, without further names; what is written otherwise is left to `JSON.parse`. */
function readMoney(record: RecordBytes, at: number, { check }: Field): number {
  const { bytes } = record;
  const value = afterSpace(bytes, at + 1);
  if (bytes[at] !== OPEN_OBJECT || !VALUE.isAt(record, value)) return NOWHERE;
  const valueFrom = afterSpace(bytes, value + VALUE.length);
  const valueTo = afterPlainString(bytes, valueFrom);
  if (valueTo === NOWHERE) return NOWHERE;
  const currency = afterComma(bytes, valueTo, CLOSE_OBJECT);
  if (currency === NOWHERE || !CURRENCY.isAt(record, currency)) return NOWHERE;
  const currencyFrom = afterSpace(bytes, currency + CURRENCY.length);
  const currencyTo = afterPlainString(bytes, currencyFrom);
  if (currencyTo === NOWHERE) return NOWHERE;
  const end = afterSpace(bytes, currencyTo);
  const money = {
    value: record.decode(valueFrom + 1, valueTo - 1),
    currency: record.decode(currencyFrom + 1, currencyTo - 1),
  };
  record.value = money;
  return bytes[end] === CLOSE_OBJECT && check(money) === null ? end + 1 : NOWHERE;
}

function readTexts(record: RecordBytes, at: number): number {
  const { bytes } = record;
  if (bytes[at] !== OPEN_LIST) return NOWHERE;
  const texts: string[] = [];
  let next = afterSpace(bytes, at + 1);
  while (bytes[next] !== CLOSE_LIST) {
    const end = afterPlainString(bytes, next);
    if (end === NOWHERE) return NOWHERE;
    texts.push(record.decode(next + 1, end - 1));
    next = afterComma(bytes, end, CLOSE_LIST);
    if (next === NOWHERE) return NOWHERE;
  }
  record.value = texts;
  return next + 1;
}
