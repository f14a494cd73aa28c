import type { RiskReport } from '@risk-check/core';

/** The data each undecided rule waits for, as named in the snapshot. */
export function needsByRule(report: RiskReport): ReadonlyMap<string, RiskReport['unknown'][number]> {
  return new Map(report.unknown.map((entry) => [entry.ruleId, entry]));
}
