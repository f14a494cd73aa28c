import { describe, expect, it } from 'vitest';
import type { ScoreOptions } from '../../src/account/open-case.ts';
import { suggestActions } from '../../src/actions/suggest-actions.ts';
import type { Change } from '../../src/ruleset/rule-language.generated.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

type Level = Ruleset['rules'][number]['levels'][number];
type Action = Ruleset['actions'][string];
type Severity = Level['severity'];

const level = (when: Level['when'], severity: Severity, evidence: Level['evidence'] = 'official'): Level => ({
  when,
  severity,
  evidence,
  sources: [{ source: 'page' }],
});
/** A rule that one event of its metric fires, alone in its cause unless said. */
const one = (metric: string, severity: Severity, more: Partial<Ruleset['rules'][number]> = {}) =>
  ruleOf({
    id: `golden.test.${metric}`,
    cause: metric,
    levels: [level({ metric, gte: '1' }, severity)],
    ...more,
  });
const action = (changes: Change[], more: Partial<Action> = {}): Action => ({
  title: 'Do it',
  how: 'Like this.',
  effort: 'minutes',
  changes,
  ...more,
});
/** An action that leaves none of some metrics. */
const end = (metrics: readonly string[], more: Partial<Action> = {}) =>
  action(
    metrics.map((metric) => ({ metric, set: '0' })),
    more,
  );

const asOf = '2026-06-15T12:00:00Z';
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf } as const;
function suggest(
  rules: Ruleset['rules'],
  actions: Ruleset['actions'],
  parts: object,
  options: ScoreOptions = {},
) {
  const metrics: Record<string, Ruleset['metrics'][string]> = {};
  for (const name of JSON.stringify([rules, actions]).matchAll(/"metric":"(\w+)"/g))
    metrics[name[1] as string] = { title: 'A metric', unit: 'orders', worse: 'higher' };
  return suggestActions(
    { ...head, ...parts } as unknown,
    rulesetAround({ metrics, rules, actions }),
    options,
  );
}
const idsOf = ({ actions }: { readonly actions: readonly { readonly action: string }[] }) =>
  actions.map((suggestion) => suggestion.action);

describe('actions stand', () => {
  it('by how far the score falls, then by their effort, then by their names', () => {
    const rules = [one('a', 'high'), one('b', 'medium'), one('c', 'medium')];
    const { actions } = suggest(
      rules,
      {
        'b-weeks': end(['b'], { effort: 'weeks' }),
        'c-days': end(['c'], { effort: 'days' }),
        'z-b': end(['b'], { effort: 'hours' }),
        'y-c': end(['c'], { effort: 'hours' }),
        'x-c': end(['c']),
        'z-a': end(['a'], { effort: 'weeks' }),
      },
      { metrics: { a: 1, b: 1, c: 1 } },
    );
    // 1 - 0.35 x 0.65 x 0.65 is 85 %; without the high one 58 %, without a medium one 77 %.
    expect(actions.map(({ action: id, delta, score }) => [id, delta.score, score])).toEqual([
      ['z-a', -27, 58],
      ['x-c', -8, 77],
      ['y-c', -8, 77],
      ['z-b', -8, 77],
      ['c-days', -8, 77],
      ['b-weeks', -8, 77],
    ]);
    for (const { delta, worstCase, score } of actions) {
      expect(delta.worstCase).toBe(delta.score);
      expect(worstCase).toBe(score);
    }
  });

  it('by the points of what they end, where that ends beside another finding of its cause', () => {
    const rules = [
      one('x1', 'high', { cause: 'x' }),
      one('x2', 'high', { cause: 'x' }),
      one('y1', 'low', { cause: 'y' }),
      one('y2', 'low', { cause: 'y' }),
    ];
    const { actions } = suggest(
      rules,
      { 'a-low': end(['y1']), 'b-high': end(['x1']), 'c-both': end(['x1', 'y1']) },
      { metrics: { x1: 1, x2: 1, y1: 1, y2: 1 } },
    );
    expect(actions.map(({ action: id, delta, rules: ended }) => [id, delta, ended])).toEqual([
      ['c-both', { score: 0, worstCase: 0 }, ['golden.test.x1', 'golden.test.y1']],
      ['b-high', { score: 0, worstCase: 0 }, ['golden.test.x1']],
      ['a-low', { score: 0, worstCase: 0 }, ['golden.test.y1']],
    ]);
  });

  it('by how far the worst case falls, where the score stays', () => {
    const rules = [one('u', 'low'), one('v', 'medium'), one('w', 'high')];
    const suggestions = suggest(rules, { 'a-v': end(['v']), 'b-w': end(['w']), 'c-u': end(['u']) }, {});
    // All may be: 1 - 0.85 x 0.65 x 0.35 is 81 %.
    expect(suggestions.actions.map(({ action: id, delta, worstCase }) => [id, delta, worstCase])).toEqual([
      ['b-w', { score: 0, worstCase: -36 }, 45],
      ['a-v', { score: 0, worstCase: -11 }, 70],
      ['c-u', { score: 0, worstCase: -4 }, 77],
    ]);
    // They end no finding, so they are in no set.
    expect(suggestions.smallestSet).toBeNull();
  });
});

