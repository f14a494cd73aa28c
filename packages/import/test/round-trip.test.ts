import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../src/formats/formats.generated.ts';
import { importFile, mergeSnapshots } from '../src/index.ts';
import { matchHeader } from '../src/source/match-header.ts';
import { parseCsv } from '../src/source/parse-csv.ts';
import { normalHeader } from '../src/source/source.ts';
import { fixtureNames, fixtureText } from './read-fixture.ts';

const FIRST = '2026-11-20T08:00:00Z';
const LATER = '2026-11-21T08:00:00Z';

/** Fixtures of at least two rows, as their header and rows. */
const tables = fixtureNames
  .filter(
    (name) =>
      /\.[ct]sv$/.test(name) && FORMATS.some(({ id, table }) => table?.lists && name.startsWith(`${id}.`)),
  )
  .flatMap((name) => {
    const text = fixtureText(name).replace(/^\uFEFF/, '');
    for (const delimiter of ['\t', ';', ',']) {
      const records = parseCsv(text, delimiter).map(({ cells }) => cells);
      const at = records.findIndex((cells) => matchHeader(cells.map(normalHeader), FORMATS));
      if (at >= 0 && records.length - at > 2)
        return [{ name, header: records[at] ?? [], rows: records.slice(at + 1) }];
    }
    return [];
  });

const print = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

const idsOf = (snapshot: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(snapshot).flatMap(([list, items]) =>
    Array.isArray(items) && list !== 'source'
      ? items.flatMap((item: { id?: unknown }) => (typeof item.id === 'string' ? [`${list} ${item.id}`] : []))
      : [],
  );

describe('import, answer, and import a newer export', () => {
  it.each(tables)('$name: nothing is lost, in whatever order it comes', ({ header, rows }) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: rows.length }), fc.boolean(), (count, isTurned) => {
        const whole = importFile(print([header, ...rows]), { asOf: LATER }).snapshot;
        const part = importFile(print([header, ...rows.slice(0, count)]), { asOf: FIRST }).snapshot;
        const answered = { ...part, facts: { ...part.facts, answered: true }, asOf: FIRST };
        const { snapshot } = isTurned ? mergeSnapshots(whole, answered) : mergeSnapshots(answered, whole);
        expect(idsOf(snapshot).sort()).toEqual([...new Set([...idsOf(part), ...idsOf(whole)])].sort());
        expect(snapshot.facts).toMatchObject({ answered: true });
        expect(mergeSnapshots(snapshot, whole).snapshot).toEqual(snapshot);
      }),
      { numRuns: 10 },
    );
  });
});
