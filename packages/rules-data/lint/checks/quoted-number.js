import { leavesOf } from '../conditions.js';
import { numbersIn } from '../number-words.js';
import { statesNumber, waysToSay } from '../stated-numbers.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const quotedNumber = {
  code: 'quoted-number',
  scope: 'ruleset',
  about:
    'The quotations of a level, whatever its class, name numbers, but neither they nor what its sources say hold the number of the level.',
  wayOut:
    'Fix the threshold or the quotation, whichever is wrong; where the quotation is about something else, name the number in `says`, if the source says it.',
  run({ metrics, rules, fileOf }, report) {
    for (const rule of rules) {
      for (const [i, level] of rule.levels.entries()) {
        const wanted = leavesOf(level.when).filter((leaf) => statesNumber(leaf, metrics[leaf.metric]));
        // `official-quote` asks more of that class.
        if (wanted.length === 0 || level.evidence === 'official') continue;
        const quotes = level.sources.flatMap((/** @type {any} */ { quote }) => (quote ? [quote] : []));
        if (!quotes.some((/** @type {string} */ quote) => countsIn(quote).size > 0)) continue;
        const texts = level.sources.flatMap((/** @type {any} */ { quote, says }) =>
          [quote, says].filter(Boolean),
        );
        const held = texts.some((/** @type {string} */ text) => {
          const stated = countsIn(text);
          return wanted.some(
            (leaf) =>
              waysToSay(leaf, metrics[leaf.metric]).some((number) => stated.has(number)) ||
              (metrics[leaf.metric]?.unit === 'share' && isPart(Number(leaf.threshold), [...stated])),
          );
        });
        if (!held)
          report(
            fileOf(rule),
            ['levels', i, 'sources'],
            `no source of level ${i + 1} says ${wanted.map(({ threshold }) => JSON.stringify(threshold)).join(' or ')}, but a quotation names other numbers`,
          );
      }
    }
  },
};

/** The numbers of a text; a year is none. @param {string} text */
const countsIn = (text) => numbersIn(text.replaceAll(/\b(?:19|20)\d\d\b/g, ' '));

/** Whether a share is one number of a text in another, as in "7 of 10". @param {number} share @param {number[]} numbers */
const isPart = (share, numbers) =>
  numbers.some((part) => numbers.some((whole) => part < whole && Math.abs(part / whole - share) < 1e-9));
