import { BANDS } from '@risk-check/core';
import type { JudgedBy } from '@risk-check/report/formats';
import type { BatchSummary } from '@risk-check/report/terminal';
import { quantile, refusedIn, type Tally } from './tally.ts';

const SHARES = [0.5, 0.75, 0.9, 0.95, 0.99, 1];
const RULES_SHOWN = 10;

/**
 * @param titleOf - The title of a rule, null where it is not known.
 * @param accounts - What the summary says first about the rules of the run.
 */
export function summarize(
  tally: Tally,
  titleOf: (ruleId: string) => string | null,
  accounts: readonly JudgedBy[] = [],
): BatchSummary {
  const { scored } = tally;
  const shareOf = (records: number): number => (scored === 0 ? 0 : records / scored);
  // Rules that are as frequent stand in the order of their ids, so that the same records give the same page.
  const rules = Object.entries(tally.fired).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const refusals = Object.entries(tally.refused).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return {
    scored,
    accounts,
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
