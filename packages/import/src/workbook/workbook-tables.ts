import readWorkbook from 'read-excel-file/universal';
import { ArchiveError, entriesWithin, isArchive, unpackWithin } from '../archive/archive-files.ts';
import { canUnpack } from '../archive/unpack-entry.ts';
import { sheetSizeOf } from './sheet-size.ts';

/** Most bytes that a workbook may unpack to, and most files in it. */
const MOST_UNPACKED = 200 * 2 ** 20;
const MOST_ENTRIES = 2000;
/** Most cells of all sheets together, with the empty ones between others, and most rows: a sheet has no more. */
const MOST_CELLS = 10_000_000;
const MOST_ROWS = 1_048_576;
/** Spreadsheets keep 15 digits of a number: one that is longer has lost some. */
const EXACT = 1e15;

/** The bytes are no workbook that can be read. */
export class WorkbookError extends Error {
  /** Whether it is broken, would fill the memory, or counts its days from 1904. */
  readonly code: 'not-a-workbook' | 'workbook-too-large' | 'workbook-too-wide' | 'workbook-from-1904';
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

/** A sheet of a workbook. */
export interface WorkbookSheet {
  readonly name: string;
  /** As a table (CSV). */
  readonly text: string;
}

/**
 * The sheets of a workbook, each as the text of a table (CSV): what a person would get who saves it so, but with long
 * numbers marked as rounded and days as years, months and days.
 *
 * @param bytes - The file.
 * @throws {WorkbookError} When it is damaged, would unpack to more than 200 MiB, has more than 10 million cells, or counts
 * its days from 1904.
 */
export async function workbookTables(bytes: Uint8Array): Promise<WorkbookSheet[]> {
  checkParts(bytes);
  try {
    // A copy: a Buffer of Node may lie in the memory of others, and its `slice` copies nothing.
    const own = new Uint8Array(bytes).buffer as ArrayBuffer;
    const sheets = await readWorkbook(own);
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      text: data.map((row) => row.map((cell) => quoted(cellText(cell))).join(',')).join('\n'),
    }));
  } catch (cause) {
    throw new WorkbookError('not-a-workbook', { cause });
  }
}

/** Holds every part against its CRC-32, and what it would take against the limits, before anything is built of it. */
function checkParts(bytes: Uint8Array): void {
  let left = MOST_UNPACKED;
  let cells = 0;
  let rows = 0;
  try {
    for (const entry of entriesWithin(bytes, MOST_ENTRIES)) {
      if (entry.isEncrypted || !canUnpack(entry)) throw new WorkbookError('not-a-workbook');
      const part = unpackWithin(bytes, entry, left);
      left -= part.length;
      if (!entry.name.endsWith('.xml')) continue;
      const xml = new TextDecoder().decode(part);
      // Days of such a workbook that no format marks as days can't be told from those of another.
      if (/\bdate1904\s*=\s*["'](?!0["']|false["'])/.test(xml)) throw new WorkbookError('workbook-from-1904');
      const size = sheetSizeOf(xml);
      if (!size) throw new WorkbookError('not-a-workbook');
      cells += size.filledRows * size.filledColumns;
      rows += size.rows;
      if (cells > MOST_CELLS || rows > MOST_ROWS) throw new WorkbookError('workbook-too-wide');
    }
  } catch (cause) {
    if (!(cause instanceof ArchiveError)) throw cause;
    const code = cause.code === 'archive-too-large' ? 'workbook-too-large' : 'not-a-workbook';
    throw new WorkbookError(code, { cause });
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
