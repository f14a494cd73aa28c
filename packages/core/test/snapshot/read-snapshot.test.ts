import { describe, expect, it } from 'vitest';
import { MAX_DEPTH } from '../../src/snapshot/parse-snapshot.ts';
import type { Reading } from '../../src/snapshot/read-snapshot.ts';
import { plainReader } from '../records/small-world.ts';

const read = plainReader();
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < levels; i++) value = [value];
  return value;
};

describe('a snapshot is read', () => {
  it.each<[object, string[]]>([
    [{}, []],
    [{ visits: [], rooms: [{}] }, []],
    [{ account: { id: 'me', createdAt: null }, region: null, facts: { a: 1 }, source: [1] }, []],
    [{ account: undefined, visits: undefined, region: undefined, x: undefined }, []],
    [{ x: 1, visits: [], orders: 'not known here', constructor: {} }, ['x', 'orders', 'constructor']],
  ])('%j', (parts, unknownProperties) => {
    const value = { ...head, ...parts };
    const found = read(value);
    expect(found?.snapshot).toBe(value);
    expect(found).toMatchObject({ asOf: Date.parse(head.asOf), unknownProperties });
    for (const [list, place] of found?.places ?? [])
      expect(found?.lists[place] === undefined).toBe((value as Record<string, unknown>)[list] === undefined);
  });

  it('whatever the order of its properties, and after others of another order', () => {
    const parts = { ...head, visits: [{ stars: 2 }], account: { createdAt: head.asOf } };
    const reversed = Object.fromEntries(Object.entries(parts).reverse());
    for (const value of [parts, reversed, parts, { ...head, rooms: [] }, parts]) {
      const found = read(value);
      expect(found?.asOf).toBe(Date.parse(head.asOf));
      expect(found?.lists[found.places.get('visits') ?? 0]?.size).toBe('rooms' in value ? undefined : 1);
    }
  });
});

describe('nothing is read', () => {
  it.each([[null], [undefined], [5], ['text'], [[]], [[head]]])('of %j', (value) => {
    expect(read(value)).toBeNull();
  });

  it.each<object>([
    ...Object.keys(head).map((name) => ({ [name]: undefined })),
    ...[{ platform: 'other' }, { role: 'other' }, { platform: 'other', role: 'other' }],
    ...[{ snapshotVersion: 2 }, { snapshotVersion: '1' }],
    // Nothing else makes up for what is required.
    ...[{ region: null }, { visits: [] }, { x: 1 }].map((part) => ({ ...part, snapshotVersion: undefined })),
    ...[{ asOf: null }, { asOf: 5 }, { asOf: '2026-06-31T12:00:00Z' }, { asOf: '2026-06-15' }],
    ...[{ visits: {} }, { visits: null }, { visits: [5] }, { visits: [{ id: 5 }] }],
    ...[
      { account: null },
      { account: [] },
      { account: 5 },
      { account: { id: 5 } },
      { account: { status: 1 } },
    ],
    ...[{ region: 5 }, { facts: [] }, { facts: { x: [] } }, { params: { p: 'x' } }, { utcOffset: 'CET' }],
    ...[{ metrics: { m: true } }, { observed: { visits: { since: 'x' } } }, { timeZone: 5 }],
  ])('with %j', (parts) => {
    expect(read({ ...head, ...parts })).toBeNull();
  });

  it.each(['source', 'x'])('where %s is nested deeper than a snapshot may be', (name) => {
    expect(read({ ...head, [name]: nested(MAX_DEPTH - 1) })).not.toBeNull();
    expect(read({ ...head, [name]: nested(MAX_DEPTH) })).toBeNull();
  });
});

describe('of a changed copy of a snapshot', () => {
  const first = { ...head, visits: [{ stars: 1 }], rooms: [{ name: 'a' }], facts: { f: 1 }, x: { y: 1 } };
  const known = (): Reading => {
    const reading = read(first);
    if (!reading) throw new Error('the first one is not read');
    return reading;
  };
  const placeOf = (list: string): number => known().places.get(list) ?? -1;

  it('what both share is not read again', () => {
    const before = known();
    const found = read({ ...first, rooms: [{ name: 'b' }, {}] }, before);
    expect(found?.lists[placeOf('visits')]).toBe(before.lists[placeOf('visits')]);
    expect(found?.lists[placeOf('rooms')]).toMatchObject({
      size: 2,
      columns: [undefined, undefined, ['b', undefined]],
    });
    expect(found?.unknownProperties).toEqual(['x']);
  });

  it('what is new is checked like any other', () => {
    expect(read({ ...first, facts: { f: [] } }, known())).toBeNull();
    expect(read({ ...first, visits: [{ stars: 'x' }] }, known())).toBeNull();
    expect(read({ ...first, x: nested(MAX_DEPTH) }, known())).toBeNull();
    expect(read({ ...first, asOf: 'x' }, known())).toBeNull();
    expect(read({ ...first, further: 1, account: { id: 'me' } }, known())).toMatchObject({
      unknownProperties: ['x', 'further'],
    });
  });

  it('a list that is left out is not there', () => {
    const { visits: _, ...rest } = first;
    expect(read(rest, known())?.lists[placeOf('visits')]).toBeUndefined();
    expect(read({ ...first, visits: undefined }, known())?.lists[placeOf('visits')]).toBeUndefined();
  });
});
