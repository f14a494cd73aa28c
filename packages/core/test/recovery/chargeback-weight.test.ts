import aliexpress from '@risk-check/rules-data/aliexpress/buyer';
import uber from '@risk-check/rules-data/uber/driver';
import { describe, expect, it } from 'vitest';
import { openCase } from '../../src/account/open-case.ts';
import { chargebackWeight } from '../../src/recovery/chargeback-weight.ts';
import { scoreAccount } from '../../src/score/score-account.ts';

const asOf = '2026-12-02T13:00:00Z';
const snapshotOf = (more: object): never =>
  ({ snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf, ...more }) as never;
const indexOf = (more: object): number => scoreAccount(snapshotOf(more), aliexpress).evidenceScore;
const filed = (id: string) => ({ id, filedAt: asOf, reversedAt: null });
const weigh = (more: object) => {
  const before = indexOf(more);
  return chargebackWeight(openCase(snapshotOf(more), aliexpress), before);
};

describe('the weight of one more chargeback', () => {
  it.each([
    ['nothing is known', {}, { chargebacks: [filed('a')] }],
    ['there are none', { chargebacks: [] }, { chargebacks: [filed('a')] }],
    ['the owner counts none', { metrics: { chargebacks: 0 } }, { metrics: { chargebacks: 1 } }],
  ])('is the index with it, where %s', (_, known, counted) => {
    expect(weigh(known)).toEqual({ before: indexOf(known), after: indexOf(counted) });
    expect(indexOf(counted)).toBeGreaterThan(indexOf(known));
  });

  it('is none where no rule looks at chargebacks', () => {
    const driver = snapshotOf({ platform: 'uber', role: 'driver' });
    expect(chargebackWeight(openCase(driver, uber as never), 0)).toBeNull();
  });
});
