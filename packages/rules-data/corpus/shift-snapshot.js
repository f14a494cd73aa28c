const MONTH = /^\d{4}-\d{2}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/**
 * The same account at another moment: every time of the snapshot moves by as much as `asOf`, so that nothing ages.
 * @param {any} snapshot @param {number} to - Milliseconds since 1970.
 */
export function shiftSnapshot(snapshot, to) {
  const by = to - Date.parse(snapshot.asOf);
  const moved = (/** @type {string} */ time) => new Date(Date.parse(time) + by).toISOString();
  const months = monthOf(new Date(to).toISOString()) - monthOf(snapshot.asOf);
  /** @param {any} value @returns {any} */
  const walk = (value) => {
    if (typeof value === 'string')
      return TIME.test(value) ? moved(value) : MONTH.test(value) ? monthText(monthOf(value) + months) : value;
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item)]));
  };
  return walk(snapshot);
}

/** Months since the year 0. @param {string} text - Begins with YYYY-MM. */
const monthOf = (text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

/** @param {number} month */
const monthText = (month) =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
