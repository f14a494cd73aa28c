import { leavesOf } from '../conditions.js';
import { numbersIn } from '../number-words.js';
import { FIRST_PARTY } from '../source-kinds.js';
import { statesNumber, waysToSay } from '../stated-numbers.js';

/** @import { Check } from '../check-types.js' */
/** @import { Leaf } from '../conditions.js' */

/** @type {Check} */
export const officialQuote = {
  code: 'official-quote',
  scope: 'ruleset',
  about:
    'A level says `official`, but no first-party source (or exact copy of one) is quoted, or the quotations do not hold each of its numbers.',
  wayOut:
    'Quote the exact words that were read. Without them the class is at most `documented`; a quotation is never put together from memory.',
  run({ metrics, sources, rules, fileOf }, report) {
    for (const rule of rules) {
      for (const [i, level] of rule.levels.entries()) {
        if (level.evidence !== 'official') continue;
        const quotes = level.sources.filter(
          (/** @type {any} */ citation) => citation.quote && FIRST_PARTY.has(sources[citation.source]?.kind),
        );
        if (quotes.length === 0) {
          report(
            fileOf(rule),
            ['levels', i, 'evidence'],
            `level ${i + 1} is official without a quotation from a first-party source`,
          );
          continue;
        }
        const stated = numbersIn(quotes.map((/** @type {any} */ { quote }) => quote).join(' | '));
        const missing = leavesOf(level.when).filter(
          (leaf) =>
            statesNumber(leaf, metrics[leaf.metric]) &&
            !waysToSay(leaf, metrics[leaf.metric]).some((number) => stated.has(number)),
        );
        if (missing.length > 0)
          report(
            fileOf(rule),
            ['levels', i, 'sources'],
            `no quotation of level ${i + 1} from a first-party source contains ${missing.map((leaf) => inWords(leaf, metrics[leaf.metric])).join(' and ')}`,
          );
      }
    }
  },
};

/** @param {Leaf} leaf @param {any} metric */
const inWords = ({ threshold }, { unit }) =>
  JSON.stringify(threshold) + (unit === 'share' ? ` (${Number((Number(threshold) * 100).toFixed(6))}%)` : '');
