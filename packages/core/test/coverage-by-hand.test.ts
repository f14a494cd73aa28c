import { describe, expect, it } from 'vitest';
import { measureCoverage } from '../src/coverage/measure-coverage.ts';
import { neededData } from '../src/coverage/needed-data.ts';
import type { Ruleset } from '../src/ruleset/ruleset.ts';
import { ruleOf, rulesetAround } from './fixtures/ruleset-around.ts';

type Level = Ruleset['rules'][number]['levels'][number];
const level = (when: Level['when']): Level => ({
  when,
  severity: 'high',
  evidence: 'official',
  sources: [{ source: 'page' }],
});
const number = { title: 'A number', unit: 'orders', worse: 'higher' } as const;
const rule = (slug: string, when: Level['when'], more: Partial<Ruleset['rules'][number]> = {}) =>
  ruleOf({ id: `golden.test.${slug}`, cause: slug, levels: [level(when)], ...more });
const ruleset = rulesetAround({
  params: { limit: { title: 'Limit', ask: 'Which?' } },
  facts: { assured: { title: 'Assured', ask: 'Are you?', type: 'flag' } },
  metrics: {
    given: number,
    open: { ...number, value: { of: 'disputes' } },
    both: { ...number, value: { total: [{ plus: 'given' }, { plus: 'open' }] } },
    unread: number,
    seen: { ...number, value: { of: 'messages' } },
  },
  rules: [
    rule('z', { metric: 'open', gte: '1' }),
    rule('limit', { metric: 'given', gte: { param: 'limit', oneOf: ['1', '2'] } }),
    rule('both', { metric: 'both', gte: '9' }),
    rule('region', { fact: 'region', in: ['US'] }, { applies: { fact: 'account.status', in: ['active'] } }),
    rule('assured', {
      all: [
        { fact: 'assured', in: [false] },
        { fact: 'program', in: ['plus'] },
      ],
    }),
    rule('secret', { metric: 'given', gte: null }),
    rule('tells', { metric: 'seen', gte: '1' }, { effect: 'none' }),
  ],
});
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };
const of = (parts: object) => measureCoverage({ ...head, ...parts } as unknown, ruleset);
const givenOf = (parts: object) => of(parts).data.flatMap(({ name, given }) => (given ? [name] : []));
const named = (...slugs: string[]) => slugs.map((slug) => `golden.test.${slug}`);

it('data that rules look at stands in the order of its names, each with its rules in theirs', () => {
  expect(neededData(ruleset)).toEqual([
    { name: 'account.status', rules: named('region') },
    { name: 'disputes', rules: named('both', 'z') },
    { name: 'facts.assured', rules: named('assured') },
    { name: 'metrics.given', rules: named('both', 'limit', 'secret') },
    { name: 'params.limit', rules: named('limit') },
    { name: 'program', rules: named('assured') },
    { name: 'region', rules: named('region') },
  ]);
});

describe('what a snapshot covers', () => {
  it.each([
    [{}, []],
    [{ metrics: { given: 0 } }, ['metrics.given']],
    [{ metrics: { open: 0 } }, []],
    [{ disputes: [] }, ['disputes']],
    [{ facts: { assured: false } }, ['facts.assured']],
    [{ facts: { assured: 'odd' } }, []],
    [{ params: { limit: 1 } }, ['params.limit']],
    [{ region: null }, ['region']],
    [{ program: 'plus' }, ['program']],
    [{ account: { status: 'active' } }, ['account.status']],
    [{ account: {} }, []],
  ])('of %j is the data %j', (parts, given) => {
    expect(givenOf(parts)).toEqual(given);
  });

  it.each([
    [{}, { checked: 0, unknown: 5, unknowable: 1, notApplicable: 1 }],
    [
      { disputes: [{ id: 'd', openedAt: '2026-06-01T00:00:00Z' }], metrics: { given: 1 }, region: 'DE' },
      { checked: 3, unknown: 2, unknowable: 1, notApplicable: 1 },
    ],
    [
      { disputes: [], metrics: { given: 0 }, facts: { assured: true }, account: { status: 'deleted' } },
      { checked: 5, unknown: 0, unknowable: 0, notApplicable: 2 },
    ],
  ])('of %j are the rules %j', (parts, rules) => {
    expect(of(parts).rules).toEqual(rules);
  });
});
