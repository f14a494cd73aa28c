/** The smallest step of a metric that a reader would write down. */
const stepOf = ({ unit }, threshold) => {
  if (unit === 'share' || unit === 'days') return 0.0001;
  if (unit === 'stars' || unit.startsWith('money:')) return 0.01;
  const decimals = (threshold.split('.')[1] ?? '').length;
  return 10 ** -decimals;
};

/** Lowest and highest value a metric can have. */
const domainOf = ({ domain, unit }) => (domain ?? ['0', unit === 'share' ? '1' : 'Infinity']).map(Number);

/**
 * A value of `metric` beside a threshold: -1 one step below, 0 exactly at it, 1 one step above.
 * @returns {string | null} null where the metric cannot have it.
 */
export function valueNear(metric, threshold, steps) {
  if (metric.scale) return metric.scale[metric.scale.indexOf(threshold) + steps] ?? null;
  if (steps === 0) return threshold;
  const value = Number((Number(threshold) + steps * stepOf(metric, threshold)).toFixed(6));
  const [lowest, highest] = domainOf(metric);
  return value < lowest || value > highest ? null : String(value);
}

/** The value at which nothing is wrong, and one at which everything is. */
export function bestOf(metric) {
  return metric.scale ? metric.scale[Number(metric.best ?? 0)] : (metric.best ?? '0');
}
export function worstOf(metric) {
  if (metric.scale) return metric.scale.at(-1);
  const [lowest, highest] = domainOf(metric);
  return String(metric.worse === 'lower' ? lowest : Math.min(highest, 1_000_000));
}
