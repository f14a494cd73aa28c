import { expect, it } from 'vitest';
import { compileRuleset, OptionsError, scoreCompact } from '../../src/index.ts';
import { compileRecordScorer } from '../../src/records/index.ts';
import { rulesetAround, ruleThatShows } from '../fixtures/ruleset-around.ts';
import { recordOf } from './small-world.ts';

const source = rulesetAround({
  metrics: {
    unpaid: {
      title: 'Unpaid',
      unit: 'orders',
      worse: 'higher',
      value: { of: 'orders', where: { paidAt: null } },
    },
    defectRate: { title: 'Defects', unit: 'share', worse: 'higher' },
  },
  rules: [ruleThatShows('unpaid'), ruleThatShows('defectRate', 'golden.test.defect-rate')],
});
const ruleset = compileRuleset(source);
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };
const unpaid = { id: 'a', placedAt: '2026-06-10T12:00:00Z', paidAt: null };

function score(text: string, options = {}) {
  const { record, to } = recordOf(text);
  return compileRecordScorer(ruleset, options)(record, 0, to);
}

it.each<[string, object, string | null]>([
  ['no account', { orders: [unpaid] }, null],
  ['an account without an id', { account: { status: 'active' }, orders: [unpaid] }, null],
  ['an id', { account: { id: 'me' }, orders: [unpaid] }, 'me'],
  ['an id that stands twice in a list', { account: { id: '' }, orders: [unpaid, unpaid] }, ''],
  ['nothing but a given number', { metrics: { defectRate: '0.5' } }, null],
])('a record with %s comes to what its snapshot comes to, with its id', (_what, parts, id) => {
  const snapshot = { ...head, ...parts };
  const expected = { id, result: scoreCompact(snapshot, ruleset) };
  expect(score(JSON.stringify(snapshot))).toEqual(expected);
});

it('rules by their compiled form and as they were built come to the same', () => {
  const { record, to } = recordOf(JSON.stringify({ ...head, orders: [unpaid] }));
  const found = compileRecordScorer(source)(record, 0, to);
  expect(found?.result.fired).toEqual(['golden.test.unpaid']);
});

it('a given number that cannot be is left to parsing, which says what is wrong', () => {
  expect(score(JSON.stringify({ ...head, metrics: { defectRate: -1 } }))).toBeNull();
});

it('what is no record is left to parsing', () => {
  expect(score('{}')).toBeNull();
});

it('a wrong option is nobody’s record', () => {
  const text = JSON.stringify({ ...head, orders: [] });
  expect(() => score(text, { asOf: 'tomorrow' })).toThrow(OptionsError);
});

it('is judged at the instant that was asked for', () => {
  const text = JSON.stringify({ ...head, orders: [unpaid] });
  const asOf = '2026-06-01T00:00:00Z';
  expect(score(text, { asOf })?.result).toEqual(scoreCompact(JSON.parse(text), ruleset, { asOf }));
  expect(score(text, { asOf })?.result.fired).not.toEqual(score(text)?.result.fired);
});
