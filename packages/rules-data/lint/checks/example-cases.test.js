import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('example-cases', () => {
  it('finds no healthy example', () => {
    expectPlanted(
      'example-cases',
      {
        'rules/example-market/seller/_examples.json': (/** @type {any} */ data) => {
          data.examples['open-disputes'] = data.examples['open-disputes'].filter(
            (/** @type {any} */ { shows }) => shows !== 'healthy',
          );
        },
      },
      {
        file: 'rules/example-market/seller/_examples.json',
        line: '"open-disputes"',
        message: /no example of "healthy"/,
      },
    );
  });
  it('finds a level without an example at its limit', () => {
    expectPlanted(
      'example-cases',
      {
        'rules/example-market/seller/_examples.json': (/** @type {any} */ data) => {
          data.examples['late-shipments'] = data.examples['late-shipments'].filter(
            (/** @type {any} */ { expect }) => expect.level !== 2,
          );
        },
      },
      {
        file: 'rules/example-market/seller/_examples.json',
        line: '"late-shipments"',
        message: /"at-limit" for level 2/,
      },
    );
  });
  it('finds a window without an example outside it', () => {
    expectPlanted(
      'example-cases',
      {
        'rules/example-market/seller/_examples.json': (/** @type {any} */ data) => {
          data.examples['late-shipments'] = data.examples['late-shipments'].filter(
            (/** @type {any} */ { shows }) => shows !== 'outside-window',
          );
        },
      },
      {
        file: 'rules/example-market/seller/_examples.json',
        line: '"late-shipments"',
        message: /"outside-window"/,
      },
    );
  });
});
