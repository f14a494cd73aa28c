/** @typedef {{ from: string, until: string }} LevelWindow */

/** Days compare as text; an open end is before or after every day. @param {any} level @returns {LevelWindow} */
export function windowOf({ from = '0000-00-00', until = '9999-99-99' }) {
  return { from, until };
}

/** @param {LevelWindow} a @param {LevelWindow} b */
export function windowsOverlap(a, b) {
  return a.from < b.until && b.from < a.until;
}

/**
 * @param {any} level
 * @param {string} [zone] - Of the ruleset: a day begins at 00:00 there.
 * @returns {string}
 */
export function showWindow({ from, until }, zone) {
  if (from === undefined && until === undefined) return 'always';
  if (zone !== undefined) return `${showWindow({ from, until })}, days begin at 00:00 ${zone}`;
  return `${from === undefined ? '' : `from ${from}`}${from !== undefined && until !== undefined ? ' ' : ''}${until === undefined ? '' : `until ${until}`}`;
}
