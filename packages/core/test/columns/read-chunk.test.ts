import { describe, expect, it } from 'vitest';
import { type ColumnChunk, snapshotAt } from '../../src/columns/index.ts';
import { chunkReader } from '../../src/columns/read-chunk.ts';
import type { Reading } from '../../src/snapshot/read-snapshot.ts';
import { listsOf, plainReader, saidBy, WORLD } from '../records/small-world.ts';
import { chunkOf } from './chunk-of.ts';

type Row = Readonly<Record<string, unknown>>;

const plain = plainReader();
const read = chunkReader(WORLD);
const HOLDINGS = ['plain', 'coded'] as const;
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };
const [early, late] = ['2026-06-01T08:00:00Z', '2026-06-11T20:30:05.250Z'];

/** Says of an account what parsing its snapshot says. */
function expectAgreement(chunk: ColumnChunk, account: number, found: Reading | null): void {
  const expected = plain(snapshotAt(WORLD.source, chunk, account)) as Reading;
  expect(found && listsOf(found)).toEqual(listsOf(expected));
  expect(found?.asOf).toBe(expected.asOf);
  expect(found?.unknownProperties).toEqual([]);
  const { account: own, ...rest } = (found?.snapshot ?? {}) as Row;
  for (const [name, value] of Object.entries(rest))
    if (value !== undefined) expect([name, value]).toEqual([name, (expected.snapshot as Row)[name]]);
  const said = (expected.snapshot.account ?? undefined) as Row | undefined;
  expect(own).toEqual(said && { id: said.id, status: said.status === 'odd' ? undefined : said.status });
}

const visit = { id: 'a', at: early, page: 'home', kind: 'walk', first: true, stars: 2 };

describe.each(HOLDINGS)('accounts that are read from columns, %s', (holding) => {
  const accounts: readonly Row[] = [
    { ...head, visits: [visit, { id: 'b' }, { id: 'c', at: late, leftAt: late }] },
    { ...head, visits: [] },
    {
      ...head,
      asOf: late,
      visits: [
        { id: 'a', at: late },
        { id: 'b', at: early },
        { at: null, endBy: late },
      ],
    },
    // The next account begins with an id of this one.
    { ...head, visits: [{ id: 'y' }, { id: 'x' }] },
    { ...head, visits: [{ id: 'y' }, { id: null }, { id: null }, { stars: null }, { stars: -1.5 }] },
    { ...head, visits: [{ kind: 'swim', label: 'swim', page: 'other', x: 1 }, { kind: null }], x: 1 },
    { ...head, visits: [{ price: { value: '1', currency: 'USD' }, tags: ['a'], note: 'n', seenAt: late }] },
    { ...head, visits: [{ id: '9' }, { id: '10' }, { id: '11' }], account: { id: 'me' } },
    { ...head, account: { id: 'me', createdAt: early, status: 'active', x: 1 }, rooms: [{ builtAt: late }] },
    { ...head, rooms: [{ builtAt: late, cleanedAt: early, name: 'a', color: 'red' }, { lockedAt: late }] },
    { ...head, repairs: [{ what: 'lock', at: late, doneAt: early }, { what: 'other' }], leaves: [] },
    { ...head, leaves: [{ id: '1', at: early }, { id: '2' }], account: { status: 'odd' }, region: 'north' },
    { ...head, program: null, facts: { f: 1, g: null }, metrics: { m: '0.5' }, params: { p: 1 } },
    { ...head, observed: { visits: { since: early, until: null } }, account: { status: null } },
  ];
  const chunk = chunkOf(accounts, WORLD, holding);

  it('say what their snapshots say, in any order', () => {
    const account = read(chunk);
    const order = accounts.map((_, i) => i);
    for (const i of [...order, ...order.toReversed(), 0, 0, 3, 3]) expectAgreement(chunk, i, account(i));
  });

  it('say nothing of the account where nobody does', () => {
    const { account: _, observed: __, ...rest } = chunk;
    const account = read(rest as ColumnChunk);
    accounts.forEach((_, i) => {
      const found = account(i);
      expect(found?.snapshot.account).toBeUndefined();
      expect(found?.lists[0]).toBeUndefined();
    });
  });

  it.each<[string, Row]>([
    ['a flag that is a text', { visits: [visit, { id: 'b', first: 'yes' }] }],
    ['an id that is a number', { visits: [{ id: 5 }] }],
    ['an amount without a currency', { visits: [{ price: { value: '1' } }] }],
    ['texts that are none', { visits: [{ tags: null }] }],
    ['a number that nobody reads and that is none', { visits: [{ rank: 'x' }] }],
    ['a time that cannot be said', { visits: [{ leftAt: 'never' }] }],
    ['a time that nobody reads and that cannot be said', { visits: [{ seenAt: 'never' }] }],
    ['an account that is a number', { account: { id: 5 } }],
    ['an account without an id', { account: { id: null } }],
    ['a region that is a number', { region: 5 }],
    ['a program that is a flag', { program: true }],
    ['an offset that is none', { utcOffset: 'CET' }],
    ['a zone that is a number', { timeZone: 1 }],
    ['a fact that is a list', { facts: { f: [] } }],
    ['a metric that is none', { metrics: { m: true } }],
    ['a parameter that is no number', { params: { p: 'x' } }],
    ['a reach that cannot be said', { observed: { visits: { since: 'x' } } }],
    ['an end of a reach that cannot be said', { observed: { visits: { until: 'x' } } }],
    ['no instant', { asOf: undefined }],
    ['an instant that has not come', { asOf: null }],
    ['an instant that cannot be said', { asOf: 'x' }],
    ['an id twice', { visits: [{ id: 'a' }, { id: 'a' }] }],
    ['an id twice, not in a row', { visits: [{ id: 'b' }, { id: 'a' }, { id: 'b' }] }],
    ['an id twice, among longer ones', { visits: [{ id: '10' }, { id: '9' }, { id: '10' }] }],
    ['an id twice, with none between', { visits: [{ id: 'a' }, { id: null }, {}, { id: 'a' }] }],
    ['an id twice where nothing else is read', { leaves: [{ id: 'b' }, { id: 'b' }] }],
  ])('are left to their snapshot for %s, and their neighbours are not', (_what, part) => {
    // The other neighbour is wrong, too, in another place.
    const other = { ...head, region: 7, metrics: { m: [] }, visits: [{ stars: 'x', label: 5 }] };
    const near = { ...head, visits: [visit], leaves: [{ id: 'b' }], account: { id: 'me' }, region: 'north' };
    const some = [near, { ...near, ...part }, near, other, near] as Row[];
    const mixed = chunkOf(some, WORLD, holding);
    const account = read(mixed);
    for (let round = 0; round < 2; round++) {
      expect([1, 3].map(account)).toEqual([null, null]);
      for (const i of [0, 2, 4]) expectAgreement(mixed, i, account(i));
    }
  });
});

