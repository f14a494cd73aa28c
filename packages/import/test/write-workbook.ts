import { strToU8, zipSync } from 'fflate';
import { parseCsv } from '../src/source/parse-csv.ts';

const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const column = (i: number): string =>
  i < 26 ? String.fromCharCode(65 + i) : `${column(Math.floor(i / 26) - 1)}${column(i % 26)}`;

export type Cell = string | number | { readonly day: number };

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OF = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The rows of a sheet, as a spreadsheet writes them. */
export const sheetXml = (rows: readonly (readonly Cell[])[]): string =>
  rows
    .map((row, r) => {
      const texts = row.map((cell, c) => {
        const at = `${column(c)}${r + 1}`;
        if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
        if (typeof cell === 'object') return `<c r="${at}" s="1"><v>${cell.day}</v></c>`;
        return `<c r="${at}" t="inlineStr"><is><t>${xmlText(cell)}</t></is></c>`;
      });
      return `<row r="${r + 1}">${texts.join('')}</row>`;
    })
    .join('');

/** A workbook of sheets by their names. */
export function workbookOf(sheets: Readonly<Record<string, string>>, properties = ''): Uint8Array {
  const names = Object.keys(sheets);
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OF}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OF}">${properties}<sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${RELATIONS}">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${OF}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId99" Type="${OF}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  };
  for (const [i, name] of names.entries())
    files[`xl/worksheets/sheet${i + 1}.xml`] =
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${sheets[name]}</sheetData></worksheet>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** The same of a table (CSV). */
export const sheetOfCsv = (text: string): string => sheetXml(parseCsv(text, ',').map(({ cells }) => cells));
