import { describe, expect, it } from 'vitest';
import { lintDataset } from '../lint-dataset.js';
import { expectPlanted, plant } from '../testing/plant.js';
import { sampleDataset } from '../testing/sample-dataset.js';

const FILE = 'rules/example-market/seller/open-disputes.json';
const PINS = 'corpus/limits/example-market.seller.ndjson';
const changed = {
  [FILE]: (/** @type {any} */ data) => {
    data.limits[0].gte = 4;
  },
};

describe('limits-pinned', () => {
  it('finds a limit that was changed without its pinned examples', () => {
    expectPlanted('limits-pinned', changed, {
      file: FILE,
      line: '{',
      message: /0 examples at the limits are new, \d+ changed, 0 gone, such as "review: at the limit"/,
    });
  });

  it('finds a pinned outcome that was edited', () => {
    const text = String(sampleDataset().files.get(PINS)?.text).replace(
      '"status":"clear"',
      '"status":"fired"',
    );
    expect(plant('limits-pinned', { [PINS]: text })).toHaveLength(1);
  });

  it('finds pinned examples of a rule that is gone', () => {
    const text = String(sampleDataset().files.get(PINS)?.text);
    const gone = text + text.split('\n')[0]?.replace('late-shipments', 'late-orders');
    expectPlanted(
      'limits-pinned',
      { [PINS]: gone },
      { file: PINS, line: '{', message: /pinned examples of "late-orders", which is no rule/ },
    );
  });

  it('only notes it where CI writes them', () => {
    const { problems } = lintDataset(sampleDataset(changed), { today: '2026-06-15', generatedLater: true });
    expect(problems.filter(({ code }) => code === 'limits-pinned').map(({ notice }) => notice)).toEqual([
      true,
    ]);
  });
});
