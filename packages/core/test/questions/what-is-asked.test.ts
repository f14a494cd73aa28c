import { describe, expect, it } from 'vitest';
import { compileRuleset } from '../../src/compile/compile-ruleset.ts';
import { openQuestions, shapeOf } from '../../src/questions/open-questions.ts';
import { wordsInRules } from '../../src/questions/words-in-rules.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

type Level = Ruleset['rules'][number]['levels'][number];
type Rule = Ruleset['rules'][number];
type When = Level['when'];
const level = (when: When, severity: Level['severity'] = 'high', more: Partial<Level> = {}): Level => ({
  when,
  severity,
  evidence: 'official',
  sources: [{ source: 'page' }],
  ...more,
});
const rule = (slug: string, levels: Level[], more: Partial<Rule> = {}) =>
  ruleOf({ id: `golden.test.${slug}`, cause: slug, levels, ...more });
const from = (metric: string, gte = '1'): When => ({ metric, gte });

const number = { title: 'A number', unit: 'orders', worse: 'higher' } as const;
const metrics: Ruleset['metrics'] = {
  ...Object.fromEntries([...'abcdhlmyz'].map((name) => [name, number])),
  acts: { ...number, value: { of: 'conduct' } },
  actsAndOrders: { ...number, value: { total: [{ plus: { of: 'conduct' } }, { plus: { of: 'orders' } }] } },
  hidden: { ...number, observable: false },
  days: { ...number, unit: 'days' },
  share: { ...number, unit: 'share' },
  stars: { ...number, unit: 'stars', worse: 'lower', best: '5', domain: ['1', '5'] },
  rating: { ...number, unit: 'label', scale: ['good', 'poor'] },
};
const facts: NonNullable<Ruleset['facts']> = {
  assured: { title: 'Assured', ask: 'Are you?', type: 'flag' },
  plan: { title: 'Plan', ask: 'Which?', type: 'word', values: { free: 'Free', paid: 'Paid' } },
  trade: { title: 'Trade', ask: 'Which?', type: 'word' },
};
const params = { limit: { title: 'Limit', ask: 'Which?' }, other: { title: 'Other', ask: 'Which?' } };
const rulesetOf = (...rules: Rule[]) => rulesetAround({ metrics, facts, params, rules });
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };
const ask = (rules: Rule[], parts: object = {}) =>
  openQuestions({ ...head, ...parts } as unknown, rulesetOf(...rules));
const idsOf = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id);

describe('questions', () => {
  it('say where the answer goes, what it is, and what it decides', () => {
    expect(ask([rule('a', [level(from('a'))]), rule('b', [level(from('a'), 'low')])])).toStrictEqual([
      {
        id: 'metrics.a',
        kind: 'number',
        unit: 'orders',
        range: [0, null],
        rules: ['golden.test.a', 'golden.test.b'],
        couldAdd: 65,
      },
    ]);
  });

  it('come by what they could add, then by open levels, then by rules, then by name', () => {
    const rules = [
      rule('l', [level(from('l'), 'low')]),
      rule('h', [level(from('h'))]),
      rule('a', [level(from('a'))]),
      rule('z', [level(from('z'), 'low'), level(from('z', '5'))]),
      rule('y1', [level(from('y'), 'low')]),
      rule('y2', [level(from('y'))]),
      rule('m1', [level(from('m'), 'low')]),
      rule('m2', [level(from('m'), 'low')]),
      rule('m3', [level(from('m'), 'low')]),
    ];
    expect(ask(rules).map(({ id, couldAdd }) => [id, couldAdd])).toEqual([
      ['metrics.y', 65],
      ['metrics.z', 65],
      ['metrics.a', 65],
      ['metrics.h', 65],
      ['metrics.m', 15],
      ['metrics.l', 15],
    ]);
  });

  it.each([
    ['do not hold', 0],
    ['hold', 9],
  ])('count only levels that are open, not those that %s', (_, x) => {
    const rules = [
      rule('b', [level(from('d'), 'info'), level(from('d', '2'), 'info'), level(from('b'))]),
      rule('c', [level(from('c'), 'low'), level(from('c', '5'))]),
    ];
    expect(ask(rules, { metrics: { d: x } })).toMatchObject([
      { id: 'metrics.c', couldAdd: 65 },
      { id: 'metrics.b', couldAdd: 65 },
    ]);
  });

  it('about forbidden conduct come last, and not those that count other things, too', () => {
    const rules = [
      rule('acts', [level(from('acts'), 'critical')]),
      rule('both', [level(from('actsAndOrders'), 'medium')]),
      rule('given', [level(from('a'), 'low')]),
      rule('fact', [level({ fact: 'assured', in: [false] }, 'info', { consequence: { scope: 'account' } })]),
    ];
    expect(idsOf(ask(rules))).toEqual([
      'metrics.actsAndOrders',
      'metrics.a',
      'facts.assured',
      'metrics.acts',
    ]);
  });

  it('ask of a reached rule what can make it worse, by what that would add', () => {
    const rules = [rule('r', [level(from('a'), 'low'), level(from('b'))])];
    expect(ask(rules, { metrics: { a: 1 } })).toMatchObject([{ id: 'metrics.b', couldAdd: 50 }]);
    expect(ask(rules, { metrics: { b: 1 } })).toEqual([]);
  });

  it('ask nothing that could add nothing: another finding of its cause weighs as much', () => {
    const rules = [
      rule('r', [level(from('a'))], { cause: 'one' }),
      rule('s', [level(from('b'))], { cause: 'one' }),
      rule('t', [level(from('c'), 'critical')], { cause: 'one' }),
    ];
    expect(ask(rules, { metrics: { a: 1 } })).toMatchObject([{ id: 'metrics.c', couldAdd: 90 - 65 }]);
  });

  it('ask neither what is known, nor what nobody can see, nor the age of what has not happened', () => {
    const any = (...names: string[]) => [rule('r', [level({ any: names.map((name) => from(name)) })])];
    expect(idsOf(ask(any('a', 'b'), { metrics: { a: 0 } }))).toEqual(['metrics.b']);
    expect(idsOf(ask(any('hidden', 'b')))).toEqual(['metrics.b']);
    expect(idsOf(ask(any('days', 'b'), { metrics: { days: 'never' } }))).toEqual(['metrics.b']);
    expect(idsOf(ask(any('days', 'b'), { metrics: { days: 0 } }))).toEqual(['metrics.b']);
    expect(idsOf(ask(any('days', 'b')))).toEqual(['metrics.b', 'metrics.days']);
    expect(ask([rule('r', [level(from('hidden'))])])).toEqual([]);
  });

  it('ask also for whom a rule is meant, once for all that ask', () => {
    const applies = { fact: 'region', in: ['US'] };
    const limit = { metric: 'a', gte: { param: 'limit', oneOf: ['1', '2'] } };
    const rules = [
      rule('r', [level(limit, 'high', { applies }), level(from('a', '9'), 'critical', { applies })]),
    ];
    expect(ask(rules).map(({ id, rules: decided }) => [id, decided.length])).toEqual([
      ['metrics.a', 1],
      ['params.limit', 1],
      ['region', 1],
    ]);
    expect(idsOf(ask(rules, { region: 'DE' }))).toEqual([]);
  });
});

