import { describe, expect, it } from 'vitest';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { scoreAccount } from '../../src/score/score-account.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

type Level = Ruleset['rules'][number]['levels'][number];
const level = (when: Level['when']): Level => ({
  when,
  severity: 'low',
  evidence: 'official',
  sources: [{ source: 'page' }],
});
const number = { title: 'A number', unit: 'orders', worse: 'higher' } as const;
const limit = (oneOf: string[]) => ({ param: 'limit', oneOf });
const ruleset = rulesetAround({
  lists: {
    listings: { key: 'sku', fields: { sku: 'text', hidden: 'flag' } },
    accountants: { fields: { name: 'text' } },
    oldappeals: { fields: { name: 'text' } },
  },
  params: { limit: { title: 'Limit', ask: 'Which?' }, second: { title: 'Second', ask: 'Which?' } },
  facts: {
    plan: { title: 'Plan', ask: 'Which?', type: 'word', values: { free: 'Free', paid: 'Paid' } },
    assured: { title: 'Assured', ask: 'Are you?', type: 'flag' },
  },
  metrics: {
    paid: { ...number, value: { of: 'orders', where: { status: 'paid' } } },
    shown: { ...number, published: true, value: { of: 'orders', where: { status: 'shipped' } } },
    hidden: { ...number, value: { of: 'listings', where: { hidden: true } } },
    strikes: number,
    unread: number,
  },
  rules: [
    ruleOf({
      id: 'golden.test.r',
      cause: 'c',
      levels: [
        level({ metric: 'paid', gte: '100' }),
        level({ metric: 'shown', gte: '100' }),
        level({ metric: 'hidden', gte: '100' }),
        level({ metric: 'strikes', gte: limit(['5', '6']) }),
        level({ metric: 'strikes', gte: limit(['7', '8']) }),
        level({ metric: 'paid', gte: '99', target: true }),
        level({ metric: 'strikes', gte: { param: 'second', oneOf: ['1', '1.5'] } }),
        level({ fact: 'plan', in: ['free'] }),
        level({ fact: 'assured', in: [false] }),
        level({ fact: 'region', in: ['US'] }),
      ],
    }),
  ],
});
const asOf = '2026-06-15T12:00:00Z';
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf };
const warningsOf = (parts: object) => scoreAccount({ ...head, ...parts } as unknown, ruleset).warnings;
const order = (id: string | null, more: object = {}) => ({ id, placedAt: '2026-06-01T00:00:00Z', ...more });

describe('a name that is not known', () => {
  it.each([
    ['a property', { metric: {} }, 'metric', 'metrics'],
    ['one like a list of the ruleset', { listing: [] }, 'listing', 'listings'],
    ['one like one that may be left out', { regoin: 'DE' }, 'regoin', 'region'],
    ['one like nothing', { somethingElseEntirely: 1 }, 'somethingElseEntirely', undefined],
    ['a setting', { params: { limt: '5' } }, 'params.limt', 'params.limit'],
    ['a list that is observed', { observed: { order: {} } }, 'observed.order', 'observed.orders'],
    [
      'a field of an item',
      { orders: [order('o', { statsu: 'paid' })] },
      'orders[].statsu',
      'orders[].status',
    ],
    ['a field of the account', { account: { statsu: 'x' } }, 'account.statsu', 'account.status'],
  ])('is told: %s', (_, parts, path, nearest) => {
    expect(warningsOf(parts)).toStrictEqual([
      { code: 'unknown-property', args: { path, ...(nearest === undefined ? {} : { nearest }) } },
    ]);
  });

  it.each(['placed', 'shipBy', 'status', 'toString'])('is told where a list was cut by %s', (by) => {
    expect(warningsOf({ observed: { orders: { by } } })).toStrictEqual([
      { code: 'unknown-word', args: { path: 'observed.orders.by', word: by } },
    ]);
  });

  it('is none where a fact or the account is known until a day, and that day is told', () => {
    const until = '2026-05-01T00:00:00Z';
    const told = (path: string) => ({ code: 'known-until', args: { path, until } });
    const observed = { account: { until }, 'facts.assured': { until } };
    const said = { facts: { assured: true }, account: { status: 'active' } };
    expect(warningsOf({ ...said, observed })).toEqual([told('account.status'), told('facts.assured')]);
    expect(warningsOf({ facts: said.facts, observed })).toEqual([told('facts.assured')]);
    const now = { account: { until: asOf }, 'facts.assured': { until: null } };
    expect(warningsOf({ ...said, observed: now })).toEqual([]);
  });

  it('is none of what every object has', () => {
    expect(warningsOf({ params: { toString: '5' } })).toMatchObject([{ args: { path: 'params.toString' } }]);
    expect(warningsOf({ params: { second: '1' }, observed: { orders: { by: 'placedAt' } } })).toEqual([]);
  });

  it('is told of settings where the ruleset has none', () => {
    const { params: _, ...bare } = ruleset;
    const { warnings } = scoreAccount({ ...head, params: { own: '1' } } as unknown, bare);
    expect(warnings).toEqual([{ code: 'unknown-property', args: { path: 'params.own' } }]);
  });
});

