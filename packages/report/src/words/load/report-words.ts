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

/** All of the words, for the functions behind the public ones. */
export const insideOf = (words: ReportWords): Words => words as Words;
