import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../src/recovery/find-pattern.ts';
import { readTokens } from '../../src/recovery/read-tokens.ts';

const word = fc.constantFrom('a', 'ab', 'abc', 'b', 'bc', '1', '27');
const piece = fc.constantFrom('a', 'a*', 'ab', 'ab*', 'b', 'b*', 'bc', 'c', '{n}');
const pattern = fc.oneof(
  fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(' ')),
  fc.array(piece, { minLength: 1, maxLength: 3 }),
);

type Pattern = string | readonly string[];

const fits = (wanted: string, found: string | undefined): boolean =>
  found !== undefined &&
  (wanted === '{n}'
    ? /^\d+$/.test(found)
    : wanted.endsWith('*')
      ? found.startsWith(wanted.slice(0, -1))
      : found === wanted);

/** First and last word of every place of a pattern, word by word from the left; the next one begins behind the first word. */
function naivePlaces(words: readonly string[], wanted: Pattern, closeWords: number): [number, number][] {
  const places: [number, number][] = [];
  for (let from = 0; from < words.length; ) {
    const place =
      typeof wanted === 'string' ? phraseAt(words, wanted, from) : setAt(words, wanted, closeWords, from);
    if (!place) break;
    places.push(place);
    from = place[0] + 1;
  }
  return places;
}

function phraseAt(words: readonly string[], wanted: string, from: number): [number, number] | null {
  const pieces = wanted.split(' ');
  for (let i = from; i < words.length; i++)
    if (pieces.every((one, k) => fits(one, words[i + k]))) return [i, i + pieces.length - 1];
  return null;
}

function setAt(
  words: readonly string[],
  wanted: readonly string[],
  closeWords: number,
  from: number,
): [number, number] | null {
  for (let end = from; end < words.length; end++) {
    const lasts = wanted.map((one) => words.slice(0, end + 1).findLastIndex((found) => fits(one, found)));
    const start = Math.min(...lasts);
    if (start >= from && end - start < closeWords) return [start, end];
  }
  return null;
}

describe('places of a pattern', () => {
  it('are those that are found word by word', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 25 }),
        fc.array(pattern, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 5 }),
        (words, patterns, closeWords) => {
          const tokens = readTokens(words.join(' '));
          expect(tokens.map((token) => token.word)).toEqual(words);
          const found = findPlaces(tokens, patterns, closeWords);
          const wanted = patterns.flatMap((one) => naivePlaces(words, one, closeWords));
          expect(found.map(({ token, start, end }) => [token, start, end])).toEqual(
            wanted.map(([first, last]) => [first, tokens[first]?.start, tokens[last]?.end]),
          );
        },
      ),
      { numRuns: 3000 },
    );
  });
});
