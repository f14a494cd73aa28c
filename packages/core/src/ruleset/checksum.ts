/**
 * A short text over every name and value of a ruleset, whatever the order of its keys. It tells a copy that was changed, such
 * as a spread, from the ruleset whose digest it carries. It is no protection against intent: that is what the digest is for.
 */
export const checksum = (value: unknown): string => (sumOf(value, 0) >>> 0).toString(36);

/** The sum over the leaves, each hashed on top of its path. */
function sumOf(value: unknown, path: number): number {
  if (typeof value !== 'object' || value === null)
    return value === undefined ? 0 : fnv(`${typeof value}${value}`, path);
  let sum = 0;
  for (const [key, part] of Object.entries(value)) sum = (sum + sumOf(part, fnv(key, path))) | 0;
  return sum;
}

/** FNV-1a of UTF-16 code units, from a given state on. */
function fnv(text: string, state: number): number {
  let hash = state ^ 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** A ruleset under the digest that it names, or under another where it is a changed copy of what that digest is of. */
export function underTrueDigest<T extends { digest: string; checksum?: string }>(ruleset: T): T {
  const { digest, checksum: stated, ...rest } = ruleset;
  const own = stated === undefined ? stated : checksum(rest);
  return own === stated ? ruleset : { ...ruleset, digest: `altered:${own}` };
}
