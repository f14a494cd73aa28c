import type { Snapshot } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { mergeAll } from '../src/files/index.ts';
import { mergeSnapshots, replaceIds } from '../src/index.ts';

const head = { snapshotVersion: 1, platform: 'etsy', role: 'seller' } as const;
const at = (day: number, more: object = {}): Snapshot =>
  ({ ...head, asOf: `2026-02-${String(day).padStart(2, '0')}T00:00:00Z`, ...more }) as Snapshot;
const day = (n: number): string => `2026-02-${String(n).padStart(2, '0')}T00:00:00Z`;
const both = (older: object, newer: object, days: readonly [number, number] = [10, 12]) =>
  mergeSnapshots(at(days[0], older), at(days[1], newer));
const merged = (older: object, newer: object, days?: readonly [number, number]) =>
  both(older, newer, days).snapshot;

describe('a metric of two snapshots', () => {
  const metric = (older: unknown, newer: unknown, days?: readonly [number, number]) =>
    merged(
      older === undefined ? {} : { metrics: { m: older } },
      newer === undefined ? {} : { metrics: { m: newer } },
      days,
    ).metrics?.m;

  it('is the later one, and keeps its own time', () => {
    expect(metric(1, 2)).toBe(2);
    expect(metric({ value: 1, asOf: day(11) }, { value: 2, asOf: day(10) })).toEqual({
      value: 1,
      asOf: day(11),
    });
    expect(metric({ value: 1, asOf: day(9) }, { value: 2, asOf: day(10) })).toEqual({
      value: 2,
      asOf: day(10),
    });
    expect(metric({ value: 1, asOf: day(9) }, { value: 2, asOf: day(9) })).toEqual({
      value: 2,
      asOf: day(9),
    });
    expect(metric(1, { value: 2, asOf: day(9) })).toEqual({ value: 1, asOf: day(10) });
    expect(metric({ value: 1, asOf: day(12) }, { value: 2 })).toEqual({ value: 2 });
  });

  it('is of two records where two files give it differently at one time', () => {
    const files = (one: unknown, other: unknown, days: readonly [number, number] = [10, 10]) =>
      mergeAll(
        { snapshot: at(days[0], { metrics: { m: one } }) },
        [{ file: 'b.txt', snapshot: at(days[1], { metrics: { m: other } }) }],
        (file, { path, one: a, other: b }) => new Error([file, path, a, b].join(' ')),
      );
    expect(() => files('0.027', { value: '0.0407' })).toThrow('b.txt metrics.m 0.027 0.0407');
    expect(() => files({ numerator: 1, denominator: 2 }, 0.4)).toThrow('b.txt metrics.m 1/2 0.4');
    expect(() => files({ value: 1, asOf: day(9) }, { value: 2, asOf: day(9) }, [10, 12])).toThrow('1 2');
    for (const [one, other, days] of [
      ['0.50', 0.5],
      [{ numerator: 1, denominator: 2 }, '0.5'],
      [
        { value: 1, windowDays: 7 },
        { value: 2, windowDays: 30 },
      ],
      [1, 2, [10, 12]],
    ] as const)
      expect(() => files(one, other, days)).not.toThrow();
  });

  it('that only one has is as of its time', () => {
    expect(metric(1, undefined)).toEqual({ value: 1, asOf: day(10) });
    expect(metric({ value: 1, asOf: day(8) }, undefined)).toEqual({ value: 1, asOf: day(8) });
    expect(metric({ numerator: 1, denominator: 2 }, undefined)).toEqual({
      numerator: 1,
      denominator: 2,
      asOf: day(10),
    });
    expect(metric(undefined, 2)).toBe(2);
    expect(metric(1, undefined, [10, 10])).toBe(1);
  });

  it('of several periods has all of them, the later of each', () => {
    const period = (name: string, value: number) => ({ period: name, value });
    expect(
      metric([period('2026-01', 1), period('2025-12', 2)], [period('2026-02', 3), period('2026-01', 4)]),
    ).toEqual([period('2025-12', 2), period('2026-01', 4), period('2026-02', 3)]);
    expect(metric([period('2026-01', 1)], undefined)).toEqual([period('2026-01', 1)]);
    expect(metric([period('2026-01', 1)], 5)).toBe(5);
    expect(metric(5, [period('2026-01', 1)])).toEqual([period('2026-01', 1)]);
  });
});

