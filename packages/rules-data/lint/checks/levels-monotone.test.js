import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('levels-monotone', () => {
  it('finds a graver level that is less grave', () => {
    expectPlanted(
      'levels-monotone',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.levels[0].severity = 'medium';
          data.levels[2].severity = 'info';
          data.levels[2].evidence = 'documented';
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"severity": "info"',
        message: /less grave than level 1/,
      },
    );
  });
  it('finds levels in the wrong order', () => {
    expectPlanted(
      'levels-monotone',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.levels[0].when.gte = '0.045';
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"when"',
        message: /level 3 is reached before level 1/,
      },
    );
  });
});
