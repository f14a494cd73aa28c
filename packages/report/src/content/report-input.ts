import type { Forecast, RiskReport, Ruleset, Suggestions } from '@risk-check/core';
import type { BaselineComparison } from '../baseline/compare-with-baseline.ts';
import type { ErrorCode } from '../problems/error-codes.ts';
import type { Problem } from '../problems/problem.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Words } from '../words/words.ts';
import type { ToldCourse } from './course-account.ts';
import type { MeasuredSteps } from './measure-steps.ts';
import type { RulesFrom } from './not-standard.ts';
import type { AskedTopic } from './open-topics.ts';

/** How much a report for people says. */
export interface Detail {
  /** Only the verdict, one line an input. */
  readonly isQuiet: boolean;
  /** The first screen alone. */
  readonly isBrief: boolean;
  /** Every finding, every kind of missing data, and the limits nobody can check by name. */
  readonly isDetailed: boolean;
  /** How each point came about. */
  readonly isExplained: boolean;
  /** Sentences one after the other, without bars, columns and wrapping: for screen readers. */
  readonly isPlain: boolean;
}

/** What a format may use of one snapshot: its report, the ruleset for its words, and what follows from both. */
export interface ReportInput {
  /** The input as it was given; `-` is standard input. */
  readonly file: string;
  /** The files of a printed command, quoted for a shell, where the input was made of several; else `file`. */
  readonly files?: string;
  /** Name of the input to show above its report, null when there is only one. */
  readonly name: string | null;
  readonly report: RiskReport;
  readonly ruleset: Ruleset;
  /** Files that replace rules or leave some out; reports without it say so without a path. */
  readonly rulesFrom?: RulesFrom;
  /** The frame is in another language than the rules, since nobody has translated them yet. */
  readonly isLeftInEnglish: boolean;
  /** true when the snapshot is older than a week, and was not judged at another time on purpose. */
  readonly isStale?: boolean;
  /** Rules left out because their evidence is still too thin. */
  readonly experimentalLeftOut: number;
  /** What the owner can do, by measured effect; only for formats that show it. */
  readonly suggestions: Suggestions | null;
  /** What time alone changes; only for formats that show it. */
  readonly forecast: Forecast | null;
  /** The same with how it came; only for pages, which draw it. */
  readonly course?: ToldCourse | null;
  /** What single steps come to; only for formats that show it. */
  readonly steps?: MeasuredSteps | null;
  /** What owners are asked about, for what was not checked; only for formats that show a first screen. */
  readonly topics?: readonly AskedTopic[];
  /** The clock, milliseconds since 1970; absent where the time judged at was chosen on purpose. */
  readonly now?: number;
  /** The reader's time zone, an IANA name; UTC without one. */
  readonly zone?: string;
  /** Whether it makes the run fail, by `--fail-on` and `--baseline`; then its reasons are failures where a format has such. */
  readonly isFailure?: boolean;
  /** The place of the input that a finding is about, by rule id; only for formats that point at it. */
  readonly places?: ReadonlyMap<string, { readonly line: number; readonly column: number }>;
  /** What is new, worse and better since an earlier report, null without one. */
  readonly baseline: BaselineComparison | null;
}

/** An input that could not be scored, and what was wrong with it. */
export interface FailedInput {
  readonly file: string;
  readonly code: ErrorCode;
  readonly problems: readonly Problem[];
}

/** Everything one run has found, and where it will be shown. */
export interface ReportRun {
  readonly reports: readonly ReportInput[];
  readonly failed: readonly FailedInput[];
  readonly detail: Detail;
  readonly words: Words;
  readonly terminal: Terminal;
}
