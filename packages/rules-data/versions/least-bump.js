import { greaterBump } from './change-kinds.js';
import { diffDatasets } from './diff-datasets.js';

/** @import { Dataset } from '../dataset/parse-dataset.js' */
/** @import { Bump } from './change-kinds.js' */

/**
 * The least release that the step from one version of the dataset to another needs.
 * @param {Dataset} base
 * @param {Dataset} head
 */
export const leastBump = (base, head) => leastBumpOf(diffDatasets(base, head));

/** The least release that these changes need. @param {readonly { bump: Bump }[]} changes */
export function leastBumpOf(changes) {
  return changes.reduce((/** @type {Bump} */ most, { bump }) => greaterBump(most, bump), 'none');
}
