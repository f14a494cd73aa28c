import { compileLexicon } from '../lexicon/compile-lexicon.js';
import { readLexicons } from '../lexicon/read-lexicons.js';
import { languagesOf, mergeLexicons } from '../src/notices.js';

const lexicons = new Map(readLexicons().map(([language, written]) => [language, compileLexicon(written)]));
/** @type {Map<string, any>} */
const merged = new Map();

/** The words of the languages that a user's program would load for a text. @param {string} text */
export function lexiconFor(text) {
  const wanted = languagesOf(text);
  const key = wanted.join();
  const lexicon = merged.get(key) ?? mergeLexicons(wanted.map((language) => lexicons.get(language)));
  merged.set(key, lexicon);
  return lexicon;
}
