import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

const RULE = 'rules/example-market/seller/open-disputes.json';

describe('compile', () => {
  it('finds a list that does not exist', () => {
    expectPlanted(
      'compile',
      {
        'rules/example-market/seller/_metrics.json': (/** @type {any} */ data) => {
          data.metrics.disputesOpen.value.of = 'quarrels';
        },
      },
      { file: 'rules/example-market/seller/_metrics.json', line: '"disputesOpen"', message: /quarrels/ },
    );
  });

  it('finds a rule that gives way to one of another cause in its own file', () => {
    expectPlanted(
      'compile',
      {
        [RULE]: (/** @type {any} */ data) => ({
          ...data,
          suppressedBy: ['late-shipments'],
        }),
      },
      { file: RULE, line: '"suppressedBy"', message: /which has another cause/ },
    );
  });

  it('leaves a name that is nowhere declared to the check that names its line', () => {
    const edit = (/** @type {any} */ data) => {
      data.metric = 'disputeOpen';
    };
    expect(plant('compile', { [RULE]: edit })).toEqual([]);
    expect(plant('reference', { [RULE]: edit })).toHaveLength(1);
  });
});
