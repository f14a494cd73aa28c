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
        for (const leaf of leavesOf(level.when, ['levels', i, 'when'])) {
          const metric = metrics[leaf.metric];
          if (!statesNumber(leaf, metric)) continue;
          const isStated = (/** @type {any} */ one) => {
            const stated = numbersStated(one);
            return waysToSay(leaf, metric).some((number) => stated.has(number));
          };
          // Whoever changes one number of a row quotes that one: the others were read where the row before has them from.
          if (withUnchanged(leaf, level, file).some(isStated)) continue;
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

/** The numbers in the words of a level's sources. @param {any} level */
const numbersStated = ({ sources, publishedAs }) =>
  numbersIn(
    sources
      .flatMap((/** @type {any} */ { quote, says }) => [quote, says].filter(Boolean))
      .concat(publishedAs ?? [])
      .join(' | '),
  );

/**
 * A level, and those that it follows on the day it begins, as far back as they make the same comparison.
 * @param {any} leaf @param {any} level @param {import('../../dataset/parse-dataset.js').CompiledFile} file
 */
function withUnchanged(leaf, level, { rule, origins }) {
  const stepOf = (/** @type {any} */ one) => origins[rule.levels.indexOf(one)]?.step;
  const kind = (/** @type {any} */ one) => JSON.stringify([stepOf(one), one.applies ?? null]);
  const found = [level];
  for (let newest = level; newest; ) {
    const { from } = newest;
    newest = rule.levels.find(
      (/** @type {any} */ other) =>
        from !== undefined &&
        other.until === from &&
        kind(other) === kind(level) &&
        leavesOf(other.when).some(
          ({ metric, op, threshold }) =>
            metric === leaf.metric && op === leaf.op && threshold === leaf.threshold,
        ),
    );
    if (newest) found.push(newest);
  }
  return found;
}
