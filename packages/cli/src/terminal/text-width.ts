import stringWidth from 'string-width';

/** Terminal cells that a text takes: two for CJK and emoji, none for combining marks. */
export const textWidth = (text: string): number => (isPrintableAscii(text) ? text.length : stringWidth(text));

/** Asked in a loop: nearly all text is, and a pattern would have to be compiled first. */
export function isPrintableAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}
