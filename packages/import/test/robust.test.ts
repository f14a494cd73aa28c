import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLong, shareOf } from '../../../scripts/some-cases.js';
import { IMPORTER_IDS, ImportError, type ImportOptions, importFile } from '../src/index.ts';
import { importMails, splitMbox } from '../src/mail/index.ts';
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
      { numRuns: shareOf(400, 2) },
    );
  });

  it('objects that cannot become a number or a text', () => {
    const odd = { toString: 'x', valueOf: 1 };
    for (const status of [odd, [odd], { status: odd }])
      expectAnswer(JSON.stringify([{ metric: 'returns', status, payload: odd }]), optionsWith(undefined));
  });

  it('random JSON, as text and as a value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), from, (value, id) => {
        expectAnswer(value, optionsWith(id));
        expectAnswer(JSON.stringify(value), optionsWith(id));
      }),
      { numRuns: shareOf(400, 2) },
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
      { numRuns: shareOf(600, 2) },
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
      { numRuns: shareOf(600, 2) },
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
      { numRuns: shareOf(600, 2) },
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

/** Of each kind of file; `bench/import/measure.js` tries 10,000, and says how long the slowest takes. */
const MUTATED = isLong ? 10_000 : 300;

const mutated = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 })), {
        maxLength: 8,
      }),
      fc.integer({ min: 0, max: bytes.length }),
      fc.nat({ max: bytes.length - 1 }),
      fc.integer({ min: 0, max: 200 }),
    )
    .map(([changes, length, from, repeat]) => {
      const changed = bytes.slice();
      for (const [at, byte] of changes) changed[at] = byte;
      const part = changed.subarray(from, from + repeat);
      return new Uint8Array([...changed.subarray(0, length), ...part, ...part, ...changed.subarray(length)]);
    });

describe.each([
  ['tables', /\.[ct]sv$/],
  ['JSON', /\.json$/],
  ['pages', /\.txt$/],
])('mutated %s', (_, kind) => {
  it('give a snapshot or an error that says where', () => {
    const sound = fixtureNames
      .filter((name) => kind.test(name))
      .map((name) => new TextEncoder().encode(fixtureText(name)));
    fc.assert(
      fc.property(
        fc.nat({ max: sound.length - 1 }).chain((i) => mutated(sound[i] as Uint8Array)),
        (bytes) => expectAnswer(new TextDecoder().decode(bytes), optionsWith(undefined)),
      ),
      { numRuns: MUTATED },
    );
  });
});

describe('mutated mails', () => {
  it('give a snapshot or an error that says where', async () => {
    const mail = new TextEncoder().encode(
      'From x\nFrom: A <transaction@notice.aliexpress.com>\nSubject: =?utf-8?Q?Order_8190000000000001_shipped?=\nDate: Fri, 02 Oct 2026 08:00:00 +0000\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>USB</p>\n--b--\n\nFrom y\nFrom: b@c.org\n\nx\n',
    );
    await fc.assert(
      fc.asyncProperty(mutated(mail), async (bytes) => {
        try {
          const { snapshot } = await importMails(splitMbox([bytes]), { asOf: AS_OF });
          expect(snapshot.snapshotVersion).toBe(1);
        } catch (error) {
          expect(error).toBeInstanceOf(ImportError);
        }
      }),
      { numRuns: MUTATED },
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
