import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';
import { sampleDataset } from '../testing/sample-dataset.js';

const CASES = 'cases/example-market.ndjson';
const line = String(sampleDataset().files.get(CASES)?.text);
const copy = line.replace('/late-parcels"', '/late-parcels-again"');

describe('case-set', () => {
  it('finds a case in the file of another platform', () => {
    expectPlanted(
      'case-set',
      { [CASES]: null, 'cases/other-market.ndjson': line },
      {
        file: 'cases/other-market.ndjson',
        line: 'late-parcels',
        message: /belongs in cases\/example-market\.ndjson/,
      },
    );
  });
  it('finds a text of software among the messages', () => {
    expectPlanted(
      'case-set',
      { [CASES]: (/** @type {any} */ data) => ({ ...data, source: 'interface' }) },
      { file: CASES, line: 'late-parcels', message: /belongs in cases\/interface\/example-market\.ndjson/ },
    );
  });
  it('finds an id of another platform', () => {
    expectPlanted(
      'case-set',
      { [CASES]: (/** @type {any} */ data) => ({ ...data, id: 'other-market/late-parcels' }) },
      { file: CASES, line: 'other-market', message: /the platform is "example-market"/ },
    );
  });
  it('finds words that were entered twice', () => {
    expectPlanted(
      'case-set',
      { [CASES]: line + copy },
      { file: CASES, line: 'late-parcels-again', message: /the same case as example-market\/late-parcels$/ },
    );
  });
  it('finds an id that is taken', () => {
    const other = line.replace('late shipment rate', 'rate of late parcels');
    expectPlanted(
      'case-set',
      { [CASES]: line + other },
      { file: CASES, line: 'rate of late parcels', message: /another case is called/ },
    );
  });
  it('lets one page hold several messages', () => {
    const other = copy.replace('late shipment rate', 'rate of late parcels');
    expect(plant('case-set', { [CASES]: line + other })).toEqual([]);
  });
  it('finds a file that nothing reads', () => {
    expectPlanted(
      'case-set',
      { 'cases/example-market/late-parcels.json': line },
      { file: 'cases/example-market/late-parcels.json', line: '{', message: /nothing reads/ },
    );
  });
});
