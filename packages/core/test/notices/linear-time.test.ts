import { describe, it } from 'vitest';
import { readNotice } from '../../src/notices/read-notice.ts';
import { expectLinear, someShapes } from '../expectations/expect-linear.ts';
import { ALL } from './sample-lexicon.ts';

describe('a message', () => {
  it.each(
    someShapes([
      'yes may ',
      'your account suspended because chargeback ',
      '<a ',
      '<!--',
      '=C3=BC',
      '&amp;',
      "a'",
      'a\u200b',
      'https://paypal.',
      '您的账户被封',
      'アカウントを停止',
      'misspeled acount ',
      '. ',
      '\n',
    ]),
  )('takes time in proportion to its length: %j', async (piece) => {
    const options = { domains: ['paypal.com'] };
    await expectLinear(
      (units) => piece.repeat(units),
      (text) => readNotice(text, ALL, options),
      10_000,
    );
  });
});
