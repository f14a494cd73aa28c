import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('official-critical', () => {
  it("finds a scale on which the platform's own word does not count", () => {
    expectPlanted(
      'official-critical',
      {
        'scoring.json': (/** @type {any} */ data) => {
          data.severity.critical = 0.8;
        },
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          delete data.history;
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"severity": "critical"',
        message: /reaches 80 alone/,
      },
    );
  });
});
