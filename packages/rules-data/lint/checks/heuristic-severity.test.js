import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('heuristic-severity', () => {
  it('finds an early warning that is high', () => {
    expectPlanted(
      'heuristic-severity',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.steps['early-warning'].severity = 'high';
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"severity": "high"',
        message: /heuristic and high/,
      },
    );
  });
  it('finds an early warning without a reason', () => {
    expectPlanted(
      'heuristic-severity',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          delete data.limits[1].reason;
          data.limits[1].sources = ['policy'];
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"heuristic"',
        message: /gives no reason/,
      },
    );
  });
});
