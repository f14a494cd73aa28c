import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('https', () => {
  it('finds a link without encryption', () => {
    expectPlanted(
      'https',
      {
        'rules/example-market/seller/_sources.json': (/** @type {any} */ data) => {
          data.sources.policy.url = 'http://example.com/policy';
        },
      },
      { file: 'rules/example-market/seller/_sources.json', line: 'http://', message: /is not https/ },
    );
  });
});
