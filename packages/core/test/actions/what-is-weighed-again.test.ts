import { describe, expect, it } from 'vitest';
import { openCase } from '../../src/account/open-case.ts';
import { weighChanged } from '../../src/actions/weigh-changed.ts';
import { whatIf } from '../../src/actions/what-if.ts';
import { compileRuleset } from '../../src/compile/compile-ruleset.ts';
import type { CompiledCondition } from '../../src/evaluate/condition.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { weighCase } from '../../src/score/weigh-case.ts';
import type { Snapshot } from '../../src/snapshot/snapshot-schema.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

type Level = Ruleset['rules'][number]['levels'][number];
const level = (when: Level['when'], severity: Level['severity'] = 'low'): Level => ({
  when,
  severity,
  evidence: 'official',
  sources: [{ source: 'page' }],
});
const asOf = '2026-06-15T12:00:00Z';
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf } as const;

describe('weighing a changed snapshot', () => {
  const RULES: Readonly<Record<string, Level['when']>> = {
    age: { metric: 'months', gte: '2' },
    fact: { fact: 'assured', in: [false] },
    metric: { metric: 'given', gte: '1' },
    orders: { metric: 'orders', gte: '1' },
    param: { metric: 'sold', gte: { param: 'limit', oneOf: ['1', '2'] } },
    program: { fact: 'program', in: ['plus'] },
    region: { fact: 'region', in: ['US'] },
    status: { fact: 'account.status', in: ['restricted'] },
  };
  const all = Object.keys(RULES);
  const number = { title: 'A number', unit: 'orders', worse: 'higher' } as const;
  const source = rulesetAround({
    facts: { assured: { title: 'Assured', ask: 'Are you?', type: 'flag' } },
    params: { limit: { title: 'Limit', ask: 'Which?' } },
    metrics: {
      given: number,
      sold: number,
      orders: { ...number, value: { of: 'orders' } },
      months: {
        ...number,
        unit: 'months',
        value: { run: { every: 'month', enter: { metric: 'sold', gte: '1' }, back: 3 } },
      },
    },
    rules: all.map((slug) =>
      ruleOf({ id: `golden.test.${slug}`, cause: slug, levels: [level(RULES[slug] as Level['when'])] }),
    ),
  });
  const before = {
    ...head,
    metrics: { given: 0, sold: 1 },
    facts: { assured: true },
    params: { limit: '2' },
    region: 'DE',
    program: null,
    account: { createdAt: '2026-05-10T00:00:00Z', status: 'active' },
    orders: [],
  };
  const order = { id: 'o', placedAt: '2026-06-01T00:00:00Z' };

  /** Which rules are evaluated again, and whether what is said then is what weighing afresh says. */
  function weighedAgain(first: object, then: object): string[] {
    const ruleset = compileRuleset(source);
    const opened = openCase(first, ruleset);
    const weighed = weighCase(opened);
    const again = new Set<string>();
    for (const { id, levels } of ruleset.rules)
      for (const { when } of levels) {
        const { evaluate } = when;
        (when as { evaluate: CompiledCondition['evaluate'] }).evaluate = (context) => {
          again.add(id.slice('golden.test.'.length));
          return evaluate(context);
        };
      }
    const changed = weighChanged({ opened, weighed }, then as Snapshot);
    const asked = [...again];
    expect(changed.opened.snapshot).toBe(then);
    const told = ({ score, worstCase, band, outcomes }: typeof weighed) => ({
      numbers: [score, worstCase, band],
      statuses: outcomes.map(({ rule, status }) => [rule.id, status]),
    });
    expect(told(changed.weighed)).toEqual(told(weighCase(openCase(then, ruleset))));
    return asked;
  }

  it.each([
    ['nothing', {}, []],
    ['a list', { orders: [order] }, ['orders']],
    ['a given number', { metrics: { ...before.metrics, given: 1 } }, ['metric']],
    ['a number that another is made of', { metrics: { ...before.metrics, sold: 0 } }, ['age', 'param']],
    ['a fact', { facts: { assured: false } }, ['fact']],
    ['the region', { region: 'US' }, ['region']],
    ['the programme', { program: 'plus' }, ['program']],
    ['the status', { account: { ...before.account, status: 'restricted' } }, ['status']],
    ['the age of the account', { account: { ...before.account, createdAt: '2026-01-01T00:00:00Z' } }, all],
    ['whether there is an account', { account: undefined }, all],
    ['a setting', { params: { limit: '1' } }, all],
    ['the instant', { asOf: '2026-07-15T12:00:00Z' }, all],
  ])('evaluates again what looks at what has changed: %s', (_, change, expected) => {
    expect(weighedAgain(before, { ...before, ...change })).toEqual(expected);
  });

  it.each([
    [
      'of none',
      { metrics: undefined, facts: undefined },
      { metrics: { given: 1 }, facts: { assured: false } },
    ],
    [
      'to none',
      { metrics: { given: 1 }, facts: { assured: false } },
      { metrics: undefined, facts: undefined },
    ],
  ])('knows numbers and facts that were made %s', (_, first, then) => {
    expect(weighedAgain({ ...before, ...first }, { ...before, ...then })).toEqual(['fact', 'metric']);
  });

  it('knows an account that was made of none', () => {
    expect(weighedAgain({ ...before, account: undefined }, before)).toEqual(all);
  });
});

