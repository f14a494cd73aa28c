import { describe, expect, it } from 'vitest';
import { scoreAccount } from '../src/index.ts';
import { datasetRulesets } from './fixtures/dataset-examples.ts';
import { ruleOf, rulesetAround } from './fixtures/ruleset-around.ts';

const asOf = '2026-06-15T12:00:00Z';
const DAY = 86_400_000;

describe('a count over a longer window', () => {
  const count = (last: string) => ({
    title: last,
    unit: 'orders',
    worse: 'higher' as const,
    value: { of: 'orders', window: { last } },
  });
  const ruleset = (more: object = {}) =>
    rulesetAround({
      metrics: { short: count('60d'), long: { ...count('365d'), ...more } },
      rules: [
        ruleOf({
          id: 'golden.test.one',
          cause: 'one',
          levels: [
            { when: { metric: 'long', gte: '10' }, severity: 'high', evidence: 'official', sources: [] },
          ],
        }),
      ],
    });
  const finding = (input: object, at = asOf, more = {}) =>
    scoreAccount({ snapshotVersion: 1, platform: 'golden', role: 'test', asOf, ...input }, ruleset(more), {
      asOf: at,
    }).findings[0];

  it('comes to at least what was given of a shorter one', () => {
    expect(finding({ metrics: { short: 12 } })).toMatchObject({ status: 'fired', atLeast: 12 });
    expect(finding({ metrics: { short: 9 } })).toMatchObject({ status: 'unknown', atLeast: 9 });
    expect(finding({})?.status).toBe('unknown');
  });

  it('is what was given of itself, where that was', () => {
    expect(finding({ metrics: { short: 12, long: 3 } })).toMatchObject({ status: 'clear', value: 3 });
  });

  it('goes by its events where these contradict it', () => {
    expect(finding({ metrics: { short: 12 }, orders: [] })).toMatchObject({ status: 'clear', value: 0 });
  });

  it('only as long as it holds the shorter one', () => {
    const later = (days: number) => new Date(Date.parse(asOf) + days * DAY).toISOString();
    expect(finding({ metrics: { short: 12 } }, later(60))?.status).toBe('fired');
    expect(finding({ metrics: { short: 12 } }, later(61))?.status).toBe('unknown');
    const narrow = { value: { of: 'orders', window: { last: '70d' } } };
    expect(finding({ metrics: { short: 12 } }, later(10), narrow)?.status).toBe('fired');
    expect(finding({ metrics: { short: 12 } }, later(11), narrow)?.status).toBe('unknown');
  });

  it('says nothing of another count, of a published number or of a shorter window', () => {
    const other = { value: { of: 'disputes', window: { last: '365d' } } };
    expect(finding({ metrics: { short: 12 } }, asOf, other)?.status).toBe('unknown');
    expect(finding({ metrics: { short: 12 } }, asOf, { published: true })?.status).toBe('unknown');
    expect(
      finding({ metrics: { short: 12 } }, asOf, { value: { of: 'orders', window: { last: '30d' } } })?.status,
    ).toBe('unknown');
  });
});

it('150 sales in 60 days are enough sales in 365 for the limits of Mercado Libre', () => {
  const seller = datasetRulesets.get('mercadolibre.seller');
  const report = (metrics: object) =>
    scoreAccount(
      {
        ...{ snapshotVersion: 1, platform: 'mercadolibre', role: 'seller', region: 'AR', asOf },
        facts: { reputationProtected: false },
        metrics: { claimsRate: 0.2, ...metrics },
      },
      seller as NonNullable<typeof seller>,
    ).findings.find(({ ruleId }) => ruleId === 'mercadolibre.seller.claims')?.status;
  expect(report({})).toBe('unknown');
  expect(report({ salesLast60d: 150 })).toBe('fired');
});
