import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSnapshot } from '@risk-check/core';
import { ImportError, importFile } from '@risk-check/import';

const folder = join(process.cwd(), 'packages/import/test/fixtures');
const decoder = new TextDecoder();

/** An export, by whichever family of importers knows it: a snapshot that parses, or an error that says where. */
export const target = {
  name: 'importers',
  form: 'json',
  words: [
    ...[
      ',',
      ';',
      '\t',
      '"',
      '""',
      '\n',
      '\r\n',
      '\ufeff',
      '{',
      '}',
      '[',
      ']',
      ':',
      ' ',
      '-',
      '.',
      '%',
      '$',
      '€',
    ],
    ...[
      '2026-02-30',
      '31/12/2026',
      'Oct 2, 2026',
      '2026-10-02T08:00:00Z',
      '1,234.56',
      '1.234,56',
      '(12.00)',
      '-0',
      '1e9',
    ],
    ...[
      'Order ID',
      'Order date',
      'Status',
      'Cancelled',
      'Completed',
      'Total:',
      'null',
      'Refunded',
      '__proto__',
      'true',
      '[]',
      '{}',
    ],
  ],
  seeds: () =>
    readdirSync(folder)
      .filter((name) => name !== 'expected')
      .map((name) => readFileSync(join(folder, name)).subarray(0, 4096)),
  run(input) {
    const text = decoder.decode(input);
    try {
      const { snapshot } = importFile(text, { asOf: '2026-11-20T08:00:00Z' });
      parseSnapshot(snapshot);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      if (!error.issues.every(({ line, path }) => line !== undefined || path !== ''))
        throw new Error('an error without a place', { cause: error });
    }
  },
};
