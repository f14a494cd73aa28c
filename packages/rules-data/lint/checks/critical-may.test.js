import { describe, it } from 'vitest';
import { expectPlanted } from '../testing/plant.js';

const FILE = 'rules/example-market/seller/late-shipments.json';

describe('critical-may', () => {
  it('finds a critical step that only may follow', () => {
    const edit = (/** @type {any} */ data) => {
      data.steps.suspension = {
        severity: 'critical',
        scope: 'account',
        text: 'The account may be suspended.',
      };
      delete data.history;
      delete data.sources['policy#2025'];
    };
    expectPlanted(
      'critical-may',
      { [FILE]: edit },
      { file: FILE, line: '"critical"', message: /level 2 is critical on "may be"/ },
    );
  });
});
