/**
 * A decimal moved by one unit of its last digit.
 * @param {string} decimal @param {1 | -1} sign
 */
export function stepDecimal(decimal, sign) {
  const digits = (decimal.split('.')[1] ?? '').length;
  return (Number(decimal) + sign * 10 ** -digits).toFixed(digits);
}

/**
 * A duration moved by one of its own unit; null where nothing would be left.
 * @param {string} duration @param {1 | -1} sign
 */
export function stepDuration(duration, sign) {
  const amount = Number(duration.slice(0, -1)) + sign;
  return amount === 0 ? null : `${amount}${duration.slice(-1)}`;
}

/** A day moved by one. @param {string} date @param {1 | -1} sign */
export function stepDate(date, sign) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + sign * 86_400_000).toISOString().slice(0, 10);
}

export const isDecimal = (/** @type {unknown} */ value) =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);
export const isDuration = (/** @type {unknown} */ value) =>
  typeof value === 'string' && /^-?\d+[mhd]$/.test(value);
