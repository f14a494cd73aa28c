import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('dated-levels', () => {
  it('finds two versions in force on one day', () => {
    expectPlanted(
      'dated-levels',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.history[0].until = '2026-02-01';
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"gt": "4%"',
        message: /levels 2 .* and 3 .*00:00 \+00:00.* are in force at the same time/,
      },
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.history[0].until = '2026-02-01';
        },
      },
    );
  });
  it('finds a gap between two versions', () => {
    expectPlanted(
      'dated-levels',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.history[0].until = '2025-12-01';
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"gt": "4%"',
        message: /nothing is in force from 2025-12-01 to 2026-01-01 \(00:00 \+00:00\)/,
      },
    );
  });
  it('finds a window that ends before it begins', () => {
    expectPlanted(
      'dated-levels',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.limits[0].until = '2025-06-01';
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"until"',
        message: /before it begins .*zone \+00:00/,
      },
    );
  });
});
