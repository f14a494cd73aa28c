import type { Phrase, PhrasePart } from '@risk-check/core';
import type { PhraseWords } from '../words/base/phrase-words.ts';
import type { Words } from '../words/words.ts';

/** A phrase in the language of the words; in English as a whole where one of its parts has no words: half of a sentence in each of two languages is worse. */
export const phraseText = (part: PhrasePart, { issuePhrases }: Words): string =>
  translated(part, issuePhrases) ?? (typeof part === 'object' ? part.text : String(part));

function translated(part: PhrasePart, phrases: PhraseWords): string | null {
  if (typeof part !== 'object') return String(part);
  const { code, args }: Phrase = part;
  const words = Object.hasOwn(phrases, code) ? phrases[code] : undefined;
  const parts = args.map((arg) => translated(arg, phrases));
  if (words === undefined || parts.includes(null)) return null;
  let next = 0;
  return words.replace(/\{(\d?)\}/g, (_, index: string) => `${parts[index === '' ? next++ : Number(index)]}`);
}
