import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { compileForm, fieldsOf, isNumber, isObject, listOf, unchecked } from '../../src/form/compile-form.ts';
import type { Check, Definition } from '../../src/form/form.ts';
import { pathText } from '../../src/issues/issue-words.ts';
import { textOf } from '../../src/issues/phrase.ts';

/** Problems as `path code: expected`, `(limit)` where only a limit is broken; null where there are none. */
function found(check: Check, value: unknown): string[] | null {
  const problems = check(value);
  // Not every answer that says nothing: what is right is null.
  if (!problems) return problems;
  return problems.map(({ path, code, expected, limit }) =>
    [pathText(path), `${code}:`, textOf(expected), limit ? '(limit)' : ''].filter(Boolean).join(' '),
  );
}

const of = (form: string, definitions: readonly Definition[] = [], room?: number) => {
  const check = compileForm(form, definitions, room);
  return (value: unknown) => found(check, value);
};

describe('a leaf', () => {
  it.each<[string, unknown[], unknown[], string]>([
    ['t', ['', 'a'], [5, null, undefined, ['a'], true], 'wrong-type: a text'],
    ['n', [0, -1.5, 1e300], ['1', null, Number.NaN, Infinity, -Infinity, 3n, true], 'wrong-type: a number'],
    ['f', [true, false], [0, 1, null, 'true', undefined], 'wrong-type: true or false'],
    ['z', [null], [undefined, 0, '', false], 'wrong-type: null'],
    [
      'm',
      ['2026-02-10T08:00:00Z', '2026-02-10T08:00+02:00'],
      [5, null, undefined, {}],
      'wrong-type: a date-time with an offset, such as "2026-02-10T08:00:00Z"',
    ],
    ['a', [undefined, null, 1, [[[]]], { a: {} }], [], ''],
  ])('%s takes its values and no others', (form, good, bad, says) => {
    for (const value of good) expect([value, of(form)(value)]).toEqual([value, null]);
    for (const value of bad) expect([value, of(form)(value)]).toEqual([value, [says]]);
  });

  it.each(['', '2026-02-30T08:00:00Z', '2026-02-10'])('m says of the text %j that it is no time', (text) => {
    expect(of('m')(text)).toEqual([
      'not-a-time: a date-time with an offset, such as "2026-02-10T08:00:00Z" (limit)',
    ]);
  });

  it('~ also takes null', () => {
    expect([of('~n')(null), of('~n')(1), of('~n')('x'), of('~n')(undefined)]).toEqual([
      ...[null, null, ['wrong-type: a number'], ['wrong-type: a number']],
    ]);
    expect(of('[~t')(['a', null, 1])).toEqual(['[2] wrong-type: a text']);
  });
});

describe('a text with limits', () => {
  const digits: Definition = [
    'text',
    { least: 2, most: 4, pattern: '^[0-9]*$', words: ['day', 'some digits'] },
  ];

  it.each<[unknown, string[] | null]>([
    ['12', null],
    ['1234', null],
    ['1', ['out-of-range: a text that is not empty (limit)']],
    ['12345', ['too-big: at most 4 characters (limit)']],
    ['ab', ['wrong-format: some digits (limit)']],
    ['a', ['out-of-range: a text that is not empty (limit)', 'wrong-format: some digits (limit)']],
    ['abcde', ['wrong-format: some digits (limit)', 'too-big: at most 4 characters (limit)']],
    [12, ['wrong-type: some digits']],
    [null, ['wrong-type: some digits']],
  ])('finds of %j %j', (value, problems) => {
    expect(of('0', [digits])(value)).toEqual(problems);
  });

  it('has no limit but those that are named', () => {
    const check = of('0', [['text', {}]]);
    expect([check(''), check('x'.repeat(10_000)), check(5)]).toEqual([null, null, ['wrong-type: a text']]);
    expect(of('0', [['text', { least: 1 }]])('')).toEqual(['out-of-range: a text that is not empty (limit)']);
  });
});

