import type { Pattern } from '../ruleset/guide-language.generated.ts';
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

/** Words of several sentences none of which tells of a deed, or the last of which only advises. */
const APART = /^[^dD_]+[LOT][^dD_]*$|.T[^dD_LO]*$/;

/** Any number; every other word of a pattern is itself, or what begins with it. */
const NUMBER = /^\d+$/;

/** Cache of the distinct words of a text, a line each: most pattern words occur in no text, which one search says. */
const vocabularies = new WeakMap<readonly Token[], string>();

/** A word of a pattern. */
interface PatternWord {
  readonly test: RegExp;
  /** Stands in the vocabulary of every text that has the word. */
  readonly line: string;
}

/**
 * Finds the first place at or after `from` where a pattern stands: words in order, or a set of words within
 * `closeWords` words of each other, in any order. In a message a set stands in one sentence, or in several of which one
 * tells of a deed.
 */
export function findPattern(
  tokens: readonly Token[],
  pattern: Pattern,
  closeWords: number,
  from = 0,
): Match | null {
  // Most notices of a long history come without a text.
  if (from >= tokens.length) return null;
  const words = wordsOf(pattern);
  // What holds neither letter nor digit would stand everywhere.
  if (words.length === 0) return null;
  if (from === 0) {
    const vocabulary =
      vocabularies.get(tokens) ?? `\n${[...new Set(tokens.map(({ word }) => word))].join('\n')}\n`;
    vocabularies.set(tokens, vocabulary);
    if (!words.every(({ line }) => vocabulary.includes(line))) return null;
  }
  const inOrder = typeof pattern === 'string';
  // Where each word was seen last.
  const seen = words.map(() => -1);
  for (let i = from; i < tokens.length; i++) {
    // No pattern has a word without letters.
    for (const [k, word] of words.entries())
      if (word.test.test(tokens[inOrder ? i + k : i]?.word ?? '')) seen[k] = i;
    const token = Math.min(...seen);
    if (token < 0 || i - token >= (inOrder ? 1 : closeWords)) continue;
    const found = tokens.slice(token, inOrder ? i + words.length : i + 1);
    if (!inOrder && APART.test(found.map(({ kind }) => kind).join(''))) continue;
    return {
      start: found[0]?.start ?? 0,
      end: found.at(-1)?.end ?? 0,
      numbers: inOrder
        ? words.flatMap((word, k) => (word.test === NUMBER ? Number(found[k]?.word) : []))
        : [],
      token,
    };
  }
  return null;
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

const compiled = new Map<string, readonly PatternWord[]>();

function wordsOf(pattern: Pattern): readonly PatternWord[] {
  const key = typeof pattern === 'string' ? pattern : pattern.join(' ');
  let words = compiled.get(key);
  if (!words) {
    words = key.split(/\s+/).flatMap((piece) =>
      piece === '{n}'
        ? { test: NUMBER, line: '' }
        : readTokens(piece).map(({ word }, i, { length }) => {
            const isBeginning = piece.endsWith('*') && i === length - 1;
            // Folded words are letters and digits only.
            return {
              test: new RegExp(`^${word}${isBeginning ? '' : '$'}`),
              line: `\n${word}${isBeginning ? '' : '\n'}`,
            };
          }),
    );
    compiled.set(key, words);
  }
  return words;
}
