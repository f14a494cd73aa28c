import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('text-length', () => {
  it('finds a title that ends in a full stop', () => {
    expectPlanted(
      'text-length',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.title = 'Many disputes.';
        },
      },
      { file: 'rules/example-market/seller/open-disputes.json', line: '"title"', message: /full stop/ },
    );
  });
  it('finds advice that says nothing', () => {
    expectPlanted(
      'text-length',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.advice = 'Do better now.';
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '"advice"',
        message: /has 14 characters/,
      },
    );
  });
});
