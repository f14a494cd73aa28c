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

interface Word {
  /** Empty for any number. */
  readonly text: string;
  readonly ending: boolean;
}

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

function findPhrase(tokens: readonly Token[], words: readonly Word[], from: number): Match | null {
  const last = tokens.length - words.length;
  for (let i = from; i <= last; i++) {
    let length = 0;
    while (length < words.length && fits(tokens[i + length], words[length])) length++;
    if (length < words.length) continue;
    const found = tokens.slice(i, i + length);
    const numbers = found.filter((_, k) => words[k]?.text === '').map(({ word }) => Number(word));
    return { start: found[0]?.start ?? 0, end: found.at(-1)?.end ?? 0, numbers, token: i };
  }
  return null;
}

/** Slides over the text and remembers where each word of the set was seen last. */
function findSet(
  tokens: readonly Token[],
  words: readonly Word[],
  closeWords: number,
  from: number,
): Match | null {
  const seen: number[] = words.map(() => -1);
  for (let i = from; i < tokens.length; i++) {
    let fitted = false;
    for (const [k, word] of words.entries()) {
      if (!fits(tokens[i], word)) continue;
      seen[k] = i;
      fitted = true;
    }
    if (!fitted) continue;
    const first = Math.min(...seen);
    if (first < 0 || i - first >= closeWords) continue;
    return { start: tokens[first]?.start ?? 0, end: tokens[i]?.end ?? 0, numbers: [], token: first };
  }
  return null;
}

function fits(token: Token | undefined, word: Word | undefined): boolean {
  if (!token || !word) return false;
  if (word.text === '') return /^\d+$/.test(token.word);
  return word.ending ? token.word.startsWith(word.text) : token.word === word.text;
}

const compiled = new Map<string, readonly Word[]>();

function wordsOf(pattern: Pattern): readonly Word[] {
  const key = typeof pattern === 'string' ? pattern : pattern.join(' ');
  let words = compiled.get(key);
  if (!words) {
    words = key.split(/\s+/).flatMap((piece): Word[] => {
      if (piece === '{n}') return [{ text: '', ending: false }];
      const ending = piece.endsWith('*');
      const parts = readTokens(piece);
      return parts.map(({ word }, i) => ({
        text: word,
        ending: ending && i === parts.length - 1,
      }));
    });
    compiled.set(key, words);
  }
  return words;
}
