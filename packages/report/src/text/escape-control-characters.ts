/** C0 but newline and tab, DEL, C1, the characters that reorder text, and halves of a pair, which UTF-8 cannot hold. */
const CONTROL = /(?![\n\t])[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu;

/**
 * Shows characters that could command a terminal or disguise text as `\u001b`. In JSON text, where they can only stand
 * inside strings, the meaning stays the same.
 */
export function escapeControlCharacters(text: string): string {
  return text.replace(CONTROL, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