describe('an action is suggested', () => {
  const near = ruleOf({
    id: 'golden.test.n',
    cause: 'n',
    levels: [level({ metric: 'n', gte: '5' }, 'high', 'reported')],
  });
  const rules = [
    one('x1', 'medium', { cause: 'x' }),
    one('x2', 'medium', { cause: 'x' }),
    one('z', 'low'),
    near,
  ];
  const parts = { metrics: { x1: 1, x2: 1, z: 0, n: 0 } };
  const isSuggested = (changes: Change[], more: Partial<Action> = {}, other: object = parts) =>
    idsOf(suggest(rules, { it: action(changes, more) }, other)).length > 0;

  it.each([
    ['that ends a finding beside another of its cause', [{ metric: 'x1', set: '0' }], true],
    [
      'that does so, though it brings another limit near',
      [
        { metric: 'x1', set: '0' },
        { metric: 'n', set: '4' },
      ],
      true,
    ],
    ['not when it changes a number that does not matter', [{ metric: 'z', set: '0' }], false],
    ['not when it makes the score worse', [{ metric: 'z', set: '1' }], false],
    [
      'not when it makes the score worse and ends a finding',
      [
        { metric: 'x1', set: '0' },
        { metric: 'z', set: '1' },
      ],
      false,
    ],
    ['not when it makes only the worst case worse', [{ metric: 'n', set: '4' }], false],
    ['not when there is nothing to change', [{ of: 'orders', set: { status: 'paid' } }], false],
  ] as [string, Change[], boolean][])('%s', (_, changes, expected) => {
    expect(isSuggested(changes)).toBe(expected);
  });

  it.each([
    ['where it applies', { region: 'US' }, true],
    ['where it may apply', {}, true],
    ['not where it does not', { region: 'DE' }, false],
  ])('%s', (_, more, expected) => {
    const applies = { fact: 'region', in: ['US'] };
    expect(isSuggested([{ metric: 'x1', set: '0' }], { applies }, { ...parts, ...more })).toBe(expected);
  });

  it('also when a finding only falls to a lower level, and not when it stays on one', () => {
    const steps = ruleOf({
      id: 'golden.test.s',
      cause: 's',
      levels: [level({ metric: 's', gte: '1' }, 'medium'), level({ metric: 's', gte: '4' }, 'high')],
    });
    const { actions } = suggest(
      [steps],
      { lower: action([{ metric: 's', set: '2' }]), same: action([{ metric: 's', set: '4' }]) },
      { metrics: { s: 6 } },
    );
    expect(actions).toMatchObject([{ action: 'lower', rules: ['golden.test.s'], score: 35 }]);
  });
});

it('what lowers the score of a suspended account is suggested, also where a later level takes over', () => {
  const steps = ruleOf({
    id: 'golden.test.s',
    cause: 's',
    levels: [level({ metric: 'a', gte: '1' }, 'high'), level({ metric: 'b', gte: '1' }, 'low')],
  });
  const { actions } = suggest(
    [steps],
    { it: end(['a']) },
    { account: { status: 'suspended' }, metrics: { a: 1, b: 1 } },
  );
  expect(actions).toMatchObject([{ delta: { score: -50, worstCase: 0 }, rules: [] }]);
});

