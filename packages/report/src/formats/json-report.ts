import type { RiskReport } from '@risk-check/core';
import type { BaselineComparison } from '../baseline/compare-with-baseline.ts';
import { type NotStandard, notStandard } from '../content/not-standard.ts';
import type { ReportInput } from '../content/report-input.ts';

/**
 * The report as core returns it, and behind it the comparison with the baseline when there is one. Rules that aren't the
 * dataset's are its first key.
 */
export function jsonReport(
  input: ReportInput,
): RiskReport & { notStandard?: NotStandard; baseline?: BaselineComparison } {
  const { report, baseline } = input;
  const found = notStandard(input);
  const first = found === null ? report : { notStandard: found, ...report };
  return baseline === null ? first : { ...first, baseline };
}
