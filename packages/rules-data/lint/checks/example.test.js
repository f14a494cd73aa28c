import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('example', () => {
  it('finds an example that expects another level', () => {
    expectPlanted(
      'example',
      {
        'rules/example-market/seller/_examples.json': (/** @type {any} */ data) => {
          data.examples['late-shipments'][0].expect.step = 'early-warning';
        },
      },
      {
        file: 'rules/example-market/seller/_examples.json',
        line: '{',
        message: /expected level 1, got fired at level 3/,
      },
    );
  });
  it('finds an example that expects another status', () => {
    expectPlanted(
      'example',
      {
        'rules/example-market/seller/_examples.json': (/** @type {any} */ data) => {
          data.examples['open-disputes'][1].expect.status = 'fired';
        },
      },
      {
        file: 'rules/example-market/seller/_examples.json',
        line: '{',
        message: /expected fired, got clear/,
      },
    );
  });
  it('names in words what no snapshot has', () => {
    expectPlanted(
      'example',
      {
        'rules/example-market/seller/_examples.json': (/** @type {any} */ data) => {
          data.examples['open-disputes'][1].snapshot.dispute = [];
        },
      },
      {
        file: 'rules/example-market/seller/_examples.json',
        line: '{',
        message: /a snapshot has no "dispute"$/,
      },
    );
  });
});
