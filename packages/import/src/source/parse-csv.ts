/** One row of a table. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** Line of the text on which the row ends, from 1; CR and LF inside quotes count as two. */
  readonly lastLine: number;
}

/** A quoted cell is still open at the end of the text. */
export class QuoteNotClosed extends Error {
  /** Line on which the text ends, from 1. */
  readonly line: number;
  constructor(line: number) {
    super('quote not closed');
    this.line = line;
  }
}

const QUOTE = '"';

/**
 * Reads a table (RFC 4180, and what spreadsheets make of it): rows may differ in length, a quote inside a cell is text,
 * lines and rows without any value are left out. csv-parse, which is the oracle of its test, carries a replacement for
 * Node's buffers: more bytes than all importers together.
 *
 * @throws {QuoteNotClosed}
 */
export function parseCsv(text: string, delimiter: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  // The line end that comes first outside of quotes is the one of the whole table.
  let lineEnd = '';
  let lines = 1;
  let wasLineEnd = false;
  let cells: string[] = [];
  let field = '';
  let isQuoted = false;
  let wasQuoted = false;
  const lineEndAt = (at: number): string => {
    if (lineEnd !== '') return text.startsWith(lineEnd, at) ? lineEnd : '';
    const char = text[at];
    if (char === '\r' && text[at + 1] === '\n') return '\r\n';
    return char === '\n' || char === '\r' ? char : '';
  };
  const endField = (): void => {
    cells.push(field);
    field = '';
    wasQuoted = false;
  };
  const endRecord = (): void => {
    if (cells.some((cell) => cell.trim() !== '')) records.push({ cells, lastLine: lines });
    cells = [];
  };
  for (let at = 0; at < text.length; at++) {
    if (wasLineEnd) {
      lines++;
      wasLineEnd = false;
    }
    const char = text[at] as string;
    if (!isQuoted && lineEnd === '') lineEnd = lineEndAt(at);
    if (char === '\r' || char === '\n') wasLineEnd = true;
    let isTaken = false;
    if (char === QUOTE) {
      if (isQuoted) {
        const next = text[at + 1];
        if (next === QUOTE) {
          // Two quotes are one.
          field += QUOTE;
          at++;
          continue;
        }
        const after = lineEndAt(at + 1);
        if (lineEnd === '') lineEnd = after;
        if (next === undefined || text.startsWith(delimiter, at + 1) || after !== '') {
          isQuoted = false;
          wasQuoted = true;
          continue;
        }
        // Something follows the closing quote: both quotes belong to the text.
        isQuoted = false;
        wasQuoted = true;
        field = QUOTE + field;
      } else if (field === '') {
        isQuoted = true;
        continue;
      }
      isTaken = true;
    }
    if (!isQuoted && !isTaken) {
      if (lineEnd !== '' && text.startsWith(lineEnd, at)) {
        const isEmpty = !wasQuoted && cells.length === 0 && field === '';
        if (!isEmpty) {
          endField();
          endRecord();
        }
        at += lineEnd.length - 1;
        continue;
      }
      if (text.startsWith(delimiter, at)) {
        endField();
        continue;
      }
    }
    field += char;
  }
  if (isQuoted) throw new QuoteNotClosed(lines);
  if (wasQuoted || cells.length > 0 || field !== '') {
    endField();
    endRecord();
  }
  return records;
}
