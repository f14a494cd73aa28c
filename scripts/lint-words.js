import { PHRASE_CODES } from '@risk-check/core';
import { IMPORT_PHRASE_CODES } from '@risk-check/import';
import { LANGUAGES, loadWords, missingWords } from '@risk-check/report/words';

/** Lists the words that a language lacks, which are shown in English. A check of a release, not of a build. Build first. */
for (const language of LANGUAGES.filter((code) => code !== 'en')) {
  const missing = missingWords(await loadWords(language), [...PHRASE_CODES, ...IMPORT_PHRASE_CODES]);
  if (missing.length === 0) {
    console.log(`${language}: every word is there`);
    continue;
  }
  console.error(`${language}: ${missing.length} missing, shown in English:\n  ${missing.join('\n  ')}`);
  process.exitCode = 1;
}
