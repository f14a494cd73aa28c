/** @typedef {{ from: string, until: string }} LevelWindow */

/** Days compare as text; an open end is before or after every day. @param {any} level @returns {LevelWindow} */
export function windowOf({ from = '0000-00-00', until = '9999-99-99' }) {
  return { from, until };
}

/** @param {LevelWindow} a @param {LevelWindow} b */
export function windowsOverlap(a, b) {
  return a.from < b.until && b.from < a.until;
}

/** @param {any} level */
export function showWindow({ from, until }) {
  if (from === undefined && until === undefined) return 'always';
  return `${from === undefined ? '' : `from ${from}`}${from !== undefined && until !== undefined ? ' ' : ''}${until === undefined ? '' : `until ${until}`}`;
}
