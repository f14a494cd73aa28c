import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '../../../scripts/some-cases.js';
import { parseCsv } from '../src/source/parse-csv.ts';

/** csv-parse is the oracle. */
describe('parseCsv', () => {
  const same = (text: string, delimiter: string): void => {
    const wanted = (() => {
      try {
        const records = parse(text, {
          delimiter,
          info: true,
          relax_column_count: true,
          relax_quotes: true,
          skip_empty_lines: true,
          skip_records_with_empty_values: true,
        }) as unknown as { record: string[]; info: { lines: number } }[];
        return records.map(({ record, info }) => ({ cells: record, lastLine: info.lines }));
      } catch (error) {
        return (error as { lines: number }).lines;
      }
    })();
    if (typeof wanted === 'number')
      expect(() => parseCsv(text, delimiter)).toThrow(expect.objectContaining({ line: wanted }));
    else expect(parseCsv(text, delimiter)).toEqual(wanted);
  };

  it('cuts any text into the same cells, with the same lines and errors', () => {
    const part = fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\n',
      '\r\n',
      '\r',
      'a',
      'é',
      '😀',
      ' ',
      'b c',
      '\t',
      '0',
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')),
        fc.constantFrom(',', ';', '\t'),
        same,
      ),
      { numRuns: shareOf(20_000, 4) },
    );
  });

  it('reads tables with quoted cells over several lines', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'ß') });
    const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
    fc.assert(
      fc.property(
        fc.array(fc.array(quoted, { minLength: 1, maxLength: 5 }), { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, end) => same(rows.map((row) => row.join(',')).join(end), ','),
      ),
    );
  });
});
