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
