import { describe, expect, it } from 'vitest';
import { suggestActions } from '../../src/actions/suggest-actions.ts';
import type { Change } from '../../src/ruleset/rule-language.generated.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

type Level = Ruleset['rules'][number]['levels'][number];
type Evidence = Level['evidence'];

const level = (when: Level['when'], severity: Level['severity'], evidence: Evidence): Level => ({
  when,
  severity,
  evidence,
  sources: [{ source: 'page' }],
});
const CLOSE: Change = { of: 'disputes', where: { closedAt: null }, set: { closedAt: { time: 'asOf' } } };

/** Two open disputes are a medium level, four a high one. */
const rulesetOf = (evidence: Evidence, changes: Change[] = [CLOSE], more: Ruleset['rules'] = []) =>
  rulesetAround({
    lists: { listings: { key: 'sku', fields: { sku: 'text', hidden: 'flag' } } },
    metrics: {
      open: {
        title: 'Open',
        unit: 'disputes',
        worse: 'higher',
        value: { of: 'disputes', where: { closedAt: null } },
      },
      shown: {
        title: 'Shown',
        unit: 'listings',
        worse: 'higher',
        value: { of: 'listings', where: { hidden: false } },
      },
      other: { title: 'Other', unit: 'orders', worse: 'higher' },
    },
    rules: [
      ruleOf({
        id: 'golden.test.open',
        cause: 'open',
        levels: [
          level({ metric: 'open', gte: '2' }, 'medium', evidence),
          level({ metric: 'open', gte: '4' }, 'high', evidence),
        ],
      }),
      ...more,
    ],
    actions: { close: { title: 'Close', how: 'Close them.', effort: 'hours', changes } },
  });
const openedAt = '2026-06-01T00:00:00Z';
const disputes = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `d${i}`, openedAt, closedAt: null }));
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };
const amountsOf = (ruleset: Ruleset, parts: object) => {
  const { actions } = suggestActions({ ...head, ...parts } as unknown, ruleset);
  expect(actions).toHaveLength(1);
  return actions[0]?.amounts;
};

describe('how many of several items matter', () => {
  it('of six open disputes: the third changes something, and after the fifth more bring no more', () => {
    expect(amountsOf(rulesetOf('official'), { disputes: disputes(6) })).toEqual({
      of: 6,
      changesAnything: { items: 3, score: 35, band: 'elevated' },
      lowersBand: { items: 3, score: 35, band: 'elevated' },
      enough: { items: 5, score: 0, band: 'clear' },
    });
  });

  it('a number that may be wrong stays in the worst case while it is near: then all six are needed', () => {
    // Anecdotal: 0.65 x 0.4 and 0.35 x 0.4 count, in the worst case 65 and 35 while one dispute is missing.
    expect(amountsOf(rulesetOf('anecdotal'), { disputes: disputes(6) })).toEqual({
      of: 6,
      changesAnything: { items: 3, score: 14, band: 'low' },
      lowersBand: { items: 5, score: 0, band: 'unverified' },
      enough: { items: 6, score: 0, band: 'clear' },
    });
    expect(amountsOf(rulesetOf('anecdotal'), { disputes: disputes(3) })?.changesAnything).toEqual({
      items: 1,
      score: 14,
      band: 'low',
    });
  });

  it('no lower band where another finding holds it', () => {
    const other = ruleOf({
      id: 'golden.test.other',
      cause: 'other',
      levels: [level({ metric: 'other', gte: '1' }, 'critical', 'official')],
    });
    const amounts = amountsOf(rulesetOf('official', [CLOSE], [other]), {
      disputes: disputes(2),
      metrics: { other: 1 },
    });
    expect(amounts).toMatchObject({
      of: 2,
      lowersBand: null,
      enough: { items: 1, score: 90, band: 'critical' },
    });
  });

  it('nothing changes where a finding ends beside one of its cause that weighs as much', () => {
    const same = ruleOf({
      id: 'golden.test.same',
      cause: 'open',
      levels: [level({ metric: 'other', gte: '1' }, 'medium', 'official')],
    });
    const amounts = amountsOf(rulesetOf('official', [CLOSE], [same]), {
      disputes: disputes(2),
      metrics: { other: 1 },
    });
    expect(amounts).toEqual({
      of: 2,
      changesAnything: null,
      lowersBand: null,
      enough: { items: 1, score: 35, band: 'elevated' },
    });
  });

  it('of those that the action changes, in the order of the list', () => {
    const all = disputes(3).map((dispute, i) => (i === 1 ? { ...dispute, closedAt: openedAt } : dispute));
    expect(amountsOf(rulesetOf('official'), { disputes: all })).toMatchObject({
      of: 2,
      enough: { items: 1 },
    });
  });

  it('by the key of their list', () => {
    const hide: Change = { of: 'listings', where: { hidden: false }, set: { hidden: true } };
    const shown = ruleOf({
      id: 'golden.test.shown',
      cause: 'shown',
      levels: [level({ metric: 'shown', gte: '1' }, 'medium', 'official')],
    });
    const listings = ['s1', 's2', 's3'].map((sku) => ({ sku, hidden: false }));
    expect(amountsOf(rulesetOf('official', [hide], [shown]), { disputes: [], listings })).toMatchObject({
      of: 3,
      enough: { items: 3 },
    });
  });
});

describe('is not said', () => {
  const two = disputes(2);
  const [first] = two;
  const changesOrders: Change = { of: 'orders', set: { status: 'paid' } };
  it.each([
    ['of one item', [CLOSE], { disputes: [first, { ...two[1], closedAt: openedAt }, { id: 'x', openedAt }] }],
    ['of items without ids', [CLOSE], { disputes: [first, { openedAt, closedAt: null }] }],
    ['of items without an id that is a text', [CLOSE], { disputes: [first, { ...first, id: null }] }],
    ['of items with one id', [CLOSE], { disputes: [first, { ...first }, { ...first, id: 'other' }] }],
    [
      'of two lists',
      [CLOSE, changesOrders],
      { disputes: two, orders: [{ id: 'o', placedAt: openedAt, status: 'shipped' }] },
    ],
    ['of a list and a number', [CLOSE, { metric: 'other', set: '0' }], { disputes: two }],
    ['of a number', [{ metric: 'open', set: '0' }], { metrics: { open: 2 } }],
    ['of the account', [{ of: 'account', set: { status: 'active' } }, CLOSE], { disputes: two, account: {} }],
  ] as [string, Change[], object][])('%s', (_, changes, parts) => {
    expect(amountsOf(rulesetOf('official', changes), parts)).toBeNull();
  });
});
