import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

describe('past-window', () => {
  it('finds a changed past', () => {
    expectPlanted(
      'past-window',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.history[0].gt = '6%';
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"until": "2026-01-01"',
        message: /until 2026-01-01 was changed .* it said lateShipmentRate30d gt 0\.0\d, \w+/,
      },
    );
  });
  it('finds a window that was cut back', () => {
    expectPlanted(
      'past-window',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.limits[0].until = '2026-03-01';
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"until"',
        message: /from 2026-01-01 was changed/,
      },
    );
  });
  it('lets a limit end before the day of the dataset where a new level follows on that day', () => {
    const edit = (/** @type {any} */ data) => {
      data.limits.unshift({ ...data.limits[0], gt: '3%', from: '2026-03-01' });
    };
    expect(plant('past-window', { 'rules/example-market/seller/late-shipments.json': edit })).toEqual([]);
  });
  it('finds a window that was cut back to a level that was there before', () => {
    const addLater = (/** @type {any} */ data) => {
      data.limits[0].until = null;
      data.limits.unshift({ ...data.limits[0], gt: '3%', from: '2026-03-01' });
    };
    expectPlanted(
      'past-window',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          addLater(data);
          data.limits[1].until = '2026-03-01';
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"until"',
        message: /from 2026-01-01 was changed/,
      },
      { 'rules/example-market/seller/late-shipments.json': addLater },
    );
  });

  const RULE = 'rules/example-market/seller/open-disputes.json';
  const METRICS = 'rules/example-market/seller/_metrics.json';
  const otherLimit = (/** @type {any} */ data) => {
    data.limits[0].gte = 7;
  };
  const otherWindow = (/** @type {any} */ data) => {
    data.metrics.lateShipmentRate30d.value = { of: 'orders', window: { last: '31d' } };
  };
  const record = (/** @type {string} */ rule) => (/** @type {any} */ data) => {
    data.corrections = [
      { rule, madeOn: '2026-06-15', was: 'Another number.', is: 'This one.', why: 'The source was misread.' },
    ];
  };

  it('finds a level without a date that was changed in place', () => {
    expectPlanted(
      'past-window',
      { [RULE]: otherLimit },
      {
        file: RULE,
        line: '"gte"',
        message: /a level without dates, which holds for every day, was changed/,
      },
    );
    const recorded = {
      [RULE]: otherLimit,
      'corrections.json': record('example-market.seller.open-disputes'),
    };
    expect(plant('past-window', recorded)).toEqual([]);
  });
  it('lets an experimental rule change', () => {
    const experimental = (/** @type {any} */ data) => {
      data.status = 'experimental';
    };
    const changed = (/** @type {any} */ data) => {
      experimental(data);
      otherLimit(data);
    };
    expect(plant('past-window', { [RULE]: changed }, { [RULE]: experimental })).toEqual([]);
  });
  it('finds a metric that is counted otherwise, by each rule that judged the past by it', () => {
    expectPlanted(
      'past-window',
      { [METRICS]: otherWindow },
      {
        file: METRICS,
        line: '"lateShipmentRate30d"',
        message: /lateShipmentRate30d is counted otherwise, .* example-market\.seller\.late-shipments/,
      },
    );
    const recorded = {
      [METRICS]: otherWindow,
      'corrections.json': record('example-market.seller.late-shipments'),
    };
    expect(plant('past-window', recorded)).toEqual([]);
  });
  it('asks anew for a correction, where an older one stands', () => {
    const old = { 'corrections.json': record('example-market.seller.late-shipments') };
    expect(plant('past-window', { ...old, [METRICS]: otherWindow }, old)).toHaveLength(1);
  });
});
