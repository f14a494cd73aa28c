import {
  forecastRisk,
  prepareSnapshot,
  type Ruleset,
  type ScoreOptions,
  scoreAccount,
  suggestActions,
} from '@risk-check/core';
import { measureSteps } from '@risk-check/report/first-screen';
import type { ReportInput } from '@risk-check/report/formats';
import { courseAround, courseCauses } from '@risk-check/report/over-time';
import { compiledRuleset } from '../rulesets/compiled-ruleset.ts';

/** What core says of one snapshot. */
export type Assessment = Pick<
  ReportInput,
  'report' | 'ruleset' | 'experimentalLeftOut' | 'suggestions' | 'forecast' | 'steps' | 'course' | 'causes'
>;

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
  needsCourse: boolean,
): Assessment {
  const rules = compiledRuleset(ruleset);
  const prepared = prepareSnapshot(value, rules);
  const report = scoreAccount(prepared, rules, options);
  const course = needsOutlook && needsCourse ? courseAround(prepared, rules, report, options) : null;
  return {
    report,
    ruleset,
    experimentalLeftOut: options.includeExperimental
      ? 0
      : ruleset.rules.filter(({ status }) => status === 'experimental').length,
    suggestions: needsOutlook ? suggestActions(prepared, rules, options) : null,
    steps: needsSteps ? measureSteps(prepared, rules, report, options) : null,
    forecast: needsOutlook ? forecastRisk(prepared, rules, options) : null,
    course,
    ...(course
      ? { causes: courseCauses(course, (_, at) => scoreAccount(prepared, rules, { ...options, asOf: at })) }
      : {}),
  };
}
