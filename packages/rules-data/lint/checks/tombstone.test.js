import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('tombstone', () => {
  it('finds a chain', () => {
    expectPlanted(
      'tombstone',
      {
        'tombstones.json': (/** @type {any} */ data) => {
          data.moved['example-market.seller.older'] = {
            to: 'example-market.seller.late-orders',
            since: '0.1.0',
            why: 'An older name of it.',
          };
        },
        'ids.lock.json': (/** @type {any} */ data) => {
          data.ids['example-market.seller.older'] = '0.1.0';
        },
      },
      { file: 'tombstones.json', line: 'seller.older', message: /which is a tombstone itself/ },
    );
  });
  it('finds a tombstone of a living rule', () => {
    expectPlanted(
      'tombstone',
      {
        'tombstones.json': (/** @type {any} */ data) => {
          data.withdrawn['example-market.seller.open-disputes'] = {
            since: '0.2.0',
            why: 'It was never true.',
          };
        },
      },
      { file: 'tombstones.json', line: 'open-disputes', message: /is still a rule/ },
    );
  });
  it('finds a tombstone that leads nowhere', () => {
    expectPlanted(
      'tombstone',
      {
        'tombstones.json': (/** @type {any} */ data) => {
          data.moved['example-market.seller.late-orders'].to = 'example-market.seller.nothing';
        },
      },
      { file: 'tombstones.json', line: 'late-orders', message: /which is no rule/ },
    );
  });
});
