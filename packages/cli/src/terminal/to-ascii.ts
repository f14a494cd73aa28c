/** Typographic characters and what a typewriter had for them. */
const PLAIN: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2026': '...',
  '\u2264': '<=',
  '\u2265': '>=',
  '\u00d7': 'x',
  '\u00b7': '-',
  '\u2022': '-',
  '\u2192': '->',
  '\u00a0': ' ',
  '\u00df': 'ss',
  '\u20ac': 'EUR',
};

/** For terminals without Unicode: typographic signs replaced, accents dropped, the rest shown as `\u4e2d`. */
export function toAscii(text: string): string {
  if (/^[\u0000-\u007f]*$/.test(text)) return text;
  return text
    .replace(/[^\u0000-\u007f]/g, (char) => PLAIN[char] ?? char)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\u0000-\u007f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
