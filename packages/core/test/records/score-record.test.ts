import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SnapshotError } from '../../src/errors.ts';
import { compileRuleset, scoreCompact } from '../../src/index.ts';
import { compileRecordScorer, RecordBytes, type RecordScore } from '../../src/records/index.ts';
import type { CompiledRuleset } from '../../src/ruleset/compile-ruleset.ts';
import { datasetExamples } from '../fixtures/dataset-examples.ts';
import { realRulesets } from '../fixtures/real-rulesets.ts';
import { mutated } from '../generators/mutations.ts';
import { rulesets } from '../generators/rulesets.ts';
import { snapshotsFor } from '../generators/snapshots.ts';
import { PLAIN, writingStyles, writtenJson } from '../generators/written-json.ts';

/** RISK_CHECK_RUNS=100000 for a long run. */
const RUNS = Number(process.env.RISK_CHECK_RUNS ?? 500);
const TIMEOUT = Math.max(60_000, RUNS * 100);

const anyRuleset = fc.oneof(rulesets, fc.constantFrom(...realRulesets));
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What comes of a text that is parsed; null when it is refused. */
function byParsing(text: string, ruleset: CompiledRuleset): RecordScore | null {
  let value: { readonly account?: { readonly id?: string } };
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  try {
    return { id: value.account?.id ?? null, result: scoreCompact(value, ruleset) };
  } catch (error) {
    if (error instanceof SnapshotError) return null;
    throw error;
  }
}

/** What one scorer makes of texts that lie in one piece of memory, one behind the other. */
function fromBytes(texts: readonly string[], ruleset: CompiledRuleset): (RecordScore | null)[] {
  const score = compileRecordScorer(ruleset);
  const parts = texts.map((text) => encoder.encode(text));
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length + 1, 1000));
  const record = new RecordBytes(bytes, (from, to) => decoder.decode(bytes.subarray(from, to)));
  let at = 0;
  const places = parts.map((part) => {
    bytes.set(part, at);
    const place = [at, at + part.length] as const;
    at += part.length;
    bytes[at++] = 0x0a;
    return place;
  });
  return places.map(([from, to]) => score(record, from, to));
}

describe('a record that is scored from its bytes', () => {
  it(
    'comes to what parsing it comes to, or is left to that, however it is written and whatever is wrong with it',
    () => {
      const records = anyRuleset.chain((ruleset) =>
        fc.record({
          ruleset: fc.constant(ruleset),
          texts: fc.array(
            fc
              .tuple(
                fc.oneof(snapshotsFor(ruleset), snapshotsFor(ruleset).chain(mutated)),
                fc.oneof({ arbitrary: fc.constant(PLAIN), weight: 2 }, writingStyles),
              )
              .map(([value, style]) => writtenJson(value, style)),
            { minLength: 1, maxLength: 5 },
          ),
        }),
      );
      fc.assert(
        fc.property(records, ({ ruleset, texts }) => {
          const compiled = compileRuleset(ruleset, { isChecked: true });
          fromBytes(texts, compiled).forEach((found, i) => {
            if (found) expect(found).toEqual(byParsing(texts[i] as string, compiled));
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
        length: fc.constantFrom(0, 1, 1, 2, 30),
        by: fc.constantFrom(
          '',
          ' ',
          '"',
          '\\',
          ',',
          ':',
          '{',
          '}',
          '[',
          ']',
          '0',
          '-',
          '.',
          'e',
          'é',
          '\n',
          '\u0000',
          '","id":"x',
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
          const compiled = compileRuleset(ruleset, { isChecked: true });
          const whole = JSON.stringify(snapshot);
          // Whole ones between them, which must not be read on into.
          const texts = damages.flatMap(({ at, length, by }) => {
            const place = at % whole.length;
            return [whole.slice(0, place) + by + whole.slice(place + length), whole];
          });
          fromBytes(texts, compiled).forEach((found, i) => {
            if (found) expect(found).toEqual(byParsing(texts[i] as string, compiled));
            else if (i % 2 === 1) expect(byParsing(whole, compiled)).toBeNull();
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
          const compiled = compileRuleset(ruleset, { isChecked: true });
          const texts = snapshots.map((snapshot) => writtenJson(snapshot, { ...PLAIN, behind }));
          expect(fromBytes(texts, compiled)).toEqual(texts.map((text) => byParsing(text, compiled)));
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT,
  );

  it('is not left to parsing in any example of the dataset', () => {
    for (const { name, ruleset, snapshot } of datasetExamples) {
      const text = JSON.stringify(snapshot);
      expect(fromBytes([text], ruleset), name).toEqual([byParsing(text, ruleset)]);
    }
  });
});
