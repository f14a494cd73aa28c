import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('direction', () => {
  it('finds a comparator the wrong way round', () => {
    expectPlanted(
      'direction',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.limits[0] = { lte: 3, sources: data.limits[0].sources };
        },
      },
      { file: 'rules/example-market/seller/open-disputes.json', line: '"lte"', message: /worse when higher/ },
    );
  });
});