describe('an item of two lists', () => {
  const orders = (older: object[], newer: object[]) => {
    const { snapshot, notes } = both({ orders: older }, { orders: newer });
    return { orders: snapshot.orders, args: notes.find(({ code }) => code === 'merged-list')?.args };
  };

  it('without an id is the same where it says the same, and twice where it stands twice', () => {
    const [one, other] = [{ placedAt: day(1) }, { placedAt: day(2) }];
    expect(orders([one, one], [one, one, one, other])).toEqual({
      orders: [one, one, one, other],
      args: { list: 'orders', added: 2, updated: 0, kept: 0 },
    });
    expect(orders([one, other], [])).toMatchObject({ args: { added: 0, updated: 0, kept: 2 } });
  });

  it('with an id is one, and a second one of that id another', () => {
    const [a, b] = [
      { id: 'a', units: 1 },
      { id: 'a', units: 2 },
    ];
    expect(orders([a, b], [a, { ...b, units: 3 }])).toEqual({
      orders: [a, { ...b, units: 3 }],
      args: { list: 'orders', added: 0, updated: 1, kept: 0 },
    });
  });

  it('is not taken for one that has no id and says the same', () => {
    expect(orders([{ id: null, units: 1 }], [{ id: 'a', units: 1 }]).args).toMatchObject({
      added: 1,
      kept: 1,
    });
  });
});

describe('how far a list of two snapshots reaches', () => {
  const reach = (older: object, newer: object, days?: readonly [number, number]) => {
    const [before, after] = [older, newer].map((observed) => ({
      orders: [],
      ...(Object.keys(observed).length > 0 ? { observed: { orders: observed } } : {}),
    }));
    return merged(before as object, after as object, days).observed?.orders;
  };
  it.each([
    [{}, {}, undefined],
    [{ since: day(1) }, {}, undefined],
    [{}, { since: day(5) }, undefined],
    [{}, { since: day(11) }, { since: day(11) }],
    [{ since: day(1) }, { since: day(5) }, { since: day(1) }],
    [{ since: day(5) }, { since: day(1) }, { since: day(1) }],
    [{ since: day(1) }, { since: day(10) }, { since: day(1) }],
    [
      { since: day(1), until: day(4) },
      { since: day(5), until: day(8) },
      { since: day(5), until: day(8) },
    ],
    [
      { since: day(1), until: day(5) },
      { since: day(5), until: day(8) },
      { since: day(1), until: day(8) },
    ],
    [
      { since: day(6), until: day(9) },
      { since: day(1), until: day(4) },
      { since: day(6), until: day(9) },
    ],
    [
      { since: day(1), until: day(9) },
      { since: day(3), until: day(4) },
      { since: day(1), until: day(9) },
    ],
    [{ until: day(20) }, {}, undefined],
    [{ since: day(2) }, { since: day(3), until: day(12) }, { since: day(2) }],
  ])('%j and %j: %j', (older, newer, whole) => {
    expect(reach(older, newer)).toEqual(whole);
  });

  it('that only one has', () => {
    expect(merged({ orders: [], observed: { orders: { since: day(3) } } }, {}).observed?.orders).toEqual({
      since: day(3),
      until: day(10),
    });
    expect(merged({}, { orders: [], observed: { orders: { since: day(3) } } }).observed?.orders).toEqual({
      since: day(3),
    });
    expect(both({ orders: [] }, {}, [10, 10]).notes).toEqual([]);
    expect(both({}, { orders: [] }).notes).toEqual([]);
  });
});

describe('by which time a list of two snapshots is cut', () => {
  const reach = (older: object, newer: object) =>
    merged({ orders: [], observed: { orders: older } }, { orders: [], observed: { orders: newer } }).observed
      ?.orders;
  const [placed, shipped] = [{ by: 'placedAt' }, { by: 'shippedAt' }];
  const [before, after] = [{ since: day(1) }, { since: day(5) }];
  it.each([
    [
      { ...before, ...placed },
      { ...after, ...placed },
      { ...before, ...placed },
    ],
    // One that was cut by no time is also whole by the one that an order begins with.
    [{ ...before, ...placed }, after, { ...before, ...placed }],
    [before, { ...after, ...placed }, { ...before, ...placed }],
    [before, { ...after, ...shipped }, { ...after, ...shipped }],
    [
      { ...before, ...shipped },
      { ...after, ...shipped },
      { ...before, ...shipped },
    ],
    [
      { ...before, ...shipped },
      { ...after, ...placed },
      { ...after, ...placed },
    ],
    [
      { ...before, until: day(4), ...placed },
      { ...after, ...placed },
      { ...after, ...placed },
    ],
  ])('%j and %j: %j', (older, newer, whole) => {
    expect(reach(older, newer)).toEqual(whole);
  });

  it.each([
    ['whole-account', 'whole-account', 'whole-account'],
    ['period-named', 'sorted-export', 'periods-joined'],
    ['period-named', undefined, undefined],
    [undefined, 'period-named', undefined],
  ])('proven by %s and by %s: %s', (one, other, both) => {
    const because = (code: string | undefined) => (code ? { because: code } : {});
    expect(reach({ ...before, ...because(one) }, { ...after, ...because(other) })).toEqual({
      ...before,
      ...because(both),
    });
  });

  it('and why is what the only one says that has it', () => {
    const observed = { orders: { ...before, ...placed, because: 'period-named' } };
    expect(merged({ orders: [], observed }, {}).observed?.orders).toEqual({
      ...observed.orders,
      until: day(10),
    });
  });
});

