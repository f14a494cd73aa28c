import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('levels-monotone', () => {
  it('finds a graver level that is less grave', () => {
    expectPlanted(
      'levels-monotone',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.steps['early-warning'].severity = 'medium';
          data.steps.suspension.severity = 'info';
          delete data.history;
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
          data.limits[1].gte = '4.5%';
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"gt": "4%"',
        message: /level 3 is reached before level 1/,
      },
    );
  });
});
