import { describe, expect, it } from 'vitest';
import { openCase } from '../../src/account/open-case.ts';
import { compileRuleset } from '../../src/compile/compile-ruleset.ts';
import type { Leaf } from '../../src/evaluate/condition.ts';
import { goodEventsToLeave, moreToReach, unitOfMore } from '../../src/report/more-to-reach.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { scoreAccount } from '../../src/score/score-account.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

type Metric = Ruleset['metrics'][string];
type When = Ruleset['rules'][number]['levels'][number]['when'];
type Limit = Readonly<Record<string, unknown>>;

const asOf = '2026-06-15T12:00:00Z';
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf };
const level = (when: When) => ({
  when,
  severity: 'high' as const,
  evidence: 'official' as const,
  sources: [{ source: 'page' }],
});
const ruleOfLevels = (levels: When[], more: Partial<Ruleset['rules'][number]> = {}) =>
  ruleOf({ id: 'golden.test.r', cause: 'c', levels: levels.map(level), ...more });

/** The comparison of one metric with one limit, on an account. */
function compared(metric: Partial<Metric>, limit: Limit, parts: object) {
  const m = { title: 'A number', unit: 'orders', worse: 'higher' as const, ...metric };
  const ruleset = rulesetAround({
    metrics: { m },
    params: { limit: { title: 'Limit', ask: 'Which?' } },
    rules: [ruleOfLevels([{ metric: 'm', ...limit } as When])],
  });
  const { ruleset: compiled, context } = openCase({ ...head, ...parts }, compileRuleset(ruleset));
  return { leaf: compiled.rules[0]?.levels[0]?.when.leaves[0] as Leaf, context };
}
const moreOf = (metric: Partial<Metric>, limit: Limit, parts: object) => {
  const { leaf, context } = compared(metric, limit, parts);
  return moreToReach(leaf, context);
};
const goodOf = (metric: Partial<Metric>, limit: Limit, parts: object) => {
  const { leaf, context } = compared(metric, limit, parts);
  return goodEventsToLeave(leaf, context);
};

/** A share of cancelled orders: so many of so many. */
const share = (more: object = {}, metric: Partial<Metric> = {}): Partial<Metric> => ({
  unit: 'share',
  value: { ratio: [{ of: 'orders', where: { status: 'cancelled' } }, { of: 'orders' }], part: true, ...more },
  ...metric,
});
const orders = (some: number, all: number) => ({
  orders: Array.from({ length: all }, (_, i) => ({
    id: `o${i}`,
    placedAt: '2026-06-01T00:00:00Z',
    status: i < some ? 'cancelled' : 'paid',
  })),
});

describe('how much more a number takes to its limit', () => {
  it.each([
    [{ gte: '5' }, 3, 2],
    [{ gt: '5' }, 3, 3],
    [{ gte: '4.5' }, 3, 2],
    [{ gt: '4.5' }, 3, 2],
    [{ gte: '5' }, 5, 0],
    [{ lte: '5' }, 8, 3],
    [{ lt: '5' }, 8, 4],
    [{ lte: '5.5' }, 8, 3],
    [{ lt: '5.5' }, 8, 3],
  ])('%j at %d: so many events', (limit, value, more) => {
    expect(moreOf({}, limit, { metrics: { m: value } })).toBe(more);
  });

  it.each([
    ['money:USD', { gte: '10' }, '7.5', 2.5],
    ['money:USD', { gt: '10' }, '7.5', 2.5],
    ['days', { lte: '10' }, 12.25, 2.25],
    ['stars', { lt: '4.5' }, '4.75', 0.25],
  ])('of %s %j: the way itself', (unit, limit, value, more) => {
    expect(moreOf({ unit }, limit, { metrics: { m: value } })).toBe(more);
  });

  it.each([
    ['whose limit is not published', {}, { gte: null }, { metrics: { m: 1 } }],
    ['that nobody can see', { observable: false }, { gte: '5' }, { metrics: { m: 1 } }],
    ['that is not known exactly', {}, { gte: '5' }, { metrics: { m: { above: 1 } } }],
    ['that is not known', {}, { gte: '5' }, {}],
    [
      'whose limit the owner has not said',
      {},
      { gte: { param: 'limit', oneOf: ['5', '6'] } },
      { metrics: { m: 1 } },
    ],
  ] as const)('is not said of one %s', (_, metric, limit, parts) => {
    expect(moreOf(metric, limit, parts)).toBeNull();
  });

  it('goes by the limit that the owner has said', () => {
    const limit = { gte: { param: 'limit', oneOf: ['5', '6'] } };
    expect(moreOf({}, limit, { metrics: { m: 1 }, params: { limit: 6 } })).toBe(5);
  });
});

