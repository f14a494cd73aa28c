import type { Pattern } from './guide-language.generated.ts';
import { readTokens, type Token } from './read-tokens.ts';

/** Where a pattern was found. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Values of `{n}`, in order. */
  readonly numbers: readonly number[];
  /** Index of the first token. */
  readonly token: number;
}

/** Any number; every other word of a pattern is itself, or what begins with it. */
const NUMBER = /^\d+$/;

/** Of the texts at hand their different words: most words of patterns are in none, and a long text has few of its own. */
const vocabularies = new WeakMap<readonly Token[], readonly string[]>();

/**
 * Finds the first place at or after `from` where a pattern stands: words in order, or a set of words within
 * `closeWords` words of each other, in any order.
 */
export function findPattern(
  tokens: readonly Token[],
  pattern: Pattern,
  closeWords: number,
  from = 0,
): Match | null {
  const words = wordsOf(pattern);
  const vocabulary = vocabularies.get(tokens) ?? [...new Set(tokens.map(({ word }) => word))];
  vocabularies.set(tokens, vocabulary);
  if (!words.every((word) => vocabulary.some((one) => word.test(one)))) return null;
  return typeof pattern === 'string'
    ? findPhrase(tokens, words, from)
    : findSet(tokens, words, closeWords, from);
}

/** Every place of any of the patterns, pattern by pattern. */
export function findPlaces(
  tokens: readonly Token[],
  patterns: readonly Pattern[],
  closeWords: number,
): Match[] {
  return patterns.flatMap((pattern) => {
    const places: Match[] = [];
    let place = findPattern(tokens, pattern, closeWords);
    while (place) {
      places.push(place);
      place = findPattern(tokens, pattern, closeWords, place.token + 1);
    }
    return places;
  });
}

function findPhrase(tokens: readonly Token[], words: readonly RegExp[], from: number): Match | null {
  for (let i = from; i < tokens.length; i++) {
    if (!words.every((word, k) => fits(word, tokens[i + k]))) continue;
    const last = i + words.length - 1;
    const numbers = words.flatMap((word, k) => (word === NUMBER ? Number(tokens[i + k]?.word) : []));
    return matchOf(tokens, i, last, numbers);
  }
  return null;
}

/** Slides over the text and remembers where each word of the set was seen last. */
function findSet(
  tokens: readonly Token[],
  words: readonly RegExp[],
  closeWords: number,
  from: number,
): Match | null {
  const seen: number[] = words.map(() => -1);
  for (let i = from; i < tokens.length; i++) {
    for (const [k, word] of words.entries()) if (fits(word, tokens[i])) seen[k] = i;
    const token = Math.min(...seen);
    if (token >= 0 && i - token < closeWords) return matchOf(tokens, token, i, []);
  }
  return null;
}

const matchOf = (
  tokens: readonly Token[],
  token: number,
  last: number,
  numbers: readonly number[],
): Match => ({
  start: tokens[token]?.start ?? 0,
  end: tokens[last]?.end ?? 0,
  numbers,
  token,
});

/** No pattern has a word without letters. */
const fits = (word: RegExp, token: Token | undefined): boolean => word.test(token?.word ?? '');

const compiled = new Map<string, readonly RegExp[]>();

function wordsOf(pattern: Pattern): readonly RegExp[] {
  const key = [pattern].flat().join(' ');
  let words = compiled.get(key);
  if (!words) {
    words = key.split(/\s+/).flatMap((piece) =>
      piece === '{n}'
        ? NUMBER
        : readTokens(piece).map(
            // Folded words are letters and digits only.
            ({ word }, i, { length }) =>
              new RegExp(`^${word}${piece.endsWith('*') && i === length - 1 ? '' : '$'}`),
          ),
    );
    compiled.set(key, words);
  }
  return words;
}
