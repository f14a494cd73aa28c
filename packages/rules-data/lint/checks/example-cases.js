import { leavesOf } from '../conditions.js';
import { metricsUsed, valuesAt } from '../names-used.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const exampleCases = {
  code: 'example-cases',
  scope: 'ruleset',
  about:
    'A rule lacks an example that every rule must have: at the limit of each level, one step to the safe side, healthy, not measured, outside the window.',
  wayOut: 'Add it under `examples`; docs/rule-language.md shows how times are written.',
  run({ rules, metrics, fileOf }, report) {
    for (const rule of rules) {
      const shown = new Set(rule.examples.map((/** @type {any} */ { shows }) => shows));
      const lacks = (/** @type {string} */ what) =>
        report(fileOf(rule), ['examples'], `there is no example of ${what}`);
      for (const shows of ['healthy', 'not-measured']) if (!shown.has(shows)) lacks(`"${shows}"`);
      if (rule.effect === 'none') continue;
      const numbered = rule.levels
        .map((/** @type {any} */ level, /** @type {number} */ i) => ({ level, number: i + 1 }))
        .filter((/** @type {any} */ { level }) => canFire(level, metrics));
      if (numbered.length > 0 && !shown.has('safe-side')) lacks('"safe-side"');
      for (const { number } of numbered) {
        if (
          !rule.examples.some(
            (/** @type {any} */ { shows, expect }) =>
              shows === 'at-limit' && expect.status === 'fired' && expect.level === number,
          )
        )
          lacks(`"at-limit" for level ${number}`);
      }
      const used = [...metricsUsed(rule.levels, metrics)].map((name) => metrics[name]);
      if (
        numbered.length > 0 &&
        valuesAt(used, 'window').some(({ value }) => 'last' in value) &&
        !shown.has('outside-window')
      )
        lacks('"outside-window"');
    }
  },
};

/** A level with a published limit on something that can be seen. @param {any} level @param {Record<string, any>} metrics */
function canFire(level, metrics) {
  if (level.supersededBeforeEffect) return false;
  return leavesOf(level.when).every(
    ({ metric, threshold }) => threshold !== null && metrics[metric]?.observable !== false,
  );
}
