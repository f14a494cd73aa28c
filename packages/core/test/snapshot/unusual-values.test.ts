import { expect, it } from 'vitest';
import { parseSnapshot, SnapshotError, scoreAccount } from '../../src/index.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';

const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };

it.each([
  { value: 3n, got: '3' },
  { value: () => 3, got: 'a function' },
  { value: Symbol('three'), got: 'Symbol(three)' },
])('a snapshot with $got is refused in words', ({ value, got }) => {
  expect(() => parseSnapshot({ ...head, orders: value })).toThrow(`orders: expected a list, got ${got}`);
});

it('an amount with a comma is refused with how it is written', () => {
  const orders = [{ amount: { value: '12,90', currency: 'EUR' } }];
  expect(() => parseSnapshot({ ...head, orders })).toThrow(
    'orders[0].amount.value: expected a decimal text such as "12.90", got "12,90"',
  );
});

it.each([{ asOf: new Date(0) }, { asOf: 5 }])('an instant that is no text is refused: $asOf', ({ asOf }) => {
  expect(() => scoreAccount(head, goldenRuleset, { asOf: asOf as never })).toThrow(SnapshotError);
});
