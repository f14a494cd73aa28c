import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

describe('reference', () => {
  it('finds a metric that does not exist', () => {
    expectPlanted(
      'reference',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.metric = 'disputesOpened';
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '"metric"',
        message: /no metric "disputesOpened"/,
      },
    );
  });
  it('finds a source that does not exist', () => {
    expectPlanted(
      'reference',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.sources = { terms: {}, 'seller-blog': {} };
          data.limits[0].sources = ['terms', 'seller-blog'];
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '"terms"',
        message: /no source "terms"/,
      },
    );
  });
  it('finds a cause that does not exist', () => {
    expectPlanted(
      'reference',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.cause = 'quarrels';
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '"cause"',
        message: /no cause "quarrels"/,
      },
    );
  });
  it('finds a reason that does not exist', () => {
    expectPlanted(
      'reference',
      {
        'rules/example-market/seller/_ruleset.json': (/** @type {any} */ data) => {
          data.causes.disputes.reason = 'anger';
        },
      },
      {
        file: 'rules/example-market/seller/_ruleset.json',
        line: '"reason": "anger"',
        message: /no reason "anger"/,
      },
    );
  });
  it('finds an action that does not exist', () => {
    expectPlanted(
      'reference',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.actions = ['close-dispute'];
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: 'close-dispute',
        message: /no action "close-dispute"/,
      },
    );
  });
  it('finds a related rule that does not exist', () => {
    expectPlanted(
      'reference',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.related = ['late-orders'];
        },
      },
      { file: 'rules/example-market/seller/open-disputes.json', line: 'late-orders', message: /no rule/ },
    );
  });
  it('finds a metric in a message', () => {
    expectPlanted(
      'reference',
      {
        'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
          data.message = 'Open: {disputes}';
        },
      },
      {
        file: 'rules/example-market/seller/open-disputes.json',
        line: '"message"',
        message: /no metric "disputes"/,
      },
    );
  });
  it('knows the value of the level shown, and nothing that only begins so', () => {
    const file = 'rules/example-market/seller/open-disputes.json';
    const saying = (/** @type {string} */ message) => ({
      [file]: (/** @type {any} */ data) => {
        data.message = message;
      },
    });
    expect(
      plant('reference', saying('{value:title}: {value}, {value|dispute|disputes} of {value:threshold}')),
    ).toEqual([]);
    expectPlanted('reference', saying('Open: {values}'), {
      file,
      line: '"message"',
      message: /no metric "values"/,
    });
  });
  it.each(['{value:titel}', '{value|disputes}', '{open disputes}', '{value'])(
    'finds the placeholder %s, which would be shown as it is written',
    (place) => {
      expectPlanted(
        'reference',
        {
          'rules/example-market/seller/open-disputes.json': (/** @type {any} */ data) => {
            data.message = `Open: ${place}`;
          },
        },
        {
          file: 'rules/example-market/seller/open-disputes.json',
          line: '"message"',
          message: /expected \{metric\}.*, got "\{/,
        },
      );
    },
  );
  it('finds a metric of an example', () => {
    expectPlanted(
      'reference',
      {
        'rules/example-market/seller/_examples.json': (/** @type {any} */ data) => {
          data.examples['late-shipments'][0].snapshot.metrics = { lateShipmentRate: '0.041' };
        },
      },
      {
        file: 'rules/example-market/seller/_examples.json',
        line: '"lateShipmentRate":',
        message: /no metric "lateShipmentRate"/,
      },
    );
  });
});
