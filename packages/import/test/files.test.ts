import { pathText } from '@risk-check/core/snapshot';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDuplicateKeys } from '../src/json/find-duplicate-keys.ts';
import { findTooDeep } from '../src/json/find-too-deep.ts';
import { locateSyntaxError } from '../src/json/locate-syntax-error.ts';
import { parseSoundJson } from '../src/json/parse-sound-json.ts';
import { splitPath } from '../src/json/split-path.ts';

describe('splitPath', () => {
  it('undoes the path text of core', () => {
    const part = fc.oneof(fc.nat(), fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(splitPath(pathText(parts))).toEqual(parts);
      }),
    );
  });
});

describe('findTooDeep', () => {
  it.each([
    { name: '64 levels', text: '['.repeat(64), expected: -1 },
    { name: '65 levels', text: '['.repeat(65), expected: 64 },
    { name: 'brackets in a text', text: `"${'['.repeat(99)}"`, expected: -1 },
    { name: 'a quote in a text', text: `"\\"${'{'.repeat(99)}"`, expected: -1 },
    { name: 'side by side', text: '[]'.repeat(99), expected: -1 },
  ])('$name', ({ text, expected }) => {
    expect(findTooDeep(text, 64)).toBe(expected);
  });
});

describe('findDuplicateKeys', () => {
  it.each([
    { name: 'none', text: '{"a":{"a":1},"b":["a","a"]}', expected: [] },
    { name: 'twice', text: '{"a":1,"a":2}', expected: ['a'] },
    { name: 'three times', text: '{"a":1,"a":2,"a":3}', expected: ['a', 'a'] },
    { name: 'in a list', text: '[{"x":1},{"x":1 , "x" : 2}]', expected: ['x'] },
    { name: 'as an escape', text: '{"a":1,"\\u0061":2}', expected: ['a'] },
    { name: '__proto__', text: '{"__proto__":1,"__proto__":2}', expected: ['__proto__'] },
    { name: 'a text like a name', text: '{"a":"a","b":"a"}', expected: [] },
  ])('$name', ({ text, expected }) => {
    expect(findDuplicateKeys(text).map(({ key }) => key)).toEqual(expected);
  });

  it('finds none in what JSON.stringify wrote', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
        expect(findDuplicateKeys(JSON.stringify(value, null, indent))).toEqual([]);
      }),
    );
  });
});

describe('parseSoundJson', () => {
  // No name of a single backslash: after one, V8 of Node 24 and 26 reads other escaped names as that (nodejs/node#63785).
  const name = fc.constantFrom('"a"', '"b"', '"\\u0061"', '"a\\""', '"b\\\\"', '":"', '"__proto__"', '""');
  const { value } = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('1', 'null', '":"', '"a\\":"', '"\\\\"', '", \\"a\\": "'),
      fc.array(tie('value'), { maxLength: 3 }).map((parts) => `[${parts.join(', ')}]`),
      fc
        .array(fc.tuple(name, fc.constantFrom(':', ' :', '\n: '), tie('value')), { maxLength: 4 })
        .map((fields) => `{${fields.map((field) => field.join('')).join(' , ')}}`),
    ),
  }));
  it.each([
    { name: 'short', pad: '' },
    { name: 'long', pad: ' '.repeat(2 ** 16) },
  ])('takes no $name text of more than 64 levels', ({ pad }) => {
    const nested = (levels: number): string => `${'['.repeat(levels)}${pad}${']'.repeat(levels)}`;
    expect(parseSoundJson(nested(64))).toEqual({ value: JSON.parse(nested(64)) });
    for (const levels of [65, 99, 20_000]) expect(parseSoundJson(nested(levels)), `${levels}`).toBeNull();
  });

  it('takes a text in which no name is given twice, and no other', () => {
    const taken = { sound: 0, doubled: 0 };
    fc.assert(
      fc.property(value, (text) => {
        const isSound = findDuplicateKeys(text).length === 0;
        expect(parseSoundJson(text)).toEqual(isSound ? { value: JSON.parse(text) } : null);
        taken[isSound ? 'sound' : 'doubled']++;
      }),
      { numRuns: 500 },
    );
    expect(Math.min(taken.sound, taken.doubled)).toBeGreaterThan(10);
  });
});

describe('locateSyntaxError', () => {
  it.each([
    { text: '{"a": 01}', reason: 'bad-number', offset: 7 },
    { text: '{"a": .5}', reason: 'bad-number', offset: 6 },
    { text: '{"a": -}', reason: 'bad-number', offset: 6 },
    { text: '{a: 5}', reason: 'name-not-quoted', offset: 1 },
    { text: '{"a": 1, b: 2}', reason: 'name-not-quoted', offset: 9 },
    { text: '{"a": NaN}', reason: 'unknown-word', offset: 6 },
    { text: '{"a": True}', reason: 'unknown-word', offset: 6 },
    { text: '{"a": "C:\\x"}', reason: 'bad-escape', offset: 9 },
    { text: '{"a": 1 "b": 2}', reason: 'comma-missing', offset: 8 },
    { text: '{"a": [1,2}', reason: 'comma-missing', offset: 10 },
    { text: '{"a": 1}}', reason: 'text-after-end', offset: 8 },
    { text: '{"a": 1, // x\n "b": 2}', reason: 'comment', offset: 9 },
    { text: '{"a" 1}', reason: 'colon-missing', offset: 5 },
    { text: '{"a": }', reason: 'value-missing', offset: 6 },
    { text: '[1,,2]', reason: 'value-missing', offset: 3 },
    { text: '[1,2,]', reason: 'trailing-comma', offset: 4 },
    { text: '{"a": "x\ty"}', reason: 'control-character', offset: 8 },
    { text: '{"a": "x\n"}', reason: 'text-not-closed', offset: 6 },
    { text: "['a']", reason: 'single-quotes', offset: 1 },
    { text: '{"a": [1, 2', reason: 'ends-too-early', offset: 10 },
  ])('$text: $reason', ({ text, reason, offset }) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(locateSyntaxError(text)).toMatchObject({ reason, offset });
  });

  it('finds a place inside any text that JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '1',
      '-',
      'e',
      '.',
      'a',
      'null',
      '"k"',
      ' ',
      '\n',
      '/*',
      '\u00e9',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), (pieces) => {
        const text = pieces.join('');
        fc.pre(text.trim() !== '');
        try {
          JSON.parse(text);
        } catch {
          const { offset } = locateSyntaxError(text);
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
