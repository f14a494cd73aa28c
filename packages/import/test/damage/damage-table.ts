import type { Random } from './random.ts';
import { printTable, type SampleTable } from './sample-tables.ts';

/** What happens to files before they are imported. */
export const TABLE_DAMAGE = {
  'rows cut from the ends': (sample, { int }) => {
    const from = int(sample.rows.length);
    const to = from + int(sample.rows.length - from + 1);
    return printTable({ ...sample, rows: sample.rows.slice(from, to) });
  },
  'a hole in the middle': (sample, { int }) => {
    const from = int(sample.rows.length);
    const to = from + 1 + int(sample.rows.length - from);
    return printTable({ ...sample, rows: sample.rows.filter((_, i) => i < from || i >= to) });
  },
  'rows lost here and there': (sample, { chance, pick }) => {
    const share = pick([0.1, 0.5, 0.9]);
    return printTable({ ...sample, rows: sample.rows.filter(() => !chance(share)) });
  },
  'one straggler': (sample, { int }) => {
    const kept = 1 + int(3);
    return printTable({ ...sample, rows: [...sample.rows.slice(0, kept), ...sample.rows.slice(-1)] });
  },
  'filtered by a column': (sample, { chance, pick }) => {
    if (sample.words.length === 0) return printTable({ ...sample, rows: [] });
    const column = pick(sample.words);
    const word = pick(sample.rows)[column];
    const keeps = chance(0.5);
    return printTable({
      ...sample,
      rows: sample.rows.filter((cells) => (cells[column] === word) === keeps),
    });
  },
  'two parts joined': (sample, { int, chance }) => {
    const [a, b] = [int(sample.rows.length), int(sample.rows.length)].sort((x, y) => x - y) as [
      number,
      number,
    ];
    const parts = [sample.rows.slice(0, a), sample.rows.slice(b)];
    if (chance(0.5)) parts.reverse();
    const [one, other] = parts.map((rows) => printTable({ ...sample, rows })) as [string, string];
    return `${one}${chance(0.7) ? other : other.slice(other.indexOf('\n') + 1)}`;
  },
  're-sorted': (sample, { int, shuffle, chance }) => {
    const column = int(sample.header.length);
    const rows = chance(0.5)
      ? shuffle(sample.rows)
      : [...sample.rows].sort((x, y) => (String(x[column]) < String(y[column]) ? -1 : 1));
    return printTable({ ...sample, rows });
  },
  truncated: (sample, { int }) => {
    const text = printTable(sample);
    return text.slice(0, int(text.length));
  },
  'rows said twice': (sample, { chance, pick }) => {
    const share = pick([0.1, 0.5, 1]);
    const rows = sample.rows.flatMap((cells) => (chance(share) ? [cells, cells] : [cells]));
    return printTable({ ...sample, rows });
  },
  'a column lost, and rows': (sample, { int, chance }) => {
    const column = int(sample.header.length);
    const without = (cells: readonly string[]): string[] => cells.filter((_, i) => i !== column);
    const rows = sample.rows.filter(() => chance(0.7)).map(without);
    return printTable({ ...sample, header: without(sample.header), rows });
  },
  're-encoded, with rows lost': (sample, { chance, pick }) => {
    const rows = sample.rows.filter(() => chance(0.6));
    const text = printTable({ ...sample, rows }, pick([',', ';', '\t']));
    const bytes = new TextEncoder().encode(text);
    const read = new TextDecoder(pick(['utf-8', 'windows-1252', 'windows-1251'])).decode(bytes);
    return `${chance(0.5) ? '\uFEFF' : ''}${chance(0.5) ? read.replaceAll('\n', '\r\n') : read}`;
  },
  'without its end': (sample, { chance }) =>
    printTable({ ...sample, rows: sample.rows.filter(() => chance(0.6)), end: [] }),
} satisfies Readonly<Record<string, (sample: SampleTable, random: Random) => string>>;
