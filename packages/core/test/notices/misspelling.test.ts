import { describe, expect, it } from 'vitest';
import { isOneEditAway } from '../../src/notices/misspelling.ts';

/** Every text of up to so many of these letters. */
function textsOf(letters: string, most: number): string[] {
  let last = [''];
  const all = [''];
  for (let length = 1; length <= most; length++) {
    last = last.flatMap((text) => [...letters].map((letter) => text + letter));
    all.push(...last);
  }
  return all;
}

/** Every way to write a stem with one letter wrong, written out. */
function misspelled(stem: string, letters: string): string[] {
  const all: string[] = [];
  for (let at = 0; at <= stem.length; at++) {
    const [head, tail] = [stem.slice(0, at), stem.slice(at)];
    all.push(head + tail.slice(1));
    for (const letter of letters) all.push(head + letter + tail, head + letter + tail.slice(1));
    if (tail.length > 1) all.push(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2));
  }
  return all;
}

const sameLetters = (one: string, other: string): number => {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  return same;
};

describe('a word with a letter wrong', () => {
  it.each([
    ['a letter too many', 'countterfeits', true],
    ['a letter too few', 'countrfeits', true],
    ['a letter that is another', 'countorfeits', true],
    ['two letters that changed places', 'coutnerfeits', true],
    ['no letter wrong', 'counterfeits', true],
    ['two letters wrong', 'coumtorfeits', false],
    ['two letters too many', 'counxxterfeits', false],
    ['only its last letter wrong, which is another ending', 'counterfeix', false],
    ['its last letter missing', 'counterfei', false],
    ['its last letters changed in places', 'counterfeti', true],
  ])('is read where it has %s: %s', (_, word, isRead) =>
    expect(isOneEditAway(word, 'counterfeit')).toBe(isRead),
  );

  it('is read exactly where it begins with a way to write the stem with one letter wrong', () => {
    const words = textsOf('abx', 6);
    for (const stem of textsOf('ab', 5).slice(1)) {
      const ways = misspelled(stem, 'abx');
      const wanted = words.filter(
        (word) =>
          word.startsWith(stem) ||
          // From the last letter on, a difference is an ending.
          (sameLetters(stem, word) < stem.length - 1 && ways.some((way) => word.startsWith(way))),
      );
      expect([stem, words.filter((word) => isOneEditAway(word, stem))]).toEqual([stem, wanted]);
    }
  });
});