describe('what no rule reads', () => {
  it.each([
    ['a list with items', { messages: [{ id: 'm' }] }, 'messages', undefined],
    ['one that begins like the account', { accountants: [{ name: 'x' }] }, 'accountants', undefined],
    ['one that ends like appeals', { oldappeals: [{ name: 'x' }] }, 'oldappeals', undefined],
    ['a number', { metrics: { strike: 1 } }, 'metrics.strike', 'metrics.strikes'],
    ['a number that only the ruleset knows', { metrics: { unread: 1 } }, 'metrics.unread', undefined],
    ['a fact', { facts: { plann: 'free' } }, 'facts.plann', 'facts.plan'],
    [
      'a default',
      { defaults: { orders: { statsu: 'paid' } } },
      'defaults.orders.statsu',
      'defaults.orders.status',
    ],
    ['a default of no list', { defaults: { order: { status: 'paid' } } }, 'defaults.order.status', undefined],
  ])('is told: %s', (_, parts, path, nearest) => {
    const found = warningsOf(parts).filter(({ code }) => code === 'not-read');
    expect(found).toStrictEqual([
      { code: 'not-read', args: { path, ...(nearest === undefined ? {} : { nearest }) } },
    ]);
  });

  it.each([
    [{ messages: [] }],
    [{ notices: [{ id: 'n' }], appeals: [{ id: 'a' }], account: { id: 'me' } }],
    [{ metrics: { strikes: 1, unread: undefined }, facts: { plan: 'free', other: undefined } }],
    [{ defaults: { orders: { status: 'paid' } } }],
    [{ orders: [order('o')] }],
  ])('is nothing of %j', (parts) => {
    expect(warningsOf(parts)).toEqual([]);
  });

  it('is told alike of every account of a ruleset', () => {
    for (const id of ['one', 'two'])
      expect(warningsOf({ messages: [{ id }], reviews: [{ id }] }).map(({ args }) => args)).toEqual([
        { path: 'reviews' },
        { path: 'messages' },
      ]);
  });
});

describe('a word that means nothing', () => {
  it.each([
    ['of a fact', { facts: { plan: 'fre' } }, { path: 'plan', word: 'fre' }],
    ['of a flag', { facts: { assured: 'yes' } }, { path: 'assured', word: 'yes' }],
    ['of a field', { orders: [order('o', { status: 'payed' })] }, { path: 'orders', word: 'status: payed' }],
  ])('is told: %s', (_, parts, args) => {
    expect(warningsOf(parts)).toEqual([{ code: 'unknown-word', args }]);
  });

  it('is none where nothing is said', () => {
    expect(warningsOf({ facts: { plan: null, assured: true } })).toEqual([]);
  });
});

describe('a limit that the owner set', () => {
  it.each([
    ['to one that a level offers, and another does not', { limit: '5' }, ['limit', '5', '7, 8']],
    ['to one that none offers', { limit: 9 }, ['limit', 9, '7, 8']],
    ['to one between two', { second: '1.25' }, ['second', '1.25', '1, 1.5']],
  ])('%s is told once', (_, params, [parameter, given, offered]) => {
    expect(warningsOf({ params })).toEqual([
      { code: 'parameter-not-offered', args: { parameter, given, offered } },
    ]);
  });

  it.each([[{}], [{ params: { second: '1.50' } }]])('is no warning: %j', (parts) => {
    expect(warningsOf(parts)).toEqual([]);
  });
});

