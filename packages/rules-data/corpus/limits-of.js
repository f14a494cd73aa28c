import { leavesOf, thresholdNumber } from '../lint/conditions.js';

/** @import { Written } from '../dataset/parse-dataset.js' */

/**
 * The limits that levels set on each metric that an owner can state, in both directions.
 * @param {Written} written
 * @returns {Map<string, { high: number[], low: number[], metric: any }>}
 */
export function limitsOf(written) {
  /** @type {Map<string, { high: number[], low: number[], metric: any }>} */
  const limits = new Map();
  for (const rule of written.rules) {
    for (const level of rule.levels) {
      for (const { metric: name, op, threshold } of leavesOf(level.when)) {
        const metric = written.metrics[name];
        if (!metric || metric.observable === false) continue;
        const entry = limits.get(name) ?? { high: [], low: [], metric };
        for (const one of threshold?.oneOf ?? [threshold]) {
          const number = thresholdNumber(one, metric);
          if (number !== null) entry[op === 'gte' || op === 'gt' ? 'high' : 'low'].push(number);
        }
        limits.set(name, entry);
      }
    }
  }
  return limits;
}
