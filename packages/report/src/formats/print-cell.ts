import { showOnOneLine } from '../text/show-on-one-line.ts';

export type Cell = string | number | null | undefined;

/** What a spreadsheet begins a formula with, at half and full width, behind what it trims or nobody sees; some part cells at semicolons. */
const FORMULA =
  /(^|;)(?=[\s"\p{Cf}\p{Default_Ignorable_Code_Point}]*[=+@\-\uff1d\uff0b\uff20\uff0d\ufe66\ufe62\ufe6b\ufe63\u2212|])/gu;

/** A cell that no spreadsheet takes for a formula: such a text gets an apostrophe in front. */
export function printCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = showOnOneLine(cell);
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(text);
  const safe = isNumber ? text : text.replace(FORMULA, "$1'");
  return /[",\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
