import stringWidth from 'string-width';

/** Terminal cells that a text takes: two for CJK and emoji, none for combining marks. */
export const textWidth = (text: string): number => stringWidth(text);
