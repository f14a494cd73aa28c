import { greaterBump } from './change-kinds.js';
import { diffDatasets } from './diff-datasets.js';

/** @import { Dataset } from '../dataset/parse-dataset.js' */
/** @import { Bump } from './change-kinds.js' */

/**
 * The least release that the step from one version of the dataset to another needs.
 * @param {Dataset} base
 * @param {Dataset} head
 * @returns {Bump}
 */
export function leastBump(base, head) {
  return diffDatasets(base, head).reduce(
    (/** @type {Bump} */ most, { bump }) => greaterBump(most, bump),
    'none',
  );
}
