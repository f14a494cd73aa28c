import { describe, expect, it } from 'vitest';
import { openCase, type ScoreOptions } from '../../src/account/open-case.ts';
import { applyChanges, type WhatIfChange } from '../../src/actions/apply-changes.ts';
import { compileRuleset } from '../../src/compile/compile-ruleset.ts';
import { OptionsError } from '../../src/issues/errors.ts';
import type { Change } from '../../src/ruleset/rule-language.generated.ts';
import { rulesetAround, ruleThatShows } from '../fixtures/ruleset-around.ts';

const action = (...changes: Change[]) => ({
  title: 'Do it',
  how: 'Like this.',
  effort: 'minutes' as const,
  changes,
});
const AWAITING = { status: 'awaiting-payment' };
const NOW = { time: 'asOf' } as const;

const compiled = compileRuleset(
  rulesetAround({
    lists: { listings: { key: 'sku', fields: { sku: 'text', state: 'text', hidden: 'flag' } } },
    metrics: {
      unpaid: { title: 'Unpaid', unit: 'orders', worse: 'higher', value: { of: 'orders', where: AWAITING } },
      late: { title: 'Late', unit: 'share', worse: 'higher' },
      rating: { title: 'Rating', unit: 'label', worse: 'higher', scale: ['good', 'fair', 'poor'] },
      strikes: { title: 'Strikes', unit: 'strikes', worse: 'higher' },
    },
    facts: { assured: { title: 'Assured', ask: 'Are you?', type: 'flag' } },
    actions: {
      cancel: action({ of: 'orders', where: AWAITING, set: { status: 'cancelled', cancelledAt: NOW } }),
      payAndShip: action(
        { of: 'orders', where: AWAITING, set: { status: 'paid' } },
        { of: 'orders', where: { status: 'paid' }, set: { shippedAt: NOW } },
      ),
      ship: action({ of: 'orders', where: { status: 'paid' }, set: { shippedAt: NOW } }),
      breakTimes: action(
        { of: 'orders', set: { placedAt: 'soon' } },
        { of: 'orders', where: { status: 'paid' }, set: { shippedAt: NOW } },
      ),
      withdraw: action({ of: 'listings', set: { state: 'withdrawn', hidden: true } }),
      hide: action({ of: 'listings', where: { state: 'odd' }, set: { hidden: true } }),
      confirm: action({ of: 'account', set: { emailConfirmedAt: NOW } }),
      lift: action({ of: 'account', where: { status: 'restricted' }, set: { status: 'active' } }),
      forgive: action({ metric: 'strikes', set: '0' }),
      assure: action({ fact: 'assured', set: true }),
      move: action({ fact: 'region', set: 'DE' }),
      reactivate: action({ fact: 'account.status', set: 'active' }),
    },
    rules: [ruleThatShows('unpaid')],
  }),
);

const asOf = '2026-06-15T12:00:00Z';
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf } as const;
const apply = (parts: object, changes: unknown, options?: ScoreOptions) =>
  applyChanges(openCase({ ...head, ...parts }, compiled, options), changes as readonly WhatIfChange[]);
const done = (parts: object, ...actions: string[]) =>
  apply(
    parts,
    actions.map((one) => ({ action: one })),
  );
const issuesOf = (parts: object, changes: unknown) => {
  try {
    apply(parts, changes);
  } catch (error) {
    if (error instanceof OptionsError)
      return error.issues.map(({ code, path, expected, hint }) => ({ code, path, expected, hint }));
    throw error;
  }
  return [];
};

const placedAt = '2026-06-01T00:00:00Z';
const order = (id: string | null, status?: string, more: object = {}) => ({
  ...(id === null ? {} : { id }),
  placedAt,
  ...(status === undefined ? {} : { status }),
  ...more,
});
const statuses = ({ orders = [] }: { readonly orders?: readonly { readonly status?: string | null }[] }) =>
  orders.map(({ status }) => status);

