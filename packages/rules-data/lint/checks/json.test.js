import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('json', () => {
  it('finds a comma too many', () => {
    expectPlanted(
      'json',
      { 'rules/example-market/seller/late-shipments.json': '{\n  "id": 1,,\n}\n' },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"id": 1,,',
        message: /JSON|Expected/,
      },
    );
  });
});
