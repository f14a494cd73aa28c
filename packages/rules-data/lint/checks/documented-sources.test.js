import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('documented-sources', () => {
  it('finds one guide alone', () => {
    expectPlanted(
      'documented-sources',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.levels[0].sources.pop();
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