describe('what is said of an account without a day', () => {
  const until = day(10);
  it('is known until the day of the snapshot that says it last', () => {
    const one = { account: { id: 'x', status: 'active' }, facts: { f: true, g: 1 } };
    const { account, facts, observed } = merged(one, { account: { id: 'x' }, facts: { g: 2 } });
    expect({ account, facts }).toEqual({ account: one.account, facts: { f: true, g: 2 } });
    expect(observed).toEqual({ account: { until }, 'facts.f': { until } });
    const again = mergeSnapshots(merged(one, { facts: { g: 2 } }), at(14)).snapshot;
    expect(again.observed).toEqual({
      account: { until },
      'facts.f': { until },
      'facts.g': { until: day(12) },
    });
    const told = mergeSnapshots(again, at(15, { account: { status: 'restricted' }, facts: { f: false } }));
    expect(told.snapshot).toMatchObject({ account: { status: 'restricted' }, facts: { f: false, g: 2 } });
    expect(told.snapshot.observed).toEqual({ 'facts.g': { until: day(12) } });
  });

  it('may be later in the snapshot that is older', () => {
    const stale = { facts: { f: false }, observed: { 'facts.f': { until: day(3) } } };
    const { facts, observed } = merged({ facts: { f: true } }, stale);
    expect({ facts, observed }).toEqual({ facts: { f: true }, observed: { 'facts.f': { until } } });
  });

  it('has no such day where both are of one', () => {
    expect(merged({ account: { status: 'active' }, facts: { f: 1 } }, {}, [10, 10])).not.toHaveProperty(
      'observed',
    );
  });
});

describe('an item that only the earlier list has', () => {
  const open = { id: 'a', placedAt: day(2), paidAt: day(3), status: 'paid', cancelledAt: null };
  const certain = { id: 'a', placedAt: day(2), paidAt: day(3) };
  const left = (newer: object, older: object = {}, item: object = open) =>
    merged({ orders: [item], ...older }, { orders: [], ...newer }).orders?.[0];
  const observed = (orders: object) => ({ observed: { orders } });

  it('may have changed where the later one was cut by another time than the change', () => {
    expect(left(observed({ since: day(5), by: 'placedAt' }))).toEqual(certain);
    expect(left(observed({ since: day(1), by: 'placedAt' }))).toEqual(certain);
  });

  it('has not changed where the later one would hold it if anything had happened since', () => {
    expect(left(observed({ since: day(5) }))).toEqual(open);
    expect(left(observed({ since: day(10) }))).toEqual(open);
  });

  it('may have changed between the two, or is missing against what the later one says', () => {
    expect(left(observed({ since: day(11) }))).toEqual(certain);
    expect(left(observed({ since: day(5) }), observed({ until: day(4) }))).toEqual(certain);
    // It was paid when the later list is said to hold everything already.
    expect(left(observed({ since: day(3) }))).toEqual(certain);
    expect(left({})).toEqual(certain);
  });

  it('stays what others do not follow', () => {
    const over = {
      id: 'a',
      placedAt: day(2),
      status: 'completed',
      refundedAt: day(4),
      units: 0,
      business: false,
    };
    expect(left({}, {}, over)).toEqual(over);
  });

  it('is as it was where both are of one time, or only the earlier snapshot has the list', () => {
    expect(merged({ orders: [open] }, { orders: [] }, [10, 10]).orders).toEqual([open]);
    expect(merged({ orders: [open] }, {}).orders).toEqual([open]);
  });

  it('is the one of the list that ends first, whichever snapshot is the later one', () => {
    const stale = { orders: [{ ...open, id: 'b' }], ...observed({ until: day(4) }) };
    expect(merged({ orders: [open] }, stale).orders).toEqual(
      expect.arrayContaining([open, { ...certain, id: 'b' }]),
    );
    const shipped = { ...open, status: 'completed' };
    expect(merged({ orders: [shipped] }, { ...stale, orders: [open] }).orders).toEqual([shipped]);
  });
});

