import { describe, expect, it } from 'vitest';
import { sampleDataset } from '../lint/testing/sample-dataset.js';
import { whyUnreadable, whyUnusable } from './why-unusable.js';

const RULE = 'rules/example-market/seller/open-disputes.json';
const misspelt = sampleDataset({
  [RULE]: (data) => {
    data.metric = 'disputesOpened';
  },
});

describe('a dataset that tools cannot judge', () => {
  it('names the file that is no JSON, and does not take its rule for deleted', () => {
    const broken = sampleDataset({ [RULE]: '{ "id": "x"\n "title": "y" }' });
    const words = `packages/rules-data/${RULE} is not valid JSON\nRun \`npm run lint:data\`: it says what is wrong and how to fix it.`;
    expect([whyUnreadable(broken), whyUnusable(broken)]).toEqual([words, words]);
  });

  it('names what the engine refuses', () => {
    expect(whyUnreadable(misspelt)).toBe(null);
    expect(whyUnusable(misspelt)).toMatch(
      /^example-market\.seller: .*there is no metric "disputesOpened"\nRun/,
    );
  });

  it('has nothing against a good one', () => {
    expect(whyUnusable(sampleDataset())).toBe(null);
  });
});
