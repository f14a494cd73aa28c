/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const help = {
  code: 'help',
  scope: 'ruleset',
  about: 'A rule says neither which action helps nor why none does.',
  wayOut:
    'Name an action of _actions.json under `actions`, or say in `onlyTime` why only time (or an honest appeal) helps.',
  run({ rules, fileOf }, report) {
    for (const rule of rules) {
      if (!rule.actions && !rule.onlyTime && rule.effect !== 'none')
        report(fileOf(rule), [], `${rule.id} names no help`);
    }
  },
};
