import { describe, expect, it } from 'vitest';
import { compileRuleset, RulesetError } from '../src/index.ts';
import type { Ruleset } from '../src/ruleset/ruleset.ts';
import { ruleOf, rulesetAround } from './fixtures/ruleset-around.ts';

type Parts = Partial<Ruleset>;

const metricOf = (value: unknown, more: object = {}): Parts => ({
  metrics: { odd: { title: 'Odd', unit: 'orders', worse: 'higher', value, ...more } } as never,
});
const levelWhen = (when: unknown, more: object = {}) =>
  ({
    when,
    severity: 'low',
    evidence: 'official',
    sources: [{ source: 'page' }],
    ...more,
  }) as never;
const given = { given: { title: 'Given', unit: 'events', worse: 'higher' as const } };
const ruleWhen = (when: unknown, more: object = {}): Parts => ({
  metrics: given,
  rules: [ruleOf({ id: 'golden.test.a', cause: 'one', levels: [levelWhen(when)], ...more })],
});
const HOLDS = { metric: 'given', gte: '1' };
const yielding = (...named: readonly (readonly [string, readonly string[], string?])[]): Parts => ({
  metrics: given,
  rules: named.map(([id, suppressedBy, cause = 'one']) =>
    ruleOf({
      id: `golden.test.${id}`,
      cause,
      levels: [levelWhen(HOLDS)],
      suppressedBy: suppressedBy.map((other) => `golden.test.${other}`),
    }),
  ),
});
const actionWith = (change: object, more: object = {}): Parts => ({
  metrics: given,
  rules: [],
  actions: { pay: { title: 'Pay', changes: [change], ...more } } as never,
});
/** A list of things that have no time of their own. */
const THINGS: Parts['lists'] = { things: { key: 'id', fields: { id: 'text', kind: 'text', at: 'time' } } };

