import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

const FILE = 'rules/example-market/seller/late-shipments.json';

/** A level of another class than official, with that quotation. */
const reported =
  (/** @type {string} */ quote, /** @type {object} */ more = {}) =>
  (/** @type {any} */ data) => {
    data.limits[0].evidence = 'reported';
    Object.assign(data.sources.policy, { quote, ...more });
  };

describe('quoted-number', () => {
  it('finds a quotation with another number', () => {
    expectPlanted(
      'quoted-number',
      { [FILE]: reported('more than 7 % late is too much') },
      { file: FILE, line: '"sources"', message: /no source of level 3 says "0\.04"/ },
    );
  });

  it.each([
    ['the number itself', 'more than 4 % late is too much', {}],
    ['one number in another', 'two late ones of 50 are too many', {}],
    ['no number but a year', 'since 2026 late shipments suspend', {}],
    ['the number in `says`', 'the average of three months counts', { says: 'The line is 4 %.' }],
  ])('accepts %s', (_, quote, more) => {
    expect(plant('quoted-number', { [FILE]: reported(quote, more) })).toEqual([]);
  });
});
