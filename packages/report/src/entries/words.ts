/** `@risk-check/report/words`: the languages and their words, for packages of this project. */

export { BAND_NAMES } from '../words/base/band-names.ts';
export { isLanguage, LANGUAGES, type Language } from '../words/base/languages.ts';
export { CONFIG_FILE, MOST_BYTES, MOST_NESTING, MOST_WORKERS } from '../words/base/limits.ts';
export { versionWords } from '../words/en/version.ts';
export { loadWords } from '../words/load/load-words.generated.ts';
export { missingWords } from '../words/load/missing-words.ts';
export type { Words } from '../words/words.ts';
