import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

const OPEN = 'rules/example-market/seller/open-disputes.json';
const SOURCES = 'rules/example-market/seller/_sources.json';

describe('country-number', () => {
  it('finds a number of one country that is claimed for all', () => {
    const edit = (/** @type {any} */ data) => {
      data.sources['terms-archive'].title = 'Seller terms, Thailand';
      data.sources['seller-blog'].publisher = 'Seller Blog Vietnam';
    };
    expectPlanted(
      'country-number',
      { [SOURCES]: edit },
      {
        file: OPEN,
        line: '"gte": 3',
        message: /the sources are of Thailand, Vietnam, but the row has no region/,
      },
    );
  });

  it('accepts it for that country', () => {
    const edits = {
      [SOURCES]: (/** @type {any} */ data) => {
        data.sources['terms-archive'].title = 'Seller terms, Thailand';
        data.sources['seller-blog'].publisher = 'Seller Blog Thailand';
      },
      [OPEN]: (/** @type {any} */ data) => {
        data.limits[0] = { region: 'TH', ...data.limits[0] };
      },
    };
    expect(plant('country-number', edits)).toEqual([]);
  });
});
