import { leavesOf, thresholdNumber } from '../conditions.js';
import { windowOf, windowsOverlap } from '../level-windows.js';

/** @import { Check } from '../check-types.js' */

const GRAVITY = ['info', 'low', 'medium', 'high', 'critical'];

/** @type {Check} */
export const levelsMonotone = {
  code: 'levels-monotone',
  scope: 'ruleset',
  about:
    'Of two levels in force on the same day, the one for the worse value is less grave, or stands first.',
  wayOut: 'Put the levels in the order in which they get worse, with a severity that never falls.',
  run({ metrics, rules, fileOf }, report) {
    for (const rule of rules) {
      for (const [j, later] of rule.levels.entries()) {
        for (const earlier of rule.levels.slice(0, j)) {
          if (earlier.supersededBeforeEffect || later.supersededBeforeEffect) continue;
          if (!windowsOverlap(windowOf(earlier), windowOf(later))) continue;
          if (JSON.stringify(earlier.applies) !== JSON.stringify(later.applies)) continue;
          const harder = compare(earlier.when, later.when, metrics);
          if (harder === null) continue;
          const i = rule.levels.indexOf(earlier);
          if (harder < 0)
            report(fileOf(rule), ['levels', j, 'when'], `level ${j + 1} is reached before level ${i + 1}`);
          else if (GRAVITY.indexOf(later.severity) < GRAVITY.indexOf(earlier.severity)) {
            report(
              fileOf(rule),
              ['levels', j, 'severity'],
              `level ${j + 1} (${later.severity}) is less grave than level ${i + 1} (${earlier.severity}), which is reached first`,
            );
          }
        }
      }
    }
  },
};

/**
 * Whether the second condition is harder to reach: 1 harder, 0 the same, -1 easier, null where they cannot be compared.
 * @param {any} first @param {any} second @param {Record<string, any>} metrics
 */
function compare(first, second, metrics) {
  const a = leavesOf(first);
  const b = leavesOf(second);
  if (a.length === 0 || a.length !== b.length || 'any' in first || 'any' in second) return null;
  const signs = new Set();
  for (const [i, leaf] of a.entries()) {
    const other = b[i];
    const x = thresholdNumber(leaf.threshold, metrics[leaf.metric]);
    const y = thresholdNumber(other?.threshold, metrics[leaf.metric]);
    if (!other || other.metric !== leaf.metric || x === null || y === null) return null;
    const upward = leaf.op === 'gte' || leaf.op === 'gt';
    if (upward !== (other.op === 'gte' || other.op === 'gt')) return null;
    const strict =
      Number(other.op === 'gt' || other.op === 'lt') - Number(leaf.op === 'gt' || leaf.op === 'lt');
    signs.add(Math.sign((upward ? y - x : x - y) || strict));
  }
  if (signs.has(1) && signs.has(-1)) return null;
  return signs.has(1) ? 1 : signs.has(-1) ? -1 : 0;
}
