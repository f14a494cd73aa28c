import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

describe('unused', () => {
  it('finds a metric that no rule looks at', () => {
    expectPlanted(
      'unused',
      {
        'rules/example-market/seller/_metrics.json': (/** @type {any} */ data) => {
          data.metrics.ordersTotal = {
            title: 'Orders in all',
            unit: 'orders',
            worse: 'neither',
            value: { of: 'orders' },
          };
        },
      },
      {
        file: 'rules/example-market/seller/_metrics.json',
        line: '"ordersTotal"',
        message: /metric "ordersTotal" is used nowhere/,
      },
    );
  });
  it('finds a source that nothing cites', () => {
    expectPlanted(
      'unused',
      {
        'rules/example-market/seller/_sources.json': (/** @type {any} */ data) => {
          data.sources.forum = { ...data.sources.policy };
        },
      },
      { file: 'rules/example-market/seller/_sources.json', line: '"forum"', message: /source "forum"/ },
    );
  });
  it('finds a cause without a rule', () => {
    expectPlanted(
      'unused',
      {
        'rules/example-market/seller/_ruleset.json': (/** @type {any} */ data) => {
          data.causes.reviews = { title: 'Reviews', reason: 'performance' };
        },
      },
      { file: 'rules/example-market/seller/_ruleset.json', line: '"reviews"', message: /cause "reviews"/ },
    );
  });
  it('finds an action that no rule names', () => {
    expectPlanted(
      'unused',
      {
        'rules/example-market/seller/_actions.json': (/** @type {any} */ data) => {
          data.actions.wait = { ...data.actions['close-disputes'] };
        },
      },
      { file: 'rules/example-market/seller/_actions.json', line: '"wait"', message: /action "wait"/ },
    );
  });
});
