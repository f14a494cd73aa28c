import { levelKeys } from '../../limits/level-keys.js';
import { readPins } from '../../limits/pinned-examples.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const futureImpact = {
  code: 'future-impact',
  scope: 'ruleset',
  generated: true,
  about:
    'A limit begins on a day that lies ahead, and no pinned example reaches it on that day: the impact of the change would show nothing.',
  wayOut:
    'Run `npm run corpus`. If nothing changes, the limit can never be reached: look at its condition and its accounts.',
  run({ id, compiledFiles }, report, { dataset, today }) {
    const pinned = readPins(dataset, id);
    for (const [path, file] of compiledFiles) {
      const slug = file.rule.id.slice(file.rule.id.lastIndexOf('.') + 1);
      const keys = levelKeys(file);
      for (const [i, { from, supersededBeforeEffect, when }] of file.rule.levels.entries()) {
        if (from === undefined || from <= today || supersededBeforeEffect) continue;
        if (JSON.stringify(when).includes('null')) continue;
        if (
          pinned.some(({ rule, status, level }) => rule === slug && status === 'fired' && level === keys[i])
        )
          continue;
        report(path, ['levels', i, 'from'], `nothing shows what level ${i + 1} does from ${from} on`);
      }
    }
  },
};
