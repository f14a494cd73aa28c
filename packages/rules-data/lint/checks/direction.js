import { leavesOf } from '../conditions.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const direction = {
  code: 'direction',
  scope: 'ruleset',
  about:
    'A comparator points the wrong way: a metric that is worse when higher is held against `lte` or `lt`, or the other way round.',
  wayOut:
    'Flip the comparator, or fix `worse` of the metric (`neither` for volumes that only say whether a limit applies).',
  run({ metrics, rules, fileOf }, report) {
    for (const rule of rules) {
      for (const [i, level] of rule.levels.entries()) {
        for (const { metric, op, pointer } of leavesOf(level.when, ['levels', i, 'when'])) {
          const worse = metrics[metric]?.worse;
          const upward = op === 'gte' || op === 'gt';
          if (worse === (upward ? 'lower' : 'higher'))
            report(
              fileOf(rule),
              pointer,
              `${metric} is worse when ${worse}, but the level fires when it is ${upward ? 'high' : 'low'}`,
            );
        }
      }
    }
  },
};
