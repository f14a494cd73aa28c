import { levelKeys } from '../../limits/level-keys.js';
import { leavesOf } from '../conditions.js';
import { besidesKnown } from '../known-problems.js';
import { numbersIn } from '../number-words.js';
import { statesNumber, waysToSay } from '../stated-numbers.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const eachNumber = {
  code: 'each-number',
  scope: 'ruleset',
  about:
    'A number of a row stands in no quotation and in nothing that its sources are said to say, so that a slip of the finger could not be seen. What was so before is listed in lint/known-problems.json, which may only shrink.',
  wayOut:
    'Quote the words with the number (`quote`), or write what the source says of it (`says`); a number that was misread is corrected.',
  run({ id, compiledFiles, metrics }, report) {
    const known = besidesKnown('each-number', id, report);
    for (const [path, file] of compiledFiles) {
      const keys = levelKeys(file);
      for (const [i, level] of file.rule.levels.entries()) {
        if (level.evidence === 'heuristic') continue;
        const stated = numbersIn(
          level.sources
            .flatMap((/** @type {any} */ { quote, says }) => [quote, says].filter(Boolean))
            .concat(level.publishedAs ?? [])
            .join(' | '),
        );
        for (const leaf of leavesOf(level.when, ['levels', i, 'when'])) {
          const metric = metrics[leaf.metric];
          if (!statesNumber(leaf, metric)) continue;
          if (waysToSay(leaf, metric).some((number) => stated.has(number))) continue;
          known.tell(
            `${file.rule.id}: ${keys[i]}: ${leaf.metric}`,
            path,
            leaf.pointer,
            `no source of this row says ${JSON.stringify(leaf.threshold)} (${leaf.metric})`,
          );
        }
      }
    }
    known.done();
  },
};
