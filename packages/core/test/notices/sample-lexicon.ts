import { mergeLexicons } from '@risk-check/rules-data/notices';
import { compileLexicon } from '../../../rules-data/lexicon/compile-lexicon.js';
import { readLexicons } from '../../../rules-data/lexicon/read-lexicons.js';
import samples from '../../../rules-data/lexicon/sample-messages.json' with { type: 'json' };
import type { NoticeClass, NoticeLexicon } from '../../src/notices/lexicon.ts';

/** Messages in the words of platforms, written from memory; null where none names a cause of a restriction. */
export const MESSAGES = samples.messages as readonly {
  language: string;
  class: NoticeClass | null;
  control?: boolean;
  text: string;
}[];

/** The lexicon of each language by itself. */
export const LEXICONS: ReadonlyMap<string, NoticeLexicon> = new Map(
  readLexicons().map(([language, written]) => [language, compileLexicon(written) as NoticeLexicon]),
);

export const ALL = mergeLexicons([...LEXICONS.values()]) as NoticeLexicon;

/** English and one more, as a reader of that language has them. */
export const lexiconOf = (language: string): NoticeLexicon => {
  const known = merged.get(language);
  if (known) return known;
  const wanted = [...new Set(['en', language])].map((one) => LEXICONS.get(one) as NoticeLexicon);
  const lexicon = mergeLexicons(wanted) as NoticeLexicon;
  merged.set(language, lexicon);
  return lexicon;
};
const merged = new Map<string, NoticeLexicon>();
