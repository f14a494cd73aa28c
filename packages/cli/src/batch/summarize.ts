import { BANDS, type Band } from '@risk-check/core';
import { quantile, refusedIn, type Tally } from './tally.ts';

/** What a run came to, for people. */
export interface BatchSummary {
  readonly scored: number;
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

const SHARES = [0.5, 0.75, 0.9, 0.95, 0.99, 1];
const RULES_SHOWN = 10;

/** @param titleOf - The title of a rule, null where it is not known. */
export function summarize(tally: Tally, titleOf: (ruleId: string) => string | null): BatchSummary {
  const { scored } = tally;
  const shareOf = (records: number): number => (scored === 0 ? 0 : records / scored);
  // Rules that are as frequent stand in the order of their ids, so that the same records give the same page.
  const rules = Object.entries(tally.fired).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const refusals = Object.entries(tally.refused).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return {
    scored,
    refused: refusedIn(tally),
    bands: BANDS.map((band) => ({ band, records: tally.bands[band], share: shareOf(tally.bands[band]) })),
    quantiles: SHARES.flatMap((share) => {
      const score = quantile(tally, share);
      return score === null ? [] : [{ share, score }];
    }),
    rules: rules.slice(0, RULES_SHOWN).map(([ruleId, records]) => ({
      ruleId,
      title: titleOf(ruleId),
      records,
      share: shareOf(records),
    })),
    moreRules: Math.max(0, rules.length - RULES_SHOWN),
    refusals: refusals.map(([code, records]) => ({ code, records })),
    scores: tally.scores,
    unverified: tally.unverified,
  };
}
