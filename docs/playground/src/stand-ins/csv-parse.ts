/**
 * What core's importers use of csv-parse, with the same cells, lines and errors: a test holds it against the library on
 * generated and real tables. The library's many options and its replacement for Node's buffers would take a tenth of what
 * the page may weigh.
 */
interface Options {
  readonly delimiter: string;
}

interface CsvRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

const QUOTE = '"';

/** Reads a table as `parse` does with `info`, `relax_column_count`, `relax_quotes` and `skip_empty_lines`. */
export function parse(text: string, { delimiter }: Options): CsvRecord[] {
  const records: CsvRecord[] = [];
  // The line end that comes first outside of quotes is the one of the whole table.
  let lineEnd = '';
  let lines = 1;
  let wasLineEnd = false;
  let record: string[] = [];
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
    record.push(field);
    field = '';
    wasQuoted = false;
  };
  const endRecord = (): void => {
    records.push({ record, info: { lines } });
    record = [];
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
        const isEmpty = !wasQuoted && record.length === 0 && field === '';
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
  if (isQuoted) throw Object.assign(new Error('quote not closed'), { code: 'CSV_QUOTE_NOT_CLOSED', lines });
  if (wasQuoted || record.length > 0 || field !== '') {
    endField();
    endRecord();
  }
  return records;
}
