/** Times of day are never told; noon is as good as any. */
const HOUR = 'T12:00:00Z';

/**
 * The snapshot that a case stands for: the facts it tells, as of the last moment that its day allows.
 * @param {any} written - A case, as its file says.
 * @returns {any}
 */
export function snapshotOfCase({ platform, role, day, enteredOn, snapshot }) {
  return {
    snapshotVersion: 1,
    platform,
    role,
    asOf: `${lastDayOf(day ?? enteredOn.slice(0, 10))}${HOUR}`,
    ...snapshot,
  };
}

/** @param {string} day - YYYY, YYYY-MM or YYYY-MM-DD. */
function lastDayOf(day) {
  const [year, month, date] = day.split('-').map(Number);
  if (date !== undefined) return day;
  return new Date(Date.UTC(Number(year), month ?? 12, 0)).toISOString().slice(0, 10);
}

/** Lists and metrics that say something about the account; the rest of a snapshot only describes it. */
const DESCRIPTION = new Set([
  'account',
  'region',
  'program',
  'facts',
  'params',
  'timeZone',
  'utcOffset',
  'observed',
]);

/**
 * Whether a case tells numbers that a limit can be held against.
 * @param {any} written
 */
export const hasNumbers = ({ snapshot = {}, furtherNumbers }) =>
  furtherNumbers !== undefined ||
  Object.entries(snapshot).some(
    ([key, value]) => !DESCRIPTION.has(key) && Object.keys(/** @type {object} */ (value)).length > 0,
  );
