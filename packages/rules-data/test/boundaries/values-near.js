import { bestValue, valueBeside } from '../../limits/values-beside.js';

export { bestValue as bestOf, valueBeside as valueNear };

/** A value at which everything is wrong. */
export function worstOf(metric) {
  if (metric.scale) return metric.scale.at(-1);
  const [lowest, highest] = (metric.domain ?? ['0', metric.unit === 'share' ? '1' : 'Infinity']).map(Number);
  return String(metric.worse === 'lower' ? lowest : Math.min(highest, 1_000_000));
}
