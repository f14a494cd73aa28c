import {
  type CompiledRuleset,
  compileRuleset,
  forecastRisk,
  prepareSnapshot,
  type Ruleset,
  type ScoreOptions,
  scoreAccount,
  suggestActions,
} from '@risk-check/core';
import { measureSteps } from '@risk-check/report/first-screen';
import type { ReportInput } from '@risk-check/report/formats';

/** What core says of one snapshot. */
export type Assessment = Pick<
  ReportInput,
  'report' | 'ruleset' | 'experimentalLeftOut' | 'suggestions' | 'forecast' | 'steps'
>;

/** Several files of a run mostly share a ruleset. */
const compiledRulesets = new WeakMap<Ruleset, CompiledRuleset>();

/** Without the check of its form: those of the dataset are tested, and a file of rules was checked when it was read. */
function compiled(ruleset: Ruleset): CompiledRuleset {
  const known = compiledRulesets.get(ruleset) ?? compileRuleset(ruleset, { isChecked: true });
  compiledRulesets.set(ruleset, known);
  return known;
}

/**
 * Scores a snapshot, and for formats that show an outlook also measures what can be done and what time alone changes; for first screens what single steps come to.
 *
 * @throws {SnapshotError} As `scoreAccount` does.
 */
export function assessSnapshot(
  value: unknown,
  ruleset: Ruleset,
  options: ScoreOptions,
  needsOutlook: boolean,
  needsSteps: boolean,
): Assessment {
  const rules = compiled(ruleset);
  const prepared = prepareSnapshot(value, rules);
  const report = scoreAccount(prepared, rules, options);
  return {
    report,
    ruleset,
    experimentalLeftOut: options.includeExperimental
      ? 0
      : ruleset.rules.filter(({ status }) => status === 'experimental').length,
    suggestions: needsOutlook ? suggestActions(prepared, rules, options) : null,
    steps: needsSteps ? measureSteps(prepared, rules, report, options) : null,
    forecast: needsOutlook ? forecastRisk(prepared, rules, options) : null,
  };
}
