/** `@risk-check/report/words`: the languages and their words, for packages of this project. */

export { BAND_NAMES } from './band-names.ts';
export { versionWords } from './en/version.ts';
export { isLanguage, LANGUAGES, type Language } from './languages.ts';
export { CONFIG_FILE, MOST_BYTES, MOST_NESTING, MOST_WORKERS } from './limits.ts';
export { loadWords } from './load-words.ts';
export { createLocale } from './locale.ts';
export { missingWords } from './missing-words.ts';
export type { Words } from './words.ts';
