import { describe, expect, it } from 'vitest';
import { BANDS, scoreAccount, suggestActions, whatIf } from '../../src/index.ts';
import { datasetExamples, datasetRulesets, shippedExample } from '../fixtures/dataset-examples.ts';

const buyer = datasetRulesets.get('aliexpress.buyer');
if (!buyer) throw new Error('the dataset has no aliexpress.buyer');

describe('suggestActions', () => {
  it('puts cancelling first for three unpaid orders, with its measured effect', () => {
    const snapshot = shippedExample('aliexpress-buyer/unpaid-orders');
    const [first] = suggestActions(snapshot, buyer).actions;
    const before = scoreAccount(snapshot, buyer);
    const after = whatIf(snapshot, buyer, [{ action: 'cancel-unpaid-orders' }]).after;
    expect(first).toMatchObject({
      action: 'cancel-unpaid-orders',
      delta: { score: after.score - before.score, worstCase: after.worstCase - before.worstCase },
      rules: ['aliexpress.buyer.unpaid-orders-left-open'],
    });
  });

  it('ranks by measured effect and suggests nothing that makes it worse', () => {
    for (const { name, ruleset, snapshot } of datasetExamples.filter((_, i) => i % 23 === 0)) {
      const { actions } = suggestActions(snapshot, ruleset);
      for (const [i, suggestion] of actions.entries()) {
        const effect = whatIf(snapshot, ruleset, [{ action: suggestion.action }]);
        expect(suggestion.score, name).toBe(effect.after.evidenceScore);
        expect(suggestion.delta.score, name).toBeLessThanOrEqual(0);
        const next = actions[i + 1];
        if (next) expect(suggestion.delta.score, name).toBeLessThanOrEqual(next.delta.score);
      }
    }
  });

  it('names a smallest set that no smaller one matches, against trying every set', () => {
    const bandOf = (snapshot: unknown, actions: readonly string[]): number =>
      BANDS.indexOf(
        whatIf(
          snapshot,
          buyer,
          actions.map((action) => ({ action })),
        ).after.band,
      );
    let found = 0;
    for (const name of [
      'several-at-once',
      'unpaid-orders',
      'chargeback',
      'six-disputes',
      'declined-payments',
      'traveller',
    ]) {
      const snapshot = shippedExample(`aliexpress-buyer/${name}`);
      const { smallestSet } = suggestActions(snapshot, buyer);
      const ids = [...buyer.actions.keys()].filter((action) => {
        const { changed, delta } = whatIf(snapshot, buyer, [{ action }]);
        return changed > 0 && delta.score <= 0;
      });
      const now = bandOf(snapshot, []);
      const sizes = subsets(ids)
        .filter((set) => bandOf(snapshot, set) < now)
        .map((set) => set.length);
      expect(smallestSet?.actions.length ?? null, name).toBe(sizes.length > 0 ? Math.min(...sizes) : null);
      if (smallestSet) {
        found++;
        expect(bandOf(snapshot, smallestSet.actions), name).toBeLessThan(now);
      }
    }
    expect(found).toBeGreaterThanOrEqual(3);
  });

  it('finds the set whose steps do nothing alone: two findings of one cause', () => {
    const ebay = datasetRulesets.get('ebay.buyer');
    if (!ebay) throw new Error('the dataset has no ebay.buyer');
    const snapshot = shippedExample('ebay-buyer/two-unpaid-orders');
    const { actions, smallestSet } = suggestActions(snapshot, ebay);
    expect(actions.map(({ action, delta, rules }) => [action, delta.score, rules.length])).toEqual([
      ['appeal-unpaid-item', 0, 2],
      ['pay-open-orders', 0, 1],
    ]);
    expect(smallestSet?.actions).toEqual(['appeal-unpaid-item', 'pay-open-orders']);
    const { after } = whatIf(
      snapshot,
      ebay,
      actions.map(({ action }) => ({ action })),
    );
    expect([after.score, after.band]).toEqual([smallestSet?.score, smallestSet?.band]);
    expect(after.score).toBeLessThan(scoreAccount(snapshot, ebay).score);
  });

  it('says which data would narrow the range most', () => {
    const { checkNext } = suggestActions(shippedExample('aliexpress-buyer/orders-only'), buyer);
    expect(checkNext.length).toBeGreaterThan(5);
    for (const [i, entry] of checkNext.entries()) {
      const next = checkNext[i + 1];
      if (next) expect(entry.worstCase).toBeLessThanOrEqual(next.worstCase);
    }
    const clean = suggestActions(shippedExample('aliexpress-buyer/clean'), buyer);
    expect(clean.checkNext).toEqual([]);
    expect(clean.actions).toEqual([]);
  });

  it('still measures what the evidence says when the account is suspended', () => {
    const snapshot = shippedExample('aliexpress-buyer/unpaid-orders');
    const suspended = { ...snapshot, account: { ...snapshot.account, status: 'suspended' } };
    expect(suggestActions(suspended, buyer).actions[0]).toMatchObject({
      action: 'cancel-unpaid-orders',
      score: 0,
    });
  });
});

function subsets<T>(items: readonly T[]): T[][] {
  const sets: T[][] = [[]];
  for (const item of items) sets.push(...sets.map((set) => [...set, item]));
  return sets;
}
