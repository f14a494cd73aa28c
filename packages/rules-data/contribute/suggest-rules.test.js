import { expect, it } from 'vitest';
import { suggestRules } from './suggest-rules.js';

const rulesets = /** @type {any} */ (
  ['abebooks.seller', 'kaufland.buyer', 'kaufland.seller', 'visa.merchant'].map((id) => ({
    rules: ['cancellations', 'late-shipment'].map((slug) => ({ id: `${id}.${slug}` })),
  }))
);

it.each([
  ['kaufland.seller', ['kaufland.seller', 'kaufland.seller', 'kaufland.buyer', 'kaufland.buyer']],
  [
    'kaufland.seller.late',
    ['kaufland.seller.late-shipment', 'kaufland.seller', 'kaufland.buyer.late-shipment'],
  ],
  ['kaufland.driver.cancellations', ['kaufland.buyer.cancellations', 'kaufland.seller.cancellations']],
  ['ozon.seller.cancellations', ['abebooks.seller.cancellations', 'kaufland.buyer.cancellations']],
])('names those nearest to %s first', (id, first) => {
  const found = suggestRules(rulesets, id);
  for (const [i, start] of first.entries()) expect(found[i]).toContain(start);
});

it('names nothing where nothing is near', () => {
  expect(suggestRules(rulesets, 'ozon.courier.speed')).toEqual([]);
});
