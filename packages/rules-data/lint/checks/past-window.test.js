import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

describe('past-window', () => {
  it('finds a changed past', () => {
    expectPlanted(
      'past-window',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.levels[1].when.gt = '0.06';
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"levels"',
        message: /until 2026-01-01 was changed/,
      },
    );
  });
  it('finds a window that was cut back', () => {
    expectPlanted(
      'past-window',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.levels[2].until = '2026-03-01';
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"levels"',
        message: /from 2026-01-01 was changed/,
      },
    );
  });
  it('lets a limit end before the day of the dataset where a new level follows on that day', () => {
    const edit = (/** @type {any} */ data) => {
      const next = structuredClone(data.levels[2]);
      data.levels[2].until = '2026-03-01';
      data.levels.push({ ...next, when: { metric: 'lateShipmentRate30d', gt: '0.03' }, from: '2026-03-01' });
    };
    expect(plant('past-window', { 'rules/example-market/seller/late-shipments.json': edit })).toEqual([]);
  });
  it('finds a window that was cut back to a level that was there before', () => {
    const addLater = (/** @type {any} */ data) => {
      const next = structuredClone(data.levels[2]);
      data.levels.push({ ...next, when: { metric: 'lateShipmentRate30d', gt: '0.03' }, from: '2026-03-01' });
    };
    expectPlanted(
      'past-window',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          addLater(data);
          data.levels[2].until = '2026-03-01';
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"levels"',
        message: /from 2026-01-01 was changed/,
      },
      { 'rules/example-market/seller/late-shipments.json': addLater },
    );
  });
});
