import { expect, it } from 'vitest';
import { compileRuleset, scoreAccount } from '../src/index.ts';
import { rulesetAround, ruleThatShows } from './fixtures/ruleset-around.ts';

const ruleset = compileRuleset(
  rulesetAround({
    metrics: { m: { title: 'A metric', unit: 'points', worse: 'higher' } },
    rules: [ruleThatShows('m')],
  }),
);
const head = { snapshotVersion: 1, asOf: '2026-06-15T12:00:00Z' } as const;

it.each([
  [
    'another platform',
    'other',
    'test',
    'platform: expected "golden", which the ruleset golden.test is for, got "other"',
  ],
  [
    'another role',
    'golden',
    'other',
    'role: expected "test", which the ruleset golden.test is for, got "other"',
  ],
  [
    'both others',
    'other',
    'one',
    'platform: expected "golden", which the ruleset golden.test is for, got "other"',
  ],
])('a snapshot of %s than the ruleset is for is refused, and told once', (_, platform, role, problem) => {
  expect(() => scoreAccount({ ...head, platform, role }, ruleset)).toThrow(
    `1 problem in the snapshot\n  ${problem}`,
  );
});

it('one of the same platform and role is told what is wrong with a list that the ruleset adds', () => {
  const withTrips = rulesetAround({
    lists: { trips: { at: 'at', fields: { at: 'time' } } },
    metrics: { m: { title: 'm', unit: 'trips', worse: 'higher', value: { of: 'trips' } } },
    rules: [ruleThatShows('m')],
  });
  const snapshot = { ...head, platform: 'golden', role: 'test', trips: 5 };
  expect(() => scoreAccount(snapshot, withTrips)).toThrow('1 problem in the snapshot\n  trips: expected');
});

it('one of the same platform and role is scored', () => {
  expect(scoreAccount({ ...head, platform: 'golden', role: 'test' }, ruleset).ruleset.id).toBe('golden.test');
});
