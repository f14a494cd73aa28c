import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('official-quote', () => {
  it('finds no quotation', () => {
    expectPlanted(
      'official-quote',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          delete data.sources.policy.quote;
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"evidence"',
        message: /level 3 is official without a quotation/,
      },
    );
  });
  it('finds a quotation without the number', () => {
    expectPlanted(
      'official-quote',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.sources.policy.quote = 'accounts that ship late are suspended';
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"sources"',
        message: /contains "0\.04"/,
      },
    );
  });
  it('finds one of two numbers that no first-party source is quoted for', () => {
    expectPlanted(
      'official-quote',
      {
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.limits[0] = {
            step: 'suspension',
            from: '2026-01-01',
            when: { lateShipmentRate30d: { gt: '4%' }, disputesOpen: { gte: 7 } },
            sources: ['policy'],
          };
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"sources"',
        message: /from a first-party source contains "7"$/,
      },
    );
  });
  it('finds a quotation from somebody else', () => {
    expectPlanted(
      'official-quote',
      {
        'rules/example-market/seller/_sources.json': (/** @type {any} */ data) => {
          data.sources.policy.kind = 'guide';
        },
        'rules/example-market/seller/late-shipments.json': (/** @type {any} */ data) => {
          data.history[0].evidence = 'anecdotal';
        },
      },
      {
        file: 'rules/example-market/seller/late-shipments.json',
        line: '"evidence"',
        message: /without a quotation from a first-party source/,
      },
    );
  });
});
