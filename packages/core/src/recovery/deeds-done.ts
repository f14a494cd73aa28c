import { findPlaces } from './find-pattern.ts';
import type { Threat } from './guide-language.generated.ts';
import type { Token } from './read-tokens.ts';

/** What parts two sentences. */
const PARTS = /[.!?:;]|\n\s*\n/;

/**
 * The words of a text that tells what was done: deeds that it only announces ("may be suspended or closed") are
 * emptied. A text that announces deeds and tells of none that was done has no such words at all.
 */
export function deedsDone(
  text: string,
  tokens: readonly Token[],
  threats: readonly Threat[],
): readonly Token[] {
  // One letter for each word; a capital begins a sentence, which no announcement reaches across.
  const kinds = tokens.map(() => '-');
  for (const { links, deeds, words } of threats)
    for (const [kind, patterns] of Object.entries({ l: links, d: deeds, t: words }))
      for (const { token } of findPlaces(tokens, patterns, 0)) kinds[token] = kind;
  const told = kinds
    .map((kind, i) =>
      PARTS.test(text.slice(tokens[i - 1]?.end, tokens[i]?.start)) ? kind.toUpperCase() : kind,
    )
    .join('')
    .replaceAll(/[Tt][tl]*d[tld]*/g, (run) => run.replaceAll('d', '_'));
  if (!told.includes('_')) return tokens;
  return /d/i.test(told) ? tokens.map((token, i) => (told[i] === '_' ? { ...token, word: '' } : token)) : [];
}
