import type { RiskReport } from '@risk-check/core';
import type { Words } from '../words/words.ts';

/** What there is to say where no rule has fired: how many are clear, or that none could be checked. */
export function nothingFiredText({ findings }: RiskReport, { reasons }: Words): string {
  const clear = findings.filter(({ status }) => status === 'clear');
  // Those that never score, or not at this time, are about no account.
  const notApplicable = findings.filter(({ why }) => why === 'excluded' || why === 'nothing-to-measure');
  return reasons.none(clear.length, notApplicable.length);
}
