import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

const FILE = 'rules/example-market/seller/late-shipments.json';

describe('rule-form', () => {
  it.each([
    [
      'a step that does not exist',
      { step: 'block' },
      '"block"',
      /there is no step "block"; known: early-warning, suspension/,
    ],
    [
      'one number too many',
      { gt: ['4%', '6%'] },
      '"gt": ["4%", "6%"]',
      /2 numbers for 1 steps \(suspension\)/,
    ],
    [
      'a ladder over two steps',
      {
        step: ['early-warning', 'suspension'],
        gt: [
          ['4%', 10],
          ['6%', 20],
        ],
      },
      '"step"',
      /a ladder of fees has one step/,
    ],
  ])('finds %s', (_, row, line, message) => {
    const edit = (/** @type {any} */ data) => void Object.assign(data.limits[0], row);
    expectPlanted('rule-form', { [FILE]: edit }, { file: FILE, line, message });
  });

  it('finds a citation that the file does not have, and one that no row uses', () => {
    const edit = (/** @type {any} */ data) => {
      data.limits[0].sources = ['policy#2026'];
    };
    expect(plant('rule-form', { [FILE]: edit }).map(({ message }) => message)).toEqual([
      '"policy#2026" is not among the `sources` of this file',
      'no row cites "policy" by this key',
    ]);
  });

  it('finds a row without a metric', () => {
    const edit = (/** @type {any} */ data) => {
      delete data.metric;
    };
    expect(plant('rule-form', { [FILE]: edit })).toHaveLength(3);
  });

  it('finds a step that nothing leads to', () => {
    const edit = (/** @type {any} */ data) => {
      data.steps.closure = { severity: 'critical' };
    };
    expectPlanted('rule-form', { [FILE]: edit }, { file: FILE, line: '"closure"', message: /no row leads/ });
  });
});
