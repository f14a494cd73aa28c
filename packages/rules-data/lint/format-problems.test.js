import { describe, expect, it } from 'vitest';
import { formatProblems } from './format-problems.js';

const problem = {
  code: 'unused',
  file: 'rules/a/b/_sources.json',
  line: 7,
  message: 'the source "x" is used nowhere: 100%',
  wayOut: 'Use it or remove it.',
  fixable: false,
};
const result = { problems: [problem], rules: 2, examples: 9, waiting: [] };

describe('formatProblems', () => {
  it('names file, line and way out as text', () => {
    expect(formatProblems(result, 'text')).toMatchInlineSnapshot(`
      "packages/rules-data/rules/a/b/_sources.json:7: the source "x" is used nowhere: 100% (unused)
        Use it or remove it.
      2 rules, 9 examples, 1 problem"
    `);
  });

  it('writes an annotation for GitHub, with its own escapes', () => {
    expect(formatProblems(result, 'github').split('\n')[0]).toBe(
      '::error file=packages/rules-data/rules/a/b/_sources.json,line=7,title=unused::the source "x" is used nowhere: 100%25. Use it or remove it.',
    );
  });

  it('leaves GitHub the causes beside the lines, and in its log every problem with its place', () => {
    const follows = { ...problem, code: 'example', file: 'rules/a/b/a.json' };
    const problems = [...Array.from({ length: 12 }, (_, i) => ({ ...follows, line: i + 1 })), problem];
    const lines = formatProblems({ ...result, problems }, 'github').split('\n');
    const remarks = lines.filter((line) => line.startsWith('::error'));
    expect(remarks).toHaveLength(10);
    expect(remarks[0]).toContain('title=unused');
    expect(lines.slice(10).join('\n')).toBe(formatProblems({ ...result, problems }, 'text'));
  });

  it('says the same as JSON', () => {
    expect(JSON.parse(formatProblems(result, 'json'))).toEqual({
      rules: 2,
      examples: 9,
      problems: [{ ...problem, file: `packages/rules-data/${problem.file}` }],
    });
  });

  it('says how many --fix would fix', () => {
    expect(formatProblems({ ...result, problems: [{ ...problem, fixable: true }] }, 'text')).toMatch(
      /1 problem, 1 fixed by --fix$/,
    );
  });

  it('says what could not be read on', () => {
    expect(
      formatProblems({ ...result, waiting: ['rules/a/b'] }, 'text')
        .split('\n')
        .slice(-2),
    ).toEqual([
      'packages/rules-data/rules/a/b: read no further until the files named above are of the right form; then run this again.',
      '2 rules, 9 examples, 1 problem',
    ]);
  });

  it('ends a message with one full stop for GitHub', () => {
    const sentence = { ...problem, message: 'it does not fit. Calendar date.' };
    expect(formatProblems({ ...result, problems: [sentence] }, 'github')).toContain(
      '::it does not fit. Calendar date. Use it or remove it.',
    );
  });
});
