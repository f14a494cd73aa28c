import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('unit-range', () => {
  it('finds a percentage where a share is meant', () => {
    expectPlanted(
      'unit-range',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.limits[0].gt = 4;
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"gt": 4',
        message: /outside the range of lateShipmentRate30d \(share, 0 to 1\)/,
      },
    );
  });
  it('finds half a dispute', () => {
    expectPlanted(
      'unit-range',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.limits[0].gte = 2.5;
        },
      },
      { file: 'rules/example-market/seller/open-disputes.json', line: '"gte": 2.5', message: /not whole/ },
    );
  });
  it('finds a label that is not on the scale', () => {
    expectPlanted(
      'unit-range',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.limits[0].gte = 'many';
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '"gte": "many"',
        message: /has no scale/,
      },
    );
  });
  it('finds percent as a unit', () => {
    expectPlanted(
      'unit-range',
      {
        'rules/example-market/seller/_metrics.json': (/** @type {any} */ data) => {
          data.metrics.lateShipmentRate30d.unit = 'percent';
        },
      },
      {
        file: 'rules/example-market/seller/_metrics.json',
        line: '"unit": "percent"',
        message: /written "share"/,
      },
    );
  });
});