describe('a number with limits', () => {
  it.each<[object, unknown, string[] | null]>([
    [{ gte: 2 }, 2, null],
    [{ gte: 2 }, 1.9, ['out-of-range: 2 or more (limit)']],
    [{ gt: 2 }, 2.1, null],
    [{ gt: 2 }, 2, ['out-of-range: more than 2 (limit)']],
    [{ lte: 2 }, 2, null],
    [{ lte: 2 }, 2.1, ['too-big: at most 2 (limit)']],
    [{ lt: 2 }, 1.9, null],
    [{ lt: 2 }, 2, ['too-big: less than 2 (limit)']],
    [{ gt: 0, lt: 1 }, 0.5, null],
    [{ gt: 5, lt: 1 }, 3, ['out-of-range: more than 5 (limit)', 'too-big: less than 1 (limit)']],
    [{ gte: 5, lte: 1 }, 3, ['out-of-range: 5 or more (limit)', 'too-big: at most 1 (limit)']],
    [{}, -1e300, null],
    [{}, 0.5, null],
    [{}, 1e300, null],
    [{}, '1', ['wrong-type: a number']],
    [{ gte: 2 }, Number.NaN, ['wrong-type: a number']],
    [{ whole: true }, 3, null],
    [{ whole: true }, 3.5, ['wrong-type: a whole number']],
    [{ whole: true, gte: 4 }, 3, ['out-of-range: 4 or more (limit)']],
    [{ whole: true }, '3', ['wrong-type: a whole number']],
  ])('%j finds of %j %j', (limits, value, problems) => {
    expect(of('0', [['number', limits]])(value)).toEqual(problems);
  });
});

it('one of some constants is named with the others', () => {
  const check = of('0', [['oneOf', 1, 'two', true]]);
  expect([check(1), check('two'), check(true)]).toEqual([null, null, null]);
  for (const value of ['1', 2, null, 'oneOf'])
    expect(check(value)).toEqual(['wrong-value: 1 or "two" or true']);
  expect(of('0', [['oneOf', 1]])(2)).toEqual(['wrong-value: 1']);
});

describe('a list', () => {
  it('says where each problem is', () => {
    const check = of('[n');
    expect([check([]), check([1, 2])]).toEqual([null, null]);
    expect(check(['x', 1, 'y'])).toEqual(['[0] wrong-type: a number', '[2] wrong-type: a number']);
    // Nothing where something should be is one, too.
    expect(check([1, undefined])).toEqual(['[1] wrong-type: a number']);
    expect(of('[[n')([[1], [2, 'x']])).toEqual(['[1][1] wrong-type: a number']);
    expect(found(listOf(compileForm('t')), [1])).toEqual(['[0] wrong-type: a text']);
  });

  it.each([[null], [undefined], [5], ['text'], [{}], [{ length: 1, 0: 1 }]])('is not %j', (value) => {
    expect(of('[n')(value)).toEqual(['wrong-type: a list']);
  });
});

describe('an object with any names', () => {
  const check = of('*n');

  it('says where each problem is', () => {
    expect([check({}), check({ a: 1, 'b c': 2 })]).toEqual([null, null]);
    expect(check({ a: 'x', b: 1, 'c d': 'y' })).toEqual([
      'a wrong-type: a number',
      '["c d"] wrong-type: a number',
    ]);
  });

  it('holds nothing where a property is undefined, and not what is called __proto__', () => {
    expect(check({ a: undefined })).toBeNull();
    expect(check(JSON.parse('{"__proto__":"x","a":1}'))).toBeNull();
    expect(check(JSON.parse('{"__proto__":"x","a":"y"}'))).toEqual(['a wrong-type: a number']);
  });

  it.each([[null], [undefined], [5], ['text'], [[]], [[1]]])('is not %j', (value) => {
    expect(check(value)).toEqual(['wrong-type: an object']);
  });

  it('is plain, whoever made it', () => {
    for (const value of [new Map([['a', 1]]), new Date(0), new (class Own {})()])
      expect(check(value)).toEqual(['wrong-type: a plain object']);
    expect(check(Object.assign(Object.create(null), { a: 1 }))).toBeNull();
    expect(check(runInNewContext('({ a: 1 })'))).toBeNull();
    expect(check(runInNewContext('({ a: "x" })'))).toEqual(['a wrong-type: a number']);
    expect(check({ constructor: 5 })).toBeNull();
    expect(check({ constructor: () => 1 })).toEqual(['wrong-type: a plain object']);
  });
});

