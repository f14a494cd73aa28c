import type { Band } from '@risk-check/core';
import type { JudgedBy } from './not-standard.ts';

/** What a run came to, for people. */
export interface BatchSummary {
  readonly scored: number;
  /** Rules of the run that aren't the dataset's; empty where they are. */
  readonly accounts: readonly JudgedBy[];
  readonly refused: number;
  readonly bands: readonly { readonly band: Band; readonly records: number; readonly share: number }[];
  /** The score that this share of the records does not exceed; empty without a record. */
  readonly quantiles: readonly { readonly share: number; readonly score: number }[];
  /** Rules that have fired in most records, the most frequent first. */
  readonly rules: readonly {
    readonly ruleId: string;
    readonly title: string | null;
    readonly records: number;
    readonly share: number;
  }[];
  /** How many rules beyond these have fired. */
  readonly moreRules: number;
  readonly refusals: readonly { readonly code: string; readonly records: number }[];
  /** Records by their score, 0 to 100. */
  readonly scores: readonly number[];
  /** Those of them that are unverified. */
  readonly unverified: readonly number[];
}
