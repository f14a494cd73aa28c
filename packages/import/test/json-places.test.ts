import { describe, expect, it } from 'vitest';
import { findDuplicateKeys } from '../src/json/find-duplicate-keys.ts';
import { endOfString, findTooDeep } from '../src/json/find-too-deep.ts';
import { locateSyntaxError } from '../src/json/locate-syntax-error.ts';
import { parseSoundJson } from '../src/json/parse-sound-json.ts';
import { splitPath } from '../src/json/split-path.ts';
import { readJson } from '../src/source/read-json.ts';

/** Broken JSON with `|` before the place that is wrong. */
function broken(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('|');
  return { text: marked.replace('|', ''), offset };
}

describe('what is wrong with a text that is no JSON', () => {
  it.each([
    ["{|'a': 1}", 'single-quotes', "'"],
    ["[|'a']", 'single-quotes', "'"],
    ['[|“a”]', 'curly-quotes', '“'],
    ['[|„a”]', 'curly-quotes', '„'],
    ['[|«a»]', 'curly-quotes', '«'],
    ['[1|,]', 'trailing-comma', ']'],
    ['{"a": 1|, \n}', 'trailing-comma', '}'],
    ['[1, |// x\n2]', 'comment', undefined],
    ['[1, |/* x */ 2]', 'comment', undefined],
    ['["a]|', 'text-not-closed', undefined],
    ['[0|1]', 'bad-number', undefined],
    ['[|1.]', 'bad-number', undefined],
    ['[|+1]', 'bad-number', undefined],
    ['[|-]', 'bad-number', undefined],
    ['["a|\\x"]', 'bad-escape', undefined],
    ['["\\\\ |\\u12"]', 'bad-escape', undefined],
    ['["\\n\\"|\\q"]', 'bad-escape', undefined],
    ['["a|\tb"]', 'control-character', undefined],
    ['["\u0085a|\u0001"]', 'control-character', undefined],
    ['{|a: 1}', 'name-not-quoted', 'a'],
    ['{"b": 1, |a: 1}', 'name-not-quoted', 'a'],
    ['{|1: 2}', 'name-not-quoted', '1'],
    ['{"a" |1}', 'colon-missing', '1'],
    ['{"a": 1 |"b": 2}', 'comma-missing', '"'],
    ['[1 |2]', 'bad-number', '2'],
    ['["a" |2]', 'comma-missing', '2'],
    ['[1 |x]', 'unknown-word', 'x'],
    ['{} |{}', 'text-after-end', '{'],
    ['[|nul]', 'unknown-word', 'nul'],
    ['{"a": |True}', 'unknown-word', 'True'],
    ['[1, |a: 1]', 'name-not-quoted', 'a'],
    ['[1, |a]', 'unknown-word', 'a'],
    ['{"a": |}', 'value-missing', '}'],
    ['[|,1]', 'value-missing', ','],
    ['[|\u00a01]', 'invisible-character', 'U+00A0'],
    ['|\u200b[1]', 'invisible-character', 'U+200B'],
  ])('%j: %s', (marked, reason, found) => {
    const { text, offset } = broken(marked);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(locateSyntaxError(text)).toMatchObject({ reason, ...(found === undefined ? {} : { found }) });
    if (offset < text.length) expect([reason, locateSyntaxError(text).offset]).toEqual([reason, offset]);
  });

  it.each([
    ['', 0, 0],
    ['{', 0, 1],
    ['{"a": [1, 2', 10, 2],
    ['{"a": {}, "b": [\n ', 15, 2],
    ['{"a": "}]", "b": "\\"}"', 21, 1],
    ['[[]', 2, 1],
  ])('%j ends too early, with %i as its last place and %i brackets open', (text, offset, open) => {
    expect(locateSyntaxError(text)).toEqual({ reason: 'ends-too-early', offset, found: '', open });
  });

  it('names at most thirty letters of a word', () => {
    expect(locateSyntaxError(`[${'a'.repeat(40)}]`).found).toBe('a'.repeat(30));
  });
});

