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

/** Everything the page shows of one snapshot; what takes longer than the report is measured when it is first asked for. */
export interface Judgement {
  readonly report: RiskReport;
  readonly forecast: Forecast;
  readonly suggestions: Suggestions;
  readonly questions: readonly OpenQuestion[];
}

/** As the command line asks core, so that both give the same report. */
export const SCORE_OPTIONS = { includeExperimental: false, suppressions: [] } as const;

export function judge(snapshot: PreparedSnapshot | unknown, ruleset: Ruleset): Judgement {
  let forecast: Forecast | undefined;
  let suggestions: Suggestions | undefined;
  let questions: readonly OpenQuestion[] | undefined;
  return {
    report: scoreAccount(snapshot, ruleset, SCORE_OPTIONS),
    get forecast() {
      forecast ??= forecastRisk(snapshot, ruleset, SCORE_OPTIONS);
      return forecast;
    },
    get suggestions() {
      suggestions ??= suggestActions(snapshot, ruleset, SCORE_OPTIONS);
      return suggestions;
    },
    get questions() {
      questions ??= openQuestions(snapshot, ruleset, SCORE_OPTIONS);
      return questions;
    },
  };
}

/** The input of the command line's formatters for one report. */
export function reportInput(
  { report, forecast, suggestions }: Pick<ReportInput, 'report' | 'forecast' | 'suggestions'>,
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