describe('events after the instant that is judged at', () => {
  const at = (id: string, placedAt: string | null) => ({ id, placedAt });
  it('are counted, those at that instant and those that have not happened are not', () => {
    const orders = [
      at('before', '2026-06-15T11:59:59Z'),
      at('at', asOf),
      at('after', '2026-06-15T12:00:01Z'),
      at('later', '2026-07-15T12:00:00Z'),
      at('much later', '2027-07-15T12:00:00Z'),
      at('never', null),
      { id: 'unsaid' },
    ];
    expect(warningsOf({ orders })).toEqual([
      { code: 'events-after-as-of', args: { list: 'orders', count: 3, asOf } },
    ]);
    expect(warningsOf({ orders: orders.slice(0, 2) })).toEqual([]);
    expect(warningsOf({ orders: [at('never', null)] })).toEqual([]);
  });
});

describe('items with one id', () => {
  it('are counted, apart those that say something else', () => {
    const orders = [
      order('a', { status: 'paid' }),
      { status: 'paid', placedAt: '2026-06-01T00:00:00Z', id: 'a' },
      order('a', { status: 'paid' }),
      order('a', { status: 'shipped' }),
      order('b'),
      order(null),
      order(null),
    ];
    expect(warningsOf({ orders })).toEqual([
      { code: 'duplicate-id', args: { list: 'orders', count: 2 } },
      { code: 'duplicate-id-other-content', args: { list: 'orders', count: 1 } },
    ]);
    expect(warningsOf({ orders: orders.slice(4) })).toEqual([]);
    expect(warningsOf({ orders: orders.slice(2, 5) }).map(({ code }) => code)).toEqual([
      'duplicate-id-other-content',
    ]);
  });

  it('are told by the key of their list', () => {
    const listings = [{ sku: 's', id: '1' }, { sku: 's', id: '1' }, { sku: 't' }];
    expect(warningsOf({ listings })).toEqual([
      { code: 'unknown-property', args: { path: 'listings[].id', nearest: 'listings[].sku' } },
      { code: 'duplicate-id', args: { list: 'listings', count: 1 } },
    ]);
  });
});

describe('an account that is not active', () => {
  it.each([
    ['suspended', 'already-ended'],
    ['terminated', 'already-ended'],
    ['restricted', 'account-not-active'],
    ['deactivated', 'account-not-active'],
    ['deleted', 'account-not-active'],
  ])('%s', (status, code) => {
    expect(warningsOf({ account: { status } })).toEqual([{ code, args: { status } }]);
  });

  it('is no active one', () => {
    expect(warningsOf({ account: { status: 'active' } })).toEqual([]);
  });
});

describe('a given number', () => {
  const orders = [
    order('a', { status: 'paid' }),
    order('b', { status: 'paid' }),
    order('c', { status: 'shipped' }),
    order('d', { status: 'shipped' }),
    order('e'),
  ];
  it.each([
    [{ paid: 2 }, []],
    [{ paid: 3 }, []],
    [{ paid: 1 }, [{ metric: 'paid', used: 'events' }]],
    [{ paid: 4 }, [{ metric: 'paid', used: 'events' }]],
    [{ shown: 4 }, [{ metric: 'shown', used: 'given' }]],
    [{ paid: { below: 3 } }, []],
    [{ paid: { below: 2 } }, [{ metric: 'paid', used: 'events' }]],
    [{ strikes: 9 }, []],
    [{ paid: { value: 9, asOf: '2026-06-20T00:00:00Z' } }, []],
  ])('is held against two or three events: %j', (metrics, found) => {
    const all = warningsOf({ orders, metrics }).filter(({ code }) => code === 'metric-contradicts-events');
    expect(all.map(({ args }) => args)).toEqual(found);
  });

  it('with a target that no rule goes by is told, and so is what else is odd about it', () => {
    const paid = { value: 0, assumed: true, target: 5 };
    expect(warningsOf({ metrics: { strikes: { value: 1, target: 3 }, paid } })).toEqual([
      { code: 'target-not-used', args: { metric: 'strikes' } },
      { code: 'metric-assumed', args: { metric: 'paid' } },
    ]);
  });
});
