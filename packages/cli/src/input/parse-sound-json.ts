import { isName } from './find-duplicate-keys.ts';
import { endOfString, findTooDeep } from './find-too-deep.ts';

/** Deepest nesting of an input. */
export const MOST_NESTING = 64;

/** The value of a JSON text with which nothing is wrong; null when something is. */
export function parseSoundJson(text: string): { readonly value: unknown } | null {
  // First, since everything else may recurse.
  if (findTooDeep(text, MOST_NESTING) >= 0) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  // Of a name given twice only one is left: to count is quicker than to find it.
  return countNames(text) === countKeys(value) ? { value } : null;
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

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const parts = Object.values(value);
  let count = Array.isArray(value) ? 0 : parts.length;
  for (const part of parts) count += countKeys(part);
  return count;
}