const cases: [what: string, parts: Parts, message: RegExp, path?: string][] = [
  ['a metric that is not there', metricOf('none'), /there is no metric "none"/, 'metrics.odd'],
  ['a metric that refers to itself', metricOf('odd'), /in a circle: odd -> odd/],
  ['a list that is not there', metricOf({ of: 'none' }), /there is no list "none"/],
  ['a field that is not there', metricOf({ of: 'orders', at: 'noneAt' }), /orders has no field "noneAt"/],
  [
    'a reference that is not there',
    metricOf({ of: 'orders', at: 'none.at' }),
    /nothing is referred to as "none"/,
  ],
  [
    'a reference of a list that has none',
    metricOf({ of: 'orders', at: 'order.placedAt' }),
    /orders has no field "orderId"/,
  ],
  ['a time that is a text', metricOf({ of: 'orders', at: 'sellerId' }), /orders\.sellerId is not a time/],
  [
    'a window of a list without time',
    { ...metricOf({ of: 'things', window: { last: '3d' } }), lists: THINGS },
    /things has no time; say `at`/,
  ],
  [
    'an age of a list without time',
    { ...metricOf({ of: 'things', take: 'oldest' }), lists: THINGS },
    /things has no time/,
  ],
  [
    'a ledger of a list without time',
    { ...metricOf({ ledger: { of: 'things', life: 'ever' } }), lists: THINGS },
    /things has no time/,
  ],
  [
    'an anchor in a list without time',
    {
      ...metricOf({ of: 'orders', window: { since: { of: 'things', pick: 'newest' } } }),
      lists: THINGS,
    },
    /things has no time/,
  ],
  [
    'the sum of texts',
    metricOf({ of: 'orders', take: { sum: 'sellerId' } }),
    /orders\.sellerId is not a number/,
  ],
  [
    'a sum of amounts without a currency',
    metricOf({ of: 'orders', take: { sum: 'amount' } }),
    /say its currency/,
  ],
  ['a window of no kind', metricOf({ of: 'orders', window: {} }), /orders\.placedAt: not a window/],
  [
    'a test without a comparison',
    metricOf({ of: 'orders', where: { units: {} } }),
    /a test needs one comparison/,
  ],
  [
    'a number that is compared with a time',
    metricOf({ of: 'orders', where: { units: { gt: { time: 'asOf' } } } }),
    /orders\.units is not a time/,
  ],
  [
    'a time that is compared with one that is not there',
    metricOf({ of: 'orders', where: { placedAt: { gt: { time: 'noneAt' } } } }),
    /orders has no field "noneAt"/,
  ],
  [
    'a ratio of three',
    metricOf({ ratio: [{ of: 'orders' }, { of: 'orders' }, { of: 'orders' }] }),
    /needs two values/,
  ],
  [
    'a minimum sample of what is no share',
    metricOf({ ratio: [{ of: 'orders' }, { of: 'orders' }], atLeast: '3' }),
    /`atLeast` needs `part`/,
  ],
  [
    'a term without a sign',
    metricOf({ total: [{ per: '2', worth: '1' }] }),
    /a term needs `plus` or `minus`/,
  ],
  [
    'a choice whose last branch has a condition',
    {
      metrics: {
        ...given,
        odd: {
          title: 'Odd',
          unit: 'orders',
          worse: 'higher',
          value: { choose: [{ when: HOLDS, use: { of: 'orders' } }] },
        },
      } as never,
    },
    /the last branch of `choose` must have no `when`/,
  ],
  [
    'batches of different points',
    metricOf({
      ledger: { of: 'violations', life: 'ever', points: { field: 'points' }, collapse: { within: '6h' } },
    }),
    /the same points for every event/,
  ],
  [
    'groups by a field that is not there',
    metricOf({ ledger: { of: 'violations', life: 'ever', by: 'none' } }),
    /has no field "none"/,
  ],
  [
    'points of a field that is not there',
    metricOf({ ledger: { of: 'violations', life: 'ever', points: { field: 'none' } } }),
    /has no field "none"/,
  ],
  [
    'points by a word that is not there',
    metricOf({ ledger: { of: 'violations', life: 'ever', points: { by: 'none', table: {} } } }),
    /has no field "none"/,
  ],
  [
    'a rule on a metric that is not there',
    ruleWhen({ metric: 'none', gte: '1' }),
    /there is no metric "none"/,
    'rules[0].levels[0]',
  ],
  ['a comparison without a limit', ruleWhen({ metric: 'given' }), /a comparison needs gte, gt, lte or lt/],
  [
    'a limit that is no number',
    ruleWhen({ metric: 'given', gte: 'many' }),
    /neither a decimal nor a label of given/,
  ],
  [
    'a limit that is no label of a scale',
    {
      metrics: { rated: { title: 'Rated', unit: 'label', worse: 'higher', scale: ['good', 'bad'] } },
      rules: [
        ruleOf({ id: 'golden.test.a', cause: 'one', levels: [levelWhen({ metric: 'rated', gte: '1' })] }),
      ],
    },
    /neither a decimal nor a label of rated/,
  ],
  [
    'a target for a limit that is not published',
    ruleWhen({ metric: 'given', gte: null, target: true }),
    /`target` needs a published number/,
  ],
  [
    'a parameter without values',
    ruleWhen({ metric: 'given', gte: { param: 'limit', oneOf: [] } }),
    /has no allowed value/,
  ],
  [
    'an id that is used twice',
    yielding(['a', []], ['a', []]),
    /the id golden\.test\.a is used twice/,
    'rules[1]',
  ],
  ['a cause that is not there', { ...ruleWhen(HOLDS), causes: {} }, /there is no cause "one"/, 'rules[0]'],
  [
    'a source that is not there',
    ruleWhen(HOLDS, { levels: [levelWhen(HOLDS, { sources: [{ source: 'none' }] })] }),
    /there is no source "none"/,
    'rules[0].levels[0]',
  ],
  [
    'precedence of a rule that is not there',
    yielding(['a', ['b']]),
    /suppressedBy names golden\.test\.b, which is not in the ruleset/,
  ],
  ['precedence of another cause', yielding(['a', ['b']], ['b', [], 'two']), /which has another cause/],
  ['two rules that give way to each other', yielding(['a', ['b']], ['b', ['a']]), /gives way to it in turn/],
  ['a rule that gives way to itself', yielding(['a', ['a']]), /gives way to it in turn/],
  [
    'three that give way in a circle, behind one that is not in it',
    yielding(['a', ['b']], ['b', ['c']], ['c', ['d']], ['d', ['b']]),
    /golden\.test\.b: suppressedBy names golden\.test\.c, which gives way to it in turn/,
  ],
  [
    'an action on a metric that is not there',
    actionWith({ metric: 'none', to: '1' }),
    /there is no metric "none"/,
    'actions.pay',
  ],
  [
    'an action on a fact that is not there',
    actionWith({ fact: 'none', to: true }),
    /there is no fact "none"/,
    'actions.pay',
  ],
  [
    'an action on a field that is not there',
    actionWith({ of: 'orders', set: { none: null } }),
    /orders has no field "none"/,
  ],
];

describe('what does not resolve is refused, with its place', () => {
  it.each(cases)('%s', (_what, parts, message, path) => {
    let error: unknown;
    try {
      compileRuleset(rulesetAround({ metrics: {}, rules: [], ...parts }), { isChecked: true });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(RulesetError);
    const { issues } = error as RulesetError;
    expect(issues.map((issue) => issue.message).join()).toMatch(message);
    if (path !== undefined) expect(issues[0]?.path).toBe(path);
  });

  it.each(['region', 'program', 'account.status'])('an action may change %s', (fact) => {
    expect(() =>
      compileRuleset(rulesetAround({ metrics: {}, rules: [], ...actionWith({ fact, to: 'x' }) }), {
        isChecked: true,
      }),
    ).not.toThrow();
  });

  it('a chain of rules that give way to each other is no circle', () => {
    const ruleset = rulesetAround({
      metrics: {},
      rules: [],
      ...yielding(['a', ['b', 'c']], ['b', ['c']], ['c', []]),
    });
    expect(() => compileRuleset(ruleset)).not.toThrow();
  });
});

describe('the form of a ruleset', () => {
  it('wants whole numbers where the language says so', () => {
    const ruleset = rulesetAround({ metrics: {}, rules: [] });
    const near = { ...ruleset.scoring.near, events: 0.05 };
    expect(() => compileRuleset({ ...ruleset, scoring: { ...ruleset.scoring, near } })).toThrow(
      'scoring.near.events: expected a whole number, got 0.05',
    );
  });
});