describe('a change of items', () => {
  it('sets the fields of those that match, and counts them', () => {
    const orders = [order('a', 'awaiting-payment'), order('b', 'paid'), order('c', 'awaiting-payment')];
    const before = structuredClone(orders);
    const { snapshot, changed, uncertain } = done({ orders }, 'cancel');
    expect(snapshot).toStrictEqual({
      ...head,
      orders: [
        order('a', 'cancelled', { cancelledAt: asOf }),
        order('b', 'paid'),
        order('c', 'cancelled', { cancelledAt: asOf }),
      ],
    });
    expect({ changed, uncertain }).toEqual({ changed: 2, uncertain: [] });
    expect(orders).toEqual(before);
  });

  it('happens at the instant that is judged at', () => {
    const later = '2026-06-20T00:00:00Z';
    const { snapshot } = apply({ orders: [order('a', 'awaiting-payment')] }, [{ action: 'cancel' }], {
      asOf: later,
    });
    expect(snapshot.orders?.[0]?.cancelledAt).toBe(later);
  });

  it('leaves alone what may match, and names it; what does not match is not named', () => {
    const orders = [order('a'), order('b', 'paid'), order(null)];
    const { snapshot, changed, uncertain } = done({ orders }, 'cancel');
    expect(snapshot.orders).toEqual(orders);
    expect(changed).toBe(0);
    expect(uncertain).toEqual([
      { list: 'orders', id: 'a' },
      { list: 'orders', id: null },
    ]);
  });

  it('names an item of another list by the key of that list', () => {
    expect(done({ listings: [{ sku: 's1', id: 'no key' }] }, 'hide').uncertain).toEqual([
      { list: 'listings', id: 's1' },
    ]);
  });

  it('counts an item that lacks one of the values, and none that has them all', () => {
    const listings = [
      { sku: 'all', state: 'withdrawn', hidden: true },
      { sku: 'one', state: 'withdrawn', hidden: false },
      { sku: 'none', state: 'listed', hidden: false },
    ];
    const { snapshot, changed } = done({ listings }, 'withdraw');
    expect(changed).toBe(2);
    expect((snapshot as unknown as { listings: object[] }).listings).toEqual(
      listings.map(({ sku }) => ({ sku, state: 'withdrawn', hidden: true })),
    );
  });

  it('of a list that is not said invents none', () => {
    expect(done({}, 'cancel')).toStrictEqual({ snapshot: head, changed: 0, uncertain: [] });
  });

  it('has no effect on what is placed after the instant, and one on what is placed at it', () => {
    const orders = [
      order('at', 'awaiting-payment', { placedAt: asOf }),
      order('after', 'awaiting-payment', { placedAt: '2026-06-15T12:00:01Z' }),
    ];
    const { snapshot, changed } = done({ orders }, 'cancel');
    expect([changed, statuses(snapshot)]).toEqual([1, ['cancelled', 'awaiting-payment']]);
  });

  it('sees what the change before it has done', () => {
    const orders = [order('a', 'awaiting-payment'), order('b', 'paid'), order('c', 'cancelled')];
    const { snapshot, changed } = done({ orders }, 'payAndShip');
    expect(snapshot.orders).toEqual([
      order('a', 'paid', { shippedAt: asOf }),
      order('b', 'paid', { shippedAt: asOf }),
      order('c', 'cancelled'),
    ]);
    expect(changed).toBe(3);
    // The action before it has left nothing to pay for.
    expect(done({ orders: orders.slice(0, 1) }, 'cancel', 'payAndShip').changed).toBe(1);
  });

  it('leaves no trace in the case: the next question is answered as if it were the first', () => {
    const orders = [order('a', 'awaiting-payment'), order('b', 'paid')];
    const base = openCase({ ...head, orders }, compiled);
    applyChanges(base, [{ action: 'cancel' }]);
    expect(applyChanges(base, [{ action: 'ship' }])).toMatchObject({
      changed: 1,
      snapshot: { orders: [{ status: 'awaiting-payment' }, { status: 'paid', shippedAt: asOf }] },
    });
  });

  it('does not go on where one before it broke the snapshot', () => {
    const { snapshot, changed } = done({ orders: [order('a', 'paid')] }, 'breakTimes');
    expect(snapshot.orders).toEqual([{ id: 'a', placedAt: 'soon', status: 'paid' }]);
    expect(changed).toBe(1);
  });
});

describe('of items with one id', () => {
  const twice = [order('a', 'paid'), order('a', 'awaiting-payment')];

  it('the one that counts decides for all of them, and nothing for those behind', () => {
    const orders = [...twice, order('b', 'paid'), order('c', 'awaiting-payment')];
    const { snapshot, changed } = done({ orders }, 'cancel');
    expect(statuses(snapshot)).toEqual(['cancelled', 'cancelled', 'paid', 'cancelled']);
    expect(changed).toBe(3);
  });

  it('those without an id stand for themselves', () => {
    const orders = [...twice, order(null, 'paid'), order(null, 'awaiting-payment')];
    expect(statuses(done({ orders }, 'cancel').snapshot)).toEqual([
      'cancelled',
      'cancelled',
      'paid',
      'cancelled',
    ]);
  });

  it('an id is what the list says: here `sku`', () => {
    const listings = [
      { sku: 'a', state: 'odd', hidden: false },
      { sku: 'a', state: 'plain', hidden: false },
      { sku: 'b', state: 'odd', hidden: false },
    ];
    expect(done({ listings }, 'hide').changed).toBe(3);
  });
});

