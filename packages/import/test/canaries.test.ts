import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isLong } from '../../../scripts/some-cases.js';
import type { TableRules } from '../src/formats/format.ts';
import { FORMATS } from '../src/formats/formats.generated.ts';
import { ImportError, importFile } from '../src/index.ts';
import { matchHeader } from '../src/source/match-header.ts';
import { parseCsv } from '../src/source/parse-csv.ts';
import { normalHeader } from '../src/source/source.ts';
import { AS_OF, fixtureNames, fixtureText, importFixture } from './read-fixture.ts';

/** Each row is read by the same code; `npm run test:long` has more of them. */
const ROWS = isLong ? 1000 : 100;

/** One unique name, address, e-mail and phone number; none of them may come out anywhere. */
const canary = (n: number): string[] => [
  `Qanary${n}bird Testperson`,
  `${n} Qanary Street`,
  `qanary${n}@example.com`,
  `+1-555-0199-${String(n).padStart(4, '0')}`,
];
const TRACE = /qanary|testperson|0199-/i;

/** Cells that an import has to read: an id, a day, a number, a word it knows. Everything else is about a person or a thing. */
const isNeeded = (header: string): boolean =>
  /^(order[ _]?id|orderid|order number|parent_orderid|order date|sale date|date|date shipped|paid on date|ship by date|shipped on date|maximum estimated delivery date|gmt_\w+|status|order[ _]status|qty|quantity|original quantity|number of items|price|total owed|total amount|order total|currency|is_success_pay|sales record number|tracking number|website|asin)$/i.test(
    header,
  );

const outputOf = (input: unknown): string => {
  try {
    return JSON.stringify(importFile(input, { asOf: AS_OF }));
  } catch (error) {
    if (error instanceof ImportError) return JSON.stringify([error.message, error.issues]);
    throw error;
  }
};

const csvNames = fixtureNames.filter((name) => /\.[ct]sv$/.test(name));
/** Those whose columns are known by the pattern above. */
const plainNames = csvNames.filter((name) => /^(aliexpress|amazon-order|ebay-orders|etsy-orders)/.test(name));

function tableOf(name: string) {
  const lines = fixtureText(name)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const [head = ''] = lines;
  const delimiter = head.includes('\t') ? '\t' : head.includes(';') ? ';' : ',';
  return { delimiter, header: head.split(delimiter) };
}

/** Keys of the columns from which a value or a test is taken. */
const readKeys = (table: TableRules): string[] => {
  const text = JSON.stringify([table.lists, table.skip, table.line, table.happens, table.seen]);
  return Object.keys(table.columns).filter((key) => text.includes(`"${key}"`));
};

const quoted = (cells: readonly string[], delimiter: string): string =>
  cells.map((cell) => `"${cell}"`).join(delimiter);

