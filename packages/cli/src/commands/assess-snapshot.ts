import {
  type CompiledRuleset,
  forecastRisk,
  prepareSnapshot,
  type Ruleset,
  type ScoreOptions,
  scoreAccount,
  suggestActions,
} from '@risk-check/core';
import type { ReportInput } from '@risk-check/report/formats';

/** What core says of one snapshot. */
export type Assessment = Pick<
  ReportInput,
  'report' | 'ruleset' | 'experimentalLeftOut' | 'suggestions' | 'forecast'
>;

/**
 * Scores a snapshot, and for formats that show an outlook also measures what can be done and what time alone changes.
 *
 * @param compiled - The compiled form of the ruleset, where there is one.
 * @throws {SnapshotError} As `scoreAccount` does.
 */
export function assessSnapshot(
  value: unknown,
  ruleset: Ruleset,
  options: ScoreOptions,
  needsOutlook: boolean,
  compiled: CompiledRuleset | Ruleset = ruleset,
): Assessment {
  const prepared = prepareSnapshot(value, compiled);
  return {
    report: scoreAccount(prepared, compiled, options),
    ruleset,
    experimentalLeftOut: options.includeExperimental
      ? 0
      : ruleset.rules.filter(({ status }) => status === 'experimental').length,
    suggestions: needsOutlook ? suggestActions(prepared, compiled, options) : null,
    forecast: needsOutlook ? forecastRisk(prepared, compiled, options) : null,
  };
}
