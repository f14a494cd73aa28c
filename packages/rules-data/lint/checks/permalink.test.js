import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('permalink', () => {
  it('finds a link to a branch', () => {
    expectPlanted(
      'permalink',
      {
        'rules/example-market/seller/_sources.json': (/** @type {any} */ data) => {
          data.sources['terms-archive'].url = 'https://github.com/example/terms/blob/main/terms.md';
        },
      },
      { file: 'rules/example-market/seller/_sources.json', line: 'blob/main', message: /names no commit/ },
    );
  });
});
