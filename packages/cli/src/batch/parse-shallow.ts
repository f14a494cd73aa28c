import { findTooDeep } from '../input/find-too-deep.ts';

/** Longer texts are looked through before they are parsed, since millions of brackets alone would fill the memory. */
const LOOK_FIRST = 64 * 1024;

/**
 * Parses JSON that nests at most so deep, null for what nests deeper. `JSON.parse` does not recurse, so that a short text
 * can be parsed first and measured after, in a tenth of the time that looking at every character takes.
 */
export function parseShallow(text: string, most: number): { readonly value: unknown } | null {
  if (text.length > LOOK_FIRST && findTooDeep(text, most) >= 0) return null;
  const value: unknown = JSON.parse(text);
  return text.length <= LOOK_FIRST && isDeeper(value, most) ? null : { value };
}

/** Whether a value has more levels of lists and objects than these. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object' && isDeeper(item, levels - 1)) return true;
    return false;
  }
  for (const name in value) {
    const inner = (value as Record<string, unknown>)[name];
    if (typeof inner === 'object' && isDeeper(inner, levels - 1)) return true;
  }
  return false;
}
