import { findDuplicateKeys } from './find-duplicate-keys.ts';
import { findTooDeep } from './find-too-deep.ts';

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
  return findDuplicateKeys(text).length > 0 ? null : { value };
}
