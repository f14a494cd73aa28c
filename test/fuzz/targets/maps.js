import { parseSnapshot } from '@risk-check/core';
import { ImportError, importFile } from '@risk-check/import';
import { Ajv } from 'ajv';
import schema from '../../../packages/import/format.schema.json';
import { checkSchema } from '../../../packages/import/src/own-tables/check-schema.ts';
import { ownFormat, parseFormat } from '../../../packages/import/src/own-tables/index.ts';
import { compilePattern } from '../../../packages/import/src/pattern/linear-pattern.ts';
import { UnfitPattern } from '../../../packages/import/src/pattern/parse-pattern.ts';

const decoder = new TextDecoder();
const { anyOf: _, ...root } = schema;
const isValid = new Ajv({ strict: false, ownProperties: true }).compile(root);

/** Backtracking takes no time over so few characters. */
const MOST_TEXT = 12;
const MOST_PATTERN = 40;

/** Names and words of the schema. */
function wordsIn(value) {
  if (typeof value !== 'object' || value === null) return [];
  const own = [Object.keys(value.properties ?? {}), value.enum ?? []].flat();
  return [...own.filter((word) => typeof word === 'string'), ...Object.values(value).flatMap(wordsIn)];
}

/** The same problems as an independent validator has, and every refusal with its place and words. */
function parsedMap(map) {
  const isSound = checkSchema(map, root, root).length === 0;
  // A whole number that is too large to be exact is none here.
  const isExact = !/\d{16}|e\+?\d/.test(JSON.stringify(map));
  if (isExact && isSound !== isValid(map)) throw new Error(`sound: ${isSound}, and ajv says ${!isSound}`);
  try {
    return parseFormat(map);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const isTold = error.issues.every(({ code, path, message }) => code && path && message);
    if (error.issues.length === 0 || !isTold) throw new Error('a refusal without words', { cause: error });
    return null;
  }
}

/** A table by a map: a snapshot without what no column of the map holds, or an error with its place. */
function readTable(rows, format) {
  const named = JSON.stringify(format);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const table = rows
    .map((row, i) => [...row, ...Array(width - row.length).fill(''), i === 0 ? 'Secret' : 'qanary'])
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n');
  let snapshot;
  try {
    ({ snapshot } = importFile(table, { format, asOf: '2026-11-20T08:00:00Z' }));
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    if (!error.issues.every(({ line, path }) => line !== undefined || path !== ''))
      throw new Error('an error without a place', { cause: error });
    return;
  }
  const text = JSON.stringify(parseSnapshot(snapshot));
  if (!/secret/i.test(named) && text.includes('qanary'))
    throw new Error('a column that is not mapped is read');
  if (/"(?:always|join|match)"/.test(named)) return;
  const cells = rows.flat().join('\n');
  for (const { id } of snapshot.orders ?? [])
    if (typeof id === 'string' && !cells.includes(id)) throw new Error(`${id} stands in no cell`);
}

/** A pattern that is taken finds what JavaScript finds by it. */
function checkPattern(pattern, texts) {
  let find;
  try {
    find = compilePattern(pattern);
  } catch (error) {
    if (!(error instanceof UnfitPattern)) throw error;
    return;
  }
  const expression = new RegExp(pattern, 'u');
  for (const text of texts) {
    const [got, expected] = [find(text), expression.exec(text)?.[1]];
    if (got !== expected) throw new Error(`${pattern} in ${JSON.stringify(text)}: ${got}, not ${expected}`);
  }
}

const MAP = ownFormat(
  {
    platform: 'etsy',
    role: 'seller',
    list: 'orders',
    columns: { id: 'Beleg', placedAt: 'Verkauft', status: 'Stand' },
    days: 'day-first',
    words: { fertig: 'completed', weg: 'cancelled' },
  },
  '2026-02-01',
);
const ROWS = [
  ['Beleg', 'Verkauft', 'Stand'],
  ['B-1', '13/10/2026', 'fertig'],
  ['B-2', '14/10/2026', 'weg'],
];
const mapOfFields = (fields, more = {}) => ({
  ...MAP,
  table: { ...MAP.table, ...more, lists: [{ list: 'orders', fields }] },
});

/** A map of a table, with a table and a pattern: read, or refused with places, as another validator and JavaScript say. */
export const target = {
  name: 'maps',
  form: 'json',
  words: [
    ...new Set([...wordsIn(schema), 'map', 'rows', 'pattern', 'texts']),
    ...['Beleg', 'Verkauft', 'Stand', '31/02/2026', '2026-10-02T08:00:00Z', '1.234,56', 'orders', 'disputes'],
    ...[
      '(a+)',
      '(\\d{2,})',
      '(?:a|b)',
      '^',
      '$',
      '\\b',
      '*',
      '+?',
      '{2,}',
      '{1,2}',
      '|',
      '[^a]',
      '.',
      '(?=',
      '\\1',
    ],
  ],
  seeds: () =>
    [
      { map: { ...MAP, titles: { de: 'Eigene' } }, rows: ROWS },
      {
        map: mapOfFields({
          id: { column: 'id', match: '#?(B-\\d+)' },
          placedAt: ['placedAt', { column: 'id' }],
        }),
        rows: ROWS,
      },
      {
        map: mapOfFields(
          {
            id: 'id',
            status: { column: 'status', words: { paid: ['fertig'] }, when: [{ column: 'id', filled: true }] },
          },
          { skip: [{ when: [{ column: 'status', is: ['weg'] }] }], empty: ['-'] },
        ),
        rows: ROWS,
      },
      { pattern: '(a+)b', texts: ['aab', 'b'] },
      { pattern: '(a{2,})b', texts: ['aaab', 'ab'] },
      { pattern: '^(?:x|\\b1)(\\w{1,2}?)$', texts: ['xab', '1aa', ''] },
    ].map((plan) => JSON.stringify(plan)),
  run(input) {
    let plan;
    try {
      plan = JSON.parse(decoder.decode(input));
    } catch {
      return;
    }
    const listOf = (value) => (Array.isArray(value) ? value : []);
    const texts = (value) => listOf(value).filter((text) => typeof text === 'string');
    if (typeof plan?.pattern === 'string')
      checkPattern(
        plan.pattern.slice(0, MOST_PATTERN),
        texts(plan.texts).map((text) => text.slice(0, MOST_TEXT)),
      );
    if (plan?.map === undefined) return;
    const format = parsedMap(plan.map);
    if (format) readTable(listOf(plan.rows).map(texts), format);
  },
};
