import { describe, expect, it } from 'vitest';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { scoreAccount } from '../../src/score/score-account.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

type Metric = Ruleset['metrics'][string];
type Rule = Ruleset['rules'][number];
type Level = Rule['levels'][number];

const level = (
  when: Level['when'],
  severity: Level['severity'] = 'high',
  more: Partial<Level> = {},
): Level => ({
  when,
  severity,
  evidence: 'official',
  sources: [{ source: 'page' }],
  ...more,
});
const from = (metric: string, gte = '1') => ({ metric, gte });
const number = { title: 'A number', unit: 'orders', worse: 'higher' } as const;
const counting = (value: Metric['value'], more: Partial<Metric> = {}): Metric => ({
  ...number,
  ...(value === undefined ? {} : { value }),
  ...more,
});

const metrics: Record<string, Metric> = {
  open: counting({ of: 'disputes', where: { closedAt: null } }),
  closed: counting({ of: 'disputes', where: { closedAt: { not: null } } }),
  openFraud: counting({ of: 'disputes', where: { closedAt: null, kind: 'fraud' } }),
  sellers: counting({ of: 'orders', where: { sellerId: 's' } }),
  recent: counting({ of: 'orders', window: { last: '30d' } }),
  given: number,
  other: number,
  sum: counting({ total: [{ plus: 'given' }, { plus: 'open' }] }),
  unshippedAndPaid: counting({
    total: [{ plus: { of: 'orders', where: { shippedAt: null } } }, { plus: { of: 'payments' } }],
  }),
  ofPaid: counting({ of: 'disputes', where: { 'order.status': 'paid' } }),
  months: counting({ run: { every: 'month', enter: from('given'), back: 3 } }, { unit: 'months' }),
  orders: counting({ of: 'orders' }),
  share: counting(
    { ratio: [{ of: 'orders', where: { sellerId: 's' } }, { of: 'orders' }] },
    { unit: 'share' },
  ),
};
const asOf = '2026-06-15T12:00:00Z';
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf };
const unknownOf = (levels: Level[], parts: object, rule: Partial<Rule> = {}, others: Rule[] = []) => {
  const ruleset = rulesetAround({
    metrics,
    facts: { assured: { title: 'Assured', ask: 'Are you?', type: 'flag' } },
    rules: [ruleOf({ id: 'golden.test.r', cause: 'c', levels, ...rule }), ...others],
  });
  return scoreAccount({ ...head, ...parts } as unknown, ruleset).unknown.find(
    ({ ruleId }) => ruleId === 'golden.test.r',
  );
};
const openedAt = '2026-06-01T00:00:00Z';
const dispute = (id: string, more: object = {}) => ({ id, openedAt, ...more });
const order = (id: string, more: object = {}) => ({ id, placedAt: openedAt, ...more });

describe('what an unknown rule needs', () => {
  const all = (...names: string[]) => [level({ all: names.map((name) => from(name)) })];

  it.each([
    ['a list that is not said', all('open'), {}, ['disputes']],
    ['a number that is only ever given', all('given'), {}, ['metrics.given']],
    ['such a part of a sum, and not the sum', all('sum'), { disputes: [] }, ['metrics.given']],
    [
      'both, in the order of their names, each once',
      all('open', 'given', 'closed'),
      {},
      ['disputes', 'metrics.given'],
    ],
    ['not what is known beside it', all('open', 'given'), { metrics: { given: 1 } }, ['disputes']],
    ['a field that no item says', all('open'), { disputes: [dispute('d')] }, ['disputes.closedAt']],
    [
      'only the list where one is absent, not fields of the other',
      all('unshippedAndPaid'),
      { orders: [order('o')] },
      ['payments'],
    ],
    [
      'what a sum is made of',
      all('sum'),
      { disputes: [dispute('d')] },
      ['disputes.closedAt', 'metrics.given'],
    ],
    [
      'not the part of a sum that is known',
      all('sum'),
      { disputes: [dispute('d')], metrics: { given: 0 } },
      ['disputes.closedAt'],
    ],
    [
      'how far a list reaches',
      all('recent'),
      { orders: [], observed: { orders: { since: '2026-06-10T00:00:00Z' } } },
      ['observed.orders'],
    ],
    [
      'the number itself where the list names what nobody can look up',
      all('ofPaid'),
      { disputes: [dispute('d', { orderId: 'gone' })], orders: [order('o', { status: 'paid' })] },
      ['metrics.ofPaid'],
    ],
    [
      'the field of the item that it refers to',
      all('ofPaid'),
      { disputes: [dispute('d', { orderId: 'o' })], orders: [order('o')] },
      ['orders.status'],
    ],
    ['the field of the two counts of a share', all('share'), { orders: [order('o')] }, ['orders.sellerId']],
  ])('is %s', (_, levels, parts, needs) => {
    expect(unknownOf(levels, parts)?.needs).toEqual(needs);
  });

  it('is also for whom it is meant, each fact once', () => {
    const applies = { fact: 'region', in: ['US'] };
    const levels = [
      level(from('given'), 'low', { applies }),
      level({ metric: 'other', gte: { param: 'limit', oneOf: ['1', '5'] } }, 'high', { applies }),
      level({ fact: 'assured', in: [false] }, 'low', { applies: { fact: 'account.status', in: ['active'] } }),
    ];
    expect(unknownOf(levels, { metrics: { other: 3 } })?.needs).toEqual([
      'account.status',
      'facts.assured',
      'metrics.given',
      'params.limit',
      'region',
    ]);
    expect(unknownOf([level(from('given'))], {}, { applies })?.needs).toEqual(['metrics.given', 'region']);
    const known = {
      region: 'US',
      metrics: { other: 0 },
      params: { limit: '1' },
      account: { status: 'active' },
    };
    expect(unknownOf(levels, known)?.needs).toEqual(['facts.assured', 'metrics.given']);
  });

  it('is no limit that the owner has said, and one that the platform does not offer', () => {
    const levels = [level({ metric: 'other', gte: { param: 'limit', oneOf: ['1', '5'] } })];
    expect(unknownOf(levels, { params: { limit: '5' } })?.needs).toEqual(['metrics.other']);
    expect(unknownOf(levels, { params: { limit: '4' } })?.needs).toEqual(['metrics.other', 'params.limit']);
  });

  it('is nothing that a limit which is not published waits for', () => {
    const levels = [level({ any: [{ metric: 'other', gte: null }, from('given')] })];
    expect(unknownOf(levels, { metrics: { other: 3 } })?.needs).toEqual(['metrics.given']);
  });

  it('is nothing of what has nothing to measure', () => {
    expect(unknownOf([level({ any: [from('share'), from('given')] })], { orders: [] })?.needs).toEqual([
      'metrics.given',
    ]);
  });

  it('is the age of the account, where periods are counted back', () => {
    const levels = [level(from('months', '2'))];
    expect(unknownOf(levels, {})?.needs).toContain('metrics.given');
    const { needs, missing } = unknownOf(levels, { account: {} }) ?? {};
    expect(needs).toContain('account.createdAt');
    expect(missing).toMatchObject([{ list: 'account', field: 'createdAt', items: 1, of: 1 }]);
  });
});

