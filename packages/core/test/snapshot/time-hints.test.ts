import { expect, it } from 'vitest';
import {
  OptionsError,
  parseSnapshot,
  RulesetError,
  type SnapshotError,
  scoreAccount,
} from '../../src/index.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';

it.each([
  ['2026-02-10', 'add a time and an offset: T00:00:00Z'],
  ['2026-02-30T08:00:00Z', 'check that the day and the time exist'],
  ['2026-02-10T08:00:00', 'add the offset, such as Z or +02:00'],
  ['yesterday', undefined],
  [new Date(0) as unknown as string, 'pass date.toISOString()'],
])('of the time %s it says what would help', (asOf, hint) => {
  const snapshot = { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf };
  try {
    parseSnapshot(snapshot);
    expect.unreachable();
  } catch (error) {
    expect((error as SnapshotError).issues).toMatchObject([{ path: 'asOf' }]);
    expect((error as SnapshotError).issues[0]?.hint).toBe(hint);
  }
});

const snapshot = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };

it('a Date among the options is the fault of the options, with a hint', () => {
  const attempt = () => scoreAccount(snapshot as unknown, goldenRuleset, { asOf: new Date(0) as never });
  expect(attempt).toThrow(OptionsError);
  expect(attempt).toThrow('options.asOf');
  expect(attempt).toThrow('pass date.toISOString()');
});

it('a Date in a list is told as well', () => {
  const orders = [{ id: 'o1', placedAt: new Date(0) }];
  expect(() => scoreAccount({ ...snapshot, orders } as unknown, goldenRuleset)).toThrow(
    /orders\[0\]\.placedAt.*pass date\.toISOString\(\)/,
  );
});

it('swapped arguments are recognised', () => {
  const attempt = () => scoreAccount(goldenRuleset as unknown, snapshot as never);
  expect(attempt).toThrow(RulesetError);
  expect(attempt).toThrow('this is a snapshot: it comes first, the ruleset second');
});
