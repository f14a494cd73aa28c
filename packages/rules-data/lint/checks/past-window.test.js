import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('past-window', () => {
  it('finds a changed past', () => {
    expectPlanted(
      'past-window',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.levels[1].when.gt = '0.06';
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"levels"',
        message: /until 2026-01-01 was changed/,
      },
    );
  });
  it('finds a window that was cut back', () => {
    expectPlanted(
      'past-window',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.levels[2].until = '2026-03-01';
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"levels"',
        message: /from 2026-01-01 was changed/,
      },
    );
  });
});
