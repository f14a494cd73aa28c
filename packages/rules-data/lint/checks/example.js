import { checkExample } from '../run-examples.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const example = {
  code: 'example',
  scope: 'ruleset',
  about: 'An example of a rule does not come out of the engine as it says.',
  wayOut: 'Mend the level or the example, whichever is wrong by the source.',
  run({ compiled, rules, head, fileOf }, report) {
    if (!compiled) return;
    for (const rule of rules) {
      for (const [i, one] of rule.examples.entries()) {
        const failure = checkExample(rule, one, head, compiled);
        if (failure) report(fileOf(rule), ['examples', i], `example "${one.name}": ${failure}`);
      }
    }
  },
};
