import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isLong, someOf } from '../../../scripts/some-cases.js';
import { importFile } from '../src/index.ts';
import { parseCsv } from '../src/source/parse-csv.ts';
import { isWorkbook, WorkbookError, workbookTables } from '../src/workbook/index.ts';
import { sheetSizeOf } from '../src/workbook/sheet-size.ts';
import { AS_OF, fixtureText } from './read-fixture.ts';
import { type Cell, sheetXml, workbookOf } from './write-workbook.ts';
import { claimSize, zipOfStoredZeros, zipOfZeros } from './zip-of-zeros.ts';

const workbook = (rows: readonly (readonly Cell[])[]): Uint8Array => workbookOf({ orders: sheetXml(rows) });

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
    const [table] = await workbookTables(bytes);
    expect(withoutSource(table?.text ?? '')).toEqual(withoutSource(fixtureText(name)));
  });

  it('gives days as days, and marks numbers that a spreadsheet has rounded', async () => {
    const [table] = await workbookTables(
      workbook([
        ['order_number', 'day', 'text'],
        [8_190_000_000_000_001, { day: 46_290 }, 'a "b", c'],
      ]),
    );
    expect(table?.text).toBe('order_number,day,text\n8.19e+15,2026-09-25,"a ""b"", c"');
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
    // What a directory claims of the sizes is held against what is there.
    const small = zipOfZeros(sheets, 2 ** 20, types);
    claimSize(small, 10);
    await expect(workbookTables(small)).rejects.toMatchObject({ code: 'not-a-workbook' });
    if (!isLong) return;
    const bomb = zipOfZeros(sheets, 2 ** 26, types);
    expect(bomb.length).toBeLessThan(2 ** 20);
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

  it('gives every sheet, with its name', async () => {
    const sheets = { first: sheetXml([['x'], ['1']]), second: sheetXml([['y'], ['2']]) };
    expect(await workbookTables(workbookOf(sheets))).toEqual([
      { name: 'first', text: 'x\n1' },
      { name: 'second', text: 'y\n2' },
    ]);
  });

  it('gives the same table or an error, whichever bit of it is flipped', async () => {
    const sound = workbookOf({
      orders: sheetXml([
        ['Order ID', 'Status'],
        ['1', 'Cancelled'],
        ['2', { day: 46_290 }],
      ]),
    });
    const expected = await workbookTables(sound);
    let noticed = 0;
    const bits = someOf([...Array(sound.length * 8).keys()], 37);
    for (const bit of bits) {
      const damaged = sound.slice();
      damaged[bit >> 3] = (damaged[bit >> 3] as number) ^ (1 << (bit & 7));
      try {
        expect(await workbookTables(damaged), `bit ${bit}`).toEqual(expected);
      } catch (error) {
        if (!(error instanceof WorkbookError)) throw error;
        noticed++;
      }
    }
    expect(noticed).toBeGreaterThan(bits.length / 2);
  });

  const cell = (at: string, row = at.replace(/\D/g, '')): string =>
    `<row r="${row}"><c r="${at}" t="inlineStr"><is><t>x</t></is></c></row>`;
  it.each([
    ['the last cell that a sheet can have', cell('XFD1048576')],
    ['a cell that no sheet can have', cell('ZZZZZ999999999')],
    ['a row that no sheet can have', cell('A1', '999999999')],
    ['a last row in code', `<row foo=">" r="99999999"><c r="A1"><v>1</v></c></row>`],
    ['a place in code', '<row r="1"><c r="&#88;FD1048576"><v>1</v></c></row>'],
    ['a place with a prefix', '<row r="1"><c r="A1" x:r="XFD1048576"><v>1</v></c></row>'],
    ['prefixed tags', '<x:row r="1048576"><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>'],
    ['a tag inside of a comment before it', `<!-- <row a=" -->${cell('XFD1048576')}`],
    ['a tag without end', `<c ${'x'.repeat(3000)}`],
  ])('is refused before any memory is taken: %s', async (_, sheet) => {
    const bytes = workbookOf({ orders: sheet });
    const before = process.memoryUsage().heapTotal;
    const refused = await workbookTables(bytes).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(WorkbookError);
    expect(process.memoryUsage().heapTotal - before).toBeLessThan(100 * 2 ** 20);
  });

  it('is bounded over all of its sheets', async () => {
    const wide = cell('XFD500');
    await expect(workbookTables(workbookOf({ a: wide }))).resolves.toHaveLength(1);
    const tooWide = { code: 'workbook-too-wide' };
    await expect(workbookTables(workbookOf({ a: wide, b: wide }))).rejects.toMatchObject(tooWide);
    const long = cell('A1048576');
    await expect(workbookTables(workbookOf({ a: long, b: long }))).rejects.toMatchObject(tooWide);
  });

  it('with a cell in another row than its own is refused', async () => {
    const sheet = cell('A1').replace('</row>', cell('A2').replace(/<row[^>]*>/, ''));
    await expect(workbookTables(workbookOf({ orders: sheet }))).rejects.toMatchObject({
      code: 'not-a-workbook',
    });
  });

  it('may name cells far away that hold nothing', async () => {
    const sheet = `${sheetXml([['x'], ['1']])}<row r="1048576"><c r="XFD1048576" s="1"/></row>`;
    expect(await workbookTables(workbookOf({ orders: sheet }))).toEqual([{ name: 'orders', text: 'x\n1' }]);
  });

  it.each([
    ['', { rows: 0, filledRows: 0, filledColumns: 0 }],
    ['<cols><col min="1"/></cols><row/><row ></row>', { rows: 2, filledRows: 0, filledColumns: 0 }],
    [`<row r='7'><c r='AB7'>`, { rows: 7, filledRows: 7, filledColumns: 28 }],
    ['<row r="7"><c r="AB7" s="1"/>', { rows: 7, filledRows: 0, filledColumns: 0 }],
    ['<row r="7"/><row><c r="B8"><v>1</v></c>', { rows: 8, filledRows: 8, filledColumns: 2 }],
    ['<c r="AB9" i="1"/><c r="B2"/>', { rows: 9, filledRows: 0, filledColumns: 0 }],
    ['<row r="7"><c r="AB9" s="1"/>', null],
    ['<row r="7"><c r="AB8"><v>1</v></c>', null],
    ['<c r="A1"><v>1</v></c>', null],
    ['<c>', null],
    ['<c r="a1">', null],
    ['<c r="A1" a:r="B1">', null],
    ['<row r="x">', null],
    ['<row r=7>', null],
  ])('has the size of its tags: %s', (xml, size) => {
    expect(sheetSizeOf(xml)).toEqual(size);
  });

  it('that counts its days from 1904 is refused by name', async () => {
    const sheet = sheetXml([
      ['x', 'day'],
      ['1', 44_828],
    ]);
    for (const value of ['1', 'true'])
      await expect(
        workbookTables(workbookOf({ orders: sheet }, `<workbookPr date1904="${value}"/>`)),
      ).rejects.toMatchObject({ code: 'workbook-from-1904' });
    for (const value of ['0', 'false'])
      await expect(
        workbookTables(workbookOf({ orders: sheet }, `<workbookPr date1904="${value}"/>`)),
      ).resolves.toHaveLength(1);
  });

  it('names its library exactly', () => {
    const { devDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    for (const name of ['read-excel-file', 'fflate', 'postal-mime'])
      expect(devDependencies[name]).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
