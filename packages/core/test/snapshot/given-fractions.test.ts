import { expect, it } from 'vitest';
import { type Snapshot, type SnapshotError, scoreAccount } from '../../src/index.ts';
import { rulesetAround, ruleThatShows } from '../fixtures/ruleset-around.ts';

const ruleset = rulesetAround({
  metrics: {
    defectRate: { title: 'Defects', unit: 'share', worse: 'higher' },
    perOrder: { title: 'Messages per order', unit: 'messages', worse: 'higher' },
    change: { title: 'Change', unit: 'points', worse: 'lower', domain: ['-100', '100'] },
  },
  rules: [
    ruleThatShows('defectRate', 'golden.test.defect-rate'),
    ruleThatShows('perOrder', 'golden.test.per-order'),
    ruleThatShows('change'),
  ],
});

function scored(metrics: Snapshot['metrics']) {
  const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };
  return scoreAccount({ ...head, metrics }, ruleset);
}

function problem(metrics: Snapshot['metrics']): string[] {
  try {
    scored(metrics);
    return [];
  } catch (error) {
    return (error as SnapshotError).issues.map(({ path, expected }) => `${path}: ${expected}`);
  }
}

it.each<[string, NonNullable<Snapshot['metrics']>, string]>([
  [
    'a numerator below 0',
    { defectRate: { numerator: -1, denominator: 10 } },
    'metrics.defectRate.numerator: a number of 0 or more',
  ],
  [
    'a denominator below 0',
    { perOrder: { numerator: 3, denominator: '-10' } },
    'metrics.perOrder.denominator: a number of 0 or more',
  ],
  [
    'something out of nothing',
    { perOrder: { numerator: 3, denominator: 0 } },
    'metrics.perOrder.denominator: more than 0, since the numerator is',
  ],
  [
    'a share of more than all',
    { defectRate: { numerator: 11, denominator: 10 } },
    'metrics.defectRate: a numerator of at most the denominator',
  ],
  [
    'a part that is no number',
    { defectRate: { numerator: 'three', denominator: 10 } },
    'metrics.defectRate.numerator: a decimal text such as "12.90"',
  ],
])('refuses %s', (_, metrics, says) => {
  expect(problem(metrics)).toEqual([says]);
});

it.each<[string, NonNullable<Snapshot['metrics']>, object]>([
  ['all of all', { defectRate: { numerator: 10, denominator: 10 } }, { value: 1, status: 'fired' }],
  [
    'more than one for each',
    { perOrder: { numerator: 11, denominator: 10 } },
    { value: 1.1, status: 'fired' },
  ],
  ['nothing of some', { perOrder: { numerator: 0, denominator: 10 } }, { value: 0, status: 'clear' }],
  ['nothing of nothing', { perOrder: { numerator: 0, denominator: 0 } }, { why: 'nothing-to-measure' }],
  ['less than 0 where that can be', { change: { numerator: -5, denominator: 2 } }, { value: -2.5 }],
])('takes %s', (_, metrics, finding) => {
  const [name] = Object.keys(metrics);
  expect(scored(metrics).findings.find(({ metric, why }) => metric === name || why)).toMatchObject(finding);
});
