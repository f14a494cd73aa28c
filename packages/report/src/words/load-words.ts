import { en } from './en/index.ts';
import type { Language } from './languages.ts';
import type { Words } from './words.ts';

/** The words of a language; all but English load only when asked for. */
export async function loadWords(language: Language): Promise<Words> {
  switch (language) {
    case 'de':
      return (await import('./de/index.ts')).de;
    case 'es':
      return (await import('./es/index.ts')).es;
    case 'ru':
      return (await import('./ru/index.ts')).ru;
    default:
      return en;
  }
}
