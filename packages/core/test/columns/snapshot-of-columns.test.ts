import { expect, it } from 'vitest';
import type { ColumnChunk } from '../../src/columns/index.ts';
import { itemAt, snapshotAt } from '../../src/columns/snapshot-at.ts';

const holder = { platform: 'golden', role: 'test' };
const [first, second] = [Date.parse('2026-06-15T12:00:00Z'), Date.parse('2026-06-15T12:00:00.250Z')];
const bare: ColumnChunk = { size: 2, asOf: Float64Array.of(first, second), lists: {} };
const head = { snapshotVersion: 1, ...holder, asOf: '2026-06-15T12:00:00Z' };

it('a chunk that says nothing is snapshots that say nothing but their instant', () => {
  expect(snapshotAt(holder, bare, 0)).toStrictEqual(head);
  expect(snapshotAt(holder, bare, 1)).toStrictEqual({ ...head, asOf: '2026-06-15T12:00:00.250Z' });
});

it('what is unknown of one account is not there, and null is', () => {
  const chunk: ColumnChunk = {
    ...bare,
    region: { values: ['north', undefined] },
    program: { values: ['pro', null], codes: Int32Array.of(-1, 1) },
    account: {
      id: { values: ['me', undefined] },
      createdAt: { times: Float64Array.of(Number.NaN, Infinity) },
    },
    metrics: { m: { values: [1, undefined] } },
    facts: { f: { values: [null, 'x'] }, g: { values: [true, undefined] } },
    params: {},
    observed: {
      orders: { since: Float64Array.of(first, Number.NaN), until: Float64Array.of(Number.NaN, second) },
      logins: { since: Float64Array.of(Infinity, first) },
      disputes: { until: Float64Array.of(Infinity, first) },
    },
  };
  expect(snapshotAt(holder, chunk, 0)).toStrictEqual({
    ...head,
    region: 'north',
    account: { id: 'me' },
    metrics: { m: 1 },
    facts: { f: null, g: true },
    observed: { orders: { since: head.asOf }, logins: { since: null }, disputes: { until: null } },
  });
  expect(snapshotAt(holder, chunk, 1)).toStrictEqual({
    ...head,
    asOf: '2026-06-15T12:00:00.250Z',
    program: null,
    account: { createdAt: null },
    metrics: {},
    facts: { f: 'x' },
    observed: {
      orders: { until: '2026-06-15T12:00:00.250Z' },
      logins: { since: head.asOf },
      disputes: { until: head.asOf },
    },
  });
});

it('a list has the rows of its account; one that is not known is not there', () => {
  const chunk: ColumnChunk = {
    size: 3,
    asOf: Float64Array.of(first, first, first),
    lists: {
      orders: {
        offsets: Int32Array.of(0, 2, 2, 3),
        known: Uint8Array.of(1, 0, 1),
        columns: {
          id: { values: ['a', 'b', 'c'] },
          placedAt: { times: Float64Array.of(first, Number.NaN, first) },
        },
      },
      logins: {
        offsets: Int32Array.of(0, 0, 1, 1),
        columns: { ip: { values: ['1'], codes: Int32Array.of(0) } },
      },
    },
  };
  const lists = [0, 1, 2].map((i) => {
    const { orders, logins, ...rest } = snapshotAt(holder, chunk, i);
    expect(rest).toStrictEqual(head);
    return { orders, logins };
  });
  expect(lists).toStrictEqual([
    { orders: [{ id: 'a', placedAt: head.asOf }, { id: 'b' }], logins: [] },
    { orders: undefined, logins: [{ ip: '1' }] },
    { orders: [{ id: 'c', placedAt: head.asOf }], logins: [] },
  ]);
  expect(Object.keys(snapshotAt(holder, chunk, 1))).not.toContain('orders');
});

it.each<[number, string | null | undefined]>([
  [Number.NaN, undefined],
  [Infinity, null],
  [0, '1970-01-01T00:00:00Z'],
  [-1, '1969-12-31T23:59:59.999Z'],
  [first, '2026-06-15T12:00:00Z'],
  [first + 1, '2026-06-15T12:00:00.001Z'],
  // Another second that is kept at the same place.
  [first + 61_000, '2026-06-15T12:01:01Z'],
  // The most that Date can say, and what it cannot: texts that are no time.
  [8.64e15, '+275760-09-13T00:00:00Z'],
  [-8.64e15, '-271821-04-20T00:00:00Z'],
  [8.64e15 + 1, '8640000000000001'],
  [-8.64e15 - 1, '-8640000000000001'],
  [-Infinity, '-Infinity'],
])('the time %d is written as %s', (time, text) => {
  const columns = { at: { times: Float64Array.of(time, first, time) } };
  for (const row of [0, 1, 2])
    expect(itemAt(columns, row).at).toBe(row === 1 ? '2026-06-15T12:00:00Z' : text);
});
