import { describe, expect, it } from 'vitest';
import { OptionsError, type Ruleset, scoreAccount } from '../src/index.ts';
import { ruleOf, rulesetAround } from './fixtures/ruleset-around.ts';

const asOf = '2026-06-15T12:00:00Z';
type Level = Ruleset['rules'][number]['levels'][number];
const count = (title: string) => ({ title, unit: 'events', worse: 'higher' as const });
const level = (when: object, more: object = {}): Level =>
  ({
    when,
    severity: 'high',
    evidence: 'official',
    sources: [{ source: 'page' }],
    ...more,
  }) as unknown as Level;

/** A ruleset of one rule over counts `a`, `b` and `c`, a rate, and the fact `assured`. */
const rulesetOf = (levels: readonly Level[], more: object = {}) =>
  rulesetAround({
    metrics: {
      a: count('A'),
      b: count('B'),
      c: count('C'),
      rate: { title: 'Rate', unit: 'share', worse: 'higher' },
      age: { title: 'Age', unit: 'days', worse: 'higher', value: { of: 'orders', take: 'oldest' } },
      other: { title: 'Other rate', unit: 'share', worse: 'higher' },
    } as unknown as Ruleset['metrics'],
    facts: { assured: { title: 'Assured', ask: 'Are you assured?', type: 'flag' } },
    rules: [ruleOf({ id: 'golden.test.one', cause: 'one', levels: [...levels], ...more })],
  });
const score = (ruleset: Ruleset, given: object) =>
  scoreAccount({ snapshotVersion: 1, platform: 'golden', role: 'test', asOf, ...given } as unknown, ruleset);
const nearOf = (levels: readonly Level[], given: object, more: object = {}) =>
  score(rulesetOf(levels, more), given).near.map(({ more: left, unit, days, open, level: number }) => ({
    level: number,
    more: left,
    unit,
    ...(days === undefined ? {} : { days }),
    ...(open === undefined ? {} : { open }),
  }));
const a10 = { metric: 'a', gte: '10' };
const b10 = { metric: 'b', gte: '10' };

describe('the way to a limit that is near', () => {
  it.each<[string, object, object, object]>([
    ['is one event more', a10, { a: 9 }, { more: 1, unit: 'events' }],
    [
      'is one event more than the limit, where that may be reached',
      { metric: 'a', gt: '10' },
      { a: 10 },
      { more: 1, unit: 'events' },
    ],
    [
      'is the leg that does not hold yet',
      { all: [a10, { metric: 'b', gte: '3' }] },
      { a: 9, b: 5 },
      { more: 1, unit: 'events' },
    ],
    [
      'is not one number where two legs are open',
      {
        all: [
          { metric: 'rate', gte: '0.5' },
          { metric: 'other', gte: '0.5' },
        ],
      },
      { rate: '0.45', other: '0.45' },
      { more: null, unit: null },
    ],
    ['is not one number of any of several', { any: [a10, b10] }, { a: 9, b: 9 }, { more: null, unit: null }],
    [
      'of any of several asks for none that is not known',
      { any: [a10, b10] },
      { a: 9 },
      { more: null, unit: null },
    ],
  ])('%s', (_, when, metrics, wanted) => {
    const found = nearOf([level(when)], { metrics });
    expect(found).toEqual([{ level: 1, ...wanted }]);
  });

  it('asks for a floor that nobody has said, by its place', () => {
    const when = {
      all: [
        { metric: 'rate', gte: '0.1' },
        { metric: 'b', gte: '3' },
      ],
    };
    expect(nearOf([level(when)], { metrics: { rate: '0.2' } })).toEqual([
      { level: 1, more: null, unit: null, open: ['metrics.b'] },
    ]);
    // A floor that holds is not asked about.
    expect(nearOf([level(when)], { metrics: { rate: '0.09', b: 4 } })).toMatchObject([{ level: 1 }]);
    expect(nearOf([level(when)], { metrics: { rate: '0.09', b: 4 } })[0]).not.toHaveProperty('open');
  });

  it('does not ask for what a leg that holds has left open', () => {
    const when = {
      all: [
        {
          any: [
            { metric: 'b', gte: '1' },
            { metric: 'c', gte: '1' },
          ],
        },
        a10,
      ],
    };
    const [found] = nearOf([level(when)], { metrics: { a: 9, b: 5 } });
    expect(found).not.toHaveProperty('open');
  });

  it('asks for the facts that decide whether a rule or a level is meant, each once and in order', () => {
    const assured = { fact: 'assured', in: [true] };
    const region = { fact: 'region', in: ['US'] };
    expect(nearOf([level(a10, { applies: assured })], { metrics: { a: 9 } })).toEqual([
      { level: 1, more: null, unit: null, open: ['facts.assured'] },
    ]);
    expect(
      nearOf(
        [level(a10, { applies: { all: [region, assured] } })],
        { metrics: { a: 9 } },
        { applies: region },
      ),
    ).toEqual([{ level: 1, more: null, unit: null, open: ['facts.assured', 'region'] }]);
  });

  it('of a limit that is not in force yet is its date', () => {
    expect(nearOf([level(a10, { from: '2026-06-18' })], { metrics: { a: 10 } })).toEqual([
      { level: 1, more: null, unit: null, days: 2.5 },
    ]);
  });

  it('of an age is the days that it takes', () => {
    const orders = [{ id: 'o1', placedAt: '2026-06-08T12:00:00Z' }];
    expect(nearOf([level({ metric: 'age', gte: '8' })], { orders })).toEqual([
      { level: 1, more: 1, unit: 'days', days: 1 },
    ]);
  });
});

describe('several levels that may hold', () => {
  it('could add what the last of the gravest weighs', () => {
    const levels = [
      level(a10, { evidence: 'anecdotal' }),
      level({ metric: 'a', gte: '20' }, { severity: 'critical' }),
      level({ metric: 'a', gte: '30' }, { severity: 'low' }),
    ];
    const { unknown } = score(rulesetOf(levels), {});
    const alone = score(rulesetOf([levels[1] as Level]), {}).unknown;
    expect(unknown[0]?.couldAdd).toBe(alone[0]?.couldAdd);
  });
});

describe('options that are none', () => {
  it.each([5, 'now', true, [], [1]])('%j is refused by its name', (options) => {
    const attempt = (): unknown =>
      scoreAccount(
        { snapshotVersion: 1, platform: 'golden', role: 'test', asOf } as unknown,
        rulesetOf([level(a10)]),
        options as never,
      );
    expect(attempt).toThrow(OptionsError);
    expect(attempt).toThrow(/options: expected an object/);
  });

  it.each([null, undefined, {}])('%j is none of them', (options) => {
    const made = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf } as unknown;
    expect(scoreAccount(made, rulesetOf([level(a10)]), options).score).toBe(0);
  });
});

describe('what is given instead of a number', () => {
  it.each([
    [{ a: { above: 'x' } }, 'metrics.a.above'],
    [{ a: { below: 'x' } }, 'metrics.a.below'],
    [{ a: { above: 1, below: 'x' } }, 'metrics.a.below'],
  ])('%j names the bound that is none', (metrics, path) => {
    expect(() => score(rulesetOf([level(a10)]), { metrics })).toThrow(`${path}: expected`);
  });
});
