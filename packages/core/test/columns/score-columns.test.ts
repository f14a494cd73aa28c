import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLong, someOf } from '../../../../scripts/some-cases.js';
import type { ScoreOptions } from '../../src/account/open-case.ts';
import { type ColumnChunk, compileColumnScorer, snapshotAt } from '../../src/columns/index.ts';
import type { CompiledRuleset } from '../../src/evaluate/compiled.ts';
import { compileRuleset, scoreCompact } from '../../src/index.ts';
import { SnapshotError } from '../../src/issues/errors.ts';
import { datasetExamples } from '../fixtures/dataset-examples.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';
import { realRulesets } from '../fixtures/real-rulesets.ts';
import { rulesets } from '../generators/rulesets.ts';
import { snapshotsFor } from '../generators/snapshots.ts';
import { chunkOf, type Holding, withPlainTimes } from './chunk-of.ts';

/** Accounts of each ruleset; `npm run test:long` takes 10,000. */
const ACCOUNTS = isLong ? 10_000 : 100;
const TIMEOUT = Math.max(60_000, ACCOUNTS * 300);
const HOLDINGS = ['plain', 'coded'] as const;

type Row = Readonly<Record<string, unknown>>;

const outcomeOf = (score: () => unknown): unknown => {
  try {
    return score();
  } catch (error) {
    if (error instanceof SnapshotError) return { refused: error.issues };
    throw error;
  }
};

/** What the columns say of each account, and what its snapshot says. */
function bothOutcomes(
  snapshots: readonly Row[],
  ruleset: CompiledRuleset,
  holding: Holding,
  options: ScoreOptions = {},
): { found: unknown[]; expected: unknown[]; chunk: ColumnChunk } {
  const chunk = chunkOf(snapshots, ruleset, holding);
  const score = compileColumnScorer(ruleset, options)(chunk);
  return {
    chunk,
    found: snapshots.map((_, i) => outcomeOf(() => score(i))),
    expected: snapshots.map((_, i) =>
      outcomeOf(() => scoreCompact(snapshotAt(ruleset.source, chunk, i), ruleset, options)),
    ),
  };
}

/** Accounts as tables hold them: most small, some huge, some with ids that come twice. */
const accountsOf = (ruleset: CompiledRuleset): fc.Arbitrary<Row> =>
  fc
    .tuple(
      fc.oneof(
        { arbitrary: snapshotsFor(ruleset.source), weight: 100 },
        { arbitrary: snapshotsFor(ruleset.source, { maxItems: 0 }), weight: 15 },
        { arbitrary: snapshotsFor(ruleset.source, { maxItems: 300 }), weight: 1 },
      ),
      fc.constantFrom(undefined, 'me', 'é', '买家'),
    )
    .map(([snapshot, id]) =>
      withPlainTimes(
        (id === undefined ? snapshot : { ...snapshot, account: { ...snapshot.account, id } }) as Row,
        ruleset,
      ),
    );

/** Accounts that are generated; making one costs more than scoring it ten times. */
const GENERATED = ACCOUNTS / 5;

/** `count` accounts out of fewer: each further one has one part of another account, and lacks one of its own. */
function mixed(accounts: readonly Row[], count: number): Row[] {
  return Array.from({ length: count }, (_, i) => {
    const own = accounts[i % accounts.length] as Row;
    const round = Math.floor(i / accounts.length);
    if (round === 0) return own;
    const other = accounts[(i * 7 + round) % accounts.length] as Row;
    const parts = Object.keys({ ...own, ...other }).filter((name) => !HEAD.has(name));
    const taken = parts[i % parts.length] ?? '';
    const left = parts[(i * 3 + round) % parts.length];
    return Object.fromEntries(
      Object.entries({ ...own, [taken]: other[taken] }).filter(
        ([name, value]) => value !== undefined && name !== left,
      ),
    );
  });
}

/** What an account is not read without. */
const HEAD: ReadonlySet<string> = new Set(['snapshotVersion', 'platform', 'role', 'asOf']);

