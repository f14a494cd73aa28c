import { describe, expect, it } from 'vitest';
import { compileRuleset, scoreAccount } from '../src/index.ts';
import type { Total } from '../src/ruleset/rule-language.generated.ts';
import type { Ruleset } from '../src/ruleset/ruleset.ts';
import { ruleOf, rulesetAround, ruleThatShows } from './fixtures/ruleset-around.ts';

const asOf = '2026-06-15T12:00:00Z';
type Metric = Ruleset['metrics'][string];
const metric = (more: Partial<Metric>): Metric => ({
  title: 'One',
  unit: 'points',
  worse: 'higher',
  ...more,
});

const ruleset = compileRuleset(
  rulesetAround({
    metrics: {
      count: metric({ unit: 'orders' }),
      few: metric({ unit: 'orders', domain: ['0', '10'] }),
      share: metric({ unit: 'share' } as Partial<Metric>),
      age: metric({ unit: 'days|day|days', worse: 'lower' }),
      standing: metric({ unit: 'label', scale: ['good', 'fair', 'bad'] }),
    },
    rules: ['count', 'few', 'share', 'age'].map((name) => ruleThatShows(name)),
  }),
);
const score = (metrics: Record<string, unknown>) =>
  scoreAccount({ snapshotVersion: 1, platform: 'golden', role: 'test', asOf, metrics }, ruleset);
const statusOf = (metrics: Record<string, unknown>) => {
  const [name] = Object.keys(metrics);
  return score(metrics).findings.find(({ ruleId }) => ruleId.endsWith(`.${name}`))?.status;
};

describe('a bound in place of a number', () => {
  it.each([
    ['nothing between two', { count: { above: 5, below: 5 } }, 5],
    ['nothing between neighbours', { count: { above: 5, below: 6 } }, 5],
    ['nothing above the most there is', { few: { above: 10 } }, 10],
    ['nothing below the least there is', { few: { below: 0 } }, 0],
    ['no share above the whole', { share: { above: 1 } }, 1],
  ])('that leaves %s is refused with what was given', (_, metrics, got) => {
    const [name] = Object.keys(metrics);
    expect(() => score(metrics)).toThrow(`metrics.${name}: expected a bound that leaves a value, got ${got}`);
  });

  it.each([
    ['one number between two', { count: { above: 4, below: 6 } }, 'fired'],
    ['the most there is', { few: { above: 9 } }, 'fired'],
    ['the least there is', { few: { below: 1 } }, 'clear'],
  ])('may leave %s', (_, metrics, status) => {
    expect(statusOf(metrics)).toBe(status);
  });
});

describe('a bound of what has no smallest step', () => {
  it.each([
    ['an amount of money', 'money:USD'],
    ['a share', 'share'],
    ['days', 'days'],
    ['stars', 'stars'],
  ])('stands just beside it: %s', (_, unit) => {
    const found = (op: object) =>
      scoreAccount(
        { snapshotVersion: 1, platform: 'golden', role: 'test', asOf, metrics: { m: { above: '0.5' } } },
        rulesetAround({
          metrics: { m: metric({ unit }) },
          rules: [
            ruleOf({
              id: 'golden.test.m',
              cause: 'one',
              levels: [
                {
                  when: { metric: 'm', ...op },
                  severity: 'low',
                  evidence: 'official',
                  sources: [{ source: 'page' }],
                },
              ],
            }),
          ],
        }),
      ).findings[0]?.status;
    expect(found({ gt: '0.5' })).toBe('fired');
    expect(found({ gte: '0.75' })).toBe('unknown');
  });
});

describe('a sum', () => {
  const sum = (more: Partial<Total>, terms: Total['total'] = [{ minus: { of: 'orders' } }]) =>
    scoreAccount(
      {
        ...{ snapshotVersion: 1, platform: 'golden', role: 'test', asOf },
        orders: [
          { id: 'a', placedAt: asOf },
          { id: 'b', placedAt: asOf },
        ],
      },
      rulesetAround({
        metrics: { m: metric({ domain: ['-10', '10'], value: { total: terms, ...more } }) },
        rules: [ruleThatShows('m')],
      }),
    ).findings[0]?.value;

  it('may fall below 0, and to its least where it has one', () => {
    expect(sum({})).toBe(-2);
    expect(sum({ min: '-1' })).toBe(-1);
    expect(sum({ min: '0' })).toBe(0);
  });

  it('rises to its most where it has one', () => {
    expect(sum({}, ['3', { plus: { of: 'orders' } }])).toBe(5);
    expect(sum({ max: '4' }, ['3', { plus: { of: 'orders' } }])).toBe(4);
  });
});

describe('an age that is given', () => {
  it('may be never, in whatever language its unit is written', () => {
    expect(statusOf({ age: { value: 'never' } })).toBe('not-applicable');
    expect(() => score({ count: { value: 'never' } })).toThrow('metrics.count: expected a decimal number');
  });
});

it('a word that is none of the labels is told them', () => {
  expect(() => score({ standing: { value: 'great' } })).toThrow(
    'metrics.standing: expected one of good, fair, bad, got "great"',
  );
});

it('half of a fraction is no fraction: the value beside it counts', () => {
  expect(statusOf({ count: { value: 0, denominator: 10 } })).toBe('clear');
  expect(() => score({ count: { denominator: 10 } })).toThrow('`value`, `numerator` and `denominator`');
});
