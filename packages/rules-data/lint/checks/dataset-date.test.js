import { describe, expect, it } from 'vitest';
import { applyFixes } from '../apply-fixes.js';
import { lintDataset } from '../lint-dataset.js';
import { expectPlanted, plant } from '../testing/plant.js';
import { sampleDataset } from '../testing/sample-dataset.js';

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
  it('is set by --fix, and asked of nobody on a branch where CI writes it', () => {
    const edits = {
      'dataset.json': dated('2026-05-19'),
      'rules/example-market/seller/_sources.json': (/** @type {any} */ data) => {
        data.sources.policy.readOn = '2026-05-21';
      },
    };
    const options = { today: '2026-06-15', generatedLater: true };
    const found = lintDataset(sampleDataset(edits), options).problems.filter(
      ({ code }) => code === 'dataset-date',
    );
    expect(found).toMatchObject([{ notice: true, fixable: true }]);
    const fixed = applyFixes(sampleDataset(edits), (path) => path === 'dataset.json');
    expect(JSON.parse(String(fixed.get('dataset.json'))).date).toBe('2026-05-21');
    expect(applyFixes(sampleDataset({ 'dataset.json': dated('2026-06-02') })).has('dataset.json')).toBe(
      false,
    );
  });
});