describe('an object with named fields', () => {
  it('needs those that are not optional', () => {
    const check = of('{a,b:n c?,d?:t}');
    expect([check({ a: 1, b: 2 }), check({ a: 1, b: 2, c: 'x', d: 'y' })]).toEqual([null, null]);
    expect(check({ a: 1, c: 5 })).toEqual(['c wrong-type: a text', 'b wrong-type: a number']);
    expect(check({ a: undefined, b: 'x', c: undefined })).toEqual([
      'b wrong-type: a number',
      'a wrong-type: a number',
    ]);
    expect(check({})).toEqual(['a wrong-type: a number', 'b wrong-type: a number']);
    expect(of('{a:n}')({ a: 1 })).toBeNull();
    expect(of('{a:{b:n} c?:n}')({ a: { b: 'x' } })).toEqual(['a.b wrong-type: a number']);
    // Where anything will do, so does nothing.
    expect(of('{a:a b?:n}')({})).toBeNull();
    // Nothing of the objects that all have these names.
    expect(of('{valueOf?:n}')({})).toBeNull();
  });

  it.each([[null], [undefined], [5], ['text'], [[]], [[{ a: 1 }]]])('is not %j', (value) => {
    expect(of('{a?:n}')(value)).toEqual(['wrong-type: an object']);
  });

  it('leaves others alone, or refuses them by name behind all else', () => {
    const value = { x: 1, a: 'x', 'y z': 2, u: undefined };
    expect(of('{a?:n}')(value)).toEqual(['a wrong-type: a number']);
    expect(of('{a?:n!')(value)).toEqual([
      'a wrong-type: a number',
      'unrecognized-keys: an object without "x" or "y z" or "u" (limit)',
    ]);
    expect(of('{a?:n!')({ x: 1 })).toEqual(['unrecognized-keys: an object without "x" (limit)']);
    expect([of('{a?:n!')({ a: 1 }), of('{a?:n!')({})]).toEqual([null, null]);
    expect(of('[{a:n!')([{ a: 1 }, { a: 1, b: 2 }])).toEqual([
      '[1] unrecognized-keys: an object without "b" (limit)',
    ]);
    expect(found(fieldsOf(new Map([['a', compileForm('n')]]), ['a'], null), { a: 1 })).toBeNull();
  });
});

describe('one of several forms', () => {
  it('is any of them, or none in their words', () => {
    const check = of('(n|t|[n|{a:n})');
    for (const value of [1, 'x', [], [2], { a: 1 }]) expect(check(value)).toBeNull();
    expect(check(true)).toEqual(['wrong-type: a number or a text or a list or an object']);
    expect(of('((n|t)|z)')(true)).toEqual(['wrong-type: a number or a text or null']);
  });

  it.each<[string, unknown, string[]]>([
    ['({a:n b:n}|{a:t b:t})', { a: 1, b: 'x' }, ['b wrong-type: a number']],
    ['({a:n b:n}|{a:t b:t})', { a: 1, b: true }, ['b wrong-type: a number']],
    ['({a:n b:n}|{a:t b:t})', { a: 'x', b: true }, ['b wrong-type: a text']],
    ['({a:n b:n c:n}|{a:t})', { a: true, b: true, c: true }, ['a wrong-type: a text']],
    // A broken limit is nearer than another type, and two are nearer than one of another type.
    ['({a:n}|{a:0})', { a: 'x' }, ['a wrong-format: some digits (limit)']],
    ['({a:0}|{a:n})', { a: 'x' }, ['a wrong-format: some digits (limit)']],
    [
      '({a,b:0}|{a:t b:n})',
      { a: 'x', b: 'y' },
      ['a wrong-format: some digits (limit)', 'b wrong-format: some digits (limit)'],
    ],
    ['(n|0)', 'x', ['wrong-format: some digits (limit)']],
    ['(0|n)', 'x', ['wrong-format: some digits (limit)']],
    ['(n|{a:n})', { a: 'x' }, ['a wrong-type: a number']],
    ['({a:n}|n)', { a: 'x' }, ['a wrong-type: a number']],
    ['(n|[{a:n})', [{ a: 'x' }], ['[0].a wrong-type: a number']],
  ])('%s says of %j what the nearest says', (form, value, problems) => {
    expect(of(form, [['text', { pattern: '^[0-9]+$', words: ['day', 'some digits'] }]])(value)).toEqual(
      problems,
    );
  });
});

