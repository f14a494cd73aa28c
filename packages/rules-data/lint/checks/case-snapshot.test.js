import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

const CASE = 'cases/example-market.ndjson';
const facts = (/** @type {any} */ snapshot) => ({
  [CASE]: (/** @type {any} */ data) => ({ ...data, snapshot }),
});
const where = { file: CASE, line: 'late-parcels' };

describe('case-snapshot', () => {
  it('finds a metric that the ruleset does not have', () => {
    expectPlanted('case-snapshot', facts({ metrics: { lateRate: 0.12 } }), {
      ...where,
      message: 'not-read: metrics.lateRate',
    });
  });
  it('finds what no snapshot can hold', () => {
    expectPlanted('case-snapshot', facts({ orders: 12 }), { ...where, message: /^orders: / });
  });
  it('finds facts that give the outcome away', () => {
    expectPlanted('case-snapshot', facts({ account: { status: 'suspended' } }), {
      ...where,
      message: /before the outcome/,
    });
  });
  it('takes any metric of a platform without a ruleset', () => {
    const edits = {
      [CASE]: null,
      'cases/new-market.ndjson': JSON.stringify({
        id: 'new-market/late-parcels',
        platform: 'new-market',
        role: 'seller',
        day: '2026',
        snapshot: { metrics: { lateRate: 0.12 } },
      }),
    };
    expect(plant('case-snapshot', edits)).toEqual([]);
  });
});
