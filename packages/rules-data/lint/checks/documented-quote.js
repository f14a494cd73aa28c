import { leavesOf } from '../conditions.js';
import { statesNumber } from '../stated-numbers.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const documentedQuote = {
  code: 'documented-quote',
  scope: 'ruleset',
  about: 'A level says `documented`, but quotes no words of its sources and does not say why it cannot.',
  wayOut: 'Quote the words that were read (`quote`), or say in the citation why none are quoted (`noQuote`).',
  run({ rules, fileOf, metrics }, report) {
    for (const rule of rules) {
      for (const [i, level] of rule.levels.entries()) {
        if (level.evidence !== 'documented') continue;
        if (level.sources.some((/** @type {any} */ { quote, noQuote }) => quote || noQuote)) continue;
        const numbers = leavesOf(level.when)
          .filter((leaf) => statesNumber(leaf, metrics[leaf.metric]))
          .map(({ threshold }) => JSON.stringify(threshold));
        report(
          fileOf(rule),
          ['levels', i, 'sources'],
          `level ${i + 1} quotes nothing${numbers.length > 0 ? ` of ${numbers.join(' and ')}` : ''}, and no \`noQuote\` says why`,
        );
      }
    }
  },
};
