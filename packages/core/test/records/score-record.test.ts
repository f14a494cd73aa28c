import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someOf } from '../../../../scripts/some-cases.js';
import type { ScoreOptions } from '../../src/account/open-case.ts';
import { type CompiledRuleset, compileRuleset, scoreCompact } from '../../src/index.ts';
import { SnapshotError } from '../../src/issues/errors.ts';
import { compileRecordScorer, RecordBytes, type RecordScore } from '../../src/records/index.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { datasetExamples } from '../fixtures/dataset-examples.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';
import { realRulesets } from '../fixtures/real-rulesets.ts';
import { mutated } from '../generators/mutations.ts';
import { rulesets } from '../generators/rulesets.ts';
import { snapshotsFor } from '../generators/snapshots.ts';
import { PLAIN, writingStyles, writtenJson } from '../generators/written-json.ts';

/** RISK_CHECK_RUNS=100000 for a long run. */
const RUNS = Number(process.env.RISK_CHECK_RUNS ?? 100);
const TIMEOUT = Math.max(60_000, RUNS * 100);

const anyRuleset = fc.oneof(rulesets, fc.constantFrom(...realRulesets));
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What may lie between two records in memory that was used before. */
const BETWEEN = encoder.encode('\n "x');

const compiled = (ruleset: Ruleset): CompiledRuleset => compileRuleset(ruleset, { isChecked: true });

/** What comes of a text that is parsed; null when it is refused. */
function byParsing(text: string, ruleset: CompiledRuleset, options: ScoreOptions = {}): RecordScore | null {
  let value: { readonly account?: { readonly id?: string } };
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  try {
    const result = scoreCompact(value as unknown, ruleset, options);
    return { id: value.account?.id ?? null, result };
  } catch (error) {
    if (error instanceof SnapshotError) return null;
    throw error;
  }
}

/** What one scorer makes of texts that lie in one piece of memory, one behind the other. */
function fromBytes(
  texts: readonly string[],
  ruleset: Ruleset,
  options: ScoreOptions = {},
  room = 1000,
): (RecordScore | null)[] {
  const score = compileRecordScorer(compiled(ruleset), options);
  const parts = texts.map((text) => encoder.encode(text));
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length + 1, room));
  let end = 0;
  // Of what lies behind the record there may be no text at hand.
  const record = new RecordBytes(bytes, (from, to) =>
    decoder.decode(bytes.subarray(from, Math.min(to, end))),
  );
  let at = 0;
  const places = parts.map((part) => {
    bytes.set(part, at);
    const place = [at, at + part.length] as const;
    at += part.length;
    bytes[at] = BETWEEN[at % BETWEEN.length] as number;
    at++;
    return place;
  });
  return places.map(([from, to]) => {
    end = to;
    return score(record, from, to);
  });
}

/** Accounts as they come: with and without events, and an id that may be none. */
const accountsOf = (ruleset: Ruleset): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fc.oneof(snapshotsFor(ruleset), snapshotsFor(ruleset, { maxItems: 0, given: false })),
      fc.constantFrom(undefined, undefined, 'me', 'é', '买家', null, 1),
    )
    .map(([snapshot, id]) =>
      id === undefined ? snapshot : { ...snapshot, account: { ...snapshot.account, id } },
    );

const optionsOfRuns: fc.Arbitrary<ScoreOptions> = fc.constantFrom(
  {},
  {},
  { asOf: '2026-06-20T00:00:00Z' },
  { includeExperimental: true },
);

