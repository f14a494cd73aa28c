import { readFileSync } from 'node:fs';
import { compileRuleset, SnapshotError, scoreCompact } from '@risk-check/core';
import ruleset from '@risk-check/rules-data/aliexpress/buyer';
import { compileRecordScorer, RecordBytes } from '../../../packages/core/src/records/index.ts';
import { examples, WORDS } from './words.js';

const buyer = compileRuleset(ruleset);
const score = compileRecordScorer(buyer);
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The scanner of `batch`: what it says of a record without parsing it is what is said when it is parsed. */
export const target = {
  name: 'records',
  form: 'bytes',
  words: [
    ...WORDS.map((word) => JSON.stringify(word)),
    ...[
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '\\',
      '\\u0041',
      '\\u004',
      '\\ud83d',
      'null',
      'true',
      'false',
      '0',
      '-',
      '.5',
      'e9',
      '1E+2',
      ' ',
      '\t',
      '\r',
      '[]',
      '{}',
      '"at":',
      '"id":"x",',
    ],
  ],
  seeds: () =>
    examples('aliexpress-buyer').map((path) => JSON.stringify(JSON.parse(readFileSync(path, 'utf8')))),
  run(input) {
    let text;
    try {
      text = strict.decode(input);
    } catch {
      // It is only given what is UTF-8.
      return;
    }
    // As in a run, other bytes lie around it.
    const bytes = new Uint8Array(input.length + 12).fill(0x22);
    bytes.set(input, 4);
    const record = new RecordBytes(bytes, (from, to) => strict.decode(bytes.subarray(from, to)));
    const scanned = score(record, 4, 4 + input.length);
    if (scanned === null) return;
    let parsed;
    try {
      const value = JSON.parse(text);
      parsed = { id: value.account?.id ?? null, result: scoreCompact(value, buyer) };
    } catch (error) {
      if (!(error instanceof SnapshotError || error instanceof SyntaxError)) throw error;
      throw new Error('scored, and refused when it is parsed', { cause: error });
    }
    if (JSON.stringify(scanned) !== JSON.stringify(parsed))
      throw new Error(`scanned ${JSON.stringify(scanned)}, parsed ${JSON.stringify(parsed)}`);
  },
};
