import { clock } from '../base/same-everywhere.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `18 Mar 2026`, of a day as `2026-03-18`. */
export function shortDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** Days on the wall clock, which every report has, too. */
export const days = {
  /** `Wed 18 Mar` on the wall clock. */
  day: (wall: Date, withYear: boolean): string =>
    `${weekdays[wall.getUTCDay()]} ${wall.getUTCDate()} ${months[wall.getUTCMonth()]}${withYear ? ` ${wall.getUTCFullYear()}` : ''}`,
  clock,
};
