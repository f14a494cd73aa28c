import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

const OPEN = 'rules/example-market/seller/open-disputes.json';

describe('future-impact', () => {
  const next = (/** @type {any} */ data) => {
    data.limits.unshift({ from: '2027-01-01', gte: 4, sources: ['seller-blog'] });
  };

  it('finds a limit of next year that nothing shows', () => {
    expectPlanted(
      'future-impact',
      { [OPEN]: next },
      { file: OPEN, line: '"2027-01-01"', message: /nothing shows what level 2 does from 2027-01-01 on/ },
    );
  });

  it('has nothing against one of today', () => {
    const edit = (/** @type {any} */ data) => {
      data.limits.unshift({ from: '2026-06-01', gte: 4, sources: ['seller-blog'] });
    };
    expect(plant('future-impact', { [OPEN]: edit })).toEqual([]);
  });
});