describe('a change of the account', () => {
  it.each([
    ['one that is said', { account: {} }, 'confirm', { account: { emailConfirmedAt: asOf } }, 1],
    ['none where it is not said', {}, 'confirm', {}, 0],
    ['one that matches', { account: { status: 'restricted' } }, 'lift', { account: { status: 'active' } }, 1],
    [
      'none that does not match',
      { account: { status: 'active' } },
      'lift',
      { account: { status: 'active' } },
      0,
    ],
  ])('%s', (_, parts, name, after, count) => {
    const { snapshot, changed } = done(parts, name);
    expect(snapshot).toStrictEqual({ ...head, ...after });
    expect(changed).toBe(count);
  });

  it.each([
    [{ createdAt: placedAt }, null],
    [{ id: 'acc', createdAt: placedAt }, 'acc'],
  ])('leaves %j alone, of which the status is not known', (account, id) => {
    expect(done({ account }, 'lift')).toMatchObject({ changed: 0, uncertain: [{ list: 'account', id }] });
  });
});

describe('only some ids', () => {
  const orders = [order('a', 'awaiting-payment'), order('b', 'awaiting-payment'), order('c', 'paid')];
  const cancel = (ids: readonly string[]) => apply({ orders }, [{ action: 'cancel', ids }]);

  it('changes these and no others', () => {
    expect(statuses(cancel(['b']).snapshot)).toEqual(['awaiting-payment', 'cancelled', 'paid']);
    expect(cancel([]).changed).toBe(0);
  });

  it('knows an item that does not match', () => {
    expect(cancel(['c'])).toMatchObject({ changed: 0, uncertain: [] });
  });

  it('says nothing of uncertain items that are not meant', () => {
    const { uncertain } = apply({ orders: [order('a'), order('b')] }, [{ action: 'cancel', ids: ['b'] }]);
    expect(uncertain).toEqual([{ list: 'orders', id: 'b' }]);
  });

  it('refuses each that no item has, also of an action without items', () => {
    const changes = [
      { action: 'cancel', ids: ['a', 'x', 'y'] },
      { action: 'forgive', ids: ['a'] },
    ];
    const unknown = (path: string) => ({
      code: 'unknown-id',
      path,
      expected: 'the id of an item that the action can change',
      hint: undefined,
    });
    expect(issuesOf({ orders }, changes)).toEqual([
      unknown('changes[0].ids'),
      unknown('changes[0].ids'),
      unknown('changes[1].ids'),
    ]);
  });
});

describe('a change of a metric', () => {
  const assumed = (value: unknown, more: object = {}) => ({ strikes: { value, assumed: true, ...more } });
  it.each([
    ['is assumed, and leaves the others', { late: 0.1 }, { late: 0.1, ...assumed(2) }, 1],
    ['is assumed where none is given', undefined, assumed(2), 1],
    ['is assumed in place of a number, also the same', { strikes: 2 }, assumed(2), 1],
    ['is assumed in place of the same that was read', { strikes: { value: 2 } }, assumed(2), 1],
    ['is none where it is assumed already', assumed(2), assumed(2), 0],
    ['is one where another is assumed', assumed(3), assumed(2), 1],
    ['keeps the target of the platform', { strikes: { value: 5, target: 3 } }, assumed(2, { target: 3 }), 1],
    ['makes no target of none', { strikes: { value: 5, target: null } }, assumed(2), 1],
  ])('%s', (_, metrics, after, count) => {
    const { snapshot, changed } = apply(metrics ? { metrics } : {}, [{ metric: 'strikes', value: 2 }]);
    expect(snapshot).toStrictEqual({ ...head, metrics: after });
    expect(changed).toBe(count);
  });

  it('by its periods keeps the newest target', () => {
    const strikes = [
      { period: '2026-03', value: 1, target: 7 },
      { period: '2026-04', value: 1, target: 8 },
      { period: '2026-05', value: 1, target: 9 },
      { period: '2026-06', value: 1 },
    ];
    expect(apply({ metrics: { strikes } }, [{ metric: 'strikes', value: 2 }]).snapshot.metrics).toEqual(
      assumed(2, { target: 9 }),
    );
  });

  it('may be one of an action', () => {
    expect(done({}, 'forgive').snapshot.metrics).toEqual(assumed('0'));
  });

  it.each([
    ['late', 0],
    ['late', '1'],
    ['rating', 'good'],
    ['rating', 'poor'],
    ['strikes', 1e6],
  ])('takes for %s the value %s', (metric, value) => {
    expect(apply({}, [{ metric, value }]).changed).toBe(1);
  });

  const share = 'a number from 0 to 1 (a share, not percent) for late';
  it.each([
    ['late', 1.01, 'out-of-range', share],
    ['late', '-0.01', 'out-of-range', share],
    ['late', 'good', 'out-of-range', share],
    ['rating', 'bad', 'unknown-word', 'one of good, fair, poor for rating'],
    ['rating', 1, 'unknown-word', 'one of good, fair, poor for rating'],
  ])('refuses for %s the value %s', (metric, value, code, expected) => {
    expect(issuesOf({}, [{ metric, value }])).toEqual([{ code, path: 'changes[0].value', expected }]);
  });
});

