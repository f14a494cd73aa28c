import {
  type Forecast,
  forecastRisk,
  type OpenQuestion,
  openQuestions,
  type PreparedSnapshot,
  type RiskReport,
  type Ruleset,
  type Suggestions,
  scoreAccount,
  suggestActions,
} from '@risk-check/core';
import type { ReportInput } from '../../../../packages/cli/src/formats/report-input.ts';
import type { Words } from '../../../../packages/cli/src/words/words.ts';

/** Everything the page shows of one snapshot. */
export interface Judgement {
  readonly report: RiskReport;
  readonly forecast: Forecast;
  readonly suggestions: Suggestions;
  readonly questions: readonly OpenQuestion[];
}

/** As the command line asks core, so that both give the same report. */
export const SCORE_OPTIONS = { includeExperimental: false, suppressions: [] } as const;

export function judge(snapshot: PreparedSnapshot | unknown, ruleset: Ruleset): Judgement {
  return {
    report: scoreAccount(snapshot, ruleset, SCORE_OPTIONS),
    forecast: forecastRisk(snapshot, ruleset, SCORE_OPTIONS),
    suggestions: suggestActions(snapshot, ruleset, SCORE_OPTIONS),
    questions: openQuestions(snapshot, ruleset, SCORE_OPTIONS),
  };
}

/** The input of the command line's formatters for one report. */
export function reportInput(
  { report, forecast, suggestions }: Omit<Judgement, 'questions'>,
  ruleset: Ruleset,
  file: string,
  { language }: Words,
): ReportInput {
  return {
    file,
    name: null,
    report,
    ruleset,
    experimentalLeftOut: ruleset.rules.filter(({ status }) => status === 'experimental').length,
    suggestions,
    forecast,
    baseline: null,
    // The page carries the rules in English only.
    isLeftInEnglish: language !== 'en' && ruleset.phrases === undefined,
  };
}
