/**
 * Finds the bracket that nests deeper than allowed, without recursion, so that no parser ever sees such input.
 *
 * @returns Its offset, or -1.
 */
export function findTooDeep(text: string, most: number): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === QUOTE) i = endOfString(text, i);
    else if (char === BRACE_OPEN || char === BRACKET_OPEN) {
      depth++;
      if (depth > most) return i;
    } else if (char === BRACE_CLOSE || char === BRACKET_CLOSE) depth--;
  }
  return -1;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BRACE_OPEN = 0x7b;
const BRACE_CLOSE = 0x7d;
const BRACKET_OPEN = 0x5b;
const BRACKET_CLOSE = 0x5d;

/** Offset of the quote that closes the text opened at `start`, or the end of the input. */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before--;
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}
