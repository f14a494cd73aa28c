import type { Forecast, RiskReport, Ruleset, Suggestions } from '@risk-check/core';
import type { MeasuredSteps } from '../content/measure-steps.ts';
import type { AskedTopic } from '../content/open-topics.ts';
import type { Words } from '../words/words.ts';

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
  readonly topics?: readonly AskedTopic[];
  /** Milliseconds since 1970, to say how old the answers are; absent where nobody knows the clock. */
  readonly now?: number;
  /** Nobody has translated the rules yet. */
  readonly isLeftInEnglish?: boolean;
  /** An IANA zone for dates; UTC without one. */
  readonly zone?: string;
}
