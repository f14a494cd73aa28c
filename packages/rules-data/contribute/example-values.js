/**
 * The values on both sides of a limit: the first that reaches it, and the last that does not.
 * @param {string} op
 * @param {string} threshold - A decimal number.
 */
export function exampleValues(op, threshold) {
  const digits = (threshold.split('.')[1] ?? '').length;
  const moved = (/** @type {number} */ steps) => (Number(threshold) + steps * 10 ** -digits).toFixed(digits);
  const inward = op === 'gte' || op === 'gt' ? 1 : -1;
  return op === 'gt' || op === 'lt'
    ? { at: moved(inward), safe: threshold }
    : { at: threshold, safe: moved(-inward) };
}
