import type { Threat } from '../ruleset/guide-language.generated.ts';
import { findPlaces } from './find-pattern.ts';
import { readTokens, type Token } from './read-tokens.ts';

/** Sentence boundaries. */
const PARTS = /[.!?]\s|\n\s*\n/;

/** The words of a text, with what each is in its sentence. */
interface Statements {
  readonly tokens: readonly Token[];
  /**
   * Of what was done: deeds that the text only announces ("may be suspended or closed") are emptied. Where it
   * announces deeds and tells of none that was done, there are no such words at all.
   */
  readonly done: readonly Token[];
}

export function readStatements(text: string, threats: readonly Threat[]): Statements {
  // Questions state nothing.
  const stated = `${text}\n`.replaceAll(/(?<![^.!?])[^.!?]+\?+(?=\s)/g, (asked) => ' '.repeat(asked.length));
  const words = readTokens(stated);
  // One letter for each word; a capital begins a sentence, which no announcement reaches across.
  const kinds = words.map(() => 'o');
  for (const { links, deeds, words: told } of threats)
    for (const [kind, patterns] of Object.entries({ l: links, d: deeds, t: told }))
      for (const { token } of findPlaces(words, patterns, 0)) kinds[token] = kind;
  const told = kinds
    .map((kind, i) =>
      PARTS.test(stated.slice(words[i - 1]?.end, words[i]?.start)) ? kind.toUpperCase() : kind,
    )
    .join('')
    .replaceAll(/[Tt][tld]*/g, (run) => run.replaceAll('d', '_'));
  const tokens = words.map((token, i) => ({ ...token, kind: told[i] }));
  const done = tokens.map((token) => (token.kind === '_' ? { ...token, word: '' } : token));
  return { tokens, done: told.includes('_') && !/d/i.test(told) ? [] : done };
}
