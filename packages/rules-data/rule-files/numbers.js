const DECIMAL = /^-?\d+(\.\d+)?$/;
const PERCENT = /^(-?\d+(?:\.\d+)?)%$/;

/**
 * The threshold of the rule language that a number of a rule file means: `"1.5%"` is the share `"0.015"`, a number becomes
 * a decimal. Labels, `null` (not published) and limits that the owner sets stay what they are.
 * @param {any} written
 * @returns {any}
 */
export function readNumber(written) {
  if (typeof written === 'number') return String(written);
  if (typeof written === 'string') {
    const percent = PERCENT.exec(written)?.[1];
    return percent === undefined ? written : shiftPoint(percent, -2);
  }
  if (written?.oneOf) return { ...written, oneOf: written.oneOf.map(readNumber) };
  return written;
}

/**
 * A threshold of the rule language as a rule file writes it: shares in percent, other decimals as numbers.
 * @param {any} threshold
 * @param {string | undefined} unit - Of the metric.
 * @returns {any}
 */
export function writeNumber(threshold, unit) {
  if (threshold?.oneOf)
    return { ...threshold, oneOf: threshold.oneOf.map((/** @type {any} */ one) => writeNumber(one, unit)) };
  if (typeof threshold !== 'string' || !DECIMAL.test(threshold)) return threshold;
  if (unit === 'share') return `${withoutTrailingZeros(shiftPoint(threshold, 2))}%`;
  const number = Number(threshold);
  return String(number) === withoutTrailingZeros(threshold) ? number : threshold;
}

/** Moves the decimal point without rounding. @param {string} decimal @param {number} places - To the right, or to the left where negative. */
function shiftPoint(decimal, places) {
  const sign = decimal.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = decimal.slice(sign.length).split('.');
  const left = whole.padStart(1 - places, '0');
  const right = fraction.padEnd(places, '0');
  const at = left.length + places;
  const digits = left + right;
  const before = digits.slice(0, at).replace(/^0+(?=\d)/, '');
  return sign + (at < digits.length ? `${before}.${digits.slice(at)}` : before);
}

/** @param {string} decimal */
const withoutTrailingZeros = (decimal) => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);
