/** Two-sided 95 %. */
const Z = 1.959964;

/**
 * Wilson's interval of a share, 95 %; of nothing, all of it.
 * @param {number} count
 * @param {number} of
 * @returns {[low: number, high: number]}
 */
export function wilson(count, of) {
  if (of === 0) return [0, 1];
  const share = count / of;
  const scale = 1 + Z ** 2 / of;
  const centre = share + Z ** 2 / (2 * of);
  const spread = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}
