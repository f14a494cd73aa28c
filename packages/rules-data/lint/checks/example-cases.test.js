import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('example-cases', () => {
  it('finds no healthy example', () => {
    expectPlanted(
      'example-cases',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.examples = data.examples.filter((/** @type {any} */ { shows }) => shows !== 'healthy');
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '"examples"',
        message: /no example of "healthy"/,
      },
    );
  });
  it('finds a level without an example at its limit', () => {
    expectPlanted(
      'example-cases',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.examples = data.examples.filter((/** @type {any} */ { expect }) => expect.level !== 2);
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"examples"',
        message: /"at-limit" for level 2/,
      },
    );
  });
  it('finds a window without an example outside it', () => {
    expectPlanted(
      'example-cases',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.examples = data.examples.filter((/** @type {any} */ { shows }) => shows !== 'outside-window');
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"examples"',
        message: /"outside-window"/,
      },
    );
  });
});
