import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../core/test/expectations/expect-linear.ts';
import { IMPORTER_IDS, ImportError, type ImportOptions, importFile } from '../src/index.ts';
import { AS_OF, fixtureNames, fixtureText } from './read-fixture.ts';

/** A snapshot, or an error that says where; nothing else may come out. */
function expectAnswer(input: unknown, options: ImportOptions): void {
  try {
    const { snapshot, importer } = importFile(input, options);
    expect(snapshot.snapshotVersion).toBe(1);
    expect(IMPORTER_IDS).toContain(importer);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    expect(error.issues.length).toBeGreaterThan(0);
    for (const issue of error.issues) expect(issue.line !== undefined || issue.path !== '').toBe(true);
  }
}

const from = fc.option(fc.constantFrom(...IMPORTER_IDS), { nil: undefined });
const optionsWith = (id: ImportOptions['from']): ImportOptions => ({
  asOf: AS_OF,
  ...(id === undefined ? {} : { from: id }),
});

describe('no input makes an importer throw anything but a located error', () => {
  it('random text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), from, (text, id) =>
        expectAnswer(text, optionsWith(id)),
      ),
      { numRuns: 400 },
    );
  });

  it('random JSON, as text and as a value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), from, (value, id) => {
        expectAnswer(value, optionsWith(id));
        expectAnswer(JSON.stringify(value), optionsWith(id));
      }),
      { numRuns: 400 },
    );
  });

  it('real shapes, cut off anywhere, without and with a time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtureNames),
        fc.double({ min: 0, max: 1, noNaN: true }),
        from,
        fc.boolean(),
        (name, share, id, timed) => {
          const text = fixtureText(name);
          expectAnswer(
            text.slice(0, Math.floor(text.length * share)),
            timed ? optionsWith(id) : id === undefined ? {} : { from: id },
          );
        },
      ),
      { numRuns: 600 },
    );
  });

  it('real shapes with any one value replaced by anything', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtureNames.filter((name) => name.endsWith('.json'))),
        fc.nat(),
        // One that no text can be made of, as JSON may hold it.
        fc.oneof(fc.anything({ maxDepth: 2, withNullPrototype: true }), fc.constant({ toString: 1 })),
        (name, at, other) => {
          expectAnswer(replaceOne(JSON.parse(fixtureText(name)), at, other), optionsWith(undefined));
        },
      ),
      { numRuns: 600 },
    );
  });

  it('real tables with any one cell replaced by anything', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtureNames.filter((name) => /\.[ct]sv$/.test(name))),
        fc.nat(),
        fc.string({ unit: 'binary' }),
        (name, at, other) => {
          const cells = fixtureText(name).split(/([,;\n])/);
          cells[(at * 2) % cells.length] = other;
          expectAnswer(cells.join(''), optionsWith(undefined));
        },
      ),
      { numRuns: 600 },
    );
  });

  it('100,000 nested brackets', () => {
    for (const text of [
      '['.repeat(100_000),
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      '{"a":'.repeat(100_000),
    ])
      expectAnswer(text, {});
  });
});

describe('no cell takes an importer more time than its length', () => {
  it.each([
    [
      'the period of a report from eBay',
      'ebay-orders-csv.csv',
      '3 record(s) downloaded',
      100,
      (n: number) => `3 record(s) downloaded,${' from T'.repeat(n)}${' to T'.repeat(n)}\n from R to  `,
    ],
    ['a standard of Walmart', 'walmart-insights.json', '<= 2%', 20_000, (n: number) => `0${' '.repeat(n)}x`],
  ])('%s', (_what, fixture, known, units, cellOf) => {
    const text = fixtureText(fixture);
    expect(text).toContain(known);
    expectLinear(
      (units) => text.replaceAll(known, () => cellOf(units)),
      (hostile) => importFile(hostile, { asOf: AS_OF }),
      units,
    );
  });
});

function replaceOne(root: unknown, index: number, other: unknown): unknown {
  const spots: [Record<string, unknown>, string][] = [];
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, child] of Object.entries(value)) {
      spots.push([value as Record<string, unknown>, key]);
      walk(child);
    }
  };
  walk(root);
  const spot = spots[index % spots.length];
  if (spot) spot[0][spot[1]] = other;
  return root;
}
