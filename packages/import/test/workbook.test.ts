import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isLong } from '../../../scripts/some-cases.js';
import { unpacksWithin } from '../src/archive/unpacked-size.ts';
import { importFile } from '../src/index.ts';
import { parseCsv } from '../src/source/parse-csv.ts';
import { isWorkbook, WorkbookError, workbookTables } from '../src/workbook/index.ts';
import { AS_OF, fixtureText } from './read-fixture.ts';
import { claimSize, zipOfStoredZeros, zipOfZeros } from './zip-of-zeros.ts';

const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const column = (i: number): string =>
  i < 26 ? String.fromCharCode(65 + i) : `${column(Math.floor(i / 26) - 1)}${column(i % 26)}`;

type Cell = string | number | { readonly day: number };

/** A workbook of one sheet, as a spreadsheet writes it. */
function workbook(rows: readonly (readonly Cell[])[]): Uint8Array {
  const cells = rows.map((row, r) => {
    const texts = row.map((cell, c) => {
      const at = `${column(c)}${r + 1}`;
      if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
      if (typeof cell === 'object') return `<c r="${at}" s="1"><v>${cell.day}</v></c>`;
      return `<c r="${at}" t="inlineStr"><is><t>${xmlText(cell)}</t></is></c>`;
    });
    return `<row r="${r + 1}">${texts.join('')}</row>`;
  });
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const of = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${of}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${of}"><sheets><sheet name="orders" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${of}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${of}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetData>${cells.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const withoutSource = (text: string) => {
  const { source: _, ...snapshot } = importFile(text, { asOf: AS_OF }).snapshot;
  return snapshot;
};

describe('a workbook', () => {
  it.each([
    'shopee-orders-xlsx.csv',
    'mercadolibre-sales-xlsx.csv',
    'temu-orders-xlsx.csv',
    'lazada-orders-xlsx.csv',
  ])('gives what its sheet gives as a table: %s', async (name) => {
    const bytes = workbook(parseCsv(fixtureText(name), ',').map(({ cells }) => cells));
    expect(isWorkbook(bytes)).toBe(true);
    const [table = ''] = await workbookTables(bytes);
    expect(withoutSource(table)).toEqual(withoutSource(fixtureText(name)));
  });

  it('gives days as days, and marks numbers that a spreadsheet has rounded', async () => {
    const [table = ''] = await workbookTables(
      workbook([
        ['order_number', 'day', 'text'],
        [8_190_000_000_000_001, { day: 46_290 }, 'a "b", c'],
      ]),
    );
    expect(table).toBe('order_number,day,text\n8.19e+15,2026-09-25,"a ""b"", c"');
  });

  it('is no other archive', () => {
    expect(isWorkbook(zipSync({ 'a.txt': strToU8('x') }))).toBe(false);
    expect(isWorkbook(strToU8('Order ID,Date'))).toBe(false);
  });

  it('is refused where it would fill the memory, whatever its directory says', async () => {
    const sheets = [0, 1, 2, 3].map((i) => `xl/worksheets/sheet${i}.xml`);
    const types = { '[Content_Types].xml': '<Types/>' };
    const tooLarge = { code: 'workbook-too-large' };
    const stored = zipOfStoredZeros('xl/worksheets/sheet1.xml', 200 * 2 ** 20 + 1, types);
    await expect(workbookTables(stored)).rejects.toMatchObject(tooLarge);
    // What its files unpack to counts, whether the directory tells of it or not.
    const small = zipOfZeros(sheets, 2 ** 20, types);
    expect(unpacksWithin(small, 2 ** 23, 10)).toBe(true);
    for (const size of [2 ** 20, 10]) {
      claimSize(small, size);
      expect(unpacksWithin(small, 3 * 2 ** 20, 10)).toBe(false);
    }
    if (!isLong) return;
    const bomb = zipOfZeros(sheets, 2 ** 26, types);
    expect(bomb.length).toBeLessThan(2 ** 20);
    claimSize(bomb, 10);
    await expect(workbookTables(bomb)).rejects.toMatchObject(tooLarge);
  });

  it('gives a table or an error of its own, whatever is broken in it', async () => {
    const sound = workbook(parseCsv(fixtureText('temu-orders-xlsx.csv'), ',').map(({ cells }) => cells));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: sound.length - 1 }), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.integer({ min: 1, max: sound.length }),
        async (changes, length) => {
          const bytes = sound.slice(0, length);
          for (const [at, byte] of changes) if (at < length) bytes[at] = byte;
          try {
            expect(await workbookTables(bytes)).toBeInstanceOf(Array);
          } catch (error) {
            expect(error).toBeInstanceOf(WorkbookError);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('names its library exactly', () => {
    const { devDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    for (const name of ['read-excel-file', 'fflate', 'postal-mime'])
      expect(devDependencies[name]).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
