import { describe, it } from 'vitest';
import { lintAppeal } from '../../src/index.ts';
import { matchNotices } from '../../src/recovery/match-notices.ts';
import { readStatements } from '../../src/recovery/read-statements.ts';
import { expectLinear, someShapes } from '../expectations/expect-linear.ts';
import { appealRulesOf, guideOf } from '../fixtures/dataset-guides.ts';

const { guide } = guideOf('aliexpress.buyer');

describe('a message of repeated words', () => {
  it('lifts something again and again in proportion to its length', async () => {
    await expectLinear(
      (units) => 'Your account has been reinstated. '.repeat(units),
      (text) => matchNotices(text, guide),
      100,
    );
  });

  it('announces and tells of no deed in proportion to its length', async () => {
    const { threats } = guide.common;
    await expectLinear(
      (units) => 'may '.repeat(units),
      (text) => readStatements(text, threats),
      15_000,
    );
  });

  it.each(
    someShapes([
      'may ',
      'may, ',
      'suspended ',
      'may be suspended or ',
      'your account ',
      'May? ',
      'lifted. ',
      '.?! ',
    ]),
  )('takes time in proportion to its length: "%s"', async (words) => {
    await expectLinear(
      (units) => `${words.repeat(units)}x`,
      (text) => matchNotices(text, guide),
      4000,
    );
  });
});

describe('a draft of an appeal', () => {
  it.each([
    ['short capitals', '\tA'],
    ['shouting', 'PLEASE HELP ME now '],
    ['exclamation marks', '!!x'],
    ['card numbers', '4111 1111 1111 1111, '],
    ['a wording', 'this is so unfair of you. '],
    ['gaps', '[Your Name] '],
    ['different words and a wording', (i: number) => `w${i} unfair `],
  ])('takes time in proportion to the text: %s', async (_what, part) => {
    const rules = appealRulesOf('en');
    const textOf = (units: number): string =>
      typeof part === 'string'
        ? part.repeat(units)
        : Array.from({ length: units }, (_, i) => part(i)).join('');
    await expectLinear(textOf, (text) => lintAppeal(text, rules), 3000);
  });
});
