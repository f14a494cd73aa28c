import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPattern, findPlaces } from '../../src/recovery/find-pattern.ts';
import { readStatements } from '../../src/recovery/read-statements.ts';
import { readTokens, type Token, tokensBefore } from '../../src/recovery/read-tokens.ts';
import { THREATS } from './wordings-by-hand.ts';

const wordsOf = (text: string): string[] => readTokens(text).map(({ word }) => word);

describe('a word of a text', () => {
  it.each([
    ['case does not count', 'Your ACCOUNT', ['your', 'account']],
    ['accents do not count', 'désactivé', ['desactive']],
    ['accents do not count that stand apart', 'de\u0301sactive\u0301', ['desactive']],
    ['letters of other widths and shapes are the plain ones', 'Ｆｉｎ ﬁn', ['fin', 'fin']],
    ['a capital that grows a mark when it is made small', 'İSTANBUL', ['istanbul']],
    ['a hyphen parts two words', 'e-mail', ['e', 'mail']],
    ['digits and letters are one', 'the 1st of 27', ['the', '1st', 'of', '27']],
    ['quotation marks are nothing', "the sellers' „best“", ['the', 'sellers', 'best']],
    ['only one apostrophe stands inside a word', "a''b", ['a', 'b']],
    ['what has no width is nothing', 'sus\xadpen\u200b\u200f\u2060\ufeffded', ['suspended']],
    ['nor before a mark', 'e\xad\u0301t', ['et']],
    ['nor before an apostrophe', "don\u200b't", ['dont']],
    ['each ideograph is a word', '停止です', ['停', '止', 'て', 'す']],
    ['an ideograph ends another word', 'ID停止', ['id', '停', '止']],
    ['an apostrophe joins no ideograph', "a'停", ['a', '停']],
    ['punctuation is none', ' ... – § 3 !', ['3']],
    ['nothing has none', '', []],
  ])('%s: %s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each(["'", '`', '\xb4', '\u2018', '\u2019', '\u02bc', '\u2032'])('may hold %s', (apostrophe) => {
    expect(wordsOf(`It didn${apostrophe}t`)).toEqual(['it', 'didnt']);
  });

  it('says where it stands', () => {
    const text = '„Didn’t“ you';
    const places = readTokens(text).map(({ start, end }) => text.slice(start, end));
    expect(places).toEqual(['Didn’t', 'you']);
  });
});