describe('a record that is scored from its bytes', () => {
  it(
    'comes to what parsing it comes to, or is left to that, however it is written and whatever is wrong with it',
    () => {
      const records = anyRuleset.chain((ruleset) =>
        fc.record({
          ruleset: fc.constant(ruleset),
          options: optionsOfRuns,
          texts: fc.array(
            fc
              .tuple(
                fc.oneof(accountsOf(ruleset), accountsOf(ruleset).chain(mutated)),
                fc.oneof({ arbitrary: fc.constant(PLAIN), weight: 2 }, writingStyles),
              )
              .map(([value, style]) => writtenJson(value, style)),
            { minLength: 1, maxLength: 5 },
          ),
        }),
      );
      fc.assert(
        fc.property(records, ({ ruleset, texts, options }) => {
          fromBytes(texts, ruleset, options).forEach((found, i) => {
            // By a ruleset that has met no account before.
            if (found) expect(found).toEqual(byParsing(texts[i] as string, compiled(ruleset), options));
          });
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT,
  );

  it(
    'is never taken for something else when a byte of it is lost, doubled or another one',
    () => {
      const damage = fc.record({
        at: fc.nat(),
        length: fc.constantFrom(0, 1, 1, 2, 30, 1e9),
        by: fc.constantFrom(
          ...['', ' ', '"', '\\', ',', ':', '{', '}', '[', ']', '0', '-', '.', 'e', 'é', '\n', '\u0000'],
        ),
      });
      const records = anyRuleset.chain((ruleset) =>
        fc.record({
          ruleset: fc.constant(ruleset),
          snapshot: snapshotsFor(ruleset),
          damages: fc.array(damage, { minLength: 1, maxLength: 20 }),
        }),
      );
      fc.assert(
        fc.property(records, ({ ruleset, snapshot, damages }) => {
          const whole = JSON.stringify(snapshot);
          // What is cut off stands behind, and must not be read on into; then a whole one.
          const texts = damages.flatMap(({ at, length, by }) => {
            const place = at % whole.length;
            return [
              whole.slice(0, place) + by + whole.slice(place + length),
              whole.slice(place, place + length),
              whole,
            ];
          });
          const found = fromBytes(texts, ruleset);
          const other = compiled(ruleset);
          const expected = byParsing(whole, other);
          found.forEach((one, i) => {
            if (i % 3 === 2) expect(one).toEqual(expected);
            else if (one) expect(one).toEqual(byParsing(texts[i] as string, other));
          });
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT,
  );

  it(
    'is not left to parsing when a machine has written it',
    () => {
      const records = anyRuleset.chain((ruleset) =>
        fc.record({
          ruleset: fc.constant(ruleset),
          snapshots: fc.array(snapshotsFor(ruleset, { maxItems: 20 }), { minLength: 1, maxLength: 5 }),
          behind: fc.constantFrom('', ' '),
        }),
      );
      fc.assert(
        fc.property(records, ({ ruleset, snapshots, behind }) => {
          const texts = snapshots.map((snapshot) => writtenJson(snapshot, { ...PLAIN, behind }));
          const other = compiled(ruleset);
          expect(fromBytes(texts, ruleset)).toEqual(texts.map((text) => byParsing(text, other)));
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT,
  );

  it('is not left to parsing in any example of the dataset', () => {
    for (const ruleset of new Set(datasetExamples.map((example) => example.ruleset))) {
      const own = datasetExamples.filter((example) => example.ruleset === ruleset);
      const texts = someOf(own, 3).map(({ snapshot }) => JSON.stringify(snapshot));
      expect(fromBytes(texts, ruleset.source)).toEqual(texts.map((text) => byParsing(text, ruleset)));
    }
  });

  const golden = compiled(goldenRuleset);
  const { platform, role } = goldenRuleset;
  const head = `"snapshotVersion":1,"platform":"${platform}","role":"${role}","asOf":"2026-06-15T12:00:00Z"`;

  it.each([
    ['a number beyond all', '{"units":1e999}'],
    ['a zero below zero', '{"units":-0}'],
    ['a number that is none', '{"units":01}'],
    ['an amount without a currency', '{"amount":{"value":"1"}}'],
    ['an amount with more to it', '{"amount":{"value":"1","currency":"USD","more":1}}'],
    ['an amount that is none', '{"amount":{"value":"1","currency":"usd"}}'],
    ['a flag that is nearly one', '{"business":truE}'],
    ['null that is nearly none', '{"placedAt":nul}'],
    ['a name in escapes', '{"\\u0069d":"a"},{"id":"a"}'],
    ['one id twice, once in escapes', '{"id":"a"},{"id":"\\u0061"}'],
    ['one id twice, not in a row', '{"id":"b"},{"id":"a"},{"id":"b"}'],
    ['an item that is none', '1'],
    ['a comma too many', '{"id":"a"},'],
    ['a comma in front', ',{"id":"a"}'],
  ])('says the same of %s as parsing does', (_what, orders) => {
    const text = `{${head},"orders":[${orders}]}`;
    const [found] = fromBytes([text], goldenRuleset);
    expect([null, byParsing(text, golden)]).toContainEqual(found);
  });

  it.each([
    ...['null', '1', '""', '"2026-06-15"', '"2026-06-31T12:00:00Z"', '"2026-06-15T12:00:00z"'],
    ...['"2026-06-15T12:00:00.5Z"', '"2026-06-15T14:00:00+02:00"', '"2026-06-15T12:00Z"'],
    ...['"2026-06-15T12:00:00\\u005a"', '"2026-06-15T12:00:00Z "', '"2026-06-15T12:00:00Z'],
  ])('is as of the time that parsing reads: %s', (asOf) => {
    const text = `{${head.replace(/"asOf":"[^"]*"/, `"asOf":${asOf}`)},"orders":[]}`;
    const expected = byParsing(text, golden);
    expect(fromBytes([text], goldenRuleset)).toEqual([asOf.includes('\\u') ? null : expected]);
    const options = { asOf: '2026-06-20T00:00:00Z' };
    const later = byParsing(text, golden, options);
    expect(later === null).toBe(expected === null);
    expect(fromBytes([text], goldenRuleset, options)).toEqual([asOf.includes('\\u') ? null : later]);
  });

  it('needs all that is required, whatever is said twice', () => {
    const text = `{${head.replace(/"role":"\w+",/, '')},"asOf":"2026-06-15T12:00:00Z"}`;
    expect([fromBytes([text], goldenRuleset), byParsing(text, golden)]).toEqual([[null], null]);
  });

  it('goes by how far its own lists reach, whatever was scored before', () => {
    const lists = Object.keys(golden.lists).filter((list) => list !== 'account');
    const empty = lists.map((list) => `"${list}":[]`).join(',');
    const since = lists.map((list) => `"${list}":{"since":"2026-06-15T00:00:00Z"}`).join(',');
    const texts = [`{${head},${empty}}`, `{${head},${empty},"observed":{${since}}}`, `{${head}}`];
    const expected = texts.map((text) => byParsing(text, compiled(goldenRuleset)));
    expect(expected[1]).not.toEqual(expected[0]);
    expect(fromBytes([...texts, ...texts], goldenRuleset)).toEqual([...expected, ...expected]);
  });

  it.each([
    '"orders"',
    '"orders":[',
    '"orders":[],',
    '"facts":{"x":',
    '"facts":{"x":1}',
    '"orderId":"\\u0061b',
    '"other":"',
  ])('does not read on into the next one: cut behind %s', (cut) => {
    // Together they would be one, with some of the bytes that may lie between them.
    const whole = `{${head},"orders":[],"facts":{"x":1},"disputes":[{"orderId":"\\u0061bc"}],"other":"","logins":[]}`;
    const place = whole.indexOf(cut) + cut.length;
    for (let space = 0; space < BETWEEN.length; space++) {
      const texts = [' '.repeat(space) + whole.slice(0, place), whole.slice(place)];
      expect(fromBytes(texts, goldenRuleset)).toEqual([null, null]);
    }
  });

  it('is read up to the end of the memory, and not further', () => {
    const order = '{"id":"a","placedAt":"2026-06-10T12:00:00.000Z","amount":{"value":"1","currency":"USD"}}';
    const whole = `{${head},"orders":[${order}]}`;
    const expected = byParsing(whole, golden);
    expect(expected).not.toBeNull();
    for (let room = 0; room < 30; room++)
      expect(fromBytes([whole], goldenRuleset, {}, room)).toEqual([expected]);
    // No other end of the memory, and no record that is cut and has the rest behind it, is more than no record.
    for (let length = 0; length < whole.length; length++) {
      expect(fromBytes([whole.slice(0, length)], goldenRuleset, {}, 0)).toEqual([null]);
      expect(fromBytes([whole.slice(0, length), whole.slice(length)], goldenRuleset, {}, 0)[0]).toBeNull();
    }
  });
});
