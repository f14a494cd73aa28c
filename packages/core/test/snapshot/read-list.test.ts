import { describe, expect, it } from 'vitest';
import { MAX_DEPTH } from '../../src/snapshot/parse-snapshot.ts';
import { type ListReading, listReader } from '../../src/snapshot/read-list.ts';
import { WORLD } from '../records/small-world.ts';

const { lists, words, used } = WORLD;
const readerOf = (list: string, fields = used.get(list) ?? new Set<string>()) =>
  listReader(list, lists[list] ?? { fields: {} }, words, fields);

const [early, late] = ['2026-06-01T08:00:00Z', '2026-06-11T20:30:05.250Z'];
const [one, two] = [Date.parse(early), Date.parse(late)];

/** A column by the name of its field; undefined where there is none. */
const columnOf = (reading: ListReading | null, name: string): readonly unknown[] | undefined =>
  reading?.columns[reading.slots.get(name)?.index ?? Number.NaN];

/** Levels of lists around a number. */
const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < levels; i++) value = [value];
  return value;
};

describe('the reading of a list', () => {
  const visits = readerOf('visits');

  it('of none says that there is nothing', () => {
    expect(visits([])).toEqual({
      size: 0,
      rows: [],
      slots: expect.any(Map),
      columns: [],
      unknownFields: new Set(),
      unknownWords: new Set(),
      repeated: false,
      latest: -Infinity,
    });
  });

  it('has a column for each field that is used and occurs, and none for others', () => {
    const rows = [
      { id: 'a', at: early, leftAt: null, stars: 3, note: 'x', seenAt: late, rank: 4 },
      { stars: undefined, page: null, first: false },
      { at: late, stars: 0.5, tags: ['t'], price: { value: '1', currency: 'USD' }, kind: 'walk', label: 'l' },
    ];
    const found = visits(rows);
    expect(found).toMatchObject({ size: 3, latest: two, repeated: false });
    expect(found?.rows).toBe(rows);
    expect([...(found?.slots ?? [])].map(([name, { isTime }]) => [name, isTime])).toEqual([
      ['id', false],
      ['at', true],
      ['endBy', true],
      ['page', false],
      ['kind', false],
      ['label', false],
      ['stars', false],
      ['first', false],
      ['price', false],
      ['tags', false],
      ['leftAt', true],
    ]);
    const columns = Object.fromEntries(
      [...(found?.slots.keys() ?? [])].map((name) => [name, columnOf(found, name)]),
    );
    expect(columns).toEqual({
      id: ['a', undefined, undefined],
      at: [one, Number.NaN, two],
      endBy: undefined,
      page: [undefined, null, undefined],
      kind: [undefined, undefined, 'walk'],
      label: [undefined, undefined, 'l'],
      stars: [3, undefined, 0.5],
      first: [undefined, false, undefined],
      price: [undefined, undefined, { value: '1', currency: 'USD' }],
      tags: [undefined, undefined, ['t']],
      leftAt: [Infinity, Number.NaN, Number.NaN],
    });
    // Nothing stands where no slot is.
    expect(Object.keys(found?.columns ?? []).filter((place) => !(Number(place) >= 0))).toEqual([]);
  });

  it('names what neither the format nor the ruleset knows, once', () => {
    const found = visits([
      { x: 1, kind: 'swim', page: 'anywhere', label: 'anything' },
      { x: null, y: [{}], kind: 'swim', constructor: 1 },
      { kind: 'run', z: undefined },
      { kind: null },
    ]);
    expect(found?.unknownFields).toEqual(new Set(['x', 'y', 'constructor']));
    expect(found?.unknownWords).toEqual(new Set(['kind: swim', 'kind: run']));
    // What it does not know it says nothing of.
    expect(columnOf(found, 'kind')).toEqual([undefined, undefined, undefined, null]);
    expect(columnOf(found, 'page')?.[0]).toBe('anywhere');
    expect(visits([{ id: 'a' }])).toMatchObject({ unknownFields: new Set(), unknownWords: new Set() });
  });

  it('is of the last instant that an item is said for', () => {
    const latest = (...times: (string | null | undefined)[]) => visits(times.map((at) => ({ at })))?.latest;
    expect([latest(early, late), latest(late, early), latest(late, undefined)]).toEqual([two, two, two]);
    expect([latest(early, null), latest(undefined)]).toEqual([Infinity, -Infinity]);
    expect(visits([{ leftAt: late, endBy: late, seenAt: late }])?.latest).toBe(-Infinity);
    // Without a time of its own, and where that has no column.
    expect(readerOf('rooms')([{ cleanedAt: late, lockedAt: late, builtAt: late }])?.latest).toBe(-Infinity);
    expect(readerOf('repairs')([{ at: late, doneAt: late, what: 'lock' }])?.latest).toBe(-Infinity);
    // Its first field.
    expect(
      listReader('a', { at: 'at', fields: { at: 'time' } }, {}, new Set(['at']))([{ at: early }]),
    ).toMatchObject({ latest: one, columns: [[one]] });
  });

  it.each([
    ...[5, null, undefined, 'text', {}, true, { length: 0 }].map((value) => [value]),
    ...[5, null, undefined, 'text', [], true].map((row) => [[{ id: 'a' }, row]]),
    ...[{ id: 5 }, { page: {} }, { note: 5 }, { kind: 1 }, { label: false }].map((row) => [[row]]),
    ...[{ at: 5 }, { at: '2026-06-31T00:00:00Z' }, { endBy: '' }, { seenAt: 'x' }, { leftAt: {} }].map(
      (row) => [[row]],
    ),
    ...[{ stars: '1' }, { stars: Number.NaN }, { rank: Infinity }, { first: 1 }, { first: 'true' }].map(
      (row) => [[row]],
    ),
    ...[{ price: 1 }, { price: { value: '1' } }, { price: { value: '1', currency: 'usd' } }].map((row) => [
      [row],
    ]),
    ...[{ tags: null }, { tags: 'a' }, { tags: ['a', 1] }].map((row) => [[row]]),
  ])('is none where the list or an item is wrong: %j', (value) => {
    expect(visits(value)).toBeNull();
  });

  it('takes null for what has not happened, of every kind but lists', () => {
    const row = {
      id: null,
      at: null,
      endBy: null,
      page: null,
      kind: null,
      stars: null,
      first: null,
      price: null,
    };
    const found = visits([row]);
    expect(columnOf(found, 'endBy')).toEqual([Infinity]);
    for (const name of ['id', 'page', 'kind', 'stars', 'first', 'price'])
      expect(columnOf(found, name)).toEqual([null]);
  });

  it('is none where what nobody knows is nested deeper than a snapshot may be', () => {
    // Around it are the snapshot, the list and the item; in an account only two of them.
    for (const [list, levels] of [
      ['visits', MAX_DEPTH - 3],
      ['account', MAX_DEPTH - 2],
    ] as const) {
      const read = readerOf(list);
      expect(read([{ x: nested(levels) }])).not.toBeNull();
      expect(read([{ x: nested(levels + 1) }])).toBeNull();
    }
    const price = { value: '1', currency: 'USD' };
    expect(visits([{ price: { ...price, x: nested(MAX_DEPTH - 4) } }])).not.toBeNull();
    expect(visits([{ price: { ...price, x: nested(MAX_DEPTH - 3) } }])).toBeNull();
  });

  it('of an account has its id as a text, and no column for it', () => {
    const account = readerOf('account', new Set(['createdAt', 'status']));
    const found = account([{ createdAt: early, status: 'active', id: 'me' }]);
    expect(found?.columns).toEqual([[one], ['active']]);
    expect(found?.unknownFields).toEqual(new Set());
    expect([account([{ id: null }]), account([{ id: 5 }])]).toEqual([null, null]);
    expect(readerOf('rooms')([{ id: 5 }])?.unknownFields).toEqual(new Set(['id']));
  });
});

