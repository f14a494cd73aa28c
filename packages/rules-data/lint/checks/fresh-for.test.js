import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

const file = 'rules/example-market/seller/_metrics.json';
/** @param {object} metric @param {object} [others] */
const withMetric = (metric, others) => ({
  [file]: (/** @type {any} */ data) => {
    Object.assign(data.metrics.disputesOpen, metric);
    Object.assign(data.metrics, others);
  },
});
const months = (/** @type {number} */ count) => ({ of: 'disputes', window: { calendar: 'month', count } });
const chosen = {
  choose: [{ when: { metric: 'disputesOpen', gte: '1' }, use: months(3) }, { use: months(12) }],
};
const run = { run: { every: 'month', enter: { metric: 'lateShipmentRate30d', gt: '0.04' }, back: 12 } };
const ledger = { ledger: { of: 'violations', points: '1', life: { last: '90d' } } };

describe('fresh-for', () => {
  it.each([
    ['a choice between windows', chosen],
    ['periods in a row', run],
    ['points that lapse', ledger],
  ])('finds %s without it', (_, value) => {
    expectPlanted('fresh-for', withMetric({ value }), {
      file,
      line: '"disputesOpen"',
      message: /disputesOpen has no `freshFor`/,
    });
    expect(plant('fresh-for', withMetric({ value, freshFor: '31d' }))).toEqual([]);
    expect(plant('fresh-for', withMetric({ value, windowDays: 90 }))).toEqual([]);
  });

  it('finds one that is made of another one', () => {
    const others = {
      chosen: { title: 'Chosen', unit: 'disputes', worse: 'higher', freshFor: '31d', value: chosen },
    };
    expectPlanted('fresh-for', withMetric({ value: { ratio: ['chosen', 'chosen'] } }, others), {
      file,
      line: '"disputesOpen"',
      message: /disputesOpen/,
    });
  });

  it('needs none where a window says it, or where nothing leaves', () => {
    for (const value of [months(3), { ratio: ['lateShipmentRate30d', months(1)] }, { of: 'disputes' }])
      expect(plant('fresh-for', withMetric({ value }))).toEqual([]);
  });
});

// One more has to be taught to `leaves` (do events leave its value by time alone?) and then added here.
it('knows every construct of the language', () => {
  const { $defs } = JSON.parse(
    readFileSync(new URL('../../schemas/language.schema.json', import.meta.url), 'utf8'),
  );
  const names = $defs.node.anyOf.map((/** @type {{ $ref: string }} */ { $ref }) => $ref.split('/').at(-1));
  expect(names).toEqual(['name', 'measure', 'ratio', 'total', 'choose', 'ledger', 'run']);
});
