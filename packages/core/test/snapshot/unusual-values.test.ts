import { expect, it } from 'vitest';
import { OptionsError, parseRuleset, parseSnapshot, scoreAccount } from '../../src/index.ts';
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

it.each([
  {
    part: { params: { limit: 'ten' } },
    says: 'params.limit: expected a decimal text such as "12.90", got "ten"',
  },
  {
    part: { params: { limit: true } },
    says: 'params.limit: expected a number or a decimal text such as "12.90", got true',
  },
  {
    part: { facts: { plan: ['a'] } },
    says: 'facts.plan: expected a text or a number or true or false or null, got a list of 1',
  },
  {
    part: { orders: [{ amount: { value: 12.9, currency: 'eur' } }] },
    says: 'orders[0].amount.value: expected a decimal text such as "12.90", got 12.9',
  },
  {
    part: { metrics: { m: { numerator: '1'.repeat(31), denominator: 2 } } },
    says: `metrics.m.numerator: expected at most 30 characters, got "${'1'.repeat(31)}"`,
  },
  {
    part: { metrics: { m: { value: 2, windowDays: 'a week' } } },
    says: 'metrics.m.windowDays: expected a number, got "a week"',
  },
  {
    part: { metrics: { m: [{ value: 2 }] } },
    says: 'metrics.m[0].period: expected a period such as "2026-04", "2026-Q2" or "2026-W15", got nothing',
  },
  {
    part: { metrics: { m: null } },
    says: 'metrics.m: expected a number, a decimal text such as "0.012", or an object with `value`, got null',
  },
])('says which form is wanted: $says', ({ part, says }) => {
  expect(() => parseSnapshot({ ...head, ...part })).toThrow(says);
});

it.each([
  { part: { datasetDate: 'today' }, says: 'datasetDate: expected a day such as "2026-02-28", got "today"' },
  { part: { zone: 'CET' }, says: 'zone: expected an offset such as "+02:00", got "CET"' },
  {
    part: { metrics: { m: { title: 'm', unit: 'orders', value: { of: 'orders', wehre: {}, form: 1 } } } },
    says: 'metrics.m.value: expected an object without "wehre" or "form", got an object',
  },
  {
    part: { metrics: { m: { title: 'm', unit: 'orders', value: { of: 5, window: { last: 'soon' } } } } },
    says: 'metrics.m.value.window.last: expected a length of time such as "24h", got "soon"',
  },
])('says which form is wanted in a ruleset: $says', ({ part, says }) => {
  expect(() => parseRuleset({ ...goldenRuleset, ...part })).toThrow(says);
});

it.each([{ asOf: new Date(0) }, { asOf: 5 }])('an instant that is no text is refused: $asOf', ({ asOf }) => {
  expect(() => scoreAccount(head, goldenRuleset, { asOf: asOf as never })).toThrow(OptionsError);
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

it('of such objects none is looked through again and again', () => {
  let looks = 0;
  const snapshot: Record<string, unknown> = { ...head };
  const countLooks = {
    ownKeys: (target: object) => {
      looks++;
      return Reflect.ownKeys(target);
    },
  };
  snapshot.orders = Array.from({ length: 100 }, (_, i) => new Proxy({ id: `o${i}`, snapshot }, countLooks));
  for (const read of [parseSnapshot, (one: unknown) => scoreAccount(one, goldenRuleset)]) {
    looks = 0;
    expect(() => read(snapshot)).toThrow('at most 64 levels of nesting');
    // Once for each order and level at most, and twice: to see it, and to say it.
    expect(looks).toBeLessThan(2 * 64 * 100);
  }
});

it.each([
  { value: [], got: '[]' },
  { value: undefined, got: 'nothing' },
  { value: 'golden.test', got: '"golden.test"' },
  { value: { default: goldenRuleset }, got: 'an object' },
  // Nobody has waited for its module.
  { value: Promise.resolve(goldenRuleset), got: 'an object' },
])('rules that are $got are refused as no ruleset', ({ value, got }) => {
  for (const attempt of [() => parseRuleset(value), () => scoreAccount(head, value as never)])
    expect(attempt).toThrow(`ruleset: expected a ruleset, the \`default\` of its module, got ${got}`);
});

it('rules without a version are a ruleset that lacks it', () => {
  const { schemaVersion: _, ...rest } = goldenRuleset;
  for (const attempt of [() => parseRuleset(rest), () => scoreAccount(head, rest as never)])
    expect(attempt).toThrow('schemaVersion: expected 1, got nothing');
});
