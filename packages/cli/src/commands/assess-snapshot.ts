import {
  forecastRisk,
  prepareSnapshot,
  type Ruleset,
  type ScoreOptions,
  scoreAccount,
  suggestActions,
} from '@risk-check/core';
import type { ReportInput } from '../formats/report-input.ts';

/** What core says of one snapshot. */
export type Assessment = Pick<
  ReportInput,
  'report' | 'ruleset' | 'experimentalLeftOut' | 'suggestions' | 'forecast'
>;

/**
 * Scores a snapshot, and for formats that show an outlook also measures what can be done and what time alone changes.
 *
 * @throws {SnapshotError} As `scoreAccount` does.
 */
export function assessSnapshot(
  value: unknown,
  ruleset: Ruleset,
  options: ScoreOptions,
  needsOutlook: boolean,
): Assessment {
  const prepared = prepareSnapshot(value, ruleset);
  return {
    report: scoreAccount(prepared, ruleset, options),
    ruleset,
    experimentalLeftOut: options.includeExperimental
      ? 0
      : ruleset.rules.filter(({ status }) => status === 'experimental').length,
    suggestions: needsOutlook ? suggestActions(prepared, ruleset, options) : null,
    forecast: needsOutlook ? forecastRisk(prepared, ruleset, options) : null,
  };
}
