import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';
import { sampleDataset } from '../testing/sample-dataset.js';

describe('json', () => {
  it('finds a comma too many', () => {
    expectPlanted(
      'json',
      { 'rules/example-market/seller/late-shipments.json': '{\n  "id": 1,,\n}\n' },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"id": 1,,',
        message: /JSON|Expected/,
      },
    );
  });

  it('names a byte order mark, which nobody sees', () => {
    const file = 'rules/example-market/seller/open-disputes.json';
    const text = `\uFEFF${sampleDataset().files.get(file)?.text}`;
    expectPlanted('json', { [file]: text }, { file, line: '{', message: /byte order mark/ });
  });

  it('names the last line of a file that was cut off', () => {
    const file = 'rules/example-market/seller/open-disputes.json';
    expectPlanted('json', { [file]: '{\n  "id":\n\n' }, { file, line: '"id":', message: /end of JSON/ });
  });

  it('says what is wrong in one line', () => {
    const file = 'rules/example-market/seller/open-disputes.json';
    const [problem] = plant('json', { [file]: '{\n  \u201cid\u201d: 1\n}\n' });
    expect(problem?.message).not.toContain('\n');
  });
});
