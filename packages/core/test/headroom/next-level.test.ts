import { describe, expect, it } from 'vitest';
import { headroom, scoreAccount } from '../../src/index.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

type Condition = Ruleset['rules'][number]['levels'][number]['when'];

const metric = { title: 'A metric', unit: 'orders', worse: 'higher' } as const;
const metrics = { defects: 1, claims: 2, returns: 9 };

function roomUntil(when: Condition) {
  const ruleset = rulesetAround({
    metrics: { defects: metric, claims: metric, returns: metric },
    rules: [
      ruleOf({
        id: 'golden.test.r',
        cause: 'c',
        levels: [{ when, severity: 'high', evidence: 'official', sources: [{ source: 'page' }] }],
      }),
    ],
  });
  const snapshot = {
    snapshotVersion: 1,
    platform: 'golden',
    role: 'test',
    asOf: '2026-06-15T12:00:00Z',
    metrics,
  };
  const [finding] = scoreAccount(snapshot, ruleset).findings;
  const [item] = headroom(snapshot, ruleset).items;
  return { finding: finding?.headroom, item: [item?.metric, item?.more, item?.legs] };
}

const defects = { metric: 'defects', gte: '4' } as const;
const claims = { metric: 'claims', gte: '4' } as const;
const returns = { metric: 'returns', gte: '4' } as const;

describe('the room until the next level', () => {
  it('of one comparison is one number', () => {
    expect(roomUntil(defects)).toEqual({
      finding: { level: 1, more: 3, unit: 'orders' },
      item: ['defects', 3, []],
    });
  });

  it('of several that must all hold is the number of the only one that does not yet', () => {
    expect(roomUntil({ all: [defects, returns] })).toMatchObject({
      finding: { level: 1, more: 3, unit: 'orders' },
      item: ['defects', 3, [{ metric: 'defects', more: 3 }]],
    });
  });

  it('of several that must all hold is a number for each that does not yet', () => {
    const legs = [
      { metric: 'defects', unit: 'orders', more: 3 },
      { metric: 'claims', unit: 'orders', more: 2 },
    ];
    expect(roomUntil({ all: [defects, claims, returns] })).toMatchObject({
      finding: { level: 1, more: null, legs },
      item: [null, null, legs],
    });
  });

  it.each<[string, Condition]>([
    ['any of several', { any: [defects, claims] }],
    ['all of several, and one of them any of others', { all: [returns, { any: [defects, claims] }] }],
    [
      'all of several, and each any of others',
      { all: [{ any: [defects, claims] }, { any: [claims, defects] }] },
    ],
    ['all of several, and one a fact', { all: [defects, { fact: 'region', notIn: ['DE'] }] }],
  ])('of %s is no single number', (_, when) => {
    expect(roomUntil(when)).toEqual({ finding: null, item: [null, null, []] });
  });
});
