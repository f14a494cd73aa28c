import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isLong } from '../../../scripts/some-cases.js';
import { compileRuleset, scoreAccount, scoreCompact } from '../src/index.ts';
import type { RiskReport } from '../src/report/report-schema.ts';
import { MOST_SETS } from '../src/score/quiet-rules.ts';
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

/** What a report says in short: reports are made without what is kept. */
const compactOf = ({ score, worstCase, band, coverage, findings }: RiskReport) => ({
  score,
  worstCase,
  band,
  coverage,
  fired: findings.filter(({ status }) => status === 'fired').map(({ ruleId }) => ruleId),
});

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
            for (let again = 0; again < 2; again++)
              expect(scoreCompact(snapshot, used, options)).toEqual(
                compactOf(scoreAccount(snapshot, ruleset, options)),
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
/** Whether the rule has fired, and the band: each asked for several times, since the first account of a kind is not kept. */
const scorerOf = (
  metric: Parameters<typeof rulesetAround>[0]['metrics'][string],
  more: object = {},
): ((parts: object, asOf?: string) => { fired: boolean; band: string }) => {
  const used = compileRuleset(
    rulesetAround({
      metrics: { m: metric },
      rules: [ruleOf({ id: 'golden.test.one', cause: 'one', levels: [level('m', more)] })],
    }),
  );
  return (parts, asOf = '2026-06-15T12:00:00Z') => {
    const snapshot = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf, ...parts };
    const found = Array.from({ length: 3 }, () => scoreCompact(snapshot, used));
    expect(found).toEqual(Array.from(found, () => compactOf(scoreAccount(snapshot, used))));
    return { fired: found[0]?.fired.length === 1, band: `${found[0]?.band}` };
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
  expect(at('01')).toEqual({ fired: false, band: 'unverified' });
  expect(at('12')).toEqual({ fired: true, band: 'high' });
  expect(at('05')).toEqual({ fired: false, band: 'watch' });
  expect(at('02')).toEqual({ fired: false, band: 'unverified' });
});

it('knows the instant at which a level begins from the one before', () => {
  const score = scorerOf(ORDERS, FROM);
  const at = (time: string) => score({ orders: [] }, time).fired;
  expect(at('2026-06-10T00:00:00Z')).toBe(true);
  expect(at('2026-06-09T23:59:59.999Z')).toBe(false);
  expect(at('2026-06-10T00:00:00Z')).toBe(true);
});

it('tells an empty list from one that is not given, and from one that does not reach far', () => {
  const score = scorerOf(ORDERS);
  const short = { observed: { orders: { since: '2026-06-14T00:00:00Z' } } };
  for (let again = 0; again < 2; again++) {
    expect(score({ orders: [] })).toEqual({ fired: true, band: 'high' });
    expect(score({})).toEqual({ fired: false, band: 'unverified' });
    expect(score({ orders: [], ...short })).toEqual({ fired: false, band: 'unverified' });
    expect(score({ orders: [{ id: 'a', placedAt: '2026-06-14T10:00:00Z' }] }).fired).toBe(false);
  }
});

it('sees numbers that are given', () => {
  const score = scorerOf(ORDERS);
  for (let again = 0; again < 2; again++) {
    expect(score({ metrics: {} }).fired).toBe(false);
    expect(score({ metrics: { m: 3 } }).fired).toBe(false);
    expect(score({ metrics: { m: 0 } }).fired).toBe(true);
  }
});

it('keeps few sets of lists, and no wrong ones', () => {
  const lists = [
    'orders',
    'disputes',
    'payments',
    'logins',
    'conduct',
    'notices',
    'appeals',
    'reviews',
    'credits',
  ];
  const score = scorerOf(ORDERS);
  expect(2 ** lists.length).toBeGreaterThan(MOST_SETS);
  for (let said = 0; said < 2 ** lists.length; said++) {
    const given = lists.filter((_, i) => (said >> i) & 1);
    expect(score(Object.fromEntries(given.map((list) => [list, []]))).fired).toBe(given.includes('orders'));
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
  const hasFired = (createdAt: string) =>
    Array.from({ length: 3 }, () =>
      scoreCompact(
        {
          snapshotVersion: 1,
          platform: 'golden',
          role: 'test',
          asOf: '2026-06-15T12:00:00Z',
          account: { createdAt },
          orders: [],
        },
        used,
      ),
    ).map(({ fired }) => fired.length === 1);
  const [yes, no] = [
    [true, true, true],
    [false, false, false],
  ];
  expect(hasFired('2026-06-14T00:00:00Z')).toEqual(yes);
  expect(hasFired('2020-01-01T00:00:00Z')).toEqual(no);
  expect(hasFired('2026-06-14T00:00:00Z')).toEqual(yes);
});
