import { leavesOf } from '../lint/conditions.js';

/** @import { CompiledFile } from '../dataset/parse-dataset.js' */

/**
 * A name for each level of a rule that stays when rows are added, unlike its number: its step, its first day, whom it is
 * for, and the limit where one row is a ladder.
 * @param {CompiledFile} compiled
 * @returns {string[]}
 */
export function levelKeys({ rule, origins }) {
  const keys = rule.levels.map((/** @type {any} */ level, /** @type {number} */ i) =>
    [
      origins[i]?.step ?? `level ${i + 1}`,
      level.from === undefined ? '' : `from ${level.from}`,
      level.applies === undefined ? '' : `for ${accountsInWords(level.applies)}`,
    ]
      .filter(Boolean)
      .join(', '),
  );
  return keys.map((/** @type {string} */ key, /** @type {number} */ i) => {
    if (keys.indexOf(key) === keys.lastIndexOf(key)) return key;
    const limits = leavesOf(rule.levels[i].when).map(
      ({ metric, op, threshold }) => `${metric} ${op} ${threshold}`,
    );
    return `${key}, ${limits.join(' and ')}`;
  });
}

/** @param {any} condition @returns {string} */
function accountsInWords({ fact, in: among, notIn, all, any, ...comparison }) {
  if (fact !== undefined) return `${fact} ${among ? among.join('/') : `not ${notIn.join('/')}`}`;
  const legs = all ?? any;
  if (legs) return legs.map(accountsInWords).join(all ? ' and ' : ' or ');
  return Object.values(comparison).join(' ');
}