describe('two items have the same id', () => {
  it.each<[unknown[], boolean]>([
    [['a', 'a'], true],
    [['b', 'a', 'b'], true],
    [['10', '9', '10'], true],
    [['9', '10', '9'], true],
    [['a', 'b', 'b'], true],
    [['a', null, 'a'], true],
    [[null, 'a', 'a'], true],
    [[undefined, 'a', undefined, 'a'], true],
    [['a'], false],
    [['a', 'b', 'c'], false],
    [['9', '10', '11'], false],
    [['b', 'a'], false],
    [['10', '9'], false],
    [['ba', 'ab'], false],
    [[null, null], false],
    [[undefined, undefined], false],
    [['a', null, undefined, null], false],
  ])('%j: %j', (ids, isRepeated) => {
    const rows = ids.map((id) => ({ id }));
    for (const list of ['visits', 'leaves']) expect(readerOf(list)(rows)?.repeated).toBe(isRepeated);
    // A list whose items nothing identifies.
    expect(readerOf('rooms')(rows)?.repeated).toBe(false);
  });

  it('not where only a field has the same value that no list goes by', () => {
    expect(readerOf('visits')([{ page: 'a' }, { page: 'a' }])?.repeated).toBe(false);
    expect(readerOf('rooms')([{ undefined: 'a' }, { undefined: 'a' }])?.repeated).toBe(false);
  });
});
