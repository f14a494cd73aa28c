import { escapeUnits } from '../text/escape-control-characters.ts';
import type { Language } from '../words/base/languages.ts';

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
  '\u201e': '"',
  '\u00bf': '',
  '\u00a1': '',
};

/** Two letters for one in German, where dropping the dots makes another word: `hätte`, `hatte`. */
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

const withoutUmlauts = (text: string): string =>
  text.normalize('NFC').replace(/([äöüÄÖÜ])(\p{Lu}?)/gu, (_, umlaut: string, next: string) => {
    const plain = UMLAUTS[umlaut] ?? umlaut;
    return next === '' ? plain : plain.toUpperCase() + next;
  });

/** For terminals without Unicode: typographic signs replaced, accents dropped, the rest shown as `\u4e2d`. */
export function toAscii(text: string, language?: Language): string {
  if (/^\p{ASCII}*$/u.test(text)) return text;
  return (language === 'de' ? withoutUmlauts(text) : text)
    .replace(/\P{ASCII}/gu, (char) => PLAIN[char] ?? char)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\P{ASCII}/gu, escapeUnits);
}
