/**
 * A short text over a canonical text (FNV-1a of its UTF-16 code units). It tells a copy of a ruleset that was changed, such
 * as a spread, from the ruleset whose digest it carries; it is no protection against intent: that is what the digest is for.
 */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
