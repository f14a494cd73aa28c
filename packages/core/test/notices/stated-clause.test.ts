import { describe, expect, it } from 'vitest';
import { indexOf } from '../../src/notices/pattern-index.ts';
import { splitSentences } from '../../src/notices/split-sentences.ts';
import { clauseOf, cut, restOf } from '../../src/notices/stated-clause.ts';
import { hitsOf, lexiconWith } from './small-lexicon.ts';

const INDEX = indexOf(
  lexiconWith({
    classes: { rules: 'terms|agreement|規約違反' },
    frames: {
      because: 'because|because of|ため',
      therefore: 'so &this',
      found: 'since you',
      namely: 'regarding',
      block: 'suspend',
    },
  }),
);

/** What is stated in the first sentence of a text. */
const stated = (how: typeof clauseOf, text: string): string | null => {
  const [sentence] = splitSentences(text);
  return sentence ? how(sentence, INDEX.find(sentence, false), text) : null;
};

/** Ten letters a word, as places by hand have them. */
const TEXT = Array.from({ length: 12 }, (_, i) => `words${'abcdefghijkl'[i]}xyz`).join(' ');
const byHand = (how: typeof clauseOf, groups: Parameters<typeof hitsOf>[0], end = TEXT.length) =>
  how({ words: [], start: 0, end, isQuestion: false }, hitsOf(groups), TEXT);

describe('what stands behind a document', () => {
  it.each([
    ['You broke our terms regarding account rental.', 'account rental'],
    ['You broke our terms because a bus was late.', 'a bus was late'],
    ['You broke our terms because of a late bus.', 'a late bus'],
    ['You broke our terms a b c d e f g h regarding rental', 'rental'],
    ['You broke our terms because rental is spam regarding our buses', 'our buses'],
    ['Our terms: no rental', 'no rental'],
    ['Our terms : no rental', 'no rental'],
    ['Our terms:no rental', 'no rental'],
    ['Our terms:  no rental', 'no rental'],
    ['Our terms (no rental)', 'no rental'],
    ['Our terms(no rental', 'no rental'],
    ['Our terms - no rental', 'no rental'],
    ['Our terms – no rental', 'no rental'],
    ['Our terms — no rental', 'no rental'],
    ['Our “terms” - no rental', 'no rental'],
    ['Our "terms": no rental', 'no rental'],
    ["Our 'terms' (no rental)", 'no rental'],
    ['Our ‘terms’: no rental', 'no rental'],
    ['Our terms “no rental”', 'no rental'],
    ['Our terms on "no rental"', 'no rental'],
    ['Our terms about our «no rental»', 'no rental'],
    ['Our terms governing our „no rental“', 'no rental'],
    ['Our terms: no rental. No buses', 'no rental'],
    ['Our terms: the http of www.page', 'the http of www.page'],
    ['Our terms: 1 ab cde', '1 ab cde'],
    ['Our terms: cde', 'cde'],
    ['Our terms, our agreement: no rental', 'no rental'],
    [`Our terms: no${' rental'.repeat(40)}`, `no${' rental'.repeat(34)}…`],
  ])('is shown: %s', (text, rest) => expect(stated(restOf, text)).toBe(rest));

  it.each([
    'You broke nothing: no rental',
    'You broke our terms',
    'Regarding our terms you were late',
    'You broke our terms a b c d e f g h i regarding rental',
    'Our agreement regarding rental, or our terms',
    'Our terms, no rental',
    'Our terms-no rental',
    'Our terms -no rental',
    'Our terms- no rental',
    'Our terms about all the “no rental” rule',
    'Our terms regulating “no rental”',
    'Our terms on2 “no rental”',
    'Our terms on no rental',
    'Our terms, in short: no rental',
    'Our terms: 12',
    'Our terms: ab 12 cd',
    'Our terms: https://other.example/page',
    'Our terms: www.other.example/page',
    // In Japanese the causal word stands behind the cause.
    '規約違反のため利用停止中です',
    'Ban: 規約違反のため利用停止中です',
    '規約違反\u3000のため利用停止中です',
  ])('is nothing in: %s', (text) => expect(stated(restOf, text)).toBeNull());

  it('is looked for behind the last of several', () => {
    expect(byHand(restOf, { 'class:rules': [5, 2], 'frame:namely': [4] })).toBeNull();
    expect(byHand(restOf, { 'class:rules': [2, 5], 'frame:namely': [4] })).toBeNull();
    expect(byHand(restOf, { 'class:rules': [2], 'frame:namely': [4] })).toBe(TEXT.slice(50));
  });

  it('is not told by the words of the document', () =>
    expect(byHand(restOf, { 'class:rules': [[2, 4]], 'frame:namely': [4] })).toBeNull());
});

