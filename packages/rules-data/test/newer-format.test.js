import { compileRuleset } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { sampleDataset } from '../lint/testing/sample-dataset.js';
import { buildRuleset } from '../scripts/build-ruleset.js';

const {
  rulesets: [written],
  common,
} = sampleDataset();
const built = (/** @type {object} */ change) => ({
  ...buildRuleset(/** @type {any} */ (written), common),
  ...change,
});

describe('a dataset of another format', () => {
  it('is refused with a message that names both versions and what to use', () => {
    expect(() =>
      compileRuleset(built({ schemaVersion: 2, minCoreVersion: '3.1.0' })),
    ).toThrowErrorMatchingInlineSnapshot(`
      [RulesetError: 1 problem in the ruleset
        schemaVersion: expected a ruleset of schema version 1, which this core reads, got 2; use @risk-check/core 3.1.0 or later]
    `);
  });

  it('is read when a newer minor version only adds fields', () => {
    const ruleset = built({ lookAndFeel: 'new' });
    const [rule, ...rest] = ruleset.rules;
    expect(
      compileRuleset({ ...ruleset, rules: [{ ...rule, confidenceInterval: [0, 1] }, ...rest] }).rules,
    ).toHaveLength(2);
  });
});
