import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('ids-lock', () => {
  it('finds a new rule that is not in the lock', () => {
    expectPlanted(
      'ids-lock',
      {
        'ids.lock.json': (/** @type {any} */ data) => {
          delete data.ids['example-market.seller.open-disputes'];
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '{',
        message: /is not in ids\.lock\.json/,
      },
      {
        'ids.lock.json': (/** @type {any} */ data) => {
          delete data.ids['example-market.seller.open-disputes'];
        },
      },
    );
  });
  it('finds a released rule that was deleted', () => {
    expectPlanted(
      'ids-lock',
      {
        'rules/example-market/seller/late-shipments.json': null,
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          delete data.related;
        },
      },
      { file: 'ids.lock.json', line: 'late-shipments', message: /neither a rule nor a tombstone/ },
    );
  });
  it('finds an entry that was taken out', () => {
    expectPlanted(
      'ids-lock',
      {
        'ids.lock.json': (/** @type {any} */ data) => {
          void data;
        },
      },
      { file: 'ids.lock.json', line: '"ids"', message: /entry example-market\.seller\.gone was removed/ },
      {
        'ids.lock.json': (/** @type {any} */ data) => {
          data.ids['example-market.seller.gone'] = '0.1.0';
        },
      },
    );
  });
  it('finds an entry that was changed', () => {
    expectPlanted(
      'ids-lock',
      {
        'ids.lock.json': (/** @type {any} */ data) => {
          data.ids['example-market.seller.open-disputes'] = '0.2.0';
        },
      },
      { file: 'ids.lock.json', line: 'open-disputes', message: /changed from 0\.1\.0 to 0\.2\.0/ },
    );
  });
});
