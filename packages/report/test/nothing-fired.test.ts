import { expect, it } from 'vitest';
import { nothingFiredText } from '../src/content/nothing-fired.ts';
import { en } from '../src/words/en/index.ts';

const said = (...findings: readonly object[]) => nothingFiredText({ findings } as never, en);
const notApplicable = (why: string) => ({ status: 'not-applicable', why });

it('says how many are clear', () => {
  expect(said({ status: 'clear' }, notApplicable('excluded'))).toMatch(/^No rule has fired; 1 rule could be/);
});

it('says how many are not meant for the account, where none is clear', () => {
  expect(said(notApplicable('excluded'), notApplicable('nothing-to-measure'), { status: 'unknown' })).toMatch(
    /^No rule has fired: 2 rules do not apply or have nothing to measure/,
  );
});

it.each(['no-effect', 'not-in-force'])('counts none that is %s: it is about no account', (why) => {
  expect(said(notApplicable(why), { status: 'unknown' })).toBe('No rule could be checked.');
});
