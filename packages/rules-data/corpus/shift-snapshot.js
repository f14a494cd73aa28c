const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/**
 * The same account at another moment: every time of the snapshot moves by as much as `asOf`, so that nothing ages.
 * @param {any} snapshot @param {number} to - Milliseconds since 1970.
 */
export function shiftSnapshot(snapshot, to) {
  const by = to - Date.parse(snapshot.asOf);
  const moved = (/** @type {string} */ time) => new Date(Date.parse(time) + by).toISOString();
  /** @param {any} value @returns {any} */
  const walk = (value) => {
    if (typeof value === 'string') return TIME.test(value) ? moved(value) : value;
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item)]));
  };
  return walk(snapshot);
}
