/** @import { Check } from '../check-types.js' */

const CRITICAL_FROM = 85;

/** @type {Check} */
export const officialCritical = {
  code: 'official-critical',
  scope: 'ruleset',
  about: `A critical level with official evidence does not reach the band critical (${CRITICAL_FROM}) on its own.`,
  wayOut:
    'Do not lower `critical` or `official` in scoring.json below that: the platform itself says that this alone suspends.',
  run({ rules, fileOf }, report, { dataset: { common } }) {
    const index = Math.round(
      100 * (common.scoring.severity?.critical ?? 0) * (common.scoring.evidence?.official ?? 0),
    );
    if (index >= CRITICAL_FROM) return;
    for (const rule of rules) {
      for (const [i, { severity, evidence }] of rule.levels.entries()) {
        if (severity === 'critical' && evidence === 'official')
          report(fileOf(rule), ['levels', i, 'severity'], `level ${i + 1} reaches ${index} alone`);
      }
    }
  },
};
