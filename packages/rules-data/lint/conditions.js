const OPS = /** @type {const} */ (['gte', 'gt', 'lte', 'lt']);

/**
 * @typedef {{ metric: string, op: 'gte' | 'gt' | 'lte' | 'lt', threshold: any, target: boolean, pointer: (string | number)[] }} Leaf - `target`: the
 *   platform may set the owner another one.
 */

/**
 * The comparisons of a condition, with where each stands.
 * @param {any} condition
 * @param {(string | number)[]} [pointer]
 * @returns {Leaf[]}
 */
export function leavesOf(condition, pointer = []) {
  if (condition === null || typeof condition !== 'object') return [];
  for (const key of ['all', 'any']) {
    if (Array.isArray(condition[key]))
      return condition[key].flatMap((/** @type {any} */ leg, /** @type {number} */ i) =>
        leavesOf(leg, [...pointer, key, i]),
      );
  }
  const op = OPS.find((name) => name in condition);
  return op && typeof condition.metric === 'string'
    ? [
        {
          metric: condition.metric,
          op,
          threshold: condition[op],
          target: condition.target === true,
          pointer: [...pointer, op],
        },
      ]
    : [];
}

/**
 * Every comparison a metric's value holds (`choose`, `run`), with where it stands.
 * @param {any} value
 * @param {(string | number)[]} [pointer]
 * @returns {Leaf[]}
 */
export function innerLeaves(value, pointer = []) {
  if (value === null || typeof value !== 'object') return [];
  if (!Array.isArray(value) && typeof value.metric === 'string') return leavesOf(value, pointer);
  return Object.entries(value).flatMap(([key, item]) =>
    innerLeaves(item, [...pointer, Array.isArray(value) ? Number(key) : key]),
  );
}

/** A threshold as a number, or null where it is none. @param {any} threshold @param {any} metric */
export function thresholdNumber(threshold, metric) {
  if (typeof threshold !== 'string') return null;
  if (metric?.scale) {
    const at = metric.scale.indexOf(threshold);
    return at < 0 ? null : at;
  }
  return /^-?\d+(\.\d+)?$/.test(threshold) ? Number(threshold) : null;
}
