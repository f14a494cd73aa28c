import { clock } from '../base/same-everywhere.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Days on the wall clock, which every report has, too. */
export const days = {
  /** `Wed 18 Mar` on the wall clock. */
  day: (wall: Date, withYear: boolean): string =>
    `${weekdays[wall.getUTCDay()]} ${wall.getUTCDate()} ${months[wall.getUTCMonth()]}${withYear ? ` ${wall.getUTCFullYear()}` : ''}`,
  clock,
};
