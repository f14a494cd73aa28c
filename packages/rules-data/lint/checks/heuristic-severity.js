/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const heuristicSeverity = {
  code: 'heuristic-severity',
  scope: 'file',
  about: 'A level of our own (`heuristic`) is graver than medium, or gives no reason.',
  wayOut: 'An early warning is at most `medium` and says in `reason` why it stands where it stands.',
  run({ path, data }, report) {
    if (!Array.isArray(data?.levels)) return;
    for (const [i, level] of data.levels.entries()) {
      if (level?.evidence !== 'heuristic') continue;
      if (level.severity === 'high' || level.severity === 'critical')
        report(path, ['levels', i, 'severity'], `level ${i + 1} is heuristic and ${level.severity}`);
      if (!level.reason) report(path, ['levels', i], `level ${i + 1} is heuristic and gives no reason`);
    }
  },
};
