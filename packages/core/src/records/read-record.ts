import type { CompiledRuleset } from '../evaluate/compiled.ts';
import { compileForm } from '../form/compile-form.ts';
import type { Check } from '../form/form.ts';
import { MOST_EVENTS } from '../snapshot/parse-snapshot.ts';
import type { ListReading } from '../snapshot/read-list.ts';
import type { Reading } from '../snapshot/read-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.generated.ts';
import { headFields, snapshotDefinitions } from '../snapshot/snapshot-form.generated.ts';
import { ExpectedNames } from './expected-names.ts';
import {
  afterBytes,
  afterComma,
  afterSpace,
  afterValue,
  bytesOf,
  CLOSE_OBJECT,
  NOWHERE,
  OPEN_OBJECT,
  QUOTE,
} from './json-bytes.ts';
import { Key } from './key.ts';
import { readTime } from './read-field.ts';
import { compileRows, type RowsForm, readList, readOne } from './read-rows.ts';
import type { RecordBytes } from './record-bytes.ts';

/** Compiled knowledge of one property. */
interface Part {
  readonly name: string;
  readonly key: Key;
  /** A bit of its own where the property is required, 0 for others. */
  readonly bit: number;
  /** The only value that it may have, null for others. */
  readonly constant: Uint8Array | null;
  readonly check: Check;
  readonly rows: RowsForm | null;
  /** Index of the list; -1 for other names. */
  readonly place: number;
}

/** Reads the record in some bytes; null when it is none, or is written so that only `JSON.parse` can tell. */
export type RecordReader = (record: RecordBytes, from: number, to: number) => Reading | null;

/**
 * Compiles the walk over the bytes of a record, which says the same as the walk of `snapshotReader` over the snapshot; but
 * for what is odd about it, which only a full report names.
 */
export function recordReader({ source, lists, words, used }: CompiledRuleset): RecordReader {
  const { platform, role } = source;
  const constants: Readonly<Record<string, unknown>> = { snapshotVersion: 1, platform, role };
  const parts = new Map<string, Part>();
  const places = new Map<string, number>();
  let required = 0;
  for (const [property, form] of Object.entries(headFields)) {
    const name = property.replace('?', '');
    // The next higher bit.
    const bit = name === property ? required + 1 : 0;
    required |= bit;
    const constant = name in constants ? bytesOf(JSON.stringify(constants[name])) : null;
    const check = compileForm(form, snapshotDefinitions);
    parts.set(name, { name, key: new Key(name), bit, constant, check, rows: null, place: -1 });
  }
  const accountFields = new Set(used.get('account')).add('id').add('status');
  for (const [name, list] of Object.entries(lists)) {
    const place = places.size;
    places.set(name, place);
    const fields = name === 'account' ? accountFields : (used.get(name) ?? new Set());
    const rows = compileRows(name, list, words, fields);
    parts.set(name, { name, key: new Key(name), bit: 0, constant: null, check: fine, rows, place });
  }
  const account = parts.get('account') as Part;
  const slotOf = (field: string): number => account.rows?.slots.get(field)?.index ?? -1;
  const accountId = slotOf('id');
  const accountStatus = slotOf('status');
  const names = new ExpectedNames(parts);
  return (record, from, to) => {
    const { bytes } = record;
    record.end = to;
    const snapshot = emptySnapshot(platform, role);
    const readings = new Array<ListReading | undefined>(places.size);
    let asOf = Number.NaN;
    let seen = 0;
    let events = 0;
    let next = afterSpace(bytes, from);
    if (bytes[next] !== OPEN_OBJECT) return null;
    next = afterSpace(bytes, next + 1);
    for (let position = 0; bytes[next] !== CLOSE_OBJECT; position++) {
      const part = names.find(record, next, position);
      const { at } = record;
      if (at === NOWHERE) return null;
      if (part === undefined) next = afterValue(bytes, at);
      else if (part.rows !== null) {
        const { place, rows } = part;
        const reading = part === account ? readOne(record, at, rows) : readList(record, at, rows);
        if (reading === null) return null;
        if (part !== account) events += reading.size;
        if (events > MOST_EVENTS) return null;
        readings[place] = reading;
        next = record.at;
      } else {
        const { bit, constant, check, name } = part;
        seen |= bit;
        if (constant !== null) next = afterBytes(bytes, at, constant);
        else if (name === 'asOf') {
          next = bytes[at] === QUOTE ? readTime(record, at) : NOWHERE;
          if (next === NOWHERE) return null;
          snapshot.asOf = record.decode(at + 1, next - 1);
          asOf = record.time;
        } else {
          next = afterValue(bytes, at);
          if (next === NOWHERE || next > to) return null;
          const value: unknown = JSON.parse(record.decode(at, next));
          if (check(value) !== null) return null;
          (snapshot as Record<string, unknown>)[name] = value;
        }
      }
      if (next !== NOWHERE) next = afterComma(bytes, next, CLOSE_OBJECT);
      if (next === NOWHERE) return null;
    }
    if (next >= to || afterSpace(bytes, next + 1) < to || seen !== required || Number.isNaN(asOf))
      return null;
    const columns = readings[account.place]?.columns;
    if (columns)
      snapshot.account = {
        id: columns[accountId]?.[0] as string,
        status: columns[accountStatus]?.[0] as string | null,
      };
    // Defaults for a whole list are filled in by the plain path.
    if (snapshot.defaults) return null;
    return { snapshot, asOf, lists: readings, places, unknownProperties: NONE };
  };
}

const NONE: readonly string[] = [];
const fine: Check = () => null;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** All of a snapshot that scoring looks at, written out so that the engine sees one shape; undefined says the same as absent. */
const emptySnapshot = (platform: string, role: string): Mutable<Snapshot> =>
  ({
    snapshotVersion: 1,
    platform,
    role,
    asOf: '',
    region: undefined,
    program: undefined,
    account: undefined,
    metrics: undefined,
    facts: undefined,
    params: undefined,
    observed: undefined,
    defaults: undefined,
  }) as Record<string, unknown> as Mutable<Snapshot>;
