import type { RiskReport } from '@risk-check/core';
import type { Words } from '../words/words.ts';

/** Whether nothing that the rules ask for could be known: then a worst case of 0 would only reassure. */
export const hasNothingToTell = ({ coverage, unknown }: RiskReport): boolean =>
  coverage === 0 && unknown.length === 0;

/** The worst case in a table; none where it would only reassure. */
export const worstCaseCell = (report: RiskReport): number | string =>
  hasNothingToTell(report) ? '-' : report.worstCase;

/** How many rules would count had the owner not left them out: what stands under "clear" must not read as an all-clear. */
export const firedButLeftOut = ({ suppressed }: RiskReport): number =>
  suppressed.filter(({ status }) => status === 'fired').length;

/** The index and what it says, in one line. */
export const verdictLine = (report: RiskReport, words: Words): string =>
  `${words.head.index} ${report.score} ${verdictMeans(report, words)}`;

/** What the index says, in words. */
export function verdictMeans(report: RiskReport, { head }: Words): string {
  if (report.score !== report.evidenceScore) return head.ended(report.evidenceScore);
  if (hasNothingToTell(report)) return head.nothingKnowable;
  const isGrave = report.findings.some(
    ({ status, severity }) => status === 'fired' && severity === 'critical',
  );
  const leftOut = firedButLeftOut(report);
  return [
    head.bandMeans[report.band],
    ...(isGrave ? [head.gravest] : []),
    ...(leftOut > 0 ? [head.leftOut(leftOut)] : []),
  ].join(' ');
}
