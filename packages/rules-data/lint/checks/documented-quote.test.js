import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

const FILE = 'rules/example-market/seller/open-disputes.json';

describe('documented-quote', () => {
  it('finds a documented level that quotes nothing', () => {
    expectPlanted(
      'documented-quote',
      {
        [FILE]: (/** @type {any} */ data) => {
          delete data.sources['terms-archive'].noQuote;
        },
      },
      { file: FILE, line: '"sources"', message: /level 1 quotes nothing of "3", and no `noQuote` says why/ },
    );
  });
  it('takes a quotation in its place', () => {
    const edits = {
      [FILE]: (/** @type {any} */ data) => {
        data.sources['terms-archive'] = { quote: 'three open disputes lead to a review' };
      },
    };
    expect(plant('documented-quote', edits)).toEqual([]);
  });
});
