import type { RiskReport } from '@risk-check/core';
import type { BaselineComparison } from '../baseline/compare-with-baseline.ts';
import type { ReportInput } from '../content/report-input.ts';

/** The report as core returns it, and behind it the comparison with the baseline when there is one. */
export function jsonReport({
  report,
  baseline,
}: ReportInput): RiskReport & { baseline?: BaselineComparison } {
  return baseline === null ? report : { ...report, baseline };
}
