import { describe, expect, it } from 'vitest';
import { fold, splitSentences } from '../../src/notices/split-sentences.ts';

/** The words of each sentence. */
const wordsOf = (text: string): string[] =>
  [...splitSentences(text)].map(({ words }) => words.map(({ word }) => word).join(' '));

describe('a folded word', () => {
  it.each([
    ['Account', 'account'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['ßß', 'ssss'],
    ['désactivé', 'desactive'],
    ['de\u0301sactive\u0301', 'desactive'],
    ['Tiế', 'tie'],
    ['Łódłł', 'lodll'],
    ['İıI', 'iii'],
    ['Æææ', 'aeaeae'],
    ['Œœœ', 'oeoeoe'],
    ['Ёлка', 'елка'],
    ['Ё', 'е'],
    ['ещёё', 'ещее'],
    ['мой', 'мой'],
    ['が', 'が'],
    ['ｱｶﾞ', 'アガ'],
    ['ＡＢＣ１', 'abc1'],
    ['ac\u200bco\u00adunt\ufeff', 'account'],
    ['１0％', '10%'],
  ])('is lower case without Latin accents: %s', (word, folded) => expect(fold(word)).toBe(folded));
});

describe('the words of a text', () => {
  it('have the places where they stand', () => {
    const text = ' Ac\u200bcount, 停止 a2';
    expect([...splitSentences(text)]).toEqual([
      {
        words: [
          { word: 'account', start: 1, end: 9, isEastAsian: false },
          { word: '停止', start: 11, end: 13, isEastAsian: true },
          { word: 'a2', start: 14, end: 16, isEastAsian: false },
        ],
        start: 1,
        end: 16,
        isQuestion: false,
      },
    ]);
  });

  it.each([
    ['e\u0301te\u0301 u\u0308ber', 'ete uber'],
    ['abcアカウントabc', 'abc アカウント abc'],
    ['vatの番号', 'vat の番号'],
    ['人々を々', '人々を々'],
    ['々人 ーぁ', '々人 ーぁ'],
    ['㐀鿿abc', '㐀鿿 abc'],
    ['ｱｶﾞ 1', 'アガ 1'],
    ['a\u2060\ufeff\u200bb c\u200b d', 'ab c d'],
    ['10.53%', '10 53'],
    ['user_name@site', 'user name site'],
  ])('are letters, or runs of Chinese and Japanese: %s', (text, words) =>
    expect(wordsOf(text)).toEqual([words]),
  );

  it.each(["'", '`', '´', '‘', '’', '′'])('are one with up to two letters after %s', (mark) => {
    expect(wordsOf(`We couldn${mark}t, they${mark}ve`)).toEqual(['we couldnt theyve']);
    expect(wordsOf(`l${mark}identité, all${mark}the`)).toEqual(['l identite all the']);
  });

  it.each([
    ["rock ' n", 'rock n'],
    ["rock 'n roll", 'rock n roll'],
    ["rock' n roll", 'rock n roll'],
    ["a'' b", 'a b'],
    ['a"b', 'a b'],
    ["アカ's", 'アカ s'],
    ["o'n'e", 'one'],
  ])('are two where more than that stands between: %s', (text, words) =>
    expect(wordsOf(text)).toEqual([words]),
  );

  it('keep the places of both parts around an apostrophe', () =>
    expect([...splitSentences("We didn't.")][0]?.words[1]).toEqual({
      word: 'didnt',
      start: 3,
      end: 9,
      isEastAsian: false,
    }));

  it('are Japanese by their first character, not by a mark on a letter', () => {
    const isEastAsian = (text: string) => [...splitSentences(text)][0]?.words[0]?.isEastAsian;
    expect([isEastAsian('a\u3099'), isEastAsian('か\u3099')]).toEqual([false, true]);
  });

  it('are none in a text without letters', () => {
    for (const text of ['', ' ', '...', '?!']) expect([...splitSentences(text)]).toEqual([]);
  });
});

describe('a sentence', () => {
  it.each([
    'one. two',
    'one! two',
    'one? two',
    'one; two',
    'one." two',
    "one.' two",
    'one.” two',
    'one.’ two',
    'one.» two',
    'one.) two',
    'one.] two',
    'one.* two',
    'one.”)] two',
    'one.\ttwo',
    'one -- two',
    'one。two',
    'one！two',
    'one？two',
    'one；two',
    'one•two',
    'one·two',
    'one|two',
    'one\n\ntwo',
    'one\n \t\ntwo',
    'one\ntwo',
    `one${' '.repeat(40)}two`,
    `one${'-'.repeat(41)}two`,
  ])('ends at %j', (text) => expect(wordsOf(text)).toEqual(['one', 'two']));

  it.each([
    'one.two',
    'one, two',
    'one.”)]* two',
    'one--two',
    'one - two',
    'one: two',
    'one "two"',
    'one [...] two',
    `one${' '.repeat(39)}two`,
  ])('goes on at %j', (text) => expect(wordsOf(text)).toEqual(['one two']));

  it('ends at another full stop beside words that were left out', () =>
    expect(wordsOf('one. [...] two')).toEqual(['one', 'two']));

  it.each(['am', 'zum', 'vom', 'bis', 'ab', 'dem', 'den', 'der', 'Am'])(
    'goes on after the number of a day: %s 5.',
    (word) => {
      for (const day of ['5', '25'])
        expect(wordsOf(`Gesperrt wurde ${word} ${day}. Dezember`)).toHaveLength(1);
    },
  );
  it('goes on after such a number at the beginning of a text', () => {
    expect(wordsOf('am 5. Dezember')).toHaveLength(1);
    expect(wordsOf('zum 25. Dezember')).toHaveLength(1);
  });
  it.each([
    'Gesperrt wurde am 125. Dezember',
    'Gesperrt wurde im 5. Dezember',
    'Gesperrt wurde des 5. Dezember',
    'Gesperrt wurde Team 5. Dezember',
    'Gesperrt wurde am 5 Uhr. Dezember',
    'Gesperrt wurde am a. Dezember',
  ])('ends after any other: %s', (text) => expect(wordsOf(text)).toHaveLength(2));

  describe('over several lines', () => {
    const line = (length: number) => 'x'.repeat(length);
    it.each([
      ['a long line and a small letter', `${line(45)}\nand`, 1],
      ['a line that is one letter shorter', `${line(44)}\nand`, 2],
      ['a capital', `${line(45)}\nAnd`, 2],
      ['a capital in a word of its own', `${line(45)}\nA`, 2],
      ['a number', `${line(45)}\n5 days`, 2],
      ['Japanese', `${line(45)}\nアカウント`, 2],
      ['an empty line', `${line(45)}\n\nand`, 2],
      ['a line of spaces', `${line(45)}\n  \nand`, 2],
      ['long lines, of which the last is short', `${line(45)}\n${line(45)}\nshort\nand`, 2],
      ['a long line after a short one', `short\n${line(44)}\nand`, 3],
      ['a long line of several words', `${line(20)} ${line(24)}\nand`, 1],
      ['a long line of an apostrophe', `${line(42)}'ve\nand`, 1],
    ])('goes on or ends by %s', (_, text, count) => expect(wordsOf(text)).toHaveLength(count));
  });

  it.each([
    ['Why? Because.', [true, false]],
    ['Why？Because.', [true, false]],
    ['Now. Why?', [false, true]],
    ['Now! Why？', [false, true]],
    ['Now. Why', [false, false]],
    ['Now. Why.', [false, false]],
    ['Why)"?', [true]],
    ['Why)".?', [true]],
    // What stands so far off is no part of the sentence.
    ['Now ****?', [false]],
  ])('is a question where its mark is one: %s', (text, asked) =>
    expect([...splitSentences(text)].map(({ isQuestion }) => isQuestion)).toEqual(asked),
  );
});
