import { BANDS } from '@risk-check/core';
import type { ReportInput } from './report-input.ts';

/** Reports in the order a reader should look at them: worst band, then score, then worst case. */
export function worstFirst(reports: readonly ReportInput[]): ReportInput[] {
  const rank = ({ report }: ReportInput): number => BANDS.indexOf(report.band);
  return [...reports].sort(
    (a, b) =>
      rank(b) - rank(a) ||
      b.report.score - a.report.score ||
      b.report.worstCase - a.report.worstCase ||
      (a.file < b.file ? -1 : 1),
  );
}
