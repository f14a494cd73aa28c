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
    for (let from = 0; ; ) {
      const place = findPattern(tokens, pattern, closeWords, from);
      if (!place) return places;
      places.push(place);
      from = place.token + 1;
    }
  });
}

function findPhrase(tokens: readonly Token[], words: readonly RegExp[], from: number): Match | null {
  for (let i = from; i < tokens.length; i++) {
    if (!words.every((word, k) => fits(word, tokens[i + k]))) continue;
    const found = tokens.slice(i, i + words.length);
    const numbers = found.filter((_, k) => words[k] === NUMBER).map(({ word }) => Number(word));
    return { start: found[0]?.start ?? 0, end: found.at(-1)?.end ?? 0, numbers, token: i };
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
    if (token >= 0 && i - token < closeWords)
      return { start: tokens[token]?.start ?? 0, end: tokens[i]?.end ?? 0, numbers: [], token };
  }
  return null;
}

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
