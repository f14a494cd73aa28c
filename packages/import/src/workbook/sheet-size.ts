/** How far the cells of a sheet reach. */
export interface SheetSize {
  /** The last row that is named, filled or not. */
  readonly rows: number;
  /** The last row and the last column with a cell that holds something. */
  readonly filledRows: number;
  readonly filledColumns: number;
}

const ADDRESS = /^([A-Z]{1,3})(\d{1,7})$/;
const ROW = /^\d{1,7}$/;
/** No spreadsheet writes a longer tag of a row or of a cell. */
const LONGEST_TAG = 2000;
const LONGEST_NAME = 40;

/**
 * The size of the sheet in a part of a workbook, read off the tags of its rows and cells without building anything of it.
 * null where one of them is written as no spreadsheet writes it, so that its place can't be told for sure.
 */
export function sheetSizeOf(xml: string): SheetSize | null {
  let rows = 0;
  let filledRows = 0;
  let filledColumns = 0;
  let current: number | null = null;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const kind = kindAt(xml, at + 1);
    if (kind === null) continue;
    const tag = tagAt(xml, at);
    const place = tag === null ? null : placeIn(tag);
    if (tag === null || place === null) return null;
    if (kind === 'row') {
      if (place !== undefined && !ROW.test(place)) return null;
      current = place === undefined ? rows + 1 : Number(place);
      rows = Math.max(rows, current);
      continue;
    }
    const [, letters, row] = ADDRESS.exec(place ?? '') ?? [];
    if (letters === undefined) return null;
    // A workbook's list of formulas names cells outside of any row.
    if (current === null ? !tag.endsWith('/') : Number(row) !== current) return null;
    rows = Math.max(rows, Number(row));
    if (tag.endsWith('/')) continue;
    filledRows = rows;
    filledColumns = Math.max(filledColumns, columnOf(letters));
  }
  return { rows, filledRows, filledColumns };
}

/** Whether a tag is that of a row or of a cell, with a prefix or without. */
function kindAt(xml: string, at: number): 'row' | 'cell' | null {
  const [, name] = /^(?:[\w.-]{1,40}:)?(c|row)(?=[\s/>])/.exec(xml.slice(at, at + LONGEST_NAME + 5)) ?? [];
  return name === undefined ? null : name === 'c' ? 'cell' : 'row';
}

/** The tag without its brackets; null where it has no end. */
function tagAt(xml: string, start: number): string | null {
  let quote = '';
  for (let at = start + 1; at < Math.min(xml.length, start + LONGEST_TAG); at++) {
    const sign = xml[at] as string;
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return xml.slice(start + 1, at);
  }
  return null;
}

/** The attribute `r`; undefined without one, null where there are several or it is in code. */
function placeIn(tag: string): string | null | undefined {
  const found = [...tag.matchAll(/[\s:]r\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g)];
  const [first] = found;
  if (!first) return /[\s:]r\s*=/.test(tag) ? null : undefined;
  const place = first[1] ?? first[2] ?? '';
  return found.length > 1 || place.includes('&') ? null : place;
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
