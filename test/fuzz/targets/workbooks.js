import { parseCsv } from '../../../packages/import/src/source/parse-csv.ts';
import { WorkbookError, workbookTables } from '../../../packages/import/src/workbook/index.ts';
import { sheetSizeOf } from '../../../packages/import/src/workbook/sheet-size.ts';
import { sheetXml, workbookOf } from '../../../packages/import/test/write-workbook.ts';

const decoder = new TextDecoder();
const DAY = 86_400_000;
/** Larger sheets take seconds to build, and the tests of the workbook have them. */
const MOST_CELLS = 20_000;
const PROPERTIES = [
  '',
  '<workbookPr date1904="1"/>',
  '<workbookPr date1904="0"/>',
  "<workbookPr date1904 = 'true'/>",
];

const listIn = (value, most) => (Array.isArray(value) ? value.slice(0, most) : []);
const isDay = (value) => Number.isInteger(value) && value > 60 && value < 200_000;

/** A cell that a spreadsheet can write. */
function cellOf(value) {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (isDay(value?.day)) return { day: value.day + (value.half ? 0.5 : 0) };
  return String(typeof value === 'string' ? value : '')
    .replaceAll(/[^\n -~\u00a1-\ud7ff]/g, '?')
    .replaceAll('_x', '_');
}

/** The text of a cell in a table. */
function textOf(cell) {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return Math.abs(cell) >= 1e15 ? cell.toExponential(2) : `${cell}`;
  const text = new Date(Date.UTC(1899, 11, 30) + cell.day * DAY).toISOString();
  return Number.isInteger(cell.day) ? text.slice(0, 10) : `${text.slice(0, 10)} 12:00:00`;
}

/** The table of rows: as wide and as long as its filled cells reach. */
function tableOf(rows) {
  const texts = rows.map((row) => row.map(textOf));
  const width = Math.max(0, ...texts.map((row) => row.findLastIndex((text) => text !== '') + 1));
  const length = texts.findLastIndex((row) => row.some((text) => text !== '')) + 1;
  return texts
    .slice(0, length)
    .map((row) =>
      Array.from({ length: width }, (_, i) => row[i] ?? '')
        .map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
        .join(','),
    )
    .join('\n');
}

/** The tables of a workbook, or the code of the error that refuses it. */
async function readBy(bytes) {
  try {
    return await workbookTables(bytes);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return error.code;
  }
}

/** Any text as the rows of a sheet: its table never reaches further than what was held against the limits. */
async function runXml(xml) {
  const size = sheetSizeOf(xml);
  if (size && Math.max(size.rows, size.filledRows * size.filledColumns) > MOST_CELLS) return;
  const tables = await readBy(workbookOf({ a: xml }));
  if (typeof tables === 'string') return;
  if (!size) throw new Error('read, and its size is not known');
  const rows = parseCsv(tables[0]?.text ?? '', ',');
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (rows.length > size.filledRows || columns > Math.max(1, size.filledColumns))
    throw new Error(`${rows.length} rows of ${columns} cells, expected ${JSON.stringify(size)} at most`);
}

/** Sheets with at most one damaged burst of 32 bits give their tables or a defined error. */
async function runPlan(plan) {
  const sheets = listIn(plan?.sheets, 4).map((sheet) =>
    listIn(sheet, 20).map((row) => listIn(row, 40).map(cellOf)),
  );
  if (sheets.length === 0) return;
  const properties = PROPERTIES[plan.properties] ?? '';
  const sound = workbookOf(
    Object.fromEntries(sheets.map((rows, i) => [`s${i}`, sheetXml(rows)])),
    properties,
  );
  const isFrom1904 = /1"|true/.test(properties);
  const expected = isFrom1904
    ? 'workbook-from-1904'
    : sheets.map((rows, i) => ({ name: `s${i}`, text: tableOf(rows) }));
  const { at, xor } = plan.damage ?? {};
  const isDamaged = Number.isSafeInteger(at) && Number.isSafeInteger(xor) && xor >>> 0 !== 0;
  if (isDamaged) {
    const view = new DataView(sound.buffer, sound.byteOffset, sound.length);
    const start = Math.abs(at) % (sound.length - 3);
    view.setUint32(start, view.getUint32(start) ^ xor);
  }
  const got = await readBy(sound);
  if (JSON.stringify(got) === JSON.stringify(expected)) return;
  if (!isDamaged || typeof got !== 'string')
    throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
}

const ROWS = [
  ['Order ID', 'Status', 'Day'],
  ['1', 'Cancelled', { day: 46_290, half: false }],
  [8_190_000, 'a "b", c', ''],
];

/** An XLSX workbook, intact or damaged, gives the tables of its sheets or a defined error. */
export const target = {
  name: 'workbooks',
  form: 'json',
  words: [
    ...'sheets properties damage at xor day half xml'.split(' '),
    ...[
      '<row r="7">',
      '</row>',
      '<row/>',
      '<c r="B9"><v>1</v></c>',
      '<c r="AB7"><v>1</v></c>',
      '<c r="C2"/>',
    ],
    ...['<v>1</v>', '<c r="XFD1048576">', ' t="s"', ' r="2"', ' x:r="D4"', 'x:', "'>'", '<!--', '-->'],
    ...['<![CDATA[', ']]>', '&#88;', '&amp;', '"', "'", ' ', '\n', '#N/A', '=1+1', 'é'],
  ],
  seeds: () =>
    [
      { sheets: [ROWS] },
      { sheets: [[['x'], [], ['', 'y']], ROWS.slice(0, 1)], properties: 2, damage: { at: 2 ** 20, xor: 0 } },
      { xml: ['<row r="1">', '<c r="A1"><v>1</v></c>', '<c r="B1"><v>2</v></c>', '</row>', '<row r="3"/>'] },
      { xml: ['<row r="1">', '<c r="AB1"><v>1</v></c>', '</row>'] },
      { xml: sheetXml([['x'], ['1', '2']]).split(/(?<=>)(?=<(?:\/row|row|c))/) },
    ].map((plan) => JSON.stringify(plan)),
  async run(input) {
    let plan;
    try {
      plan = JSON.parse(decoder.decode(input));
    } catch {
      await readBy(input);
      return;
    }
    if (Array.isArray(plan?.xml)) await runXml(plan.xml.filter((part) => typeof part === 'string').join(''));
    else await runPlan(plan ?? {});
  },
};
