import { isName } from './find-duplicate-keys.ts';
import { endOfString, findTooDeep } from './find-too-deep.ts';

/** Deepest nesting of an input. */
export const MOST_NESTING = 64;

/** Code units of a text that cannot nest deep enough to hurt a parser that recurses. */
const SHORT = 2 ** 16;

/** The value of a JSON text with which nothing is wrong; null when something is. */
export function parseSoundJson(text: string): { readonly value: unknown } | null {
  // Before anything that may recurse; of a short text the value says it sooner than every character of it.
  if (text.length > SHORT && findTooDeep(text, MOST_NESTING) >= 0) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  // A duplicate name leaves one key: counting keys is faster than looking for duplicates.
  return countNames(text) === countKeys(value, MOST_NESTING) ? { value } : null;
}

/** Names in a valid JSON text, from one string to the next. */
function countNames(text: string): number {
  let count = 0;
  for (let start = text.indexOf('"'); start >= 0; ) {
    const end = endOfString(text, start);
    if (isName(text, end)) count++;
    start = text.indexOf('"', end + 1);
  }
  return count;
}

/** NaN where it nests deeper than so many levels. */
function countKeys(value: unknown, levels: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (levels === 0) return Number.NaN;
  const parts = Object.values(value);
  let count = Array.isArray(value) ? 0 : parts.length;
  for (const part of parts) count += countKeys(part, levels - 1);
  return count;
}
