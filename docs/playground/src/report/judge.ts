import {
  type Course,
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
import { askedTopics, type MeasuredSteps, measureSteps } from '@risk-check/report/first-screen';
import { isStale, type ReportInput } from '@risk-check/report/formats';
import { courseAround } from '@risk-check/report/over-time';
import type { Words } from '@risk-check/report/words';
import { guideOf } from '../data/rulesets.ts';

/** A document says UTC where there is no other zone. */
const BROWSER_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Everything the page shows of one snapshot; what takes longer than the report is measured when it is first asked for. */
export interface Judgement {
  readonly options: JudgeOptions;
  readonly report: RiskReport;
  readonly forecast: Forecast;
  /** How it came, and where it goes. */
  readonly course: Course;
  readonly suggestions: Suggestions;
  readonly questions: readonly OpenQuestion[];
  readonly steps: MeasuredSteps;
}

/** How core is asked. */
export interface JudgeOptions {
  readonly includeExperimental: boolean;
  readonly suppressions: readonly never[];
}

/** As the command line asks core, so that both give the same report: without `--experimental`, and with it. */
const STABLE: JudgeOptions = { includeExperimental: false, suppressions: [] };
const EXPERIMENTAL: JudgeOptions = { includeExperimental: true, suppressions: [] };
export const judgeOptions = (includeExperimental: boolean): JudgeOptions =>
  includeExperimental ? EXPERIMENTAL : STABLE;

export function judge(
  snapshot: PreparedSnapshot | unknown,
  ruleset: Ruleset,
  options: JudgeOptions,
): Judgement {
  let forecast: Forecast | undefined;
  let course: Course | undefined;
  let suggestions: Suggestions | undefined;
  let steps: MeasuredSteps | undefined;
  let questions: readonly OpenQuestion[] | undefined;
  const report = scoreAccount(snapshot, ruleset, options);
  return {
    options,
    report,
    get steps() {
      steps ??= measureSteps(snapshot, ruleset, report, options);
      return steps;
    },
    get forecast() {
      forecast ??= forecastRisk(snapshot, ruleset, options);
      return forecast;
    },
    get course() {
      course ??= courseAround(snapshot, ruleset, report, options);
      return course;
    },
    get suggestions() {
      suggestions ??= suggestActions(snapshot, ruleset, options);
      return suggestions;
    },
    get questions() {
      questions ??= openQuestions(snapshot, ruleset, options);
      return questions;
    },
  };
}

/** How many rules of a ruleset are experimental. */
export const experimentalRules = ({ rules }: Ruleset): number =>
  rules.filter(({ status }) => status === 'experimental').length;

export type Reported = Pick<ReportInput, 'report' | 'forecast' | 'suggestions' | 'steps' | 'course'> &
  Pick<Judgement, 'options'>;

/** The input of the command line's formatters for one report. */
export function reportInput(
  { report, forecast, suggestions, options, ...measured }: Reported,
  ruleset: Ruleset,
  file: string,
  { language }: Words,
): ReportInput {
  return {
    file,
    name: null,
    report,
    // The page knows the clock, core does not.
    isStale: isStale(report.asOf, Date.now()),
    ruleset,
    experimentalLeftOut: options.includeExperimental ? 0 : experimentalRules(ruleset),
    suggestions,
    forecast,
    course: measured.course ?? null,
    steps: measured.steps ?? null,
    topics: askedTopics(guideOf(ruleset.id).topics),
    now: Date.now(),
    ...(BROWSER_ZONE === 'UTC' ? {} : { zone: BROWSER_ZONE }),
    baseline: null,
    // The page carries the rules in English only.
    isLeftInEnglish: language !== 'en' && ruleset.phrases === undefined,
  };
}
