import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

const FILE = 'rules/example-market/seller/late-shipments.json';

describe('each-number', () => {
  it('finds a quotation without the number of its row', () => {
    const edit = (/** @type {any} */ data) => {
      data.limits[0].evidence = 'documented';
      data.sources.policy = { quote: 'accounts that often ship late are suspended' };
    };
    expectPlanted(
      'each-number',
      { [FILE]: edit },
      { file: FILE, line: '"gt": "4%"', message: /no source of this row says "0\.04"/ },
    );
  });

  it('accepts the number in `says`', () => {
    const edit = (/** @type {any} */ data) => {
      data.limits[0].evidence = 'documented';
      data.sources.policy = { says: 'The limit is 4%.' };
    };
    expect(plant('each-number', { [FILE]: edit })).toEqual([]);
  });
});
