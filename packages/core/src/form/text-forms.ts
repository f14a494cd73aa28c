import * as z from 'zod/mini';
import { OFFSET } from '../exact/duration.ts';
import { PATTERN_WORDS, type PatternCode } from './pattern-words.ts';

/** A text of one pattern, with the words for what an issue says was expected. */
export const patternText = (pattern: RegExp, words: PatternCode) =>
  z.string().check(z.regex(pattern, PATTERN_WORDS[words]));

export const decimalText = () => patternText(/^-?(0|[1-9]\d*)(\.\d+)?$/, 'decimal-text');

export const offsetText = () => patternText(OFFSET, 'offset');
