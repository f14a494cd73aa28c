import type { Language } from '../base/languages.ts';
import type { Words } from '../words.ts';
import { loadWords as load } from './load-words.generated.ts';

/** The words of a language, as `loadWords` gives them; only the functions of this package read what is inside. */
export interface ReportWords {
  /** Such as `de`. */
  readonly language: Language;
}

/**
 * Loads the words of a language; nothing of the others comes with them but English, which stands in for what is missing.
 *
 * @param language - One of `LANGUAGES`.
 *
 * @example
 * const words = await loadWords('de');
 */
export const loadWords = (language: Language): Promise<ReportWords> => load(language);

/**
 * All of the words, for the functions behind the public ones.
 *
 * @throws {TypeError} When they are none, as a promise of them is.
 */
export function insideOf(words: ReportWords): Words {
  if (typeof words?.language !== 'string')
    throw new TypeError("pass the words of a language: await loadWords('en')");
  return words as Words;
}
