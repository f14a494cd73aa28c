import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('read-on', () => {
  it('finds a day that lies ahead', () => {
    expectPlanted(
      'read-on',
      {
        'rules/example-market/seller/_sources.json': (/** @type {any} */ data) => {
          data.sources.policy.readOn = '2026-07-01';
        },
      },
      {
        file: 'rules/example-market/seller/_sources.json',
        line: '"readOn": "2026-07-01"',
        message: /lies ahead/,
      },
    );
  });
  it('finds no word on how it was read', () => {
    expectPlanted(
      'read-on',
      {
        'rules/example-market/seller/_sources.json': (/** @type {any} */ data) => {
          delete data.sources.policy.readAs;
        },
      },
      { file: 'rules/example-market/seller/_sources.json', line: '"policy"', message: /does not say how/ },
    );
  });
  it('finds a page read before it was published', () => {
    expectPlanted(
      'read-on',
      {
        'rules/example-market/seller/_sources.json': (/** @type {any} */ data) => {
          data.sources.policy.publishedOn = '2026-05-21';
        },
      },
      {
        file: 'rules/example-market/seller/_sources.json',
        line: '"publishedOn": "2026-05-21"',
        message: /after it was read/,
      },
    );
  });
  it.each(['2026-02-30', '2025-13'])('finds a page published on %s', (day) => {
    expectPlanted(
      'read-on',
      {
        'rules/example-market/seller/_sources.json': (/** @type {any} */ data) => {
          data.sources.policy.publishedOn = day;
        },
      },
      {
        file: 'rules/example-market/seller/_sources.json',
        line: `"publishedOn": "${day}"`,
        message: /on no calendar/,
      },
    );
  });
});
