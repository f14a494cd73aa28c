import type { RiskReport } from '@risk-check/core';
import { isReport } from '@risk-check/report/formats';

/** A report, where a file holds all that the page shows of an earlier one; null otherwise. */
export function readReport(value: object): RiskReport | null {
  if (!isReport(value)) return null;
  const { asOf, coverage, ruleset, findings } = value as Partial<RiskReport>;
  const isWhole =
    !Number.isNaN(Date.parse(String(asOf))) &&
    typeof coverage === 'number' &&
    typeof ruleset?.title === 'string' &&
    findings?.every(({ status, points }) => typeof status === 'string' && typeof points === 'number');
  return isWhole ? (value as unknown as RiskReport) : null;
}
