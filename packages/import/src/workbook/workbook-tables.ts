import readWorkbook from 'read-excel-file/universal';
import { isArchive } from '../archive/archive-files.ts';
import { unpacksWithin } from '../archive/unpacked-size.ts';

/** Most bytes that a workbook may unpack to, and most files in it. */
const MOST_UNPACKED = 200 * 2 ** 20;
const MOST_ENTRIES = 2000;
/** Spreadsheets keep 15 digits of a number: one that is longer has lost some. */
const EXACT = 1e15;

/** The bytes are no workbook that can be read. */
export class WorkbookError extends Error {
  /** Whether it is broken, or would fill the memory. */
  readonly code: 'not-a-workbook' | 'workbook-too-large';
  /**
   * @param code - What is wrong.
   * @param options - The error behind it, as `cause`.
   */
  constructor(code: WorkbookError['code'], options?: ErrorOptions) {
    super(code, options);
    this.name = 'WorkbookError';
    this.code = code;
  }
}

const CONTENT_TYPES = new TextEncoder().encode('[Content_Types].xml');

/** Whether bytes are a workbook of the newer kind: an archive that names its content types near its beginning or end. */
export function isWorkbook(bytes: Uint8Array): boolean {
  if (!isArchive(bytes)) return false;
  const near = bytes.subarray(0, 4096);
  const end = bytes.subarray(Math.max(0, bytes.length - 65_536));
  return [near, end].some((part) => indexOf(part, CONTENT_TYPES) >= 0);
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  for (let at = 0; at + wanted.length <= bytes.length; at++)
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}

/**
 * The sheets of a workbook, each as the text of a table (CSV): what a person would get who saves it so, but with long
 * numbers marked as rounded and days as years, months and days.
 *
 * @param bytes - The file.
 * @throws {WorkbookError} When it is broken, or would unpack to more than 200 MiB.
 */
export async function workbookTables(bytes: Uint8Array): Promise<string[]> {
  let isWithin: boolean;
  try {
    isWithin = unpacksWithin(bytes, MOST_UNPACKED, MOST_ENTRIES);
  } catch (cause) {
    throw new WorkbookError('not-a-workbook', { cause });
  }
  if (!isWithin) throw new WorkbookError('workbook-too-large');
  try {
    // A copy: a Buffer of Node may lie in the memory of others, and its `slice` copies nothing.
    const own = new Uint8Array(bytes).buffer as ArrayBuffer;
    const sheets = await readWorkbook(own);
    return sheets.map(({ data }) =>
      data.map((row) => row.map((cell) => quoted(cellText(cell))).join(',')).join('\n'),
    );
  } catch (cause) {
    throw new WorkbookError('not-a-workbook', { cause });
  }
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dayText(cell);
  if (typeof cell === 'number') return Math.abs(cell) >= EXACT ? cell.toExponential(2) : String(cell);
  return String(cell);
}

/** A day, with its time where it has one; a workbook knows no zone. */
function dayText(at: Date): string {
  if (Number.isNaN(at.getTime())) return '';
  const text = at.toISOString();
  const time = text.slice(11, 19);
  return time === '00:00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${time}`;
}