describe('nobody else is copied', () => {
  it.each(plainNames)(`%s: ${ROWS} rows of people leave no trace`, (name) => {
    const { delimiter, header } = tableOf(name);
    const needed: Record<string, (n: number) => string> = {
      id: (n) => `819000000${String(n).padStart(7, '0')}`,
      day: () => '2026-10-02',
      word: () => 'Completed',
      number: () => '1',
    };
    const valueFor = (column: string, n: number): string => {
      if (/id$|number$/i.test(column) && !/tracking|items/i.test(column)) return needed.id?.(n) ?? '';
      if (/date|gmt_/i.test(column)) return needed.day?.(n) ?? '';
      if (/status/i.test(column)) return needed.word?.(n) ?? '';
      return /currency/i.test(column) ? 'USD' : '1';
    };
    const rows = Array.from({ length: ROWS }, (_, n) =>
      quoted(
        header.map((column, i) => (isNeeded(column.trim()) ? valueFor(column, n) : (canary(n)[i % 4] ?? ''))),
        delimiter,
      ),
    );
    const output = outputOf([header.join(delimiter), ...rows].join('\n'));
    expect(output).not.toMatch(TRACE);
    expect(output).toContain(`"used":${ROWS}`);
  });

  it.each(FORMATS.filter(({ table }) => table?.lists))(
    '$id: people in every column that is not read leave no trace',
    ({ id, table }) => {
      const name = csvNames.find((file) => file.startsWith(`${id}.`));
      if (name === undefined || !table) return;
      const read = new Set(readKeys(table));
      const names = new Set(
        Object.entries(table.columns).flatMap(([key, all]) => (read.has(key) ? all.map(normalHeader) : [])),
      );
      const text = fixtureText(name).replace(/^\uFEFF/, '');
      for (const delimiter of ['\t', ';', ',']) {
        const records = parseCsv(text, delimiter).map(({ cells }) => cells);
        const at = records.findIndex(
          (cells) => matchHeader(cells.map(normalHeader), FORMATS)?.format.id === id,
        );
        if (at < 0) continue;
        const header = records[at] ?? [];
        const isRead = header.map((cell) => names.has(normalHeader(cell)));
        const rows = records.slice(at + 1).map((cells, n) =>
          quoted(
            header.map((_, i) =>
              isRead[i] ? (cells[i] ?? '').replaceAll('"', '') : (canary(n)[i % 4] ?? ''),
            ),
            delimiter,
          ),
        );
        const output = outputOf(
          [
            quoted(
              header.map((cell) => cell.replaceAll('"', '""')),
              delimiter,
            ),
            ...rows,
          ].join('\n'),
        );
        expect(output).not.toMatch(TRACE);
        expect(output).toMatch(/"used":[1-9]/);
        return;
      }
      expect.unreachable();
    },
  );

  it.each(csvNames)('%s: not even where people stand in every column, or the columns are shifted', (name) => {
    const { delimiter, header } = tableOf(name);
    for (let shift = 0; shift < 4; shift++) {
      const rows = Array.from({ length: ROWS }, (_, n) =>
        quoted(
          header.map((_, i) => canary(n)[(i + shift) % 4] ?? ''),
          delimiter,
        ),
      );
      expect(outputOf([header.join(delimiter), ...rows].join('\n'))).not.toMatch(TRACE);
      // A file that breaks off inside a name quotes nothing in its error.
      expect(outputOf([header.join(delimiter), ...rows, '"Qanary'].join('\n'))).not.toMatch(TRACE);
    }
  });

  it.each(fixtureNames)('%s: nobody who stands in the example comes out', (name) => {
    expect(JSON.stringify(importFixture(name))).not.toMatch(
      /jane|john|beispiel|ejemplo|exemplo|contoh|siti\b|@/i,
    );
  });

  it('broken JSON is not quoted in its error, nor in what is behind it', () => {
    for (const text of ['{"buyer": Anna Example}', '{"buyer": "Anna Example'])
      try {
        importFile(text);
        expect.unreachable();
      } catch (error) {
        expect(error).toMatchObject({ code: 'INVALID_IMPORT' });
        expect(inspect(error, { depth: null })).not.toContain('Anna');
      }
  });

  it('an unknown table is not quoted in its error', () => {
    expect(outputOf(canary(1).join(','))).not.toMatch(TRACE);
    expect(outputOf(`{"name": ${canary(1)[0]}}`)).not.toMatch(TRACE);
  });

  it.each(fixtureNames.filter((name) => name.endsWith('.json')))(
    '%s: people in every text, and beside every value, leave no trace',
    (name) => {
      let n = 0;
      const value = (): string => canary(n++)[n % 4] ?? '';
      const people = (node: unknown, texts: boolean): unknown => {
        if (Array.isArray(node)) return node.map((item) => people(item, texts));
        if (typeof node === 'string') return texts ? value() : node;
        if (node === null || typeof node !== 'object') return node;
        const entries = Object.entries(node).map(([key, child]) => [key, people(child, texts)]);
        return {
          ...Object.fromEntries(entries),
          buyer_name: value(),
          email: value(),
          address: { street: value() },
          phone: value(),
        };
      };
      const json = JSON.parse(fixtureText(name));
      expect(outputOf(people(json, false))).not.toMatch(TRACE);
      expect(outputOf(people(json, true))).not.toMatch(TRACE);
      // One field at a time, so that the shape is still recognised.
      for (let at = 0; at < 120; at++)
        expect(outputOf(oneText(JSON.parse(fixtureText(name)), at, value()))).not.toMatch(TRACE);
    },
  );
});

function oneText(root: unknown, index: number, text: string): unknown {
  const spots: [Record<string, unknown>, string][] = [];
  const walk = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    for (const [key, child] of Object.entries(node)) {
      if (typeof child === 'string') spots.push([node as Record<string, unknown>, key]);
      walk(child);
    }
  };
  walk(root);
  const spot = spots[index % spots.length];
  if (spot) spot[0][spot[1]] = text;
  return root;
}