describe('what is missing of a given list', () => {
  const missingOf = (levels: Level[], parts: object) => unknownOf(levels, parts)?.missing;

  it('counts the items that lack a field, of those that count', () => {
    const disputes = [
      dispute('a'),
      dispute('b', { closedAt: null }),
      dispute('c', { closedAt: '2026-06-02T00:00:00Z' }),
      dispute('d'),
      dispute('d'),
    ];
    expect(missingOf([level(from('open', '2'))], { disputes })).toMatchObject([
      { list: 'disputes', field: 'closedAt', items: 2, of: 4 },
    ]);
    const sellers = [
      order('a'),
      order('b', { sellerId: 's' }),
      order('c'),
      order('c'),
      order('e', { sellerId: null }),
    ];
    expect(missingOf([level(from('sellers', '2'))], { orders: sellers })).toMatchObject([
      { list: 'orders', field: 'sellerId', items: 2, of: 4 },
    ]);
    const none = [order('a'), order('b')];
    expect(missingOf([level(from('sellers'))], { orders: none })).toMatchObject([{ items: 2, of: 2 }]);
  });

  it('is said once, though several numbers look at it', () => {
    const levels = [level({ any: [from('open', '2'), from('closed', '2')] })];
    expect(missingOf(levels, { disputes: [dispute('a'), dispute('b')] })).toHaveLength(1);
  });

  it.each([
    ['fires where it has not happened', [level(from('open'))], { ifNone: 'fired', couldAdd: 65 }],
    ['is clear where it has not happened', [level(from('closed'))], { ifNone: 'clear', couldAdd: 65 }],
    [
      'fires at a lower level where it has not happened',
      [level(from('open'), 'low'), level(from('closed'))],
      { ifNone: 'fired', couldAdd: 15 },
    ],
    [
      'stays unknown where another number is not known',
      [level({ all: [from('open'), from('given')] })],
      { ifNone: 'unknown', couldAdd: 65 },
    ],
    [
      'has nothing to say of this account where it has not happened',
      [level(from('open'), 'high', { applies: from('closed') })],
      { ifNone: 'clear', couldAdd: 65 },
    ],
  ])('says of a time that the rule %s', (_, levels, said) => {
    expect(missingOf(levels, { disputes: [dispute('d')] })).toEqual([
      { list: 'disputes', field: 'closedAt', items: 1, of: 1, ...said },
    ]);
  });

  it('tells a time from another field: only the time can have not happened', () => {
    const disputes = [dispute('a', { kind: 'fraud' }), dispute('b', { closedAt: null })];
    const levels = [level(from('openFraud'), 'low'), level(from('openFraud', '2'))];
    expect(missingOf(levels, { disputes })).toEqual([
      { list: 'disputes', field: 'closedAt', items: 1, of: 2, ifNone: 'fired', couldAdd: 15 },
      { list: 'disputes', field: 'kind', items: 1, of: 2, ifNone: 'unknown', couldAdd: 65 },
    ]);
  });

  it('supposes that none has happened, also of a number that waits for a list, too', () => {
    const levels = [level({ all: [from('open'), from('unshippedAndPaid')] })];
    expect(missingOf(levels, { disputes: [dispute('d')], orders: [order('o')] })).toEqual([
      { list: 'disputes', field: 'closedAt', items: 1, of: 1, ifNone: 'fired', couldAdd: 65 },
    ]);
  });

  it('supposes nothing of what is known: an order without a date counts', () => {
    const levels = [level({ all: [from('open'), from('orders')] })];
    expect(missingOf(levels, { disputes: [dispute('d')], orders: [{ id: 'o' }] })).toMatchObject([
      { field: 'closedAt', ifNone: 'fired' },
    ]);
  });

  it('could add nothing where another finding of the cause weighs as much', () => {
    const other = ruleOf({ id: 'golden.test.o', cause: 'c', levels: [level(from('given'), 'critical')] });
    const parts = { disputes: [dispute('d')], metrics: { given: 1 } };
    expect(unknownOf([level(from('open'))], parts, {}, [other])?.missing).toMatchObject([{ couldAdd: 0 }]);
  });
});
