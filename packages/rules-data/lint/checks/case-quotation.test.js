import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

const CASE = 'cases/example-market.ndjson';
const quote = (/** @type {string} */ words) => ({
  [CASE]: (/** @type {any} */ data) => ({ ...data, message: { quotation: words, told: false } }),
});

describe('case-quotation', () => {
  it('finds a quotation of 41 words', () => {
    expectPlanted('case-quotation', quote('suspended '.repeat(41).trim()), {
      file: CASE,
      line: 'late-parcels',
      message: 'expected at most 40 words, got 41',
    });
  });
  it('finds 82 Chinese characters', () => {
    expectPlanted('case-quotation', quote('停'.repeat(82)), {
      file: CASE,
      line: 'late-parcels',
      message: 'expected at most 40 words, got 41',
    });
  });
  it('lets 40 words stand, whatever signs are between them', () => {
    expect(plant('case-quotation', quote('suspended [...] '.repeat(40).trim()))).toEqual([]);
  });
});
