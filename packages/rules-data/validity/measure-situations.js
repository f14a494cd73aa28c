import { scoreAccount } from '@risk-check/core';
import { hasNumbers, snapshotOfCase } from '../case-library/case-snapshot.js';

/**
 * @typedef {{ name: string, platform: string, id: string, restricted: boolean, class: string | null, band: string | null,
 *   score: number | null, coverage: number | null, fired: string[], near: boolean, problem: string | null }} Situation
 *   `band` is null where there is no ruleset, where the facts could not be read, or where no rule could be judged.
 */

/**
 * Scores every case that tells numbers of an account.
 * @param {readonly { id: string, data: any }[]} cases
 * @param {(id: string) => import('@risk-check/core').Ruleset | null} rulesetOf - By `platform.role`.
 * @returns {Situation[]}
 */
export function scoreCases(cases, rulesetOf) {
  return cases.flatMap(({ id: name, data }) => {
    if (!hasNumbers(data) || data.kind === 'no-restriction') return [];
    const id = `${data.platform}.${data.role}`;
    const common = {
      name,
      platform: data.platform,
      id,
      restricted: data.kind !== 'healthy',
      class: data.class,
    };
    const none = { band: null, score: null, coverage: null, fired: [], near: false };
    const ruleset = rulesetOf(id);
    if (!ruleset) return { ...common, ...none, problem: 'no ruleset' };
    try {
      const report = scoreAccount(snapshotOfCase(data), ruleset);
      const fired = report.findings.filter(({ status }) => status === 'fired').map(({ ruleId }) => ruleId);
      const judged = report.findings.some(({ status }) => status === 'fired' || status === 'clear');
      return {
        ...common,
        band: judged ? report.band : null,
        score: report.score,
        coverage: report.coverage,
        fired,
        near: report.band === 'watch',
        problem: judged ? null : 'no rule could be judged',
      };
    } catch (error) {
      return { ...common, ...none, problem: /** @type {Error} */ (error).message.slice(0, 200) };
    }
  });
}
