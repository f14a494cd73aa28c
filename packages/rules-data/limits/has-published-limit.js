import { ruleStanding } from '@risk-check/core';

const COMPARISONS = ['gte', 'gt', 'lte', 'lt'];

/** @typedef {{ when: any, from?: string, until?: string, supersededBeforeEffect?: true }} Level */

/**
 * Whether a rule can fire on a day for somebody outside the platform: at least one of its levels in force compares with
 * published numbers only, of metrics that can be seen.
 * @param {{ levels: readonly Level[] }} rule - As built.
 * @param {Record<string, { observable?: boolean }>} metrics - Those of the ruleset, by name.
 * @param {string} day - YYYY-MM-DD.
 */
export const hasPublishedLimit = ({ levels }, metrics, day) =>
  levels.some((level) => isInForce(level, day) && isKnown(level.when, metrics));

/** @param {Level} level @param {string} day */
const isInForce = (level, day) => ruleStanding({ levels: [level] }, day) === 'in-force';

/** @param {any} condition @param {Record<string, { observable?: boolean }>} metrics @returns {boolean} */
function isKnown({ all, any, metric, ...rest }, metrics) {
  const parts = all ?? any;
  if (parts) return parts.every((/** @type {any} */ part) => isKnown(part, metrics));
  if (metric === undefined) return true;
  return metrics[metric]?.observable !== false && COMPARISONS.every((op) => rest[op] !== null);
}
