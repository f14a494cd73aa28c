import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('id-path', () => {
  it('finds a ruleset in the wrong folder', () => {
    expectPlanted(
      'id-path',
      {
        'rules/example-market/seller/_ruleset.json': (/** @type {any} */ data) => {
          data.role = 'buyer';
        },
      },
      { file: 'rules/example-market/seller/_ruleset.json', line: '"id"', message: /what the folders say/ },
    );
  });
});
