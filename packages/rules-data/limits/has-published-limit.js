const COMPARISONS = ['gte', 'gt', 'lte', 'lt'];

/**
 * Whether somebody outside the platform can check a rule: at least one of its levels compares with published numbers
 * only, of metrics that can be seen.
 * @param {{ levels: readonly { when: any }[] }} rule - As built.
 * @param {Record<string, { observable?: boolean }>} metrics - Those of the ruleset, by name.
 */
export const hasPublishedLimit = ({ levels }, metrics) => levels.some(({ when }) => isKnown(when, metrics));

/** @param {any} condition @param {Record<string, { observable?: boolean }>} metrics @returns {boolean} */
function isKnown({ all, any, metric, ...rest }, metrics) {
  const parts = all ?? any;
  if (parts) return parts.every((/** @type {any} */ part) => isKnown(part, metrics));
  if (metric === undefined) return true;
  return metrics[metric]?.observable !== false && COMPARISONS.every((op) => rest[op] !== null);
}
