import { describe, expect, it } from 'vitest';
import { sampleDataset } from '../lint/testing/sample-dataset.js';
import { compareDatasets } from './compare-datasets.js';
import { impactTable } from './impact-table.js';

/** @import { Edits } from '../lint/testing/sample-dataset.js' */

const DISPUTES = 'rules/example-market/seller/open-disputes.json';
const snapshot = (/** @type {any} */ rest) => ({
  snapshotVersion: 1,
  platform: 'example-market',
  role: 'seller',
  asOf: '2026-06-15T12:00:00Z',
  facts: { plan: 'basic' },
  ...rest,
});
const CORPUS = [
  {
    id: 'example-market.seller/healthy-01',
    kind: /** @type {const} */ ('healthy'),
    snapshot: snapshot({ metrics: { disputesOpen: 0, lateShipmentRate30d: '0.01' } }),
  },
  {
    id: 'example-market.seller/edge-01',
    kind: /** @type {const} */ ('edge'),
    snapshot: snapshot({ metrics: { disputesOpen: 3, lateShipmentRate30d: '0.01' } }),
  },
  {
    id: 'example-market.seller/edge-02',
    kind: /** @type {const} */ ('edge'),
    snapshot: snapshot({ metrics: { disputesOpen: 4, lateShipmentRate30d: '0.03' } }),
  },
];
const TODAY = '2026-06-15';
const CONFLICT = {
  'how many disputes': { readings: { 'seller-blog': 'Four.' }, used: 'Three.', why: 'The terms say so.' },
};
const compare = (/** @type {Edits} */ edits, allowed = new Set()) =>
  compareDatasets(sampleDataset(), sampleDataset(edits), { corpusOf: () => CORPUS, today: TODAY, allowed });
const limit = (/** @type {number} */ gte) => ({
  [DISPUTES]: (/** @type {any} */ data) => void Object.assign(data.limits[0], { gte }),
});

describe('compareDatasets', () => {
  it('finds nothing and scores nothing when only words change', () => {
    expect(
      compare({ [DISPUTES]: (data) => void Object.assign(data, { conflicts: CONFLICT }) }),
    ).toMatchObject({
      snapshots: 3,
      compared: 0,
      changed: [],
    });
  });

  it('names the snapshot, the scores and the rule when one threshold moves by one', () => {
    const impact = compare(limit(4));
    expect(
      impact.changed.map(({ id, before, after, rules }) => [
        id,
        before.score,
        after.score,
        after.band,
        rules,
      ]),
    ).toEqual([['example-market.seller/edge-01', 59, 0, 'watch', ['example-market.seller.open-disputes']]]);
    expect(impact).toMatchObject({ bandFlips: 1, rules: { 'example-market.seller.open-disputes': 1 } });
  });

  it('says that a change touches experimental rules only', () => {
    const status = (/** @type {number} */ gte) => (/** @type {any} */ data) => {
      data.status = 'experimental';
      data.limits[0].gte = gte;
    };
    const impact = compareDatasets(
      sampleDataset({ [DISPUTES]: status(3) }),
      sampleDataset({ [DISPUTES]: status(4) }),
      { corpusOf: () => CORPUS, today: TODAY },
    );
    expect(impact.changed.map(({ id, experimental }) => [id, experimental])).toEqual([
      ['example-market.seller/edge-01', true],
    ]);
  });

  it('shows what a limit of next year will do, from its first moment on', () => {
    const impact = compare({
      [DISPUTES]: (data) =>
        void data.limits.unshift({ ...data.limits[0], gte: 4, from: '2027-01-01', sources: ['seller-blog'] }),
    });
    expect(impact.changed.map(({ id, on, before, after }) => [id, on, before.score, after.score])).toEqual([
      ['example-market.seller/edge-01', ['from 2027-01-01'], 59, 0],
      // The same score by another level.
      ['example-market.seller/edge-02', ['from 2027-01-01'], 60, 60],
    ]);
  });

  it('does not let a healthy account reach high unless it is named', () => {
    const alarm = {
      [DISPUTES]: (/** @type {any} */ data) =>
        void Object.assign(data, {
          steps: { review: { severity: 'critical' } },
          limits: [{ ...data.limits[0], gte: 0 }],
        }),
    };
    expect(compare(alarm).healthyHigh.map(({ id }) => id)).toEqual(['example-market.seller/healthy-01']);
    expect(compare(alarm, new Set(['example-market.seller/healthy-01'])).healthyHigh).toEqual([]);
  });

  it('reads as a table', () => {
    expect(
      impactTable(compare(limit(4)), { base: 'main', head: 'working tree', format: 'text' }),
    ).toMatchInlineSnapshot(`
      "main -> working tree: 1 of 3 snapshots changed, 1 of them to another band.

      snapshot                       judged          score    worst case  band               because of
      example-market.seller/edge-01  own day, today  59 -> 0  65 -> 0     elevated -> watch  example-market.seller.open-disputes

      rule                                 snapshots
      example-market.seller.open-disputes  1"
    `);
  });
});
