import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

const FILE = 'rules/example-market/seller/late-shipments.json';

describe('source-age', () => {
  it('finds sources that are older than what they are cited for', () => {
    const edit = (/** @type {any} */ data) => {
      data.limits[0].from = '2029-01-01';
      data.limits[0].until = null;
      data.history[0].until = '2029-01-01';
    };
    expectPlanted(
      'source-age',
      { [FILE]: edit },
      { file: FILE, line: '"2029-01-01"', message: /the newest source \(2026-01-10\) is older/ },
    );
  });

  it('lets a platform announce a limit of next year', () => {
    const edit = (/** @type {any} */ data) => {
      data.limits[0].from = '2027-06-01';
    };
    expect(plant('source-age', { [FILE]: edit })).toEqual([]);
  });
});