describe('a definition', () => {
  it('may hold itself', () => {
    const check = of('0', ['{v:n next?:0 list?:[0}']);
    expect(check({ v: 1, next: { v: 2, next: { v: 3 } }, list: [{ v: 4 }] })).toBeNull();
    expect(check({ v: 1, next: { v: 2, next: { v: 'x' } }, list: [{}] })).toEqual([
      'next.next.v wrong-type: a number',
      'list[0].v wrong-type: a number',
    ]);
  });

  it('is met by its number, of one digit or of two', () => {
    const definitions: Definition[] = Array.from({ length: 12 }, (_, i) => ['oneOf', i]);
    const check = of('{a:1 b:11 c:10}', definitions);
    expect(check({ a: 1, b: 11, c: 10 })).toBeNull();
    expect(check({ a: 11, b: 1, c: 1 })).toEqual([
      'a wrong-value: 1',
      'b wrong-value: 11',
      'c wrong-value: 10',
    ]);
  });
});

describe('content that no form describes', () => {
  const nested = (levels: number): unknown => {
    let value: unknown = 1;
    for (let i = 0; i < levels; i++) value = i % 2 === 0 ? [value] : { v: value };
    return value;
  };

  it.each([
    ['a', (content: unknown) => content, 3, ''],
    ['[a', (content: unknown) => [content], 2, '[0] '],
    ['*a', (content: unknown) => ({ x: content }), 2, 'x '],
    ['{x?:a}', (content: unknown) => ({ x: content }), 2, 'x '],
    ['{y?:n}', (content: unknown) => ({ x: content }), 2, 'x '],
    ['[{y?:n}', (content: unknown) => [{ x: content }], 1, '[0].x '],
    ['(n|[a)', (content: unknown) => [content], 2, '[0] '],
    ['~[a', (content: unknown) => [content], 2, '[0] '],
    ['[1', (content: unknown) => [{ x: content }], 1, '[0].x '],
  ] as const)('may nest as deep as there is room: %s', (form, around, levels, path) => {
    const check = of(form, ['n', '{y?:n}'], 3);
    expect(check(around(nested(levels)))).toBeNull();
    expect(check(around(nested(levels + 1)))).toEqual([`${path}too-deep: less nesting`]);
  });

  it('is not looked at where any depth will do', () => {
    const untouched = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('looked at');
        },
      },
    );
    expect(of('[a')([untouched])).toBeNull();
    expect(unchecked(Infinity)(untouched)).toBeNull();
    expect(unchecked(0)(1)).toBeNull();
    expect(unchecked(0)([])).not.toBeNull();
  });
});

it('objects are neither null nor lists, and numbers are finite', () => {
  expect([{}, new Date(0), Object.create(null)].map(isObject)).toEqual([true, true, true]);
  expect([null, [], 'x', 5, undefined, () => 1].map(isObject)).toEqual([...Array(6)].map(() => false));
  expect([0, -1.5].map(isNumber)).toEqual([true, true]);
  expect(['1', null, Number.NaN, Infinity, 3n].map(isNumber)).toEqual([...Array(5)].map(() => false));
});