describe('how many bad events a share takes to its limit', () => {
  it.each([
    ['2 of 30', {}, { gte: '0.1' }, 2, 30, 1],
    ['2 of 30, where the limit itself is no breach', {}, { gt: '0.1' }, 2, 30, 2],
    ['2 of 25', {}, { gte: '0.1' }, 2, 25, 1],
    ['2 of 25, where the limit itself is no breach', {}, { gt: '0.1' }, 2, 25, 1],
    ['1 of 4 of at least 10', { atLeast: '10' }, { gte: '0.3' }, 1, 4, 2],
    ['2 of 30 of at least 10', { atLeast: '10' }, { gte: '0.3' }, 2, 30, 7],
    ['as many as there are', { atLeast: '10' }, { gte: '0.5' }, 1, 5, 4],
    ['more than there are', { atLeast: '10' }, { gte: '0.5' }, 1, 4, null],
    ['more than there are, of what is no part', { part: undefined }, { gte: '1.5' }, 1, 4, 5],
    ['none of none', {}, { gte: '0.1' }, 0, 0, null],
  ] as const)('%s', (_, more, limit, some, all, expected) => {
    const unit = 'part' in more ? 'orders' : 'share';
    const metric = share(more, { unit });
    if ('part' in more) metric.value = { ratio: (metric.value as { ratio: never }).ratio };
    expect(moreOf(metric, limit, orders(some, all))).toBe(expected);
  });

  const good = share({}, { worse: 'lower', best: '1' });
  it.each([
    ['28 of 30 good', good, { lt: '0.9' }, 28, 30, 2],
    ['28 of 30 good, where the limit itself is a breach', good, { lte: '0.9' }, 28, 30, 1],
    ['25 of 27 good', good, { lt: '0.9' }, 25, 27, 1],
    ['3 of 4 good of at least 10', share({ atLeast: '10' }, { worse: 'lower' }), { lt: '0.75' }, 3, 4, 2],
  ] as const)('%s', (_, metric, limit, some, all, expected) => {
    expect(moreOf(metric, limit, orders(some, all))).toBe(expected);
  });

  it('is rounded up where events have parts', () => {
    const value: Metric['value'] = {
      ratio: [{ of: 'violations', take: { sum: 'points' } }, { of: 'orders' }],
    };
    const violations = [{ id: 'v', at: '2026-06-01T00:00:00Z', points: 1.5 }];
    expect(moreOf({ value }, { gte: '0.1' }, { violations, ...orders(0, 30) })).toBe(2);
    expect(moreOf({ value }, { gt: '0.1' }, { violations, ...orders(0, 30) })).toBe(3);
  });

  const average: Partial<Metric> = {
    unit: 'stars',
    value: { ratio: [{ of: 'reviews', take: { sum: 'stars' } }, { of: 'reviews' }] },
  };
  const reviews = { reviews: [{ id: 'r', at: '2026-06-01T00:00:00Z', stars: 4 }] };
  const observed = { orders: { since: '2026-06-10T00:00:00Z' } };
  it.each([
    [
      'of an average that falls: it is no count',
      { ...average, worse: 'lower' as const },
      { lt: '3' },
      reviews,
    ],
    ['of a share of which no side is bad', share({}, { worse: 'neither' }), { gte: '0.1' }, orders(0, 30)],
    ['where the list is short', share(), { gte: '0.1' }, { ...orders(0, 9), observed, metrics: { m: 0 } }],
    [
      'where the published share is known and not all of its orders',
      share({}, { published: true as const }),
      { gte: '0.1' },
      { orders: [{ id: 'o', placedAt: '2026-06-01T00:00:00Z' }], metrics: { m: '0.05' } },
    ],
    [
      'where the published share is known and its orders are none',
      share({}, { published: true as const }),
      { gte: '0.1' },
      { orders: [], metrics: { m: '0.05' } },
    ],
  ])('is not said %s', (_, metric, limit, parts) => {
    expect(moreOf(metric, limit, parts)).toBeNull();
  });

  it('is said of an average that rises', () => {
    expect(moreOf(average, { gte: '5' }, reviews)).toBe(1);
  });

  it('counts in what the numerator counts', () => {
    const unitOf = (metric: Partial<Metric>) => unitOfMore(compared(metric, { gte: '1' }, {}).leaf);
    expect([unitOf(share()), unitOf({}), unitOf(average)]).toEqual(['orders', 'orders', 'stars']);
  });
});

