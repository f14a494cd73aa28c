import { leavesOf } from '../conditions.js';
import { showWindow, windowOf, windowsOverlap } from '../level-windows.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const datedLevels = {
  code: 'dated-levels',
  scope: 'ruleset',
  about:
    'Two dated versions of one step are in force on the same day, or leave days between them on which neither is, and no `note` says why; or a window ends before it begins.',
  wayOut:
    '`until` of the old version is `from` of the new one (it is the first day on which the old one no longer holds); where the source itself leaves a gap or adds a step, say so in `note`.',
  run({ rules, fileOf, head: { zone } }, report) {
    for (const rule of rules) {
      for (const [i, level] of rule.levels.entries()) {
        const window = windowOf(level);
        if (window.from >= window.until)
          report(
            fileOf(rule),
            ['levels', i, 'until'],
            `level ${i + 1} ends (${level.until}) before it begins (${level.from}), in the zone ${zone} of the ruleset`,
          );
        const next = rule.levels[i + 1];
        if (
          !next ||
          level.supersededBeforeEffect ||
          next.supersededBeforeEffect ||
          !sameStep(level, next) ||
          level.note ||
          next.note
        )
          continue;
        const following = windowOf(next);
        if (window.from === following.from && window.until === following.until) continue;
        if (windowsOverlap(window, following)) {
          if (metricsOf(level) === metricsOf(next)) {
            report(
              fileOf(rule),
              ['levels', i + 1],
              `levels ${i + 1} (${showWindow(level)}) and ${i + 2} (${showWindow(next, zone)}) are in force at the same time`,
            );
          }
        } else if (window.until < following.from) {
          // The other way round a further step begins with its oldest version.
          report(
            fileOf(rule),
            ['levels', i + 1],
            `between levels ${i + 1} and ${i + 2} nothing is in force from ${window.until} to ${following.from} (00:00 ${zone})`,
          );
        }
      }
    }
  },
};

/** @param {any} a @param {any} b */
const sameStep = (a, b) =>
  a.severity === b.severity && JSON.stringify(a.applies) === JSON.stringify(b.applies);

/** @param {any} level */
const metricsOf = (level) =>
  leavesOf(level.when)
    .map(({ metric }) => metric)
    .join();