describe('the last words before a place', () => {
  it('are those that end there at the latest', () => {
    const text = fc.array(fc.constantFrom('a', 'bc', 'def'), { maxLength: 9 }).map((some) => some.join('. '));
    fc.assert(
      fc.property(text, fc.nat(40), fc.integer({ min: 1, max: 4 }), (words, place, most) => {
        const tokens = readTokens(words);
        const before = tokens.filter(({ end }) => end <= place);
        expect(tokensBefore(tokens, place, most)).toEqual(before.slice(-most));
        expect(tokensBefore(tokens, place, 0)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('hold the one that ends right at it', () => {
    const tokens = readTokens('one two three');
    expect(tokensBefore(tokens, 7, 1).map(({ word }) => word)).toEqual(['two']);
    expect(tokensBefore(tokens, 6, 1).map(({ word }) => word)).toEqual(['one']);
    expect(tokensBefore(tokens, 99, 9)).toEqual(tokens);
  });
});

let fresh = 0;

describe('a pattern', () => {
  it.each([
    ['words in order', 'late rate', 'a late rate', 2, 11],
    ['not in another order', 'late rate', 'rate late', null, null],
    ['nor with others between', 'late rate', 'late delivery rate', null, null],
    ['a word is whole', 'late', 'later', null, null],
    ['also at its beginning', 'late', 'translate', null, null],
    ['but for one that is a beginning', 'late*', 'a later one', 2, 7],
    ['which is no end', 'late*', 'translate', null, null],
    ['of a word of two parts only the last is a beginning', 'e-mail*', 'e mailing', 0, 9],
    ['the first is whole', 'e-mail*', 'extra mailing', null, null],
    ['any number', '{n} claims', 'now 27 claims', 4, 13],
    ['that is nothing but digits', '{n} claims', 'x27 claims, 27x claims', null, null],
    ['case and accents do not count', 'Désactivé', 'DESACTIVE', 0, 9],
    ['any space', 'late \n rate', 'late rate', 0, 9],
  ])('is found by %s: "%s" in "%s"', (_, pattern, text, start, end) => {
    const found = findPattern(readTokens(text), pattern, 1);
    expect([found?.start ?? null, found?.end ?? null]).toEqual([start, end]);
  });

  it.each(['#', '', '...', []])('without a letter or a digit is found nowhere: %j', (pattern) => {
    expect(findPattern(readTokens('a late rate'), pattern as string, 5)).toBeNull();
  });

  it('that was never looked for before is read the same way', () => {
    // What a pattern says is kept once it was read: each of these is new, in every run of this test.
    const word = `word${fresh++}`;
    const isFound = (pattern: string, text: string) => findPattern(readTokens(text), pattern, 1) !== null;
    expect(isFound(word, `a ${word}`)).toBe(true);
    expect(isFound(word, `a ${word}s x${word}`)).toBe(false);
    expect(isFound(`${word}*`, `a ${word}s`)).toBe(true);
    expect(isFound(`${word}*`, `a x${word}`)).toBe(false);
    expect(isFound(`e-${word}*`, `an e-${word}s`)).toBe(true);
    expect(isFound(`e-${word}*`, `an extra ${word}s`)).toBe(false);
    expect(isFound(`e-${word}`, `an e-${word}s`)).toBe(false);
    expect(isFound(`{n} ${word}`, `27 ${word}`)).toBe(true);
    expect(isFound(`{n} ${word}`, `n ${word}`)).toBe(false);
    expect(isFound(`a \n ${word}`, `a ${word}`)).toBe(true);
  });

  it('gives the numbers of words in order, and of a set none', () => {
    const tokens = readTokens('6 logins in 30 days');
    expect(findPattern(tokens, '{n} logins in {n} days', 1)?.numbers).toEqual([6, 30]);
    expect(findPattern(tokens, ['{n}', 'logins'], 9)?.numbers).toEqual([]);
  });

  it('is found from a place on', () => {
    const tokens = readTokens('late late late');
    const placesFrom = [0, 1, 2, 3].map((from) => findPattern(tokens, 'late', 1, from)?.token);
    expect(placesFrom).toEqual([0, 1, 2, undefined]);
    expect(findPattern(tokens, ['late'], 1, 1)?.start).toBe(5);
  });

  it('of a set stands within so many words', () => {
    const tokens = readTokens('rate of the account');
    expect(findPattern(tokens, ['account', 'rate'], 4)).toMatchObject({ start: 0, end: 19, token: 0 });
    expect(findPattern(tokens, ['account', 'rate'], 3)).toBeNull();
  });

  it('has every place, pattern by pattern', () => {
    const places = findPlaces(readTokens('a b a c'), ['b', 'a'], 1).map(({ token }) => token);
    expect(places).toEqual([1, 0, 2]);
  });
});

/** A text of one word for each letter, the first and the last of which are looked for. */
const kindsAs = (kinds: string): Token[] =>
  [...kinds].map((kind, i) => {
    const word = i === 0 ? 'first' : i === kinds.length - 1 ? 'last' : 'between';
    return { word, start: i, end: i + 1, kind };
  });

describe('a set of words', () => {
  // `d` a deed, `_` one that is announced, `t` what announces or advises, `l` a link;
  // a capital begins a sentence.
  it.each([
    ['one sentence', 'oloto', true],
    ['one sentence that is the next', 'Ooo', true],
    ['one that announces', 'Too', true],
    ['two sentences without a deed', 'oO', false],
    ['two that go on', 'ooOoo', false],
    ['two of which the next begins with a link', 'oLo', false],
    ['two of which the next announces', 'oTo', false],
    ['two of which the first tells of a deed', 'odoOo', true],
    ['two that begin with a deed', 'dOo', true],
    ['two of which the second tells of a deed', 'oOod', true],
    ['two of which the second begins with one', 'oDo', true],
    ['two of which one tells of an announced deed', 'oO_', true],
    ['the last of two only advising', 'doTo', false],
    ['the last of two only advising in one word', 'dT', false],
    ['the last two of three only advising', 'dToTo', false],
    ['the last of two announcing a deed', 'dTo_', true],
    ['advice, and then a sentence', 'dToOo', true],
    ['advice, and then a sentence that begins with a link', 'dToLo', true],
    ['advice, and then a deed', 'dToDo', true],
  ])('in %s (%s): %s', (_, kinds, isFound) => {
    expect(findPattern(kindsAs(kinds), ['first', 'last'], 9) !== null).toBe(isFound);
  });

  it('that stands apart is found where a later word tells of a deed', () => {
    const tokens = [...kindsAs('oO'), { word: 'closed', start: 2, end: 3, kind: 'd' }];
    expect(findPattern(tokens.slice(0, 2), ['first', 'last'], 3)).toBeNull();
    expect(findPattern(tokens, ['first', 'last'], 3)).toMatchObject({ token: 0, start: 0, end: 3 });
    expect(findPattern(tokens, ['first', 'last'], 2)).toBeNull();
  });

  it('of words in order may reach from one sentence to the next', () => {
    expect(findPattern(kindsAs('oO'), 'first last', 1)?.token).toBe(0);
  });
});

describe('what a message states', () => {
  const read = (text: string) => {
    const { tokens, done } = readStatements(text, THREATS);
    return {
      tokens: tokens.map(({ word }) => word).join(' '),
      kinds: tokens.map(({ kind }) => kind).join(''),
      done: done.map(({ word }) => word || '-').join(' '),
    };
  };

  it.each([
    ['a deed', 'Your account was suspended.', 'olod', 'your account was suspended'],
    ['a deed that is announced', 'Your account may be suspended or closed.', 'oltl_l_', ''],
    ['one in the middle of a sentence', 'If closed soon', 't_l', ''],
    [
      'a deed, and an announced one',
      'Your account was suspended. It may be closed.',
      'olodOtl_',
      'your account was suspended it may be -',
    ],
    ['an announced one before the deed', 'It may be closed. Closed now', 'otl_Do', 'it may be - closed now'],
    ['nothing across other words', 'It may not be closed', 'otold', 'it may not be closed'],
    ['nothing across a sentence', 'Yes you may. Suspended.', 'ootD', 'yes you may suspended'],
    ['an announcement that begins a sentence', 'Read on. May be closed', 'ooTl_', ''],
    ['the first of several words', 'It is going to be closed', 'ootll_', ''],
    ['the first word of a deed of several', 'It may be under review', 'otl_o', ''],
    ['no deed at all', 'Hello, you may be', 'ootl', 'hello you may be'],
    ['nothing', '', '', ''],
  ])('is %s: %s', (_, text, kinds, done) => {
    expect(read(text)).toMatchObject({ kinds, done });
  });

  it.each([
    ['a full stop', 'One. two', 'oO'],
    ['an exclamation mark', 'One! two', 'oO'],
    ['an empty line', 'One\n\ntwo', 'oO'],
    ['a line of spaces', 'One\n \t\ntwo', 'oO'],
    ['not a single line break', 'One\ntwo', 'oo'],
    ['not a full stop within a name', 'One.two', 'oo'],
    ['not a comma', 'One, two', 'oo'],
    ['also before the first word', '... \nOne two', 'Oo'],
  ])('has sentences that end with %s', (_, text, kinds) => {
    expect(read(text).kinds).toBe(kinds);
  });

  it.each([
    ['a question', 'Was it closed? No', 'no'],
    ['a question after a sentence', 'Hello. Was it closed? No', 'hello no'],
    ['a question without a space before it', 'Hello.Was it closed? No', 'hello no'],
    ['one with several marks', 'Was it closed?? No', 'no'],
    ['two in a row', 'Hello? Was it closed? No', 'no'],
    ['one at the end', 'No. Was it closed?', 'no'],
    ['but not an address', 'Look at x.example/help?id=3', 'look at x example help id 3'],
  ])('is nothing that it asks: %s', (_, text, words) => {
    expect(read(text).tokens).toBe(words);
  });

  it('stands where it stood, behind a question, too', () => {
    const text = 'Was it closed? Your account was suspended.';
    const { tokens } = readStatements(text, THREATS);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Your',
      'account',
      'was',
      'suspended',
    ]);
  });
});
