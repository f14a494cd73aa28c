import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

const CASE = 'cases/example-market.ndjson';

describe('case-address', () => {
  // The last digits of their SHA-256 are 1 and 3.
  for (const reserved of [
    'https://forum.example.org/late-parcels/6',
    'https://forum.example.org/late-parcels/10',
  ])
    it(`finds ${reserved}, which is reserved`, () => {
      expectPlanted(
        'case-address',
        { [CASE]: (/** @type {any} */ data) => ({ ...data, address: reserved }) },
        { file: CASE, line: 'late-parcels', message: /ends in a digit from 0 to 5/ },
      );
    });
});
