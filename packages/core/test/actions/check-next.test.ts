import { describe, expect, it } from 'vitest';
import type { ScoreOptions } from '../../src/account/open-case.ts';
import { suggestActions } from '../../src/actions/suggest-actions.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

type Level = Ruleset['rules'][number]['levels'][number];

/** A level that holds where every one of some metrics is 5. */
const level = (metrics: string, severity: Level['severity'], more: Partial<Level> = {}): Level => {
  const all = [...metrics].map((metric) => ({ metric, gte: '5' }));
  return {
    when: all.length === 1 ? (all[0] as Level['when']) : { all },
    severity,
    evidence: 'official',
    sources: [{ source: 'page' }],
    ...more,
  };
};
/** A rule that needs all of some metrics, which have one letter each. */
const rule = (slug: string, metrics: string, severity: Level['severity'], more: Partial<Level> = {}) =>
  ruleOf({ id: `golden.test.${slug}`, cause: slug, levels: [level(metrics, severity, more)] });

const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };
function ask(rules: Ruleset['rules'], parts: object = {}, options: ScoreOptions = {}) {
  const metrics = Object.fromEntries(
    [...'abcdnpqrstxyz'].map((name) => [name, { title: name, unit: 'orders', worse: 'higher' as const }]),
  );
  return suggestActions({ ...head, ...parts } as unknown, rulesetAround({ metrics, rules }), options);
}
const named = (rules: readonly string[]) => rules.map((slug) => `golden.test.${slug}`);

describe('data to check next', () => {
  it('says how far the worst case falls if what needs nothing else is clear, and what it could add', () => {
    const rules = [rule('high', 'a', 'high'), rule('medium', 'b', 'medium'), rule('low', 'ac', 'low')];
    const suggestions = ask(rules);
    // All of it is 1 - 0.35 x 0.65 x 0.85, 81 %; without the high rule 45 %, without the medium one 70 %.
    expect(suggestions.checkNext).toEqual([
      { data: 'metrics.a', rules: named(['high', 'low']), worstCase: 45, couldAdd: 65 },
      { data: 'metrics.b', rules: named(['medium']), worstCase: 70, couldAdd: 35 },
      { data: 'metrics.c', rules: named(['low']), worstCase: 81, couldAdd: 15 },
    ]);
    expect(suggestions.checkNext).toBe(suggestions.checkNext);
  });

  it('names rules by their ids, whatever they could add', () => {
    const rules = [rule('b', 'a', 'high'), rule('a', 'a', 'low'), rule('c', 'a', 'critical')];
    expect(ask(rules).checkNext).toEqual([
      { data: 'metrics.a', rules: named(['a', 'b', 'c']), worstCase: 0, couldAdd: 90 },
    ]);
  });

  it('orders one worst case by what could be added, then by how many rules need it, then by name', () => {
    const rules = [
      rule('h1', 'pq', 'high'),
      rule('h2', 'qz', 'high'),
      rule('h3', 'qr', 'low'),
      rule('l1', 'ty', 'low'),
      rule('l2', 'tx', 'low'),
      rule('l3', 'ts', 'low'),
      rule('l4', 'td', 'low'),
    ];
    expect(
      ask(rules).checkNext.map(({ data, couldAdd, rules: some }) => [data, couldAdd, some.length]),
    ).toEqual([
      ['metrics.q', 65, 3],
      ['metrics.p', 65, 1],
      ['metrics.z', 65, 1],
      ['metrics.t', 15, 4],
      ['metrics.d', 15, 1],
      ['metrics.r', 15, 1],
      ['metrics.s', 15, 1],
      ['metrics.x', 15, 1],
      ['metrics.y', 15, 1],
    ]);
  });

  it('counts what has fired, and what is near and may be wrong, of the other rules', () => {
    const rules = [
      rule('fired', 'a', 'medium'),
      rule('near', 'n', 'high', { evidence: 'reported' }),
      rule('open', 'b', 'critical'),
    ];
    const worstCaseOf = (metrics: object) =>
      ask(rules, { metrics }).checkNext.map(({ worstCase }) => worstCase);
    expect(worstCaseOf({ a: 5, n: 0 })).toEqual([35]);
    expect(worstCaseOf({ a: 0, n: 4 })).toEqual([65]);
  });

  it('leaves the worst case of an account that has ended at 100', () => {
    const rules = [rule('high', 'a', 'high')];
    const ended = (status: string) => ask(rules, { account: { status } }).checkNext[0]?.worstCase;
    expect([ended('suspended'), ended('terminated'), ended('restricted')]).toEqual([100, 100, 0]);
  });

  it('is none where all is known', () => {
    expect(ask([rule('a', 'a', 'high')], { metrics: { a: 0 } }).checkNext).toEqual([]);
  });

  it('leaves out rules that are suppressed, as the report does', () => {
    const rules = [rule('a', 'a', 'high'), rule('b', 'b', 'medium')];
    const suppressions = [{ rule: 'golden.test.a', reason: 'It is agreed upon.' }];
    expect(ask(rules, { metrics: { a: 5 } }, { suppressions }).checkNext).toEqual([
      { data: 'metrics.b', rules: named(['b']), worstCase: 0, couldAdd: 35 },
    ]);
  });

  it('keeps what is near for sure, whatever is answered', () => {
    const levels = [level('a', 'low'), level('b', 'high', { evidence: 'reported' })];
    const one = ruleOf({ id: 'golden.test.one', cause: 'one', levels });
    expect(ask([one], { metrics: { b: 4 } }).checkNext).toEqual([
      { data: 'metrics.a', rules: named(['one']), worstCase: 65, couldAdd: expect.any(Number) },
    ]);
  });
});
