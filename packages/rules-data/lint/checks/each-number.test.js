import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

const FILE = 'rules/example-market/seller/late-shipments.json';

describe('each-number', () => {
  it('finds a quotation without the number of its row', () => {
    const edit = (/** @type {any} */ data) => {
      data.limits[0].evidence = 'documented';
      data.sources.policy = { quote: 'accounts that often ship late are suspended' };
    };
    expectPlanted(
      'each-number',
      { [FILE]: edit },
      { file: FILE, line: '"gt": "4%"', message: /no source of this row says "0\.04"/ },
    );
  });

  it('accepts the number in `says`', () => {
    const edit = (/** @type {any} */ data) => {
      data.limits[0].evidence = 'documented';
      data.sources.policy = { says: 'The limit is 4%.' };
    };
    expect(plant('each-number', { [FILE]: edit })).toEqual([]);
  });

  it('accepts what the row before it says of a number that stays, and not of one that changes', () => {
    const edit = (/** @type {string} */ rate) => (/** @type {any} */ data) => {
      for (const key of ['metric', 'history']) Reflect.deleteProperty(data, key);
      data.evidence = 'documented';
      const [{ step }] = data.limits;
      data.steps = { [step]: { severity: 'critical' } };
      const row = (/** @type {string} */ limit, /** @type {object} */ more) => ({
        ...(step ? { step } : {}),
        ...more,
        when: { lateShipmentRate30d: { gt: limit }, disputesOpen: { gte: 12 } },
      });
      data.limits = [
        row(rate, { from: '2027-01-01', sources: ['policy#new'] }),
        row('4%', { sources: ['policy'] }),
      ];
      data.sources = {
        policy: { says: 'Above 4% with at least 12 disputes.' },
        'policy#new': { says: 'The limit becomes 3%.' },
      };
    };
    const messages = (/** @type {string} */ rate) =>
      plant('each-number', { [FILE]: edit(rate) }).map(({ message }) => message);
    expect(messages('3%')).toEqual([]);
    expect(messages('2%')).toEqual([expect.stringMatching(/no source of this row says "0\.02"/)]);
  });
});