describe('a suggestion', () => {
  const rules = [one('a', 'medium')];
  const given = { metrics: { a: 1 } };

  it('says what the ruleset says of it, and what was measured', () => {
    const whole = end(['a'], {
      title: 'Settle it',
      how: 'Call them.',
      note: 'They may not answer.',
      effort: 'days',
      takesEffect: '30d',
      sources: [{ source: 'page' }, { source: 'gone' }],
    });
    expect(suggest(rules, { settle: whole }, given).actions).toStrictEqual([
      {
        action: 'settle',
        title: 'Settle it',
        how: 'Call them.',
        note: 'They may not answer.',
        effort: 'days',
        takesEffect: '30d',
        changes: 1,
        amounts: null,
        score: 0,
        worstCase: 0,
        delta: { score: -35, worstCase: -35 },
        rules: ['golden.test.a'],
        sources: [{ url: 'https://example.com/page', publisher: 'Example', readOn: '2026-01-01' }],
      },
    ]);
    const [bare] = suggest(rules, { settle: end(['a']) }, given).actions;
    expect(bare).toMatchObject({ note: null, takesEffect: null, sources: [] });
  });

  it('marks a source that is not linked', () => {
    const page = {
      title: 'T',
      kind: 'forum',
      publishedOn: null,
      readOn: '2026-02-01',
      readAs: 'live',
    } as const;
    const ruleset = rulesetAround({
      metrics: { a: { title: 'A', unit: 'orders', worse: 'higher' } },
      rules,
      sources: {
        page: { ...page, url: 'https://example.com/1', publisher: 'One' },
        bad: { ...page, url: 'https://example.com/2', publisher: 'Two', noLink: true },
      },
      actions: { settle: end(['a'], { sources: [{ source: 'bad' }, { source: 'page' }] }) },
    });
    const [suggestion] = suggestActions({ ...head, ...given } as unknown, ruleset).actions;
    expect(suggestion?.sources).toStrictEqual([
      { url: 'https://example.com/2', publisher: 'Two', readOn: '2026-02-01', noLink: true },
      { url: 'https://example.com/1', publisher: 'One', readOn: '2026-02-01' },
    ]);
  });

  it('names what it ends in the order of a report: most points first', () => {
    const all = [one('a', 'low'), one('b', 'high'), one('c', 'low')];
    const metrics = { a: 1, b: 1, c: 1 };
    expect(suggest(all, { it: end(['c', 'b', 'a']) }, { metrics }).actions[0]?.rules).toEqual([
      'golden.test.b',
      'golden.test.a',
      'golden.test.c',
    ]);
  });

  it('measures what the evidence says where the account is suspended', () => {
    const [suggestion] = suggest(
      rules,
      { settle: end(['a']) },
      { ...given, account: { status: 'suspended' } },
    ).actions;
    expect(suggestion).toMatchObject({ score: 0, worstCase: 100, delta: { score: -35, worstCase: 0 } });
  });
});

describe('the smallest set', () => {
  const pair = [one('x1', 'high', { cause: 'x' }), one('x2', 'high', { cause: 'x' }), one('y', 'low')];
  const metrics = { x1: 1, x2: 1, y: 1 };
  const actions = { 'a-y': end(['y']), 'b-x1': end(['x1']), 'c-x2': end(['x2']), 'd-none': end(['none']) };

  it('joins actions of which none helps alone, and is made once', () => {
    const suggestions = suggest(pair, actions, { metrics: { ...metrics, none: 1 } });
    expect(idsOf(suggestions)).toEqual(['a-y', 'b-x1', 'c-x2']);
    const { smallestSet } = suggestions;
    // High and low are 70 %, the same band as high alone; low alone is 15 %.
    expect(smallestSet).toEqual({ actions: ['b-x1', 'c-x2'], score: 15, band: 'low' });
    expect(suggestions.smallestSet).toBe(smallestSet);
  });

  it('may need three', () => {
    const three = ['p', 'q', 'r'].map((metric) => one(metric, 'high', { cause: 'x' }));
    const each = { 'a-p': end(['p']), 'b-q': end(['q']), 'c-r': end(['r']) };
    expect(suggest(three, each, { metrics: { p: 1, q: 1, r: 1 } }).smallestSet).toEqual({
      actions: ['a-p', 'b-q', 'c-r'],
      score: 0,
      band: 'clear',
    });
  });

  it('is none where no set reaches a lower band', () => {
    const { 'c-x2': _, ...others } = actions;
    expect(suggest(pair, others, { metrics }).smallestSet).toBeNull();
  });
});

describe('what only time helps', () => {
  it('is told of what fires and says so, most points first', () => {
    const wait = (because: string) => ({ onlyTime: because });
    const rules = [
      one('a', 'low', wait('Strikes lapse.')),
      one('b', 'high', wait('Age comes.')),
      one('c', 'medium'),
      one('d', 'high', wait('Not fired.')),
    ];
    expect(suggest(rules, {}, { metrics: { a: 1, b: 1, c: 1, d: 0 } }).onlyTime).toEqual([
      { ruleId: 'golden.test.b', because: 'Age comes.' },
      { ruleId: 'golden.test.a', because: 'Strikes lapse.' },
    ]);
  });
});

it('properties that nothing reads change nothing, whatever the options are', () => {
  const rules = [one('a', 'medium'), one('b', 'low')];
  const actions = { settle: end(['a']) };
  const parts = { metrics: { a: { value: 1, asOf: '2026-06-20T00:00:00Z' } } };
  const options = {
    asOf: '2026-06-22T00:00:00Z',
    suppressions: [{ rule: 'golden.test.b', reason: 'known', until: '2027-01-01' }],
  };
  const late = { ...parts, asOf: '2026-06-21T00:00:00Z' };
  const all = (more: object) => {
    const { checkNext, smallestSet, ...rest } = suggest(rules, actions, { ...late, ...more }, options);
    return { ...rest, checkNext, smallestSet };
  };
  expect(all({ first: 1, metric: { a: 9 } })).toEqual(all({}));
  expect(all({})).toMatchObject({ actions: [{ action: 'settle' }], checkNext: [] });
});