describe('accounts that are scored from columns', () => {
  it.each(someOf(realRulesets, 2).map((source) => [source.id, source] as const))(
    'come to what their snapshots come to: %s',
    (_id, source) => {
      const ruleset = compileRuleset(source);
      const snapshots = mixed(fc.sample(accountsOf(ruleset), GENERATED), ACCOUNTS);
      HOLDINGS.forEach((holding, half) => {
        const some = snapshots.filter((_, i) => i % HOLDINGS.length === half);
        const score = compileColumnScorer(ruleset)(chunkOf(some, ruleset, holding));
        const found = some.map((_, i) => outcomeOf(() => score(i)));
        expect(found).toEqual(some.map((snapshot) => outcomeOf(() => scoreCompact(snapshot, ruleset))));
      });
    },
    TIMEOUT,
  );

  it('come to what their snapshots come to by rulesets with every construct, with options', () => {
    const options = fc.constantFrom<ScoreOptions>(
      {},
      { asOf: '2026-06-20T00:00:00Z' },
      { includeExperimental: true },
      { suppressions: [{ rule: 'none.such.rule', reason: 'test', account: 'me' }] },
    );
    const worlds = fc.oneof(rulesets, fc.constant(goldenRuleset)).chain((source) => {
      const ruleset = compileRuleset(source, { isChecked: true });
      return fc.record({
        ruleset: fc.constant(ruleset),
        options,
        snapshots: fc.array(accountsOf(ruleset), { minLength: 1, maxLength: 8 }),
        holding: fc.constantFrom(...HOLDINGS),
      });
    });
    fc.assert(
      fc.property(worlds, ({ ruleset, snapshots, options, holding }) => {
        const { found, expected } = bothOutcomes(snapshots, ruleset, holding, options);
        expect(found).toEqual(expected);
        expect(found).toEqual(
          snapshots.map((snapshot) => outcomeOf(() => scoreCompact(snapshot, ruleset, options))),
        );
      }),
      { numRuns: Math.max(100, ACCOUNTS / 10) },
    );
  });

  it('are the examples of the dataset, too', () => {
    for (const ruleset of new Set(datasetExamples.map((example) => example.ruleset))) {
      const all = datasetExamples.filter((example) => example.ruleset === ruleset);
      const snapshots = someOf(all, 3).map(({ snapshot }) =>
        withPlainTimes(snapshot as unknown as Row, ruleset),
      );
      HOLDINGS.forEach((holding, half) => {
        // Each in one of the two ways, in `npm run test:long` in both.
        const held = snapshots.filter((_, i) => isLong || i % HOLDINGS.length === half);
        const { found, expected } = bothOutcomes(held, ruleset, holding);
        expect(found).toEqual(expected);
      });
    }
  });

  const golden = compileRuleset(goldenRuleset);
  const { platform, role } = goldenRuleset;
  const head = { snapshotVersion: 1, platform, role, asOf: '2026-06-15T12:00:00.000Z' };
  const placedAt = '2026-06-10T12:00:00.000Z';
  const fine = { ...head, account: { id: 'fine' }, orders: [{ id: 'a', placedAt, units: 2 }] };

  it.each<[string, Row, string | null]>([
    ['NaN in a number', { orders: [{ units: Number.NaN }] }, 'orders[0].units'],
    ['an infinite number', { orders: [{ units: Infinity }] }, 'orders[0].units'],
    ['a text in a flag', { orders: [{ id: 'a', business: 'yes' }] }, 'orders[0].business'],
    ['a number in a text', { orders: [{ id: 1 }] }, 'orders[0].id'],
    ['an amount without a currency', { orders: [{ amount: { value: '1' } }] }, 'orders[0].amount.currency'],
    ['a time that no text says', { orders: [{ placedAt: 'never' }] }, 'orders[0].placedAt'],
    ['no instant', { asOf: 'soon' }, 'asOf'],
    ['an instant that has not happened', { asOf: null }, 'asOf'],
    ['a region that is no text', { region: 1 }, 'region'],
    ['a fact that is a list', { facts: { x: [] } }, 'facts.x'],
    ['a metric that is none', { metrics: { anything: true } }, 'metrics.anything'],
    ['an account without an id', { account: { id: null } }, 'account.id'],
    [
      'a reach that is no time',
      { observed: { orders: { since: 'x' } }, orders: [] },
      'observed.orders.since',
    ],
    ['a reach without a beginning', { observed: { orders: { since: null } }, orders: [] }, null],
    ['an id twice', { orders: [{ id: 'a' }, { id: 'b' }, { id: 'a', placedAt }] }, null],
    ['ids that are none', { orders: [{ id: null }, { id: null }] }, null],
    ['a word that means nothing', { orders: [{ status: 'no-such-word' }] }, null],
  ])('refuse what a snapshot refuses, and nothing of their neighbours: %s', (_what, part, path) => {
    for (const holding of HOLDINGS) {
      const { found, expected } = bothOutcomes([fine, { ...fine, ...part }, fine], golden, holding);
      expect(found).toEqual(expected);
      const issues = (found[1] as { refused?: { path: string }[] }).refused;
      expect(issues?.[0]?.path ?? null).toBe(path);
      expect(found[0]).not.toHaveProperty('refused');
      expect(found[2]).toEqual(found[0]);
    }
  });

  it('may be asked for in any order', () => {
    const orders = [{ id: 'a' }, { id: 'b' }];
    const chunk = chunkOf([{ ...fine, orders }, { ...fine, orders }, fine], golden, 'coded');
    const score = compileColumnScorer(golden)(chunk);
    const forwards = [0, 1, 2].map(score);
    expect([2, 1, 0, 1, 1].map(score)).toEqual([2, 1, 0, 1, 1].map((i) => forwards[i]));
  });

  it.each([
    [
      'times where values belong',
      { units: { times: new Float64Array(1) } },
      /orders\.units: expected values/,
    ],
    ['values where times belong', { placedAt: { values: [placedAt] } }, /orders\.placedAt: expected times/],
    [
      'half a millisecond',
      { placedAt: { times: Float64Array.of(0.5) } },
      /whole milliseconds, got 0\.5 in row 0/,
    ],
  ])('are refused as a whole for %s', (_what, columns, message) => {
    const chunk: ColumnChunk = {
      size: 1,
      asOf: Float64Array.of(Date.parse(head.asOf)),
      lists: { orders: { offsets: Int32Array.of(0, 1), columns } },
    };
    expect(() => compileColumnScorer(golden)(chunk)).toThrow(message);
  });
});
