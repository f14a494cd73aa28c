import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isLong } from '../../../scripts/some-cases.js';
import { compileRuleset, scoreAccount, scoreCompact } from '../src/index.ts';
import { ruleOf, rulesetAround } from './fixtures/ruleset-around.ts';
import { CONSTRUCTS, type rulesets, rulesetsWith } from './generators/rulesets.ts';
import { snapshotsFor } from './generators/snapshots.ts';

/** One ruleset, several accounts that are scored with it one after the other, and an instant of another year. */
const accountsOf = (made: typeof rulesets) =>
  made.chain((ruleset) =>
    fc.record({
      ruleset: fc.constant(ruleset),
      snapshots: fc.array(snapshotsFor(ruleset), { minLength: 2, maxLength: 6 }),
      days: fc.integer({ min: -500, max: 500 }),
    }),
  );

const later = (asOf: string, days: number): string =>
  new Date(Date.parse(asOf) + days * 86_400_000).toISOString();

it.each(CONSTRUCTS)(
  'what is kept of rules of which an account says nothing changes nothing for the next one: %s',
  (construct) => {
    fc.assert(
      fc.property(accountsOf(rulesetsWith([construct])), ({ ruleset, snapshots, days }) => {
        const used = compileRuleset(ruleset);
        for (const snapshot of snapshots)
          for (const options of [{}, { asOf: later(snapshot.asOf, days), includeExperimental: true }])
            expect(scoreAccount(snapshot, used, options)).toEqual(
              scoreAccount(snapshot, compileRuleset(ruleset), options),
            );
      }),
      { numRuns: isLong ? 500 : 4 },
    );
  },
);

/** Each holds where there are no orders. */
const level = (metric: string, more: object = {}) => ({
  when: { metric, lt: '1' },
  severity: 'high' as const,
  evidence: 'official' as const,
  sources: [{ source: 'page' }],
  ...more,
});
const scorerOf = (
  metric: Parameters<typeof rulesetAround>[0]['metrics'][string],
  more: object = {},
): ((parts: object, asOf?: string) => { status: string; near: number }) => {
  const used = compileRuleset(
    rulesetAround({
      metrics: { m: metric },
      rules: [ruleOf({ id: 'golden.test.one', cause: 'one', levels: [level('m', more)] })],
    }),
  );
  return (parts, asOf = '2026-06-15T12:00:00Z') => {
    const snapshot = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf, ...parts };
    const { findings, near } = scoreAccount(snapshot, used);
    const { band } = scoreCompact(snapshot, used);
    expect(band).toBe(scoreAccount(snapshot, used.source).band);
    return { status: findings[0]?.status ?? 'none', near: near.length };
  };
};
const ORDERS = {
  title: 'm',
  unit: 'orders',
  worse: 'lower',
  value: { of: 'orders', window: { last: '30d' } },
} as const;
const FROM = { from: '2026-06-10' };

it('knows when a level begins, and when that is near', () => {
  const score = scorerOf(ORDERS, FROM);
  const at = (day: string) => score({ orders: [] }, `2026-06-${day}T12:00:00Z`);
  expect(at('01')).toEqual({ status: 'not-applicable', near: 0 });
  expect(at('12')).toEqual({ status: 'fired', near: 0 });
  expect(at('05')).toEqual({ status: 'not-applicable', near: 1 });
  expect(at('02')).toEqual({ status: 'not-applicable', near: 0 });
});

it('tells an empty list from one that is not given, and from one that does not reach far', () => {
  const score = scorerOf(ORDERS);
  const short = { observed: { orders: { since: '2026-06-14T00:00:00Z' } } };
  for (let again = 0; again < 2; again++) {
    expect(score({ orders: [] }).status).toBe('fired');
    expect(score({}).status).toBe('unknown');
    expect(score({ orders: [], ...short }).status).toBe('unknown');
    expect(score({ orders: [{ id: 'a', placedAt: '2026-06-14T10:00:00Z' }] }).status).toBe('clear');
  }
});

it('sees numbers that are given', () => {
  const score = scorerOf(ORDERS);
  for (let again = 0; again < 2; again++) {
    expect(score({ metrics: {} }).status).toBe('unknown');
    expect(score({ metrics: { m: 3 } }).status).toBe('clear');
    expect(score({ metrics: { m: 0 } }).status).toBe('fired');
  }
});

it('sees how old an account is where months in a row are counted', () => {
  const used = compileRuleset(
    rulesetAround({
      metrics: {
        m: {
          title: 'm',
          unit: 'months',
          worse: 'lower',
          value: { run: { every: 'month', back: 3, enter: { metric: 'n', lt: '1' } } },
        },
        n: ORDERS,
      },
      rules: [ruleOf({ id: 'golden.test.one', cause: 'one', levels: [level('m')] })],
    }),
  );
  const statusOf = (createdAt: string) =>
    scoreAccount(
      {
        snapshotVersion: 1,
        platform: 'golden',
        role: 'test',
        asOf: '2026-06-15T12:00:00Z',
        account: { createdAt },
        orders: [],
      },
      used,
    ).findings[0]?.status;
  expect(statusOf('2026-06-14T00:00:00Z')).toBe('fired');
  expect(statusOf('2020-01-01T00:00:00Z')).toBe('clear');
  expect(statusOf('2026-06-14T00:00:00Z')).toBe('fired');
});
