import { describe, expect, it } from 'vitest';
import { sampleDataset } from '../lint/testing/sample-dataset.js';
import { redExamples } from './red-examples.js';

const EXAMPLES = 'rules/example-market/seller/_examples.json';

describe('redExamples', () => {
  it('has nothing against examples that hold', () => {
    expect(redExamples(sampleDataset())).toBe(null);
  });

  it('refuses to start where one does not, and names it', () => {
    const red = sampleDataset({
      [EXAMPLES]: (data) => {
        data.examples['open-disputes'][1].expect.status = 'fired';
      },
    });
    expect(redExamples(red, ['example-market.seller'])).toMatch(
      /do not hold[\s\S]*expected fired, got clear/,
    );
    expect(redExamples(red, ['another.one'])).toBe(null);
  });
});
