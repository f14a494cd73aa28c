import stringWidth from 'string-width';
import { graphemesOf } from './graphemes-of.ts';

/** Terminal cells that a text takes: two for CJK and emoji, none for combining marks. */
export function textWidth(text: string): number {
  if (isOneCellEach(text)) return text.length;
  if (text.length <= SHORT) return stringWidth(text);
  let width = 0;
  for (const one of graphemesOf(text)) width += stringWidth(one);
  return width;
}

/** Counted at once; of a longer text it takes the square of the length. */
const SHORT = 512;

/** Code units, from and to, that take one cell each whatever stands beside them: what nearly all reports are made of. */
export const ONE_CELL: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7e],
  // Latin letters and signs, without the space that does not break and the hyphen that is not seen.
  [0xa1, 0xac],
  [0xae, 0x2ff],
  // Cyrillic letters.
  [0x400, 0x482],
  [0x48a, 0x52f],
  // Dashes, quotation marks and bullets.
  [0x2010, 0x2027],
  // Arrows, lines, blocks and circles.
  [0x2190, 0x21ff],
  [0x2500, 0x25fc],
];

const ALL_ONE_CELL = new RegExp(`^[${ONE_CELL.map((range) => range.map(escaped).join('-')).join('')}]*$`);

/** By one short pattern: whoever counts cells in general takes a text apart and compiles long ones first. */
export const isOneCellEach = (text: string): boolean => ALL_ONE_CELL.test(text);

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
