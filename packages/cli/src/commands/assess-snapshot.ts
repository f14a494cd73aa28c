import {
  forecastRisk,
  prepareSnapshot,
  type RiskReport,
  type Ruleset,
  type ScoreOptions,
  scoreAccount,
  suggestActions,
} from '@risk-check/core';
import { measureSteps } from '@risk-check/report/first-screen';
import type { ReportInput } from '@risk-check/report/formats';
import { courseAround, tellSteps } from '@risk-check/report/over-time';
import type { Words } from '@risk-check/report/words';
import { compiledRuleset } from '../rulesets/compiled-ruleset.ts';

/** What core says of one snapshot. */
export type Assessment = Pick<
  ReportInput,
  'report' | 'ruleset' | 'experimentalLeftOut' | 'suggestions' | 'forecast' | 'steps' | 'course'
>;

/**
 * Scores a snapshot, and for formats that show an outlook also measures what can be done, what single steps come to and what time alone changes.
 *
 * @throws {SnapshotError} As `scoreAccount` does.
 */
export function assessSnapshot(
  value: unknown,
  ruleset: Ruleset,
  options: ScoreOptions,
  words: Words,
  needsOutlook: boolean,
  needsCourse: boolean,
): Assessment {
  const rules = compiledRuleset(ruleset);
  const prepared = prepareSnapshot(value, rules);
  const report = scoreAccount(prepared, rules, options);
  const reportAt = (_: string, asOf: string): RiskReport =>
    scoreAccount(prepared, rules, { ...options, asOf });
  const course =
    needsOutlook && needsCourse
      ? tellSteps(courseAround(prepared, rules, report, options), reportAt, ruleset, words)
      : null;
  return {
    report,
    ruleset,
    experimentalLeftOut: options.includeExperimental
      ? 0
      : ruleset.rules.filter(({ status }) => status === 'experimental').length,
    suggestions: needsOutlook ? suggestActions(prepared, rules, options) : null,
    steps: needsOutlook ? measureSteps(prepared, rules, report, options) : null,
    forecast: needsOutlook ? forecastRisk(prepared, rules, options) : null,
    course,
  };
}
