import { BANDS, type RiskReport } from '@risk-check/core';

/** What a comparison needs of an earlier report. */
export type BaselineReport = Pick<RiskReport, 'score' | 'worstCase' | 'band'> & {
  readonly ruleset: Pick<RiskReport['ruleset'], 'id'>;
  readonly findings: readonly Pick<RiskReport['findings'][number], 'ruleId' | 'status' | 'level'>[];
};

/** How a report differs from an earlier one of the same account; lists hold rule ids. */
export interface BaselineComparison {
  /** The earlier report does not hold this account: all about it is new, as if it had been clear. */
  readonly isNew: boolean;
  readonly score: number;
  readonly worstCase: number;
  readonly band: RiskReport['band'];
  /** A rule fires that did not, a level rose, or the band or the score got worse. */
  readonly isWorse: boolean;
  readonly new: readonly string[];
  /** Fired before at a lower level. */
  readonly worse: readonly string[];
  /** Fired before, and is known not to any more, or at a lower level. */
  readonly better: readonly string[];
  /** Fired or was clear before, and cannot be decided now: neither better nor worse. */
  readonly nowUnknown: readonly string[];
}

export function compareWithBaseline(report: RiskReport, earlier: BaselineReport | null): BaselineComparison {
  const before = earlier ?? { score: 0, worstCase: 0, band: 'clear', findings: [] };
  const was = new Map(before.findings.map((finding) => [finding.ruleId, finding]));
  const fresh: string[] = [];
  const worse: string[] = [];
  const better: string[] = [];
  const nowUnknown: string[] = [];
  for (const { ruleId, status, level } of report.findings) {
    const old = was.get(ruleId);
    const hadFired = old?.status === 'fired';
    const rise = (level ?? 0) - (old?.level ?? 0);
    if (status === 'fired' && !hadFired) fresh.push(ruleId);
    else if (status === 'fired' && rise > 0) worse.push(ruleId);
    else if (
      hadFired &&
      (status === 'clear' || status === 'not-applicable' || (status === 'fired' && rise < 0))
    )
      better.push(ruleId);
    else if (status === 'unknown' && (hadFired || old?.status === 'clear')) nowUnknown.push(ruleId);
  }
  const bandRose = BANDS.indexOf(report.band) > BANDS.indexOf(before.band);
  return {
    isNew: earlier === null,
    score: before.score,
    worstCase: before.worstCase,
    band: before.band,
    isWorse: fresh.length > 0 || worse.length > 0 || bandRose || report.score > before.score,
    new: fresh,
    worse,
    better,
    nowUnknown,
  };
}
