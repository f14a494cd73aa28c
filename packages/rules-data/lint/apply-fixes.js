import { canonicalFile } from './canonical-text.js';
import { checks as allChecks } from './checks/index.js';
import { keysTwice } from './keys-twice.js';
import { schemaNameOf } from './schemas.js';

/** @import { Dataset } from '../dataset/parse-dataset.js' */

/**
 * Everything that can be fixed without a decision, as new texts of the files that change.
 * @param {Dataset} dataset
 * @param {(path: string) => boolean} [only]
 * @returns {Map<string, string>}
 */
export function applyFixes(dataset, only = () => true, checks = allChecks) {
  /** @type {Map<string, string>} */
  const changed = new Map();
  for (const { path, text, data, error } of dataset.files.values()) {
    if (error !== null || !only(path) || schemaNameOf(path) === null) continue;
    // Which of the two values is meant is a decision.
    if (keysTwice({ path, text }).length > 0) continue;
    const fixed = canonicalFile(
      path,
      checks.reduce((value, { fix }) => (fix ? fix(value, path, dataset) : value), data),
    );
    if (fixed !== text) changed.set(path, fixed);
  }
  return changed;
}