describe('a chunk', () => {
  const times = (...all: number[]) => ({ times: Float64Array.from(all) });
  const asOf = Float64Array.of(Date.parse(head.asOf));
  const of = (columns: ColumnChunk['lists'][string]['columns'], rest: object = {}): ColumnChunk => ({
    size: 1,
    asOf,
    lists: { visits: { offsets: Int32Array.of(0, 2), columns, ...rest } },
  });
  const visits = (chunk: ColumnChunk) => {
    const found = read(chunk)(0);
    return saidBy(found?.lists[found.places.get('visits') ?? 0]);
  };

  it('may say less than every column, and which lists are known', () => {
    expect(visits(of({ stars: { values: [1, 2] } }))).toMatchObject({ size: 2, latest: -Infinity });
    expect(visits(of({ stars: { values: [1, 2] } }, { known: Uint8Array.of(0) }))).toBeUndefined();
    expect(visits(of({ stars: { values: [1, 2] } }, { known: Uint8Array.of(1) }))).toMatchObject({ size: 2 });
    expect(read({ size: 1, asOf, lists: {} })(0)?.lists.every((list) => list === undefined)).toBe(true);
  });

  it('is taken at its word that no key comes twice', () => {
    const columns = { id: { values: ['a', 'a'] } };
    expect(visits(of(columns))).toBeUndefined();
    expect(visits(of(columns, { hasDistinctKeys: false }))).toBeUndefined();
    expect(visits(of(columns, { hasDistinctKeys: true }))).toMatchObject({ size: 2, repeated: false });
  });

  it('may leave the end of a reach out', () => {
    const chunk: ColumnChunk = { ...of({}), observed: { visits: { since: asOf, until: undefined } } };
    expect(read(chunk)(0)?.snapshot.observed).toEqual({ visits: { since: head.asOf } });
  });

  it('reads the latest of the own times of a list, which come in any order', () => {
    const [one, two] = [Date.parse(early), Date.parse(late)];
    expect(visits(of({ at: times(one, two) }))).toMatchObject({ latest: two });
    expect(visits(of({ at: times(two, one) }))).toMatchObject({ latest: two });
    expect(visits(of({ at: times(two, Number.NaN) }))).toMatchObject({ latest: two });
    expect(visits(of({ at: times(Infinity, one) }))).toMatchObject({ latest: Infinity });
    expect(visits(of({ leftAt: times(one, two) }))).toMatchObject({ latest: -Infinity });
  });

  it('of a list whose key is a time tells items apart by it', () => {
    const lists = { account: { fields: {} }, days: { at: 'at', key: 'at', fields: { at: 'time' } } };
    const world = { ...WORLD, lists, used: new Map([['days', new Set(['at'])]]) } as typeof WORLD;
    const days = { offsets: Int32Array.of(0, 2), columns: { at: times(1000, 2000) } };
    const found = chunkReader(world)({ size: 1, asOf, lists: { days } })(0);
    expect(saidBy(found?.lists[1])).toMatchObject({ size: 2, repeated: false, latest: 2000 });
  });

  it.each<[string, object]>([
    ['asOf: expected whole milliseconds, got 0.5 in row 0', { asOf: Float64Array.of(0.5) }],
    ['region: expected values, got the other', { region: times(1) }],
    ['metrics.m: expected values, got the other', { metrics: { m: times(1) } }],
    [
      'observed.visits.until: expected whole milliseconds, got 1.5 in row 0',
      {
        observed: { visits: { until: Float64Array.of(1.5) } },
      },
    ],
    ['account.id: expected values, got the other', { account: { id: times(1) } }],
    [
      'visits.endBy: expected times, got the other',
      {
        lists: { visits: { offsets: Int32Array.of(0, 1), columns: { endBy: { values: ['x'] } } } },
      },
    ],
  ])('is refused as a whole: %s', (message, part) => {
    expect(() => read({ ...of({}), ...part })).toThrow(new RangeError(message));
  });
});
