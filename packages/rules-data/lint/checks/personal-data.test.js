import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('personal-data', () => {
  it('finds an e-mail address', () => {
    expectPlanted(
      'personal-data',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.limits[0].note = 'Write to jane.doe@example.org about it.';
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '"note"',
        message: /looks like an e-mail address/,
      },
    );
  });
  it('finds a phone number', () => {
    expectPlanted(
      'personal-data',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.limits[0].note = 'Call +49 151 2345678 about it.';
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '"note"',
        message: /looks like a phone number/,
      },
    );
  });
  it('finds an order number', () => {
    expectPlanted(
      'personal-data',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.limits[0].note = 'Order 8123456789012345 was late.';
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '"note"',
        message: /looks like an order, account or phone number/,
      },
    );
  });
  it('finds an Amazon order number', () => {
    expectPlanted(
      'personal-data',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.limits[0].note = 'Order 302-1234567-1234567 was late.';
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '"note"',
        message: /looks like an Amazon order number/,
      },
    );
  });
  it('finds an IP address', () => {
    expectPlanted(
      'personal-data',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.limits[0].note = 'Signed in from 8.8.8.8 once.';
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '"note"',
        message: /looks like an IP address/,
      },
    );
  });
});
