import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

const FILE = 'rules/example-market/seller/open-disputes.json';

/** @param {any} elsewhere - What another citation of the page has. */
const citedTwice = (elsewhere) => ({
  [FILE]: (/** @type {any} */ data) => {
    data.sources['terms-archive#again'] = elsewhere;
    data.limits[0].sources.push('terms-archive#again');
  },
});

describe('quoted-elsewhere', () => {
  it('finds a citation without a quotation whose page is quoted', () => {
    expectPlanted('quoted-elsewhere', citedTwice({ quote: 'three open disputes' }), {
      file: FILE,
      line: '"noQuote"',
      message:
        /terms-archive quotes nothing, but example-market\.seller\.open-disputes quotes "terms-archive"/,
    });
  });
  it('finds a citation that quotes, and says why it does not', () => {
    const edits = {
      [FILE]: (/** @type {any} */ data) => {
        data.sources['terms-archive'].quote = 'three open disputes';
      },
    };
    expectPlanted('quoted-elsewhere', edits, {
      file: FILE,
      line: '"noQuote"',
      message: /^terms-archive quotes words, and says why it quotes none$/,
    });
  });
  it('takes a page of which nothing is quoted', () => {
    expect(plant('quoted-elsewhere', {})).toEqual([]);
    expect(plant('quoted-elsewhere', citedTwice({ says: 'Three open disputes.' }))).toEqual([]);
  });
});