describe('what differs between two reports', () => {
  const number = { title: 'A number', unit: 'orders', worse: 'higher' } as const;
  const ruleset = rulesetAround({
    metrics: { open: number, strikes: number },
    rules: [
      ruleOf({ id: 'golden.test.z', cause: 'z', levels: [level({ metric: 'strikes', gte: '1' }, 'info')] }),
      ruleOf({
        id: 'golden.test.a',
        cause: 'x',
        levels: [level({ metric: 'open', gte: '2' }, 'medium'), level({ metric: 'open', gte: '4' }, 'high')],
      }),
      ruleOf({
        id: 'golden.test.b',
        cause: 'x',
        suppressedBy: ['golden.test.a'],
        levels: [level({ metric: 'open', gte: '1' })],
      }),
    ],
  });
  const compared = (metrics: object, metric: string, value: number) => {
    const { findings, delta } = whatIf({ ...head, metrics } as unknown, ruleset, [{ metric, value }]);
    return {
      score: delta.score,
      found: findings.map(({ ruleId, before, after, points }) => [ruleId.slice(-1), before, after, points]),
    };
  };

  it.each([
    ['a level that is left', 4, 0, -65, [['a', 'level 2', 'clear', -65]]],
    ['a level that is left for a lower one', 4, 2, -30, [['a', 'level 2', 'level 1', -30]]],
    ['nothing where a level stays', 2, 3, 0, []],
    [
      'one that takes the place of another',
      1,
      4,
      50,
      [
        ['a', 'clear', 'level 2', 65],
        ['b', 'level 1', 'superseded', -15],
      ],
    ],
    [
      'one that comes back from behind another',
      4,
      1,
      -50,
      [
        ['a', 'level 2', 'clear', -65],
        ['b', 'superseded', 'level 1', 15],
      ],
    ],
  ])('%s', (_, from, to, score, found) => {
    expect(compared({ open: from, strikes: 0 }, 'open', to)).toEqual({ score, found });
  });

  it('what was not known', () => {
    expect(compared({ strikes: 0 }, 'open', 4)).toEqual({
      score: 65,
      found: [['a', 'unknown', 'level 2', 65]],
    });
  });

  it('what has no points, by how it stands', () => {
    expect(compared({ open: 0, strikes: 0 }, 'strikes', 1)).toEqual({
      score: 0,
      found: [['z', 'clear', 'level 1', 0]],
    });
  });

  it('the worst case by itself', () => {
    const { delta } = whatIf({ ...head, metrics: { strikes: 0 } } as unknown, ruleset, [
      { metric: 'open', value: 1 },
    ]);
    expect(delta).toEqual({ score: 15, worstCase: -50 });
  });
});
