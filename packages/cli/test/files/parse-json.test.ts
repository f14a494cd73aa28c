import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/files/parse-json.ts';
import { errorOf } from './memory-io.ts';

const parse = (text: string): Promise<unknown> => parseJson({ name: 'x', text });

describe('JSON', () => {
  it('is its value', async () => {
    expect(await parse(' {"a": [1, null]} \n')).toEqual({ a: [1, null] });
    expect(await parse(`${'['.repeat(64)}${']'.repeat(64)}`)).toHaveLength(1);
  });

  it.each([
    [
      'nested too deep, also where more is wrong',
      `\n${'['.repeat(65)}`,
      [{ line: 2, column: 65, code: 'too-deep', args: { most: 64 } }],
    ],
    [
      'broken',
      '{\n  "a": 1\n  "b": 2\n}',
      [{ line: 3, column: 3, code: 'syntax', args: { reason: 'comma-missing' } }],
    ],
    [
      'with names that are given twice, all of them',
      '{"a": 1,\n"b": 2,\n"a": 3, "b": 4}',
      [
        { line: 3, column: 1, code: 'duplicate-key', args: { key: 'a', firstLine: 1 } },
        { line: 3, column: 9, code: 'duplicate-key', args: { key: 'b', firstLine: 2 } },
      ],
    ],
  ])('%s', async (_, text, problems) => {
    const error = await errorOf(parse(text));
    expect(error).toMatchObject({ code: 'INVALID_JSON', file: 'x', problems });
    for (const problem of error.problems)
      expect(problem).toMatchObject({ file: 'x', excerpt: { text: expect.any(String) } });
  });

  it('that is broken keeps what the engine said of it', async () => {
    expect((await errorOf(parse('{'))).cause).toBeInstanceOf(SyntaxError);
  });
});
