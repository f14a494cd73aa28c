import { expect, it } from 'vitest';
import { suggestActions, whatIf } from '../../src/index.ts';
import { datasetRulesets, shippedExample } from '../fixtures/dataset-examples.ts';

it('close two of six disputes: one changes nothing, all six bring no more', () => {
  const buyer = datasetRulesets.get('aliexpress.buyer');
  if (!buyer) throw new Error('the dataset has no aliexpress.buyer');
  const snapshot = shippedExample('aliexpress-buyer/six-disputes');
  const { actions } = suggestActions(snapshot, buyer);
  const close = actions.find(({ amounts }) => amounts?.of === 6);
  expect(close?.amounts).toMatchObject({ changesAnything: { items: 2 }, lowersBand: { items: 2 } });
  for (const amount of [close?.amounts?.lowersBand, close?.amounts?.enough]) {
    if (!close || !amount) throw new Error('there is no such amount');
    const all = whatIf(snapshot, buyer, [{ action: close.action }]).snapshot.disputes ?? [];
    const changed = all.filter((dispute, i) => dispute !== snapshot.disputes?.[i]);
    const ids = changed.slice(0, amount.items).map(({ id }) => id as string);
    const { after } = whatIf(snapshot, buyer, [{ action: close.action, ids }]);
    expect([after.score, after.band]).toEqual([amount.score, amount.band]);
  }
});