describe('a change of a fact', () => {
  it.each([
    ['assure', {}, { facts: { assured: true } }, 1],
    ['assure', { facts: { assured: false } }, { facts: { assured: true } }, 1],
    ['assure', { facts: { assured: true } }, { facts: { assured: true } }, 0],
    ['assure', { facts: { other: 'x' } }, { facts: { other: 'x', assured: true } }, 1],
    ['move', {}, { region: 'DE' }, 1],
    ['move', { region: 'FR' }, { region: 'DE' }, 1],
    ['move', { region: 'DE' }, { region: 'DE' }, 0],
    ['reactivate', {}, { account: { status: 'active' } }, 1],
    ['reactivate', { account: { id: 'a' } }, { account: { id: 'a', status: 'active' } }, 1],
    ['reactivate', { account: { status: 'active' } }, { account: { status: 'active' } }, 0],
  ])('%s of %j makes %j', (name, parts, after, count) => {
    const { snapshot, changed } = done(parts, name);
    expect(snapshot).toStrictEqual({ ...head, ...after });
    expect(changed).toBe(count);
  });
});

describe('what is no change', () => {
  it('is told with the nearest name, all of it at once', () => {
    const changes = [
      { metric: 'strike', value: 1 },
      { action: 'cancl' },
      { metric: 'late', value: 2 },
      { action: 'cancel', ids: ['x'] },
    ];
    expect(issuesOf({ orders: [] }, changes)).toEqual([
      {
        code: 'unknown-metric',
        path: 'changes[0].metric',
        expected: 'a metric of the ruleset',
        hint: 'did you mean strikes?',
      },
      {
        code: 'unknown-action',
        path: 'changes[1].action',
        expected: 'an action of the ruleset',
        hint: 'did you mean cancel?',
      },
      expect.objectContaining({ code: 'out-of-range', path: 'changes[2].value' }),
      expect.objectContaining({ code: 'unknown-id', path: 'changes[3].ids' }),
    ]);
  });

  it.each([[['cancel']], [[{ action: 'cancel' }, 5]], [null], ['cancel']])('%j is refused', (changes) => {
    expect(issuesOf({}, changes)).toEqual([
      { code: 'wrong-type', path: 'changes', expected: 'a list of objects', hint: undefined },
    ]);
  });

  it('a single change may stand without a list', () => {
    expect(apply({}, { metric: 'strikes', value: 1 }).changed).toBe(1);
  });
});

describe('an item after the instant', () => {
  it.each([
    ['with a condition', { of: 'orders', where: AWAITING, set: { status: 'paid' } }],
    ['without one', { of: 'orders', set: { status: 'paid' } }],
  ])('is left alone by a change %s', (_, change) => {
    const ruleset = compileRuleset(
      rulesetAround({
        metrics: { all: { title: 'All', unit: 'orders', worse: 'higher', value: { of: 'orders' } } },
        actions: { pay: action(change as Change) },
        rules: [ruleThatShows('all')],
      }),
    );
    const orders = ['2026-06-01T00:00:00Z', '2026-07-15T00:00:00Z'].map((placedAt, i) => ({
      id: `o${i}`,
      placedAt,
      status: 'awaiting-payment',
    }));
    const made = applyChanges(openCase({ ...head, orders }, ruleset), [{ action: 'pay' }]);
    expect(made.changed).toBe(1);
    expect(made.snapshot.orders?.map(({ status }) => status)).toEqual(['paid', 'awaiting-payment']);
  });
});
