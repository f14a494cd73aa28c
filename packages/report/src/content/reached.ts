import type { Finding, RiskReport, Ruleset } from '@risk-check/core';

/** What a limit that was reached can lead to, from the gravest to the least. */
export type Reach = 'account' | 'costs' | 'sign';

const COSTS = new Set(['fee', 'listing', 'payout', 'order']);

type Level = Ruleset['rules'][number]['levels'][number];

/** What a level can lead to once it is reached. */
function reachOfLevel(level: Level | undefined, severity: string, evidence: string): Reach {
  const scope = level?.consequence?.scope;
  if (severity === 'low' || evidence === 'heuristic' || scope === undefined || scope === 'none')
    return 'sign';
  return COSTS.has(scope) ? 'costs' : 'account';
}

/** Whether a limit that is near can cost the account. */
export const endangersAccount = (near: RiskReport['near'][number], rules: Ruleset['rules']): boolean =>
  reachOfLevel(
    rules.find(({ id }) => id === near.ruleId)?.levels[near.level - 1],
    near.severity,
    near.evidence,
  ) === 'account';

/** What a finding that fired can lead to; null where it did not fire, or says nothing. */
export function reachOf(finding: Finding, rules: Ruleset['rules']): Reach | null {
  if (finding.status !== 'fired' || finding.level === null || finding.severity === 'info') return null;
  const level = rules.find(({ id }) => id === finding.ruleId)?.levels[finding.level - 1];
  return reachOfLevel(level, finding.severity ?? 'info', finding.evidence ?? '');
}

/** Whether a limit was reached that weighs, or that can cost the account or money. */
export const isWorthATask = (finding: Finding, rules: Ruleset['rules']): boolean => {
  const reach = reachOf(finding, rules);
  return reach !== null && (reach !== 'sign' || finding.points > 0);
};

/** Whether a level is a limit that somebody has named: our own early signs and mere information are none. */
export const isKnownLimit = ({
  severity,
  evidence,
}: {
  readonly severity: string;
  readonly evidence: string;
}): boolean => severity !== 'info' && evidence !== 'heuristic';
