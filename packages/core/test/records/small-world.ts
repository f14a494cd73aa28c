import type { CompiledRuleset } from '../../src/evaluate/compiled.ts';
import { recordReader } from '../../src/records/read-record.ts';
import { RecordBytes } from '../../src/records/record-bytes.ts';
import type { ListReading } from '../../src/snapshot/read-list.ts';
import { type Reading, snapshotReader } from '../../src/snapshot/read-snapshot.ts';
import type { ListDeclaration } from '../../src/snapshot/snapshot-lists.ts';

/** Lists by hand, so that every kind of field comes, with a column and without. */
export const LISTS: Readonly<Record<string, ListDeclaration>> = {
  account: { fields: { createdAt: 'time', status: 'word' } },
  visits: {
    at: 'at',
    key: 'id',
    fields: {
      id: 'text',
      at: 'time',
      endBy: 'due',
      page: 'text',
      kind: 'word',
      label: 'word',
      stars: 'number',
      first: 'flag',
      price: 'money',
      tags: 'texts',
      leftAt: 'time',
      note: 'text',
      seenAt: 'time',
      rank: 'number',
    },
  },
  // Without a time of its own, and without a key; nobody asks when one was built.
  rooms: { fields: { cleanedAt: 'time', lockedAt: 'time', builtAt: 'time', name: 'text', color: 'word' } },
  // Its own time has no column.
  repairs: { at: 'at', fields: { what: 'word', doneAt: 'time', at: 'time' } },
  // Nothing of it is read.
  leaves: { at: 'at', key: 'id', fields: { id: 'text', at: 'time', status: 'word' } },
};

const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  'account.status': new Set(['active', 'suspended']),
  'visits.kind': new Set(['walk', 'ride', 'é']),
  // Words of a text that is no word say nothing.
  'visits.page': new Set(['home']),
  'rooms.color': new Set(['red']),
  'repairs.what': new Set(['lock']),
};

const USED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['account', new Set(['createdAt'])],
  [
    'visits',
    new Set([...['id', 'at', 'endBy', 'page', 'kind', 'label', 'stars', 'first', 'price', 'tags', 'leftAt']]),
  ],
  ['rooms', new Set(['cleanedAt', 'lockedAt', 'name'])],
  ['repairs', new Set(['what', 'doneAt'])],
]);

/** What readers look at of a compiled ruleset. */
export const WORLD = {
  source: { platform: 'golden', role: 'test' },
  lists: LISTS,
  words: WORDS,
  used: USED,
} as unknown as CompiledRuleset;

export const plainReader = () => snapshotReader(WORLD.source, LISTS, WORDS, USED);

/** What a snapshot is not read without, as members of an object. */
export const HEAD = '"snapshotVersion":1,"platform":"golden","role":"test","asOf":"2026-06-15T12:00:00Z"';

/** All that a list says to whoever scores it: one value per item for each field that has a column. */
export function saidBy(reading: ListReading | undefined): object | undefined {
  if (!reading) return undefined;
  const { size, rows, slots, columns, repeated, latest } = reading;
  const places = [...slots.values()].map(({ index }) => `${index}`);
  return {
    size,
    rows,
    repeated,
    latest,
    // A column that is there is as long as the list, and stands where a slot says.
    wrongColumns: Object.keys(columns).filter(
      (place) =>
        columns[Number(place)] && (!places.includes(place) || columns[Number(place)]?.length !== size),
    ),
    fields: Object.fromEntries(
      [...slots].map(([name, { index, isTime }]) => {
        const unknown = isTime ? Number.NaN : undefined;
        const column = columns[index];
        return [name, Array.from({ length: size }, (_, i) => (column ? column[i] : unknown))];
      }),
    ),
  };
}

/** The same of all lists. `account` without the fields that a reader of records keeps for itself. */
export function listsOf({ lists, places }: Reading): Record<string, unknown> {
  return Object.fromEntries(
    [...places].map(([name, place]) => {
      const reading = lists[place];
      if (name !== 'account' || !reading) return [name, saidBy(reading)];
      const own = [...reading.slots].filter(([field]) => field === 'createdAt');
      const said = saidBy({ ...plainly(reading), slots: new Map(own) });
      return [name, { ...said, wrongColumns: undefined }];
    }),
  );
}

/** Getters and what a class holds as properties of one object. */
const plainly = ({ size, rows, columns, repeated, latest, slots }: ListReading): ListReading => ({
  ...{ size, rows, columns, repeated, latest, slots },
  unknownFields: new Set(),
  unknownWords: new Set(),
});

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes of a text in the middle of others, and how often text was asked for. */
export function recordOf(text: string, behind = ''): { record: RecordBytes; to: number; decoded: string[] } {
  const all = encoder.encode(`...${text}${behind}`);
  const bytes = all.subarray(3);
  const to = encoder.encode(text).length;
  const decoded: string[] = [];
  const record = new RecordBytes(bytes, (from, end) => {
    // Whoever decodes need not know what lies behind a record, nor of a piece that ends before it begins.
    if (from < 0 || end < from) throw new RangeError(`no text from ${from} to ${end}`);
    const part = decoder.decode(bytes.subarray(from, Math.min(end, to)));
    decoded.push(part);
    return part;
  });
  record.end = to;
  return { record, to, decoded };
}

/** Reads a record, which other records follow, with a reader that may have read some before. */
export function readRecord(text: string, read = recordReader(WORLD), behind = ',"x":1}]}'): Reading | null {
  const { record, to } = recordOf(text, behind);
  return read(record, 0, to);
}
