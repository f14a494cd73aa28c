import { describe, expect, it } from 'vitest';
import { describeProblems } from '../../src/form/describe-problems.ts';
import type { Problem } from '../../src/form/form.ts';
import { isDeeperThan } from '../../src/form/nesting.ts';

const problem = (code: Problem['code'], path: Problem['path'], limit = false): Problem => ({
  code,
  path,
  expected: 'what the form says',
  limit,
});

/** The issue of one problem, in a line. */
function said(code: Problem['code'], path: Problem['path'], input: unknown, limit = false): string {
  const [issue] = describeProblems([problem(code, path, limit)], input);
  return `${issue?.code} ${issue?.path}: ${issue?.message}`;
}

describe('the issue of a problem', () => {
  it('has its place, what was expected and what came', () => {
    const input = { orders: [{ units: 'x' }] };
    expect(said('wrong-type', ['orders', 0, 'units'], input)).toBe(
      'wrong-type orders[0].units: expected what the form says, got "x"',
    );
    expect(said('too-big', ['orders', 0, 'units'], input, true)).toBe(
      'too-big orders[0].units: expected what the form says, got "x"',
    );
    const two = [problem('wrong-type', ['b']), problem('wrong-value', ['a'])];
    expect(describeProblems(two, { a: 1, b: 2 }).map(({ path }) => path)).toEqual(['b', 'a']);
  });

  it('is that something is missing where nothing came', () => {
    expect(said('wrong-type', ['a', 'b'], { a: {} })).toBe(
      'missing a.b: expected what the form says, got nothing',
    );
    expect(said('wrong-value', ['a'], {})).toBe('missing a: expected what the form says, got nothing');
    // Nothing of what is no object.
    expect(said('wrong-type', ['a', 'b'], {})).toBe('missing a.b: expected what the form says, got nothing');
    expect(said('wrong-type', ['a'], null)).toBe('missing a: expected what the form says, got nothing');
    expect(said('wrong-type', ['a'], { a: null })).toBe(
      'wrong-type a: expected what the form says, got null',
    );
  });

  it.each([
    ['asOf', 'the instant to judge at: a date-time with an offset, such as "2026-02-10T08:00:00Z"'],
    ['platform', 'the platform, such as "aliexpress"'],
    ['role', 'the role, such as "buyer"'],
  ])('says more of what is missing at the head: %s', (name, words) => {
    expect(said('wrong-type', [name], {})).toBe(`missing ${name}: expected ${words}, got nothing`);
    expect(said('wrong-type', [name], { [name]: 5 })).toBe(
      `wrong-type ${name}: expected what the form says, got 5`,
    );
  });

  it.each([[5], [null], [undefined], [[]], ['text']])(
    'says that %j is no snapshot, and nothing is missing',
    (input) => {
      expect(said('wrong-type', [], input)).toMatch(
        /^wrong-type : expected a snapshot \(a JSON object\), got /,
      );
    },
  );

  it('that only breaks a limit is in the words of the form, also of the whole', () => {
    expect(said('unrecognized-keys', [], { x: 1 }, true)).toBe(
      'unrecognized-keys : expected what the form says, got an object',
    );
    expect(said('too-big', ['a'], {}, true)).toBe('too-big a: expected what the form says, got nothing');
  });

  it('of a number that is given says what would be one', () => {
    const input = { metrics: { m: true, n: { value: true } }, params: { m: true } };
    const words = 'a number, a decimal text such as "0.012", or an object with `value`';
    expect(said('wrong-type', ['metrics', 'm'], input)).toBe(
      `wrong-type metrics.m: expected ${words}, got true`,
    );
    for (const [code, path, limit] of [
      ['wrong-type', ['params', 'm'], false],
      ['wrong-type', ['metrics'], false],
      ['wrong-type', ['metrics', 'n', 'value'], false],
      ['wrong-value', ['metrics', 'm'], false],
      ['too-big', ['metrics', 'm'], true],
    ] as const)
      expect(said(code, [...path], input, limit)).toContain('expected what the form says, got ');
  });
});

describe('what helps with a text that is no time', () => {
  const [day, offset, exists] = [
    'add a time and an offset: T00:00:00Z',
    'add the offset, such as Z or +02:00',
    'check that the day and the time exist',
  ];

  it.each<[unknown, string | undefined]>([
    ['2026-02-10', day],
    ['1999-12-31', day],
    ['x2026-02-10', undefined],
    ['2026-02-10x', undefined],
    ['2026-2-10', undefined],
    ['2026-02-1', undefined],
    ['2026-02-10T08:00', offset],
    ['2026-02-10 08:00', offset],
    ['2026-02-10T08:00:00', offset],
    ['2026-02-10 08:00:59', offset],
    ['2026-02-10T08:00:00.5', offset],
    ['2026-02-10T08:00:00.123456', offset],
    ['2026-02-10T08:00.25', offset],
    ['x2026-02-10T08:00', undefined],
    ['2026-02-10_08:00', undefined],
    ['2026-02-10 08:00x', undefined],
    ['2026-02-10 08:00:00+02:00', undefined],
    ['2026-02-10 8:00', undefined],
    ['2026-02-10T08:00x', exists],
    ['2026-02-10T08:00:0', exists],
    ['2026-02-10T08:00:00.', exists],
    ['2026-02-30T08:00:00Z', exists],
    ['2026-02-10T25:00:00+02:00', exists],
    ['2026-02-10T', exists],
    ['x2026-02-30T08:00:00Z', undefined],
    ['2026-2-30T08:00:00Z', undefined],
    ['yesterday', undefined],
    ['', undefined],
    [['2026-02-10'], undefined],
  ])('%j: %s', (text, hint) => {
    const [issue] = describeProblems([problem('not-a-time', ['asOf'], true)], { asOf: text });
    expect(issue?.hint).toBe(hint);
    // A day in another place needs no time.
    const [other] = describeProblems([problem('wrong-format', ['period'], true)], { period: text });
    expect(other?.hint).toBeUndefined();
  });
});

describe('nesting', () => {
  const circle: Record<string, unknown> = {};
  circle.self = [circle];
  const shared = { a: 1 };

  it.each<[string, unknown, number]>([
    ['null', null, 0],
    ['a text', 'text', 0],
    ['a number', 5, 0],
    ['nothing', undefined, 0],
    ['an empty list', [], 1],
    ['an empty object', {}, 1],
    ['an object of leaves', { a: 1, b: 'text', c: null, d: undefined }, 1],
    ['an object in a list', [{ a: [] }, 1], 3],
    ['the deepest of several', [[1], [[['x']]], {}], 4],
    ['one object at several places', [shared, { b: shared }, [shared]], 3],
    ['a list of nothing', [null, undefined], 1],
  ])('of %s takes exactly its levels', (_what, value, levels) => {
    expect(isDeeperThan(value, levels)).toBe(false);
    expect(isDeeperThan(value, levels + 50)).toBe(false);
    if (levels > 0) expect(isDeeperThan(value, levels - 1)).toBe(true);
  });

  it('of what holds itself is deeper than any', () => {
    expect(isDeeperThan(circle, 1000)).toBe(true);
  });
});
