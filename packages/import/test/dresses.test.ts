import { describe, expect, it } from 'vitest';
import { utf16ToUtf8 } from '../src/files/index.ts';
import type { Format } from '../src/formats/format.ts';
import { FORMATS } from '../src/formats/formats.generated.ts';
import { importFile } from '../src/index.ts';
import { columnsOf, matchHeader } from '../src/source/match-header.ts';
import { parseCsv } from '../src/source/parse-csv.ts';
import { normalHeader } from '../src/source/source.ts';
import { AS_OF, fixtureNames, fixtureText } from './read-fixture.ts';

/** One export as people have it: opened and saved again, in another language, with more and fewer columns. */
interface Dress {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Worn extends Dress {
  readonly format: Format;
}

/** Formats whose tables data alone describes; the others have tests of their own. */
const NAMES = fixtureNames.filter((name) => {
  if (!/\.[ct]sv$/.test(name)) return false;
  return FORMATS.some(({ id, table }) => table?.lists && name.startsWith(`${id}.`));
});

function undress(name: string): Worn {
  const text = fixtureText(name).replace(/^\uFEFF/, '');
  for (const delimiter of ['\t', ';', ',']) {
    const records = parseCsv(text, delimiter).map(({ cells }) => cells);
    const at = records.findIndex((cells) => matchHeader(cells.map(normalHeader), FORMATS));
    const header = records[at];
    const match = header && matchHeader(header.map(normalHeader), FORMATS);
    if (header && match) return { format: match.format, header, rows: records.slice(at + 1) };
  }
  throw new Error(`${name} has no known header`);
}

const print = ({ header, rows }: Dress, delimiter: string): string =>
  `${[header, ...rows].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n')}\r\n`;

const read = (text: string) => {
  const { source: _, ...snapshot } = importFile(text, { asOf: AS_OF }).snapshot;
  return snapshot;
};

const isUnique = (header: readonly string[]): boolean =>
  new Set(header.map(normalHeader)).size === header.length;

/** Other columns first, with people in them, and the known ones the other way round. */
function otherOrder({ header, rows }: Dress): Dress {
  const turn = (cells: readonly string[]): string[] => (isUnique(header) ? [...cells].reverse() : [...cells]);
  return {
    header: ['Nickname', ...turn(header), 'My own note'],
    rows: rows.map((cells) => ['Qanary Testperson', ...turn(cells), 'qanary@example.com']),
  };
}

/** The names of another language or year, as far as they are known, written loudly. */
function otherNames({ format, header, rows }: Worn): Dress {
  const byKey = [...columnsOf(format.table ?? { columns: {}, recognise: {} }).byKey];
  const kept = typeof format.table?.days === 'object' ? Object.keys(format.table.days) : [];
  const done = new Set<string>();
  return {
    header: header.map((cell) => {
      const [key, names] = byKey.find(([, all]) => all.has(normalHeader(cell))) ?? [];
      if (key === undefined || done.has(key) || kept.includes(normalHeader(cell))) return cell;
      done.add(key);
      const other = format.table?.columns[key]?.at(-1) ?? cell;
      // Two keys may share a name; then the own one stays.
      const isShared = byKey.some(([another, all]) => another !== key && all.has(normalHeader(other)));
      return names && !isShared && !kept.length ? ` ${other.toUpperCase()}*` : cell;
    }),
    rows,
  };
}

const DAY = /^\d{4}-\d\d-\d\d(?=$|[T ])/;

/** Days as the numbers that a spreadsheet counts them with, and only the columns that tell which export it is. */
function bySpreadsheet({ header, rows }: Dress): Dress {
  return {
    header,
    rows: rows.map((cells) =>
      cells.map((cell) => {
        const day = DAY.exec(cell)?.[0];
        return day === undefined ? cell : String(Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569);
      }),
    ),
  };
}

/** Every time cut to its day; ids made of times and how far lists reach left out. */
const daysOnly = (snapshot: Record<string, unknown>): unknown =>
  JSON.parse(
    JSON.stringify(snapshot, (key, value) =>
      key === 'asOf' ||
      key === 'observed' ||
      (key === 'id' && /:|^\d{4}-\d\d-\d\d-|^\d{5}$/.test(String(value)))
        ? undefined
        : typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
          ? value.slice(0, 10)
          : value,
    ),
  );

describe('one export in three dresses', () => {
  it('has a fixture for every format', () => {
    const missing = FORMATS.filter(({ id }) => !fixtureNames.some((name) => name.startsWith(`${id}.`)));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it.each(NAMES)('%s: other order, other separator, more columns', (name) => {
    const own = undress(name);
    const text = print(otherOrder(own), own.format.table?.decimal === 'comma' ? '\t' : ';');
    expect(read(text)).toEqual(read(fixtureText(name)));
    expect(JSON.stringify(importFile(text, { asOf: AS_OF }))).not.toMatch(/qanary|testperson/i);
  });

  it.each(NAMES)('%s: other names, tabs, UTF-16', (name) => {
    const text = print(otherNames(undress(name)), '\t');
    const bytes = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    expect(read(new TextDecoder().decode(utf16ToUtf8(bytes)))).toEqual(read(fixtureText(name)));
  });

  it.each(NAMES)('%s: days saved as numbers', (name) => {
    const text = print(bySpreadsheet(undress(name)), ',');
    expect(daysOnly(read(text))).toEqual(daysOnly(read(fixtureText(name))));
  });

  it.each(NAMES)('%s: without a column that it is known by, a message that names it', (name) => {
    const { format, header, rows } = undress(name);
    const table = format.table ?? { columns: {}, recognise: {} };
    const variants = Object.values(table.recognise);
    const key =
      variants[0]?.find((one) => variants.every((keys) => keys.includes(one))) ?? variants[0]?.[0] ?? '';
    const names = columnsOf(table).byKey.get(key) ?? new Set();
    const kept = header.map((cell) => !names.has(normalHeader(cell)));
    const less = (cells: readonly string[]): string[] => cells.filter((_, i) => kept[i] !== false);
    const text = print({ header: less(header), rows: rows.map(less) }, ',');
    try {
      const { importer } = importFile(text, { asOf: AS_OF });
      // What is left is enough to be another variant of it, or another export.
      expect(importer).not.toBe('');
    } catch (error) {
      const { issues } = error as { issues: { code: string; message: string }[] };
      const nearest = issues.find(({ code }) => code === 'nearest-format')?.message ?? '';
      expect(issues.map(({ code }) => code)).toContain('header-found');
      expect(nearest).toMatch(/the nearest known export is [a-z0-9-]+, which also has: \S/);
    }
  });
});
