import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('key-order', () => {
  it('finds a title after the cause', () => {
    expectPlanted(
      'key-order',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          const { title, ...rest } = data;
          return { ...rest, title };
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '"status"',
        message: /"status" stands before "title"; the order here is \$schema, title, status, /,
      },
    );
  });
});
