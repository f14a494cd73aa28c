/** @import { Dataset } from '../dataset/parse-dataset.js' */

/**
 * Every rule id with the file it stands in.
 * @param {Dataset} dataset
 * @returns {Map<string, string>}
 */
export function ruleIds({ rulesets }) {
  return new Map(
    rulesets.flatMap(({ folder, rules }) =>
      rules.map(({ id }) => [id, `${folder}/${String(id).split('.').at(-1)}.json`]),
    ),
  );
}
