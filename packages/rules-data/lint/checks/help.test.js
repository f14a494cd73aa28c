import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('help', () => {
  it('finds neither an action nor a reason for none', () => {
    expectPlanted(
      'help',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          delete data.onlyTime;
        },
      },
      { file: 'rules/example-market/seller/late-shipments.json', line: '{', message: /names no help/ },
    );
  });
});
