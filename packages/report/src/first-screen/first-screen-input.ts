import type { Forecast, RiskReport, Ruleset, Suggestions } from '@risk-check/core';
import type { MeasuredSteps } from '../content/measure-steps.ts';
import type { Words } from '../words/words.ts';

/** A group of questions, for what was not checked. */
export interface ScreenTopic {
  readonly title: string;
  /** Names of `report.unknown[].needs` that it asks for, such as `disputes` or `metrics.disputesOpen`. */
  readonly needs: readonly string[];
}

/** What a first screen is made of. */
export interface FirstScreenInput {
  readonly report: RiskReport;
  readonly ruleset: Ruleset;
  readonly words: Words;
  /** Of `measureSteps`; without it only what the report itself says is shown. */
  readonly steps: MeasuredSteps | null;
  readonly suggestions: Suggestions | null;
  readonly forecast: Forecast | null;
  /** Topics of the guide; without them the words of the input lists stand for them. */
  readonly topics?: readonly ScreenTopic[];
  /** Milliseconds since 1970, to say how old the answers are; absent where nobody knows the clock. */
  readonly now?: number;
  /** Nobody has translated the rules yet. */
  readonly isLeftInEnglish?: boolean;
  /** An IANA zone for dates; UTC without one. */
  readonly zone?: string;
}

/** A topic that is open, and the most that it could add. */
export interface OpenTopic {
  readonly title: string;
  readonly couldAdd: number;
}
