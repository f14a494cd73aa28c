import * as z from 'zod/mini';
import { OFFSET } from '../exact/duration.ts';

/** A text of one pattern, and what fits it in words: what an issue says was expected. */
export const patternText = (pattern: RegExp, words: string) => z.string().check(z.regex(pattern, words));

export const decimalText = () => patternText(/^-?(0|[1-9]\d*)(\.\d+)?$/, 'a decimal text such as "12.90"');

export const offsetText = () => patternText(OFFSET, 'an offset such as "+02:00"');
