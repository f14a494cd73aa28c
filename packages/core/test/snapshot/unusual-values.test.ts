import { expect, it } from 'vitest';
import { parseRuleset, parseSnapshot, SnapshotError, scoreAccount } from '../../src/index.ts';
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

it.each([
  { value: NaN, got: 'NaN' },
  { value: Infinity, got: 'a number too large to be exact' },
])('of the figure $value it says what came: $got', ({ value, got }) => {
  expect(() => parseSnapshot({ ...head, metrics: { m: value } })).toThrow(`with \`value\`, got ${got}`);
});

it.each([
  { value: new Date(0), got: 'an object' },
  { value: 5, got: '5' },
])('a time that is $got is refused with how times are written', ({ value, got }) => {
  for (const place of [{ asOf: value }, { orders: [{ placedAt: value }] }])
    expect(() => parseSnapshot({ ...head, ...place })).toThrow(
      `: expected a date-time with an offset, such as "2026-02-10T08:00:00Z", got ${got}`,
    );
});

it('a list that holds itself is an object that nests too deep', () => {
  const orders: unknown[] = [];
  orders.push(orders);
  expect(() => parseSnapshot({ ...head, orders })).toThrow('at most 64 levels of nesting, got an object;');
});

it('objects that name one another, as those of a database layer do, are refused before they fill the memory', () => {
  const account: Record<string, unknown> = { id: 'me' };
  account.orders = Array.from({ length: 20 }, (_, i) => ({ id: `o${i}`, account }));
  for (const snapshot of [
    { ...head, account },
    { ...head, orders: account.orders },
    { ...head, further: account },
  ])
    for (const read of [parseSnapshot, (one: unknown) => scoreAccount(one, goldenRuleset)])
      expect(() => read(snapshot)).toThrow('at most 64 levels of nesting, got an object;');
});

it.each([
  { value: [], got: '[]' },
  { value: undefined, got: 'nothing' },
  { value: 'golden.test', got: '"golden.test"' },
  { value: { default: goldenRuleset }, got: 'an object' },
])('rules that are $got are refused as no ruleset', ({ value, got }) => {
  for (const attempt of [() => parseRuleset(value), () => scoreAccount(head, value as never)])
    expect(attempt).toThrow(`ruleset: expected a ruleset, the \`default\` of its module, got ${got}`);
});
