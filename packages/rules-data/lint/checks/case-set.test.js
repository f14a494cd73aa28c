import { describe, expect, it } from 'vitest';
import { canonicalText } from '../canonical-text.js';
import { expectPlanted, plant } from '../testing/plant.js';
import { sampleDataset } from '../testing/sample-dataset.js';

const CASE = 'cases/example-market/late-parcels.json';
const copy = canonicalText(sampleDataset().files.get(CASE)?.data);

describe('case-set', () => {
  it('finds a case in the folder of another platform', () => {
    expectPlanted(
      'case-set',
      { [CASE]: (/** @type {any} */ data) => ({ ...data, platform: 'other-market' }) },
      { file: CASE, line: '"platform"', message: /the folder is example-market/ },
    );
  });
  it('finds words that were entered twice', () => {
    expectPlanted(
      'case-set',
      { 'cases/example-market/late-parcels-again.json': copy },
      {
        file: 'cases/example-market/late-parcels-again.json',
        line: '"address"',
        message: /the same case as cases\/example-market\/late-parcels.json/,
      },
    );
  });
  it('lets one page hold several messages', () => {
    const other = copy.replace('late shipment rate', 'rate of late parcels');
    expect(plant('case-set', { 'cases/example-market/other.json': other })).toEqual([]);
  });
  it('finds a file that nothing reads', () => {
    expectPlanted(
      'case-set',
      { 'cases/late-parcels.json': copy },
      { file: 'cases/late-parcels.json', line: '{', message: /nothing reads/ },
    );
  });
});
