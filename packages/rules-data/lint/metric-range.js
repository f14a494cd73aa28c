/** @param {any} metric */
export function rangeOf({ domain, scale, unit }) {
  if (domain) return domain.map(Number);
  return scale ? [0, scale.length - 1] : [0, unit === 'share' ? 1 : Number.POSITIVE_INFINITY];
}

/** A metric that counts items of a list. @param {any} metric */
export function isCount({ value }) {
  if (value === null || typeof value !== 'object' || !('of' in value)) return false;
  const { take = 'count' } = value;
  return take === 'count' || (typeof take === 'object' && ('distinct' in take || 'largest' in take));
}