describe('what an answer is', () => {
  const compiled = compileRuleset(
    rulesetOf(
      rule('r', [
        level({
          any: [
            { fact: 'region', in: ['US', 'CA'] },
            { fact: 'trade', notIn: ['food'] },
            { metric: 'a', gte: { param: 'limit', oneOf: ['1', '2'] } },
          ],
        }),
      ]),
    ),
  );
  const statuses = ['active', 'restricted', 'suspended', 'deactivated', 'deleted', 'terminated'];
  it.each([
    ['metrics.a', { kind: 'number', unit: 'orders', range: [0, null] }],
    ['metrics.share', { kind: 'share', unit: 'share', range: [0, 1] }],
    ['metrics.stars', { kind: 'number', unit: 'stars', range: [1, 5] }],
    ['metrics.rating', { kind: 'choice', choices: ['good', 'poor'] }],
    ['metrics.unknown', { kind: 'number' }],
    ['account.status', { kind: 'choice', choices: statuses }],
    ['account.createdAt', { kind: 'time' }],
    ['params.limit', { kind: 'choice', choices: ['1', '2'] }],
    ['params.other', { kind: 'number', range: [0, null] }],
    ['facts.assured', { kind: 'flag' }],
    ['facts.plan', { kind: 'choice', choices: ['free', 'paid'] }],
    ['facts.trade', { kind: 'choice', choices: ['food', 'other'] }],
    ['region', { kind: 'choice', choices: ['US', 'CA', 'other'] }],
    ['program', { kind: 'choice', choices: ['other'] }],
  ])('%s', (id, shape) => {
    expect(shapeOf(id, compiled)).toStrictEqual(shape);
  });

  it('is the same of a ruleset without facts', () => {
    const { facts: _, ...bare } = compiled.source;
    expect(shapeOf('facts.any', compileRuleset(bare))).toEqual({ kind: 'choice', choices: ['other'] });
  });
});

describe('the words that rules tell apart', () => {
  const ruleset = rulesetOf(
    rule('r', [
      level({
        all: [
          { fact: 'trade', in: ['food', true, 7, null] },
          {
            any: [
              { fact: 'trade', notIn: ['arms', 'food'] },
              { fact: 'plan', in: ['free'] },
            ],
          },
        ],
      }),
      level(from('a'), 'low', { applies: { fact: 'trade', in: ['pets'] } }),
      level({ metric: 'a', lte: { param: 'trade', oneOf: ['0.5', '1'] } }),
    ]),
    rule('s', [level(from('a'))], { applies: { fact: 'trade', in: ['cars'] } }),
  );

  it.each([
    ['of a fact, wherever they stand, each once', 'fact', 'trade', ['food', '7', 'arms', 'pets', 'cars']],
    ['of another fact', 'fact', 'plan', ['free']],
    ['of a setting', 'param', 'trade', ['0.5', '1']],
    ['none of a fact that no rule asks for', 'fact', 'assured', []],
  ] as const)('%s', (_, key, name, words) => {
    expect([...wordsInRules(ruleset, key, name)].sort()).toEqual([...words].sort());
  });
});
