import { type CompiledRuleset, compileRuleset, type Ruleset } from '@risk-check/core';

/** Several files of a run mostly share a ruleset. */
const compiledRulesets = new WeakMap<Ruleset, CompiledRuleset>();

/** Without the check of its form: those of the dataset are tested, and a file of rules was checked when it was read. */
export function compiledRuleset(ruleset: Ruleset): CompiledRuleset {
  const known = compiledRulesets.get(ruleset) ?? compileRuleset(ruleset, { isChecked: true });
  compiledRulesets.set(ruleset, known);
  return known;
}