describe('the clause of a sentence', () => {
  it.each([
    ['It was suspended because of a lapse.', 'a lapse'],
    ['It was suspended because a bus was late. Ok', 'a bus was late'],
    ['It was suspended because: “a lapse', 'a lapse'],
    ['It was suspended because of “a lapse”', 'a lapse'],
    ['It was suspended because of a “lapse”', 'a “lapse”'],
    ['It was suspended because of “a” and “a lapse”', 'a” and “a lapse”'],
    ['It was suspended because, “„«»" \'a lapse', 'a lapse'],
    ['It was suspended because of a lapse because of a bus', 'a lapse because of a bus'],
    ['It was suspended because of a rate of 10%.', 'a rate of 10%'],
    ['It was suspended because of late (10%).', 'late (10%)'],
    ['It was suspended because of [late].', '[late]'],
    ['It was suspended because of 5€, ok', '5€, ok'],
    ['It was suspended because of 5€', '5€'],
    ['It was suspended because of 5$. Ok', '5$'],
    ['It was suspended because of a lapse. %)', 'a lapse'],
    ['"It was suspended because of a lapse. Ok', 'a lapse'],
    ['Because of a lapse it was suspended', 'a lapse it was'],
    ['Because of a lapse suspended 1234567', 'a lapse'],
    ['Because of a lapse suspended 12345678', 'a lapse suspended 12345678'],
    ['You sold junk so this was suspended', 'You sold junk'],
    ['It was suspended since you sold junk. Ok', 'since you sold junk'],
    ['It was suspended since you sold 5%', 'since you sold 5%'],
    ['Since you sold junk so this was suspended', 'Since you sold junk'],
    ['So this was suspended because of junk', 'junk'],
    ['Since you sold it because of a bus', 'a bus'],
    ['It was suspended because ab', 'ab'],
    [`It was because${' a bus'.repeat(60)}`, `${'a bus '.repeat(40)}…`],
  ])('is shown: %s', (text, clause) => expect(stated(clauseOf, text)).toBe(clause));

  it.each(['It was suspended', 'It was suspended because', 'It was suspended because a', 'So this ended'])(
    'is nothing in: %s',
    (text) => expect(stated(clauseOf, text)).toBeNull(),
  );

  it('begins behind the longer of two causal words at one place', () => {
    const wanted = TEXT.slice(50);
    for (const places of [
      [3, [3, 4]],
      [[3, 4], 3],
      [[3, 4], 6],
      [3, 8, [3, 4]],
    ] as [number, number][][])
      expect(byHand(clauseOf, { 'frame:because': places })).toBe(wanted);
  });

  it('ends at no block that stands before its causal word or in it', () => {
    expect(byHand(clauseOf, { 'frame:because': [1], 'frame:block': [0] }, 27)).toBe(TEXT.slice(20, 27));
    expect(byHand(clauseOf, { 'frame:because': [[0, 1]], 'frame:block': [1] }, 27)).toBe(TEXT.slice(20, 27));
    expect(byHand(clauseOf, { 'frame:because': [0], 'frame:block': [2] }, 29)).toBe(TEXT.slice(10, 19));
  });
});

describe('words that are cut', () => {
  it.each([
    ['ten letter', 'ten letter'],
    ['ten letters', 'ten letter…'],
    ['two  \n\t words', 'two words'],
    [`a${' '.repeat(18)}b`, 'a b'],
    [`a${' '.repeat(19)}b`, 'a …'],
    [`abcdefghijk${' '.repeat(20)}`, 'abcdefghij…'],
    ['', ''],
  ])('are one line of so many letters: %j', (text, line) => expect(cut(text, 10)).toBe(line));
});
