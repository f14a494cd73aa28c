import type { Words } from '../words/words.ts';

/** The name of an input for people; programs get `-`. */
export const showFileName = (file: string, words: Words): string =>
  file === '-' ? words.errors.input : file;