describe('JSON of an export', () => {
  it('keeps long ids and nothing else as texts', () => {
    expect(
      readJson(
        '[8190000000000001, -8190000000000001, 819000000000000, 1.5e10, "8190000000000001 \\" 1", {"12345678901234567": 1}]',
      ),
    ).toEqual([
      '8190000000000001',
      '-8190000000000001',
      819000000000000,
      1.5e10,
      '8190000000000001 " 1',
      { '12345678901234567': 1 },
    ]);
    expect(readJson('[1234567890123456.5]')).toEqual([1234567890123456.5]);
  });

  const placeOf = (text: string): unknown => {
    try {
      return readJson(text);
    } catch (error) {
      const [issue] = (error as { issues: { code: string; line: number; column: number; message: string }[] })
        .issues;
      return [issue?.code, issue?.line, issue?.column, issue?.message.includes('cut off')];
    }
  };
  it.each([
    ['[1,\n 2 3]', 2, 4, false],
    ['[1,\r\n 2 3]', 2, 4, false],
    ['[1,\r 2 3]', 2, 4, false],
    ['[x]', 1, 2, false],
    ['[1,\n2', 2, 2, true],
    ['[1, "a', 1, 7, true],
    ['[1, "a\n]', 1, 5, false],
    [`${'['.repeat(501)}${']'.repeat(501)}`, 1, 501, false],
  ])('is refused where it is broken: %j', (text, line, column, isCut) => {
    expect(placeOf(text.startsWith('[[') ? `${text}x` : text)).toEqual(['invalid-json', line, column, isCut]);
  });
});

describe('the parts of a path', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a.b[0].c', ['a', 'b', 0, 'c']],
    ['[12][3]', [12, 3]],
    ['a["b.c [0] \\" d"].e', ['a', 'b.c [0] " d', 'e']],
    ['["a"]', ['a']],
  ])('%s', (path, parts) => {
    expect(splitPath(path)).toEqual(parts);
  });
});

describe('nesting', () => {
  it.each([
    ['[[]]', 2, -1],
    ['[[]]', 1, 1],
    ['[{}]', 1, 1],
    ['{"a": [{}]}', 2, 7],
    ['[[], [], []]', 2, -1],
    ['["[[[", "\\"[[["]', 1, -1],
    ['["[[[', 1, -1],
    ['', 0, -1],
    ['[', 0, 0],
  ])('%s may have %i levels: %i', (text, most, at) => {
    expect(findTooDeep(text, most)).toBe(at);
  });

  it('a text ends at the first quote that no backslash stands before', () => {
    expect(endOfString('"a"b', 0)).toBe(2);
    expect(endOfString('x"a\\"b"', 1)).toBe(6);
    expect(endOfString('"a\\\\"b"', 0)).toBe(4);
    expect(endOfString('"a\\\\\\"b"', 0)).toBe(7);
    expect(endOfString('"abc', 0)).toBe(4);
  });
});

describe('a name that is given twice', () => {
  const found = (text: string) =>
    findDuplicateKeys(text).map(({ key, offset, firstOffset }) => [key, firstOffset, offset]);
  it.each([
    ['{"a": 1, "a": 2}', [['a', 1, 9]]],
    ['{"a": {"a": 1}, "b": [{"a": 1}, {"a": 2}]}', []],
    ['{"a": "a", "b" \t\r\n: "b"}', []],
    ['{"a": 1, "\\u0061": 2}', [['a', 1, 9]]],
    [
      '[{"x": {"b": 1}, "x": ["x"], "x": 0}]',
      [
        ['x', 2, 17],
        ['x', 2, 29],
      ],
    ],
    ['["a", "a"]', []],
    ['{"__proto__": 1, "__proto__": 2}', [['__proto__', 1, 17]]],
  ])('%s', (text, twice) => {
    expect(found(text)).toEqual(twice);
    expect(parseSoundJson(text) === null).toBe(twice.length > 0);
  });

  it('sound JSON has none, and nests at most 64 levels', () => {
    const nested = (n: number, inside = ''): string => `${'['.repeat(n)}${inside}${']'.repeat(n)}`;
    expect(parseSoundJson('{"a": [1, {"b": null}]}')).toEqual({ value: { a: [1, { b: null }] } });
    expect(parseSoundJson('null')).toEqual({ value: null });
    expect(parseSoundJson('{"a"')).toBeNull();
    expect(parseSoundJson(nested(64))).not.toBeNull();
    expect(parseSoundJson(nested(65))).toBeNull();
    const long = `"${'x'.repeat(70_000)}"`;
    expect(parseSoundJson(nested(64, long))).not.toBeNull();
    expect(parseSoundJson(nested(65, long))).toBeNull();
    expect(parseSoundJson(nested(100_000))).toBeNull();
  });
});
