import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('documented-sources', () => {
  it('finds one guide alone', () => {
    expectPlanted(
      'documented-sources',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.limits[0].sources.pop();
          delete data.sources['seller-blog'];
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '"evidence"',
        message: /documented by terms archive alone/,
      },
    );
  });
});
