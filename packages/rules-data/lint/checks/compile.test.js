import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('compile', () => {
  it('finds a list that does not exist', () => {
    expectPlanted(
      'compile',
      {
        'rules/example-market/seller/_metrics.json': (/** @type {any} */ data) => {
          data.metrics.disputesOpen.value.of = 'quarrels';
        },
      },
      { file: 'rules/example-market/seller/_metrics.json', line: '"disputesOpen"', message: /quarrels/ },
    );
  });
});
