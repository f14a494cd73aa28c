import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('format', () => {
  it('finds objects on one line', () => {
    expectPlanted(
      'format',
      { 'dataset.json': '{ "schemaVersion": 1, "minCoreVersion": "0.1.0", "date": "2026-06-01" }\n' },
      { file: 'dataset.json', line: 'schemaVersion', message: /formatting/ },
    );
  });
});
