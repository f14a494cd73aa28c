/** Whether a year, a month or a day that is written so exists. @param {string} text - YYYY, YYYY-MM or YYYY-MM-DD. */
export function isOnCalendar(text) {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