describe('how many good events lead a share out', () => {
  const good = (more: object = {}) => share(more, { worse: 'lower' });
  it.each([
    ['1 of 90 must fall below one in a hundred', share(), { gte: '0.01' }, 1, 90, 11],
    ['1 of 90 must fall to one in a hundred', share(), { gt: '0.01' }, 1, 90, 10],
    ['89 of 90 good must rise to 99 of a hundred', good(), { lt: '0.99' }, 89, 90, 10],
    ['89 of 90 good must rise above 99 of a hundred', good(), { lte: '0.99' }, 89, 90, 11],
    ['none where it is out already', share(), { gte: '0.01' }, 1, 200, 0],
    ['2 of 7, where a part of an event is a whole one', share(), { gt: '0.3' }, 3, 9, 1],
    ['3 of 12 of at least 10', share({ atLeast: '10' }), { gte: '0.2' }, 3, 12, 4],
    ['no number where the minimum sample hides it', share({ atLeast: '10' }), { gte: '0.2' }, 1, 4, null],
    ['no number at the minimum sample', share({ atLeast: '10' }), { gt: '0.2' }, 2, 4, null],
    ['one above the minimum sample', share({ atLeast: '10' }), { gte: '0.2' }, 2, 10, 1],
    ['no number where any bad event is one too many', share(), { gt: '0' }, 1, 4, null],
    ['no number where only all good ones do', good(), { lt: '1' }, 3, 4, null],
  ] as const)('%s', (_, metric, limit, some, all, expected) => {
    expect(goodOf(metric, limit, orders(some, all))).toBe(expected);
  });

  const observed = { orders: { since: '2026-06-10T00:00:00Z' } };
  it.each([
    ['of a number', {}, { gte: '1' }, { metrics: { m: 1 } }],
    [
      'of counts that are no part of each other',
      { value: { ratio: [{ of: 'disputes' }, { of: 'orders' }] } },
      { gte: '0.1' },
      { disputes: [], ...orders(1, 4) },
    ],
    ['of a limit that is not published', share(), { gte: null }, orders(1, 4)],
    [
      'of a limit that is not said',
      share(),
      { gte: { param: 'limit', oneOf: ['0.1', '0.2'] } },
      orders(1, 4),
    ],
    ['where the list is short', share(), { gte: '0.01' }, { ...orders(1, 4), observed }],
    [
      'where an order does not say enough',
      share(),
      { gte: '0.01' },
      { orders: [...orders(1, 4).orders, { id: 'x' }] },
    ],
    ['where the list is not said', share(), { gte: '0.01' }, {}],
  ] as [string, Partial<Metric>, Limit, object][])('are not said %s', (_, metric, limit, parts) => {
    expect(goodOf(metric, limit, parts)).toBeNull();
  });
});

describe('the room to the next level in a finding', () => {
  const number = { title: 'A number', unit: 'orders', worse: 'higher' } as const;
  const ruleset = (levels: When[], more: Partial<Ruleset['rules'][number]> = {}) =>
    rulesetAround({
      metrics: { a: number, b: { ...number, unit: 'days' }, hidden: { ...number, observable: false } },
      rules: [ruleOfLevels(levels, more)],
    });
  const roomOf = (levels: When[], parts: object, more = {}) =>
    scoreAccount({ ...head, ...parts } as unknown, ruleset(levels, more)).findings[0]?.headroom;
  const a = (gte: string): When => ({ metric: 'a', gte });
  const b = (gte: string): When => ({ metric: 'b', gte });

  it.each([
    [
      'of the first level that does not hold',
      [a('2'), a('5')],
      { metrics: { a: 1 } },
      { level: 1, more: 1, unit: 'orders' },
    ],
    [
      'of the level above the one that has fired',
      [a('2'), a('5')],
      { metrics: { a: 2 } },
      { level: 2, more: 3, unit: 'orders' },
    ],
    ['none where the value is not exact', [a('5')], { metrics: { a: { below: 2 } } }, null],
    [
      'none where the value of the one that is missing is not exact',
      [{ all: [a('2'), b('5')] }],
      { metrics: { a: 2, b: { below: 3 } } },
      null,
    ],
    ['none above the last', [a('2')], { metrics: { a: 2 } }, null],
    ['none of what is not known', [a('2')], {}, null],
    [
      'of the one comparison that is missing',
      [{ all: [a('2'), b('5')] }],
      { metrics: { a: 2, b: '3.5' } },
      { level: 1, more: 1.5, unit: 'days' },
    ],
    [
      'of each of several that are missing',
      [{ all: [a('2'), b('5')] }],
      { metrics: { a: 0, b: 1 } },
      {
        level: 1,
        more: null,
        legs: [
          { metric: 'a', unit: 'orders', more: 2 },
          { metric: 'b', unit: 'days', more: 4 },
        ],
      },
    ],
    ['none where any of several would do', [{ any: [a('2'), b('5')] }], { metrics: { a: 0, b: 1 } }, null],
    [
      'none where more than comparisons are joined',
      [{ all: [a('2'), { any: [a('9'), b('5')] }] }],
      { metrics: { a: 0, b: 1 } },
      null,
    ],
  ] as [string, When[], object, unknown][])('is that %s', (_, levels, parts, room) => {
    expect(roomOf(levels, parts)).toEqual(room);
  });

  it('is none of what is dishonest, and of what does not apply', () => {
    expect(roomOf([a('2')], { metrics: { a: 1 } }, { dishonest: true })).toBeNull();
    const applies = { fact: 'region', in: ['US'] };
    expect(roomOf([a('2')], { metrics: { a: 1 }, region: 'DE' }, { applies })).toBeNull();
  });
});
