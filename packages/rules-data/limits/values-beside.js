/** The smallest step of a metric that a reader would write down. @param {any} metric @param {string} threshold */
function stepOf({ unit }, threshold) {
  if (unit === 'share' || unit === 'days') return 0.0001;
  if (unit === 'stars' || unit.startsWith('money:')) return 0.01;
  const decimals = (threshold.split('.')[1] ?? '').length;
  return 10 ** -decimals;
}

/** Lowest and highest value that a metric can have. @param {any} metric */
const domainOf = ({ domain, unit }) => (domain ?? ['0', unit === 'share' ? '1' : 'Infinity']).map(Number);

/**
 * A value of a metric beside a threshold: -1 one step below, 0 exactly at it, 1 one step above.
 * @param {any} metric @param {string} threshold @param {number} steps
 * @returns {string | null} null where the metric cannot have it.
 */
export function valueBeside(metric, threshold, steps) {
  if (metric.scale) return metric.scale[metric.scale.indexOf(threshold) + steps] ?? null;
  if (steps === 0) return threshold;
  const value = Number((Number(threshold) + steps * stepOf(metric, threshold)).toFixed(6));
  const [lowest, highest] = domainOf(metric);
  return value < lowest || value > highest ? null : String(value);
}

/** The value at which nothing is wrong. @param {any} metric @returns {string} */
export const bestValue = (metric) =>
  metric.scale ? metric.scale[Number(metric.best ?? 0)] : (metric.best ?? '0');
