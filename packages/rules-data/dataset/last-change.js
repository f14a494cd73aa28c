/** @import { Dataset } from './parse-dataset.js' */

/** @typedef {{ day: string, because: string }} DatedWork - YYYY-MM-DD, and what was done then. */

/**
 * The newest day on which a source was read or a correction was made: the dataset cannot be older.
 * @param {Pick<Dataset, 'rulesets' | 'corrections'>} dataset
 * @returns {DatedWork | null} null where nothing has a date.
 */
export function lastChangeOf({ rulesets, corrections }) {
  const reading = rulesets.flatMap(({ folder, sources }) =>
    Object.entries(sources).map(([key, { readOn }]) => ({
      day: readOn,
      because: `source ${key} of ${folder} was read then`,
    })),
  );
  const correcting = corrections.map(({ rule, madeOn }) => ({
    day: madeOn,
    because: `${rule} was corrected then`,
  }));
  return [...reading, ...correcting].reduce(
    (/** @type {DatedWork | null} */ newest, dated) =>
      typeof dated.day === 'string' && dated.day > (newest?.day ?? '') ? dated : newest,
    null,
  );
}
