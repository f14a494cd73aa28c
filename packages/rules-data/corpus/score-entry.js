import { scoreAccount } from '@risk-check/core';

/** @import { CompiledRuleset } from '@risk-check/core' */

/**
 * What is kept of a report: enough to see any change of a score and which rules caused it.
 * @typedef {{ score: number, worstCase: number, band: string, fired: string[] }} Outcome - `fired`: rule id and level.
 */

/**
 * Scores a snapshot as a consumer would, and once more with the experimental rules.
 * @param {any} snapshot
 * @param {CompiledRuleset} compiled
 * @returns {{ stable: Outcome, experimental: Outcome }}
 */
export function scoreEntry(snapshot, compiled) {
  return { stable: outcome(snapshot, compiled, false), experimental: outcome(snapshot, compiled, true) };
}

/** @param {any} snapshot @param {CompiledRuleset} compiled @param {boolean} includeExperimental @returns {Outcome} */
function outcome(snapshot, compiled, includeExperimental) {
  const { score, worstCase, band, findings } = scoreAccount(snapshot, compiled, { includeExperimental });
  const fired = findings
    .filter(({ status }) => status === 'fired')
    .map(({ ruleId, level }) => `${ruleId}:${level}`);
  return { score, worstCase, band, fired: fired.sort() };
}
