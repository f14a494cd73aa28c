import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('schema', () => {
  it('finds an unknown key', () => {
    expectPlanted(
      'schema',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.levels[0].treshold = '3';
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '"treshold"',
        message: /must NOT have additional properties "treshold"/,
      },
    );
  });
  it('finds a missing key', () => {
    expectPlanted(
      'schema',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          delete data.cause;
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '{',
        message: /must have required property 'cause'/,
      },
    );
  });
});
