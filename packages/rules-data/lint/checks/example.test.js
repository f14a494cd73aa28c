import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('example', () => {
  it('finds an example that expects another level', () => {
    expectPlanted(
      'example',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.examples[0].expect.level = 1;
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '{',
        message: /expected level 1, got fired at level 3/,
      },
    );
  });
  it('finds an example that expects another status', () => {
    expectPlanted(
      'example',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.examples[1].expect.status = 'fired';
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '{',
        message: /expected fired, got clear/,
      },
    );
  });
  it('names in words what no snapshot has', () => {
    expectPlanted(
      'example',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.examples[1].snapshot.dispute = [];
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '{',
        message: /a snapshot has no "dispute"$/,
      },
    );
  });
});
