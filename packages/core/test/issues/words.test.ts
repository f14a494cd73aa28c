import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OptionsError, RulesetError, SnapshotError } from '../../src/issues/errors.ts';
import { issueAt, pathText, showValue } from '../../src/issues/issue-words.ts';
import { editsBetween, nearestName, nearestNameHint } from '../../src/issues/nearest-name.ts';
import { phrase, textOf } from '../../src/issues/phrase.ts';

describe('a phrase', () => {
  it('holds its code and its arguments, and says them in their order', () => {
    const inner = phrase('known', 'known: {}', 'a, b');
    const whole = phrase('expected-hint', 'expected {}, got {}; {}', 3, 'x', inner);
    expect(whole).toEqual({
      code: 'expected-hint',
      args: [3, 'x', inner],
      text: 'expected 3, got x; known: a, b',
    });
    expect(phrase('nothing', 'nothing')).toEqual({ code: 'nothing', args: [], text: 'nothing' });
    expect([textOf(inner), textOf('x'), textOf(0), textOf('')]).toEqual(['known: a, b', 'x', '0', '']);
  });

  it('takes braces of an argument for text', () => {
    expect(phrase('expected', '{} and {}', '{}', 'y').text).toBe('{} and y');
  });
});

describe('what came', () => {
  const long = 'x'.repeat(58);
  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [Number.POSITIVE_INFINITY, 'a number too large to be exact'],
    [Number.NEGATIVE_INFINITY, 'a number too large to be exact'],
    [Number.NaN, 'NaN'],
    [-0.5, '-0.5'],
    [true, 'true'],
    ['a "b"', '"a \\"b\\""'],
    [[], '[]'],
    [[1], 'a list of 1'],
    [[[], [], []], 'a list of 3'],
    [{}, 'an object'],
    [{ length: 2 }, 'an object'],
    [() => 1, 'a function'],
    [long, `"${long}"`],
    [`${long}x`, `"${'x'.repeat(56)}...`],
  ])('%j is shown short', (value, text) => {
    expect(textOf(showValue(value))).toBe(text);
  });
});

describe('an issue', () => {
  it('says what was expected, what came, and what would help', () => {
    expect(issueAt('wrong-type', 'a.b', phrase('text', 'a text'), 5)).toStrictEqual({
      code: 'wrong-type',
      path: 'a.b',
      phrase: phrase('expected', 'expected {}, got {}', phrase('text', 'a text'), '5'),
      expected: 'a text',
      received: '5',
      message: 'expected a text, got 5',
    });
    const hint = phrase('leave-out', 'leave this key out');
    expect(issueAt('missing', '', 'x', undefined, hint)).toMatchObject({
      expected: 'x',
      received: 'nothing',
      hint: 'leave this key out',
      message: 'expected x, got nothing; leave this key out',
    });
  });

  it('says of a date how to pass it, unless something else helps more', () => {
    const date = new Date(0);
    expect(issueAt('not-a-time', 'asOf', 'x', date).hint).toBe('pass date.toISOString()');
    expect(issueAt('not-a-time', 'asOf', 'x', date, phrase('known', 'other')).hint).toBe('other');
    expect(issueAt('not-a-time', 'asOf', 'x', {})).not.toHaveProperty('hint');
  });

  it.each([
    [[], ''],
    [['orders', 3, 'placedAt'], 'orders[3].placedAt'],
    [[0, 'a'], '[0].a'],
    [['$schema', '_x1'], '$schema._x1'],
    [['a', 'two words'], 'a["two words"]'],
    [['9a'], '["9a"]'],
    [['a', ''], 'a[""]'],
    [['a-b', 'c'], '["a-b"].c'],
    [['a', 'b"c'], 'a["b\\"c"]'],
  ])('has the path of %j', (parts, text) => {
    expect(pathText(parts)).toBe(text);
  });
});

describe('an error', () => {
  const issues = (count: number) =>
    Array.from({ length: count }, (_, i) => issueAt('missing', i === 0 ? '' : `p${i}`, 'x', i));

  it.each([
    ['snapshot', 'SnapshotError', 'INVALID_SNAPSHOT', SnapshotError],
    ['ruleset', 'RulesetError', 'INVALID_RULESET', RulesetError],
    ['options', 'OptionsError', 'INVALID_OPTIONS', OptionsError],
  ])('of the %s is told apart by name and code', (what, name, code, Made) => {
    const error = new Made(issues(1));
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name, code, issues: issues(1) });
    expect(error.message).toBe(`1 problem in the ${what}\n  ${what}: expected x, got 0`);
  });

  it('names twenty problems, and how many more there are', () => {
    const lines = (count: number) => new SnapshotError(issues(count)).message.split('\n');
    expect(lines(2)).toEqual([
      '2 problems in the snapshot',
      '  snapshot: expected x, got 0',
      '  p1: expected x, got 1',
    ]);
    expect(lines(20)).toHaveLength(21);
    expect(lines(20).at(-1)).toBe('  p19: expected x, got 19');
    expect(lines(21)).toHaveLength(22);
    expect(lines(21).at(-1)).toBe('  ... and 1 more');
    expect(lines(35).at(-1)).toBe('  ... and 15 more');
    expect(new SnapshotError(issues(35)).issues).toHaveLength(35);
  });
});

describe('the nearest name', () => {
  /** The definition, without a table. */
  const edits = (a: string, b: string): number => {
    if (a === '' || b === '') return a.length + b.length;
    const [x, y] = [a.slice(1), b.slice(1)];
    return a[0] === b[0] ? edits(x, y) : 1 + Math.min(edits(x, y), edits(x, b), edits(a, y));
  };
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'B', 'c'), maxLength: 5 });

  it('is counted in letters added, left out or changed', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editsBetween(a, b)).toBe(edits(a, b));
      }),
    );
    expect(editsBetween('kitten', 'sitting')).toBe(3);
  });

  it('is the first with the fewest edits, in any case, up to three or half of its letters', () => {
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 6 }), (name, known) => {
        const far = (other: string) => edits(name.toLowerCase(), other.toLowerCase());
        const near = known.filter((other) => far(other) <= Math.max(3, Math.ceil(name.length / 2)));
        const least = Math.min(...near.map(far));
        expect(nearestName(name, known)).toBe(near.find((other) => far(other) === least));
      }),
    );
  });

  it.each([
    ['abcd', 'axyz', 'axyz'],
    ['abcd', 'wxyz', undefined],
    ['a', 'axyz', 'axyz'],
    ['a', 'awxyz', undefined],
    ['abcdefgh', 'abcdwxyz', 'abcdwxyz'],
    ['abcdefgh', 'abcvwxyz', undefined],
    ['abcdefghi', 'abcdvwxyz', 'abcdvwxyz'],
    ['abcdefghi', 'abcuvwxyz', undefined],
    ['DISPUTES', 'disputes', 'disputes'],
  ])('of %s is %s: %s', (name, other, found) => {
    expect(nearestName(name, [other])).toBe(found);
  });

  it('is a hint, else all that are known are, if there are any', () => {
    expect(nearestNameHint('ordrs', ['disputes', 'orders'])).toEqual(
      phrase('did-you-mean', 'did you mean {}?', 'orders'),
    );
    expect(nearestNameHint('somethingElse', ['a', 'b'])).toEqual(phrase('known', 'known: {}', 'a, b'));
    expect(nearestNameHint('x', [])).toBeUndefined();
  });
});
