/**
 * C0 but newline and tab, DEL, C1, line and paragraph separators, the characters that reorder text, tag characters, which
 * no screen shows, and halves of a pair, which UTF-8 cannot hold.
 */
const CONTROL = /(?![\n\t])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u{e0000}-\u{e007f}]/gu;

/**
 * What the runner of a workflow looks for in a log: `::` at the start of a line, `##[` and `##vso[` anywhere. A line that is
 * wrapped can start anywhere.
 */
const COMMAND = /:(?=:)|#(?=#(?:vso)?\[)/gi;

/**
 * Shows characters that could command a terminal or the runner of a workflow, or disguise text, as `\u001b`. In JSON text,
 * where they can only stand inside strings, the meaning stays the same.
 */
export const escapeControlCharacters = (text: string): string =>
  showControlCharacters(text).replace(COMMAND, escapeUnits);

/** The same for data that no runner reads. */
export const showControlCharacters = (text: string): string => text.replace(CONTROL, escapeUnits);

/** Every UTF-16 unit of a text as JSON writes it. */
export const escapeUnits = (text: string): string =>
  text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
