/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const heuristicSeverity = {
  code: 'heuristic-severity',
  scope: 'ruleset',
  about: 'A level of our own (`heuristic`) is graver than medium, or gives no reason.',
  wayOut: 'An early warning is at most `medium` and says in `reason` why it stands where it stands.',
  run({ rules, fileOf }, report) {
    for (const rule of rules) {
      for (const [i, { evidence, severity, reason }] of rule.levels.entries()) {
        if (evidence !== 'heuristic') continue;
        if (severity === 'high' || severity === 'critical')
          report(fileOf(rule), ['levels', i, 'severity'], `level ${i + 1} is heuristic and ${severity}`);
        if (!reason) report(fileOf(rule), ['levels', i], `level ${i + 1} is heuristic and gives no reason`);
      }
    }
  },
};
