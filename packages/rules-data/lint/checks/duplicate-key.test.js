import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('duplicate-key', () => {
  it('finds a key written twice', () => {
    expectPlanted(
      'duplicate-key',
      {
        'rules/example-market/seller/late-shipments.json':
          '{\n  "title": "a",\n  "id": 1,\n  "title": "b"\n}\n',
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"title": "b"',
        message: /"title" stands here twice/,
      },
    );
  });
});
