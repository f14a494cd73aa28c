/** C0 but newline and tab, DEL, C1, and the characters that reorder text. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Shows characters that could command a terminal or disguise text as `\u001b`. In JSON text, where they can only stand
 * inside strings, the meaning stays the same.
 */
export function escapeControlCharacters(text: string): string {
  return text.replace(CONTROL, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
