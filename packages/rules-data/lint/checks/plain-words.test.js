import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

const FILE = 'rules/example-market/seller/late-shipments.json';

describe('plain-words', () => {
  it.each([
    ['Stay under the line.', '"the line": better limit'],
    ['Mend the listings.', '"Mend": better fix'],
    ['This is read as abuse.', '"is read as": better looks like'],
    ['Send your papers.', '"papers": better documents'],
    ['The rule fired once.', '"fired": better reached'],
    ['Sign in from the own device.', '"the own": better its own'],
  ])('finds "%s"', (advice, message) => {
    expectPlanted(
      'plain-words',
      { [FILE]: (/** @type {any} */ data) => void Object.assign(data, { advice }) },
      { file: FILE, line: '"advice"', message: new RegExp(`^${message}`) },
    );
  });
  it('finds it in what a source is said to say', () => {
    expectPlanted(
      'plain-words',
      {
        [FILE]: (/** @type {any} */ data) =>
          void Object.assign(data.sources.policy, { says: 'At the line.' }),
      },
      { file: FILE, line: '"says"', message: /better limit/ },
    );
  });
  it('leaves quotations and ordinary words alone', () => {
    const edits = {
      [FILE]: (/** @type {any} */ data) => {
        data.sources.policy.quote = 'accounts with a late shipment rate above the line of 4% are suspended';
        data.advice = 'Write online. Recommend nothing. Print it on paper. One sentence in each line.';
      },
    };
    expect(plant('plain-words', edits)).toEqual([]);
  });
});
