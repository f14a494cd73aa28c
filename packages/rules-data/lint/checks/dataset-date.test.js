import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

const dated = (/** @type {string} */ day) => (/** @type {any} */ data) => {
  data.date = day;
};

describe('dataset-date', () => {
  it('finds a dataset older than the last reading of a source', () => {
    expectPlanted(
      'dataset-date',
      {
        'dataset.json': dated('2026-05-19'),
        'rules/example-market/seller/_sources.json': (/** @type {any} */ data) => {
          data.sources.policy.readOn = '2026-05-21';
        },
      },
      {
        file: 'dataset.json',
        line: '"date": "2026-05-19"',
        message: /source policy of rules\/example-market\/seller/,
      },
    );
  });
  it('finds a dataset older than the last correction', () => {
    expectPlanted(
      'dataset-date',
      {
        'corrections.json': (/** @type {any} */ data) => {
          data.corrections.push({
            rule: 'example-market.seller.late-shipments',
            madeOn: '2026-06-14',
            was: 'The limit was 3 %.',
            is: 'It is 4 %.',
            why: 'A slip of the pen.',
          });
        },
      },
      {
        file: 'dataset.json',
        line: '"date"',
        message: /newer \(2026-06-14\): example-market\.seller\.late-shipments was corrected/,
      },
    );
  });
  it('takes a dataset of the very day, and a younger one', () => {
    const readOn = (/** @type {any} */ data) => {
      data.sources.policy.readOn = '2026-05-21';
    };
    for (const day of ['2026-05-21', '2026-06-02'])
      expect(
        plant('dataset-date', {
          'dataset.json': dated(day),
          'rules/example-market/seller/_sources.json': readOn,
        }),
      ).toEqual([]);
  });
});
