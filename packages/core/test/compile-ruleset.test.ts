import { describe, expect, it } from 'vitest';
import { compileRuleset, RulesetError, scoreAccount } from '../src/index.ts';
import { datasetExamples } from './fixtures/dataset-examples.ts';
import { goldenRuleset } from './fixtures/golden-ruleset.ts';

describe('compileRuleset of a ruleset that is said to be checked', () => {
  it('gives the reports of one that it has checked itself', () => {
    for (const { ruleset, snapshot } of datasetExamples.filter((_, i) => i % 50 === 0))
      expect(scoreAccount(snapshot, compileRuleset(ruleset.source, { isChecked: true }))).toEqual(
        scoreAccount(snapshot, ruleset),
      );
  });

  it('leaves out the check of the form alone', () => {
    const untitled = { ...goldenRuleset, title: 5 };
    expect(() => compileRuleset(untitled)).toThrow(RulesetError);
    expect(() => compileRuleset(untitled, { isChecked: true })).not.toThrow();
    const unresolved = { ...goldenRuleset, metrics: {} };
    expect(() => compileRuleset(unresolved, { isChecked: true })).toThrow(RulesetError);
  });
});

describe('compileRuleset', () => {
  const metricOf = (value: object): object => ({
    ...goldenRuleset,
    metrics: { ...goldenRuleset.metrics, odd: { title: 'Odd', unit: 'orders', worse: 'higher', value } },
  });

  it.each([
    [
      'an anchor',
      metricOf({ of: 'orders', window: { since: { of: 'disputes', at: 'nowhereAt', pick: 'newest' } } }),
    ],
    [
      'the key of a list',
      {
        ...metricOf({ of: 'trips', window: { newest: 5 } }),
        lists: { trips: { at: 'at', key: 'number', fields: { at: 'time' } } },
      },
    ],
  ])('refuses a field that its list does not have: %s', (_what, ruleset) => {
    expect(() => compileRuleset(ruleset)).toThrow(/has no field "(nowhereAt|number)"/);
  });

  it('leaves a compiled ruleset as it is', () => {
    const compiled = compileRuleset(goldenRuleset);
    expect(compileRuleset(compiled)).toBe(compiled);
    expect(compileRuleset(compiled, { isChecked: true })).toBe(compiled);
  });
});
