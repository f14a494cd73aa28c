import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('id-unique', () => {
  it('finds an id used twice', () => {
    expectPlanted(
      'id-unique',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.id = 'example-market.seller.late-shipments';
        },
      },
      { file: 'rules/example-market/seller/open-disputes.json', line: '"id"', message: /is also the id of/ },
    );
  });
});