describe('two snapshots', () => {
  it('are one with what both say, the later one first', () => {
    const one = {
      timeZone: 'UTC',
      region: 'DE',
      account: { status: 'active', id: 'x' },
      params: { a: 1, b: 2 },
      facts: { f: 1, g: 1 },
      source: { importer: 'a', importerVersion: 1, trust: 'own' },
    };
    const other = {
      timeZone: 'Europe/Berlin',
      account: { status: 'suspended' },
      params: { b: 3 },
      facts: { g: 2 },
      source: { importer: 'b', importerVersion: 1, trust: 'own' },
    };
    const snapshot = merged(one, other);
    expect(snapshot).toMatchObject({
      asOf: day(12),
      timeZone: 'Europe/Berlin',
      region: 'DE',
      account: { status: 'suspended', id: 'x' },
      params: { a: 1, b: 3 },
      facts: { f: 1, g: 2 },
      source: [one.source, other.source],
    });
    expect(merged(one, { source: one.source }).source).toEqual(one.source);
    expect(merged({ source: [one.source, other.source] }, { source: other.source }).source).toEqual([
      one.source,
      other.source,
    ]);
    for (const name of ['account', 'params', 'facts', 'metrics', 'observed', 'source'])
      expect(merged({}, {})).not.toHaveProperty(name);
    for (const name of ['account', 'params', 'facts'] as const) {
      expect(merged({ [name]: one[name] }, {})[name]).toEqual(one[name]);
      expect(merged({}, { [name]: one[name] })[name]).toEqual(one[name]);
    }
  });

  it('are of one account as far as they say', () => {
    expect(merged({ account: { id: 'a' } }, { account: { id: 'a' } }).account).toEqual({ id: 'a' });
    expect(merged({ account: { id: 'a' } }, { account: {} }).account).toEqual({ id: 'a' });
    expect(() => merged({ account: { id: 'a' } }, { account: { id: 'b' } })).toThrow(
      expect.objectContaining({
        code: 'INVALID_MERGE',
        path: 'account.id',
        one: 'a',
        other: 'b',
        name: 'MergeError',
      }),
    );
    expect(() => mergeSnapshots(at(10), { ...at(12), platform: 'ebay' })).toThrow(
      expect.objectContaining({ path: 'platform', one: 'etsy', other: 'ebay' }),
    );
    expect(() => mergeSnapshots({ ...at(12), role: 'buyer' }, at(10))).toThrow(
      expect.objectContaining({ path: 'role', one: 'seller', other: 'buyer' }),
    );
    expect(merged({ region: 'DE' }, { region: 'DE' }).region).toBe('DE');
    expect(merged({ program: null }, { program: 'x' }).program).toBe('x');
  });
});

describe('ids that are replaced', () => {
  const hash = (id: string): string => `h(${id})`;
  it('are all that name an account, an order, an item or a device, and nothing else', () => {
    const snapshot = {
      ...at(10),
      account: { id: 'me', status: 'active' },
      orders: [{ id: 'o1', sellerId: 's', buyerId: 'b', itemId: 'i', status: 'paid', units: 3 }],
      disputes: [{ id: 'd1', orderId: 'o1', closedAt: null }, { id: null }],
      devices: [{ id: 'v', accountIds: ['me', 5, null] }],
      notices: [{ id: 'deadline-d1', text: 'id' }],
      source: [{ importer: 'a', id: 'kept' }],
      metrics: { id: 5 },
    } as unknown as Snapshot;
    expect(replaceIds(snapshot, hash)).toEqual({
      ...snapshot,
      account: { id: 'h(me)', status: 'active' },
      orders: [{ id: 'h(o1)', sellerId: 'h(s)', buyerId: 'h(b)', itemId: 'h(i)', status: 'paid', units: 3 }],
      disputes: [{ id: 'h(d1)', orderId: 'h(o1)', closedAt: null }, { id: null }],
      devices: [{ id: 'h(v)', accountIds: ['h(me)', 5, null] }],
      notices: [{ id: 'deadline-h(d1)', text: 'id' }],
    });
  });

  it('in a list of something else nothing is', () => {
    const odd = { ...at(10), orders: [null, 'x', ['y']], account: null } as unknown as Snapshot;
    expect(replaceIds(odd, hash)).toEqual(odd);
  });
});
